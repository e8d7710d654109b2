// Changes an index from a program: articles are added, replaced and removed while it is searched.
//
// All text is UTF-8. Nothing here prints or reads configuration files.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <fahras/article_fields.h>
#include <fahras/error.h>
#include <fahras/export.h>

namespace fahras {

// An article to be added. It is processed as `fahras-index add` processes a JSON record: blank
// lines, superfluous spaces, boilerplate and repeated paragraphs are left out, headings are
// recognised, and an article without a title gets its first line if that looks like a headline. Of
// each field except text and id the first 8192 bytes are kept. It replaces the article of the index
// with its id. The date may also be as newspapers write it; one that is not understood is left out
// (WriteReport::notes).
struct NewArticle : ArticleFields {
  std::string text = {};  // each line is a paragraph
  // The lines of `text` that are headings, counted from 0; all other lines are then paragraphs. If
  // it is not given, headings are recognised.
  std::optional<std::vector<std::size_t>> headings = {};
  // An object of JSON. It is stored whole and returned as it is by searches. If it is not empty,
  // the article is made of it, as `fahras-index add` makes one of a JSON record, and no other
  // member but `id` counts, which may be empty if the document has one. In an index with settings
  // (docs/fields.md) it need not have a text or a title.
  std::string document = {};
};

struct WriterOptions {
  // fahras, light10, snowball or none. A new index gets this analyzer, fahras if it is empty; an
  // existing index must have it, unless it is empty.
  std::string analyzer = {};
  // A file of rules (docs/synonyms.md) that replace those of the index; empty: those stay.
  std::filesystem::path synonyms = {};
  // Whether an index is created in a folder that is empty or does not exist.
  bool create = true;
  // Lines to leave out of texts, in addition to the built-in list of boilerplate.
  std::vector<std::string> boilerplate = {};
  // The settings of a new index, as JSON (docs/fields.md); empty: those of an index without. An
  // existing index must have them, unless this is empty.
  std::string settings = {};
  unsigned threads = 0;  // number of threads that index; 0: as many as the machine has cores
  std::size_t memory_bytes = std::size_t{256}
                             << 20;  // memory to use, approximately; at least 64 MB
  // Whether commit() merges segments afterwards if there are many. If not, merge_segments() should
  // be called from time to time.
  bool merge = true;
};

struct WriteReport {
  std::uint64_t added = 0;      // articles with new ids
  std::uint64_t changed = 0;    // articles that replaced one with their id
  std::uint64_t unchanged = 0;  // articles that the index already held
  std::uint64_t removed = 0;    // articles that remove() removed
  // How many of the added and changed articles are near-duplicates of an earlier one.
  std::uint64_t near_duplicates = 0;
  // Why merging segments after the change failed; the change itself is published. Empty: it did not
  // fail.
  std::string not_merged;
  // Dates that were not understood, each with its article's id: the first 100, then the number of
  // the others.
  std::vector<std::string> notes = {};
};

// One change of an index. What is added and removed becomes visible to searchers together, by
// commit(). A Writer that is destroyed before leaves the index as it was, and so does a crash.
//
// A folder has at most one Writer, of all processes, at a time: it is locked from the construction
// of the Writer until commit() or destruction. A Writer may be used by one thread at a time.
class FAHRAS_API Writer {
 public:
  // Opens or creates the index and locks its folder. Throws Error: usage (an invalid option,
  // another analyzer than the index's, synonym rules with errors, an index of shards), index (no
  // index and `create` is false, a damaged index, a folder of other files), internal
  // (LockedError: another writer, which the message names, holds the lock; no permission).
  explicit Writer(const std::filesystem::path& index, const WriterOptions& options = {});
  ~Writer();
  Writer(Writer&&) noexcept;
  Writer& operator=(Writer&&) noexcept;

  // Adds an article; may block until it can be indexed. Throws Error(input), and has no effect, for
  // an article without an id or with one that is too long, with an id that this Writer was given
  // before, with a document that is no object of JSON, with neither text nor title, with more than
  // 64 MB or 500,000 lines, or with a field that is not UTF-8. After any other exception, the
  // Writer cannot be used any more.
  void add(NewArticle article);
  // Returns the article of the index with this id, including the lines of its headings, so that it
  // can be changed and passed to add() again. Returns nothing if the index holds none, or if this
  // Writer has replaced or removed it. After an exception, the Writer cannot be used any more.
  std::optional<NewArticle> article(const std::string& id);
  // Returns the document of the index's article with this id: the stored one or, if the article was
  // made of another format, an object of its fields. Returns nothing, and fails, as article() does.
  std::optional<std::string> document(const std::string& id);
  // Removes the article of the index with this id. Returns false if there is none. Throws
  // Error(input), and has no effect, for an id that this Writer was given by add(). After any other
  // exception, the Writer cannot be used any more.
  bool remove(const std::string& id);

  // Syncs the change to disk, publishes it, unlocks the folder, and returns what has changed.
  // Nothing is written if nothing changed. Then merges segments if there are many
  // (docs/ARCHITECTURE.md has the cost). Throws Error(internal) if the system refuses, for example
  // because the disk is full; the index is then unchanged. Any later call of this Writer throws
  // Error(usage).
  WriteReport commit();

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

// Returns the document whose members are those of `changes`, also if they are null or empty, and
// those of `document` that `changes` does not name. Throws Error(input) if `changes` is no object
// of JSON.
FAHRAS_API std::string merged_document(const std::string& document, const std::string& changes);

// Returns the settings of an index as JSON (docs/fields.md). Throws Error(index) if there is no
// index, or one that cannot be read.
FAHRAS_API std::string read_settings(const std::filesystem::path& index);
// Changes the settings that an object of JSON names; null sets one back to its default. Indexes the
// stored articles again and publishes the result at once, while the index is searched. Returns all
// settings. Throws Error(usage), whose subject names the setting, for settings with an error; and
// as Writer's constructor and commit() do.
FAHRAS_API std::string change_settings(const std::filesystem::path& index,
                                       const std::string& changes,
                                       const WriterOptions& options = {});
// Indexes the stored articles of an index of an older format again. Does nothing if the format is
// current. Throws as Writer's constructor and commit() do.
FAHRAS_API void upgrade(const std::filesystem::path& index, const WriterOptions& options = {});

// Merges the segments of an index into one without removed articles. Throws as Writer's constructor
// and commit() do.
FAHRAS_API void optimize(const std::filesystem::path& index, const WriterOptions& options = {});

// Merges segments once, if there are many, while other writers may change the index: its folder is
// locked only while the result is published. Returns whether anything was merged, so that another
// merge may be due. `stopped` is asked often, if it is given, and ends the merge without an effect
// when it returns true. Throws LockedError if another thread or process is merging the index, and
// as optimize() does.
FAHRAS_API bool merge_segments(const std::filesystem::path& index,
                               const WriterOptions& options = {},
                               const std::function<bool()>& stopped = {});

// Makes `copy`, a folder that does not exist, an index with the same articles. It takes little time
// and no space on the same file system, because both indexes share the files that never change.
// Throws Error: internal (LockedError if another writer holds the lock of the index), index.
FAHRAS_API void copy_index(const std::filesystem::path& index, const std::filesystem::path& copy);

}  // namespace fahras
