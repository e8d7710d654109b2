// Reads files into raw articles. A bad file or record is reported to the sink, and reading goes on.
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
    text,       // each line is a paragraph or a heading, which is still to be recognised
    paragraph,  // one paragraph, even with line breaks inside (HTML's <p>)
    heading,    // a heading (HTML's <h2> …)
  };
  Kind kind = Kind::text;
  std::string text;
};

// An article as its file contains it, in UTF-8 and otherwise unchanged. If the file has no id for
// it, the id is empty (articles/article_id.h makes one). The date is as written in the file. Where
// the file has several sections, the first one is taken.
struct RawArticle : ArticleFields {
  std::string file;  // as named by the user; inside an archive "pages.zip/a.txt"
  // The line of a JSONL file, or the number of the element of an array or a feed, from 1; 0 for the
  // whole file.
  std::uint64_t record = 0;
  std::vector<Block> blocks;
  std::string document = {};  // of JSON: the whole object, in one line; else empty
  // The dotted names of the document's members whose texts are in none of the other fields.
  std::vector<std::string> other_text_members = {};
};

// Replaces control characters in all texts by spaces; every reader calls it. Returns why the
// article is refused (too many lines), or an empty string if it is not.
std::string make_fit(RawArticle& article);

// A message about a place in the input.
struct Problem {
  std::string file;
  std::uint64_t line = 0;  // from 1; 0: the whole file
  std::string reason;
};

// Receives what is read. All functions are called by the thread that reads.
class Sink {
 public:
  virtual ~Sink() = default;
  virtual void article(RawArticle&& article) = 0;
  virtual void problem(const Problem& problem) = 0;
  // Receives a message about something that was left out on purpose. It is not an error.
  virtual void note(const Problem& note) { (void)note; }
  // Called from time to time with the bytes of input, as stored on disk, read since the last call.
  virtual void progress(std::uint64_t bytes) { (void)bytes; }
};

enum class Format { automatic, text, html, json, jsonl, feed };

enum class Order {
  by_name,       // source by source; in folders by name, byte by byte
  newest_first,  // files of all sources by the time of their last change, ties by name
};

struct Options {
  Format format = Format::automatic;          // automatic: by name, else by content
  std::map<std::string, std::string> fields;  // --map: our field (title, text, …) → the file's name
  bool titles = true;                         // --no-title: leave the title empty
  // Whether a JSON object without a text is a problem. If it is not, it is an article of its other
  // members.
  bool needs_text = true;
  std::string encoding;  // --encoding; empty: it is detected
  // Returns whether the file of this path is read. If the function is empty, every file is read.
  std::function<bool(const std::string& path)> wanted = {};
  // Returns why a folder is not entered. It is entered if the string is empty, or if the function
  // is.
  std::function<std::string(const std::string& folder)> why_not_entered = {};
  Order order = Order::by_name;
  std::size_t max_article_bytes = std::size_t{64} << 20;  // longer ones are reported, not read
};

// Parses the value of --map, "title=headline,text=body", into Options::fields. Throws Error(usage)
// for a pair of another form and for a field that articles do not have.
std::map<std::string, std::string> parse_field_map(const std::string& map);

// Reads `sources`, which are files, folders (recursively) or "-" for standard input, in
// Options::order, into `sink`. Pipes and standard input count as the newest. Throws Error(usage)
// for an unknown Options::encoding; exceptions of `sink` end the reading.
//
// Compressed files and archives (gz, zst, xz, bz2, tar, zip) are opened, archives inside an archive
// too, but no deeper. The format of a file is decided by its name, else by its first bytes. A file
// that is not text, or that is empty and has no known extension, is a problem if it is one of
// `sources`, and skipped with a note inside a folder or an archive. Hidden files, README, LICENSE
// and COPYING are skipped there, and so are files with the extension of another format unless
// Options::format says what they are. A folder that is not entered is a problem if it is one of
// `sources`, else a note.
//
// File names in articles, problems and notes can be printed: U+FFFD stands in place of invalid
// UTF-8 and of control characters, and names of archives' members have no "..". At most 100
// problems of a file are reported, then the number of the others.
void read_sources(const std::vector<std::string>& sources, const Options& options, Sink& sink);
// Returns the bytes on disk of the files that read_sources() would read; pipes and "-" count as 0.
std::uint64_t total_bytes(const std::vector<std::string>& sources, const Options& options = {});

}  // namespace fahras::readers
