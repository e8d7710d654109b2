// Searching. The facade behind the shell command, the C API and the HTTP service.
//
// All text is UTF-8 and all offsets are bytes. Nothing here prints or reads configuration.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fahras/error.h>
#include <fahras/export.h>
#include <fahras/filter.h>

namespace fahras {

enum class Unit { article, paragraph };
enum class Sort { relevance, date_ascending, date_descending };
// Of articles with nearly the same text and the same title up to proclitics (docs/index-format.md).
enum class Duplicates { show, collapse };
// What hits carry of the whole text that they stand for, beside passages.
enum class WholeText {
  none,
  plain,   // the text
  marked,  // the text, and all that matches in it
};

struct SearchRequest {
  std::string query;  // docs/query-language.md
  // The id of an article: what is most like it, and not itself. Blank `query`: anything; otherwise
  // only what matches the query too, ranked by both.
  std::optional<std::string> like;
  Unit unit = Unit::article;
  std::size_t limit = 10;
  std::size_t offset = 0;
  Sort sort = Sort::relevance;
  std::string from;  // first day, 2025-09-01 (2025 and 2025-09 too); empty: no bound
  std::string to;    // last day, included
  std::vector<std::string> sources;  // any of these; empty: all
  Filter filter;                     // beside from, to and sources
  // All but stop words are required, as if + stood before them, and none is looked for by its root.
  bool all_words = false;
  // Where words and phrases are looked for: any of "title", "text" (which is both), "source",
  // "author", "section"; empty: text. What names its own field in the query stays there.
  std::vector<std::string> search_in;
  // Fields whose values are counted: "source", "author", "section", "language", "year", "month".
  std::vector<std::string> facets;
  std::size_t facet_values = 100;  // of each of them, at most
  // A field as of `facets`: only the best hit of each of its values, and all hits without one.
  std::string distinct;
  double least_share = 0;  // hits whose share is less are left out
  Duplicates duplicates = Duplicates::collapse;
  std::size_t passages = 3;        // of an article hit, at most
  std::size_t passage_words = 30;  // of each, about
  bool synonyms = true;            // false: words stand for themselves alone
  bool explain = false;
  bool snippets = true;  // false: hits carry neither passages nor marks in their titles
  WholeText whole_text = WholeText::none;  // Hit::text
  // The last word is being typed: where no text has it, it stands for what begins so, as with *.
  bool unfinished = false;
  // Hits up to here, 10,000 at most, are counted, which takes time; a greater total may be an
  // estimate. 0: as far as it costs little, which are most totals of up to 200.
  std::size_t count_up_to = 0;
  // What all hits may hold in memory of texts, marks and evidence; Error(usage) "text_bytes: …"
  // where it is more.
  std::size_t text_bytes = std::numeric_limits<std::size_t>::max();
  // After so long a search ends with what it has found, and SearchResult::stopped is true; 0: it
  // takes as long as it takes. A page of ten hits is made even then; in long texts of theirs,
  // matches are not looked for to the end. With served shards a search ends at most 200 ms later,
  // on a machine that is not busy, whatever they do: without those that are silent
  // (Partial::allow), or with an error that names them. docs/scaling.md, "When the time is over".
  double timeout_ms = 0;
  // For measuring: weights of evidence in place of default_weights(), by their names.
  std::vector<std::pair<std::string, double>> weights;
};

struct Mark {
  std::size_t begin = 0;  // byte offsets into the stored text that the mark belongs to
  std::size_t end = 0;
};

// A piece of a paragraph, as stored: diacritics and all.
struct Passage {
  std::size_t paragraph = 0;  // number in the article, 0 for the first; headings count
  std::string heading;        // the heading that it stands under, empty if none
  std::string text;           // the piece
  std::size_t begin = 0;      // where the piece begins in the paragraph's stored text
  bool cut_before = false;    // text of the paragraph was left out before or after
  bool cut_after = false;
  std::vector<Mark> marks;  // offsets into the paragraph's stored text, ordered, not overlapping
};

// A paragraph of a hit's whole text, as stored.
struct HitParagraph {
  std::string text;
  bool is_heading = false;
  std::vector<Mark> marks;  // with WholeText::marked: offsets into `text`, ordered, not overlapping
};

struct Evidence {
  std::string name;  // what was seen, in words a site's developer understands
  double score = 0;  // what it added to the hit's score
};

struct Hit {
  std::string id;
  double score = 0;
  std::string title;
  std::string url;
  std::string date;
  std::string source;
  std::string author;
  std::string section;
  std::string language;
  // 0 to 1: the score's part of the most that any article could have for this query. Ordered as
  // scores are; 1 where nothing is ranked.
  double share = 0;
  std::optional<std::size_t> paragraph;  // Unit::paragraph: its number
  std::vector<Mark> title_marks;         // offsets into title
  std::vector<Passage> passages;         // best first for ranking, in reading order here
  // With SearchRequest::whole_text: all paragraphs of the article; of a paragraph that one alone.
  std::vector<HitParagraph> text;
  // Matching near-duplicates that stand behind this hit: at least so many where the total is not
  // exact.
  std::size_t duplicates = 0;
  std::vector<Evidence> evidence;  // with SearchRequest::explain
};

// Words of the query that also stood for others.
struct UsedSynonyms {
  std::string words;  // normalised; several where a rule speaks of several
  std::vector<std::string> synonyms;
};

struct FacetValue {
  std::string value;      // as articles write it; 2025 and 2025-09 of years and months
  std::size_t count = 0;  // hits
};

// How many hits there are of each value that a field has in the matches. A count is the total that
// the same request has when it is filtered by the value: near-duplicates that collapse and have
// several values count once for each, and so do values of `distinct`. Where least_share leaves hits
// out by their ranks, those that are left and their near-duplicates count.
struct Facet {
  std::string field;
  std::vector<FacetValue> values;  // the most frequent first, equal ones in the order of the texts
  std::size_t other = 0;           // values that were left out
  // False: the time was over before all matches were counted, or all values looked up.
  bool exact = true;
};

// When a served shard does not answer.
enum class Partial {
  refuse,  // an error that names the shard
  allow,   // an answer from the others, with SearchResult::missing_shards
};

struct OpenOptions {
  Partial partial = Partial::refuse;
  // A served shard that cannot be reached for so long, or from which nothing comes for so long, is
  // down. A search with a timeout waits for less.
  double shard_timeout_ms = 5000;
  // How often a Searcher looks whether an index has changed, before an answer; 0: each time.
  double look_every_ms = 200;
  // The constructor opens nothing, the first answer does, in its time: what the constructor would
  // throw is thrown then, by a search and by add_synonyms().
  bool open_later = false;
};

// What a note begins with that tells why Searcher::outdated(). The rest names files.
inline constexpr std::string_view outdated_note = "what was published since cannot be opened";

struct SearchResult {
  std::vector<Hit> hits;
  std::size_t total = 0;       // matches, not only those in hits
  bool total_is_exact = true;  // false: an estimate; more than have been seen if there may be more
  bool stopped = false;        // the time was over before all was looked at; a note says so too
  std::vector<Facet> facets;   // in the order of SearchRequest::facets
  std::vector<UsedSynonyms> synonyms;       // in the order of the query
  std::vector<std::string> notes;           // what the reader should know of how it was searched
  std::optional<std::string> did_you_mean;  // the query with unknown words replaced
  // Served shards that did not answer, HOST:PORT each: the answer is partial. Empty unless
  // Partial::allow.
  std::vector<std::string> missing_shards;
  std::string generation;  // what the answer was made of, as Searcher::generation() names it
};

struct Suggestion {
  std::string text;
  std::uint64_t frequency = 0;  // occurrences in the index
};

struct StoredParagraph {
  std::string text;
  bool is_heading = false;
};

struct StoredArticle {
  std::string id, title, url, date, source, author, section, language, file;
  std::vector<StoredParagraph> paragraphs;
};

// What the evidence of the second stage of ranking weighs, by name, for articles; for paragraphs
// "early" is 0. docs/relevance.md tells what
// each is and how the weights were found.
FAHRAS_API std::vector<std::pair<std::string, double>> default_weights();

// What was published of a Searcher's indexes at one moment: all that is asked of it is answered
// from that, whatever is published meanwhile. So one answer that takes several questions is of one
// generation. For one thread at a time, and not for long: it keeps files open that a writer may
// have deleted, and other threads wait for it where nothing newer can be opened. Whoever holds one
// asks it, not its Searcher, which must outlive it.
//
// Of served shards it is what their connections show, which the first question opens; one that
// breaks after the first answer is an error, where a Searcher would make it again. Where the time
// of a search was over before shards had answered, the next question opens others.
class FAHRAS_API Snapshot {
 public:
  ~Snapshot();
  Snapshot(Snapshot&&) noexcept;
  Snapshot& operator=(Snapshot&&) noexcept;

