// From files to raw articles. A bad file or record is reported to the sink and never stops the
// rest.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include <fahras/article_fields.h>

namespace fahras::readers {

struct Block {
  enum class Kind {
    text,       // line breaks inside still separate paragraphs; headings are still to be recognised
    paragraph,  // one paragraph, whatever breaks it holds (HTML's <p>)
    heading,    // known to be one (HTML's <h2> …)
  };
  Kind kind = Kind::text;
  std::string text;
};

// An article as its file gives it: UTF-8, but otherwise untouched. An empty id: the caller makes
// one from file and record. The date is as written in the file.
struct RawArticle : ArticleFields {
  std::string file;  // as named by the user; inside an archive "pages.zip/a.txt"
  std::uint64_t record =
      0;  // line of a JSONL file, element of an array or feed, from 1; 0: whole file
  std::vector<Block> blocks;
};

// What every reader does to what it read: control characters become spaces. Tells why the article
// cannot be taken as it is, nothing if it can.
std::string make_fit(RawArticle& article);

struct Problem {
  std::string file;
  std::uint64_t line = 0;  // 0: the file as a whole
  std::string reason;
};

class Sink {
 public:
  virtual ~Sink() = default;
  virtual void article(RawArticle&& article) = 0;
  virtual void problem(const Problem& problem) = 0;
  // What was left out on purpose, and nothing is wrong with.
  virtual void note(const Problem& note) { (void)note; }
  // Called now and then; `bytes` of input (as stored on disk) consumed since the last call.
  virtual void progress(std::uint64_t bytes) { (void)bytes; }
};

enum class Format { automatic, text, html, json, jsonl, feed };

enum class Order {
  by_name,       // source by source; in folders by name, byte by byte
  newest_first,  // by the time of the last change, over all sources; of one time, by name
};

struct Options {
  Format format = Format::automatic;          // automatic: by name, else by content
  std::map<std::string, std::string> fields;  // --map: our field (title, text, …) → the file's
  bool titles = true;                         // --no-title: leave the title empty
  std::string encoding;                       // --encoding: empty: detect
  // Whether to read a file of this path; every file if it is empty.
  std::function<bool(const std::string& path)> wanted = {};
  // Why a folder is not entered; it is if this is empty, or what it returns.
  std::function<std::string(const std::string& folder)> why_not_entered = {};
  Order order = Order::by_name;
  std::size_t max_article_bytes = std::size_t{64} << 20;  // longer ones are a problem, not read
};

// Parses "title=headline,text=body". Throws Error(usage) for an unknown field of ours.
std::map<std::string, std::string> parse_field_map(const std::string& map);

// Names in articles, problems and notes are fit to be printed: U+FFFD stands for what is no UTF-8
// and for control characters, and members of archives have no "..". After 100 problems of a file
// only their number is told.
//
// Reads files, folders (recursively) and "-" for standard input, in Options::order; pipes and
// standard input are the newest. A folder that is not entered is a problem when it was named, and a
// note inside another one.
// Compressed files and archives (gz, zst, xz, bz2, tar, zip; an archive in an archive, no deeper)
// are opened. What a file is tells its name, else its first bytes. A file that is no text, or empty
// and without a known name, is a problem when it was named, and passed over with a note inside a
// folder or an archive. Passed over, there, are also hidden files, README, LICENSE and COPYING, and
// files with an extension of no known format, unless --input says what they are. Whatever `sink`
// throws ends the reading.
void read_sources(const std::vector<std::string>& sources, const Options& options, Sink& sink);
// Bytes on disk of what read_sources would read; 0 where that cannot be known ("-").
std::uint64_t total_bytes(const std::vector<std::string>& sources, const Options& options = {});

}  // namespace fahras::readers
