// Changing an index from a program: articles are added, replaced and removed while it is searched.
//
// All text is UTF-8. Nothing here prints or reads configuration.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <fahras/article_fields.h>
#include <fahras/error.h>
#include <fahras/export.h>

namespace fahras {

// What becomes of it is what `fahras-index add` makes of a JSON record: blank lines and spaces,
// boilerplate and repeated paragraphs are left out, headings recognised, and an article without a
// title takes a first line that looks like a headline. Of the fields that every hit shows the first
// 8192 bytes are kept.
// An article of the index that has its id is replaced. The date may also be as newspapers write it;
// one that cannot be understood is left out (WriteReport::notes).
struct NewArticle : ArticleFields {
  std::string text = {};  // each line a paragraph
  // The lines of `text` that are headings, 0 for the first: then each other line is a paragraph as
  // it stands. Nothing: both are recognised.
  std::optional<std::vector<std::size_t>> headings = {};
};

struct WriterOptions {
  // fahras, light10, snowball or none, of an index that is made; empty: fahras. An index that
  // stands must have been made with it, if it is given.
  std::string analyzer = {};
  // A file of rules (docs/synonyms.md) that take the place of the index's; empty: those stay.
  std::filesystem::path synonyms = {};
  // Whether a folder that is empty or not there becomes an index.
  bool create = true;
  std::vector<std::string> boilerplate = {};  // lines to leave out of texts, beside the known ones
  unsigned threads = 0;                       // that index; 0: as many as the machine has cores
  std::size_t memory_bytes = std::size_t{256} << 20;  // at least 64 MB
};

struct WriteReport {
  std::uint64_t added = 0;      // new ids
  std::uint64_t changed = 0;    // took the place of an article with their id
  std::uint64_t unchanged = 0;  // were in the index just so
  std::uint64_t removed = 0;
  std::uint64_t near_duplicates = 0;  // of the added and changed, of articles that came before them
  // Why small segments were not merged afterwards; the change itself is published. Empty: nothing
  // went wrong.
  std::string not_merged;
  // Dates that could not be understood, each with its article's id: the first 100, and how many
  // more there were.
  std::vector<std::string> notes = {};
};

// One change of an index. What was added and removed becomes visible to searchers at once, by
// commit(); a Writer that is destroyed before leaves the index as it was, and so does a crash.
//
// A folder has one Writer at a time, of all processes: it is locked from construction until the
// Writer is destroyed or has committed. A Writer belongs to one thread at a time.
class FAHRAS_API Writer {
 public:
  // Throws Error: usage (an option that makes no sense, another analyzer, rules of synonyms with
  // errors, an index of shards), index (no index and not to create one, a damaged one, a folder of
  // other files), internal (another writer holds the folder: names its process; no permission).
  explicit Writer(const std::filesystem::path& index, const WriterOptions& options = {});
  ~Writer();
  Writer(Writer&&) noexcept;
  Writer& operator=(Writer&&) noexcept;

  // Throws Error(input), and is as if it had not been called, for an article that cannot be one: no
  // id or one that is too long, one that this Writer was given already, no text and no title, more
  // than 64 MB or 500,000 lines, a field that is not UTF-8. Any other exception ends the Writer.
  void add(NewArticle article);
  // False if no article in the index that stands has this id. Throws Error(input) for an id that
  // this Writer added.
  bool remove(const std::string& id);

  // Publishes, synced to disk, and frees the folder; nothing is written if nothing changed. Merges
  // segments where there are many (docs/ARCHITECTURE.md tells what that costs). Throws
  // Error(internal) if the machine refuses, and the index is as it was. Any call after it throws
  // Error(usage).
  WriteReport commit();

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

// Merges the segments of an index into one, and drops what was removed. Throws as Writer does.
FAHRAS_API void optimize(const std::filesystem::path& index, const WriterOptions& options = {});

}  // namespace fahras