  // All as Searcher's.
  SearchResult search(const SearchRequest& request) const;
  std::vector<Suggestion> suggest(const std::string& prefix, std::size_t limit = 10) const;
  std::optional<StoredArticle> article(const std::string& id) const;
  std::string generation() const;

 private:
  friend class Searcher;
  class Impl;
  explicit Snapshot(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

// One or several indexes, searched as one. Any number of threads may use one Searcher at once; it
// keeps as much open as were ever at work together.
//
// An index is a folder, a stub file, or "remote:HOST:PORT" (docs/scaling.md). Connections to served
// shards that broke are made again. A shard that was down is asked every two seconds, in the
// background, and searched again when it answers. Threads that wait for a shard that hangs may
// outlive a Searcher, by OpenOptions::shard_timeout_ms at most.
//
// It follows its indexes: every answer is one generation's of each, and of the newest that was
// published OpenOptions::look_every_ms before it or earlier. Writers never make it fail. What was
// published but cannot be opened is reported (outdated()) and tried again, and meanwhile answers
// come from what was open before. An index that is removed is an error.
class FAHRAS_API Searcher {
 public:
  // Throws Error(index) when a folder holds no index or one that this program cannot read, when a
  // stub file has an error, and when a served shard is down. With Partial::allow it opens though
  // all are, and each answer is that error until one is up. Error(usage) for options that make no
  // sense.
  explicit Searcher(const std::vector<std::filesystem::path>& indexes,
                    const OpenOptions& options = {});
  ~Searcher();
  Searcher(Searcher&&) noexcept;
  Searcher& operator=(Searcher&&) noexcept;

  // Adds the rules of a file (docs/synonyms.md) to those that are stored with the indexes, for all
  // searches from now on. Throws Error(usage) that names file and line, and adds nothing then.
  void add_synonyms(const std::filesystem::path& file);

  // What is published now, for several questions. Throws Error(index) as the three below do.
  Snapshot snapshot() const;
  // These three throw Error(index) for an index that is damaged or gone, and when a served shard is
  // down. search() and suggest() throw Error(usage) for a request out of its limits
  // (docs/reliability.md).
  SearchResult search(const SearchRequest& request) const;
  // Words that begin with the last word of `prefix`, as titles and texts have them, by frequency.
  std::vector<Suggestion> suggest(const std::string& prefix, std::size_t limit = 10) const;
  std::optional<StoredArticle> article(const std::string& id) const;
  // Names what answers are made of now. Whoever has an answer that began under the same name needs
  // no other one, unless its time was over. Empty where it cannot be told: of served shards, and
  // while outdated(). Throws Error(index) as those above do.
  std::string generation() const;
  // Served shards that the last answer was made without, to whichever thread, or for which there
  // was none.
  std::vector<std::string> missing_shards() const;
  // Why the last answer was not made of what is published now; nothing if it was.
  // SearchResult::notes say it too.
  std::optional<std::string> outdated() const;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace fahras
