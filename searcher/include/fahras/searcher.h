// Searcher, the C++ interface for searching. The command line, the C API and the HTTP service are
// built on it.
//
// All text is UTF-8, and offsets and sizes are in bytes. Results are values that belong to the
// caller. Nothing here prints or reads configuration.
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

#include <fahras/article_fields.h>
#include <fahras/error.h>
#include <fahras/export.h>
#include <fahras/filter.h>
#include <fahras/sort.h>

namespace fahras {

// What the hits are: whole articles or single paragraphs.
enum class Unit { article, paragraph };
// The order of hits. Both orders by date put hits without a date last, and order those of one day
// by relevance. For a request without words to rank by, Sort::relevance puts the newest hits first.
enum class Sort { relevance, date_ascending, date_descending };
// Near-duplicates are articles with nearly the same text and the same title up to proclitics
// (docs/index-format.md). show makes each of them a hit; collapse keeps only the first one in the
// order of the hits, and counts the others in Hit::duplicates.
enum class Duplicates { show, collapse };
// What Hit::text holds.
enum class WholeText {
  none,    // nothing
  plain,   // the text of the article or paragraph
  marked,  // the text, with marks on everything in it that matches
};

// How tolerant a search is of typos. A word that no document has also matches similar
// words, which rank lower (docs/query-language.md, "Typos"). Letters that Arabic writers mix up,
// and a missing or additional ا و ي, count half a letter.
struct Typos {
  bool enabled = true;
  // The number of letters from which a word may differ in one letter, and in two. Two letters less
  // than one_typo, but at least three, suffice for half a letter.
  std::size_t one_typo = 5;
  std::size_t two_typos = 9;
  std::vector<std::string> off_for_words;  // words that match as they are written only
  bool off_for_numbers = false;            // true: so do words with a digit
};

// What becomes of required words that too few documents have together.
enum class DropWords {
  never,     // they stay required
  last,      // the last word of the query is no longer required, then the one before it …
  frequent,  // the most frequent word is no longer required, then the next one …
};

// A search. The default values ask for the ten most relevant articles.
struct SearchRequest {
  std::string query;  // the query, in the language of docs/query-language.md
  // The id of an article: the hits are similar to it. The article itself is not a hit, nor are its
  // near-duplicates with Duplicates::collapse. If `query` is not blank, the hits match it as well,
  // and both contribute to the score. Error(usage) if no article has this id, or with an order by
  // date.
  std::optional<std::string> like;
  Unit unit = Unit::article;
  // Number of hits to return, at most; limit + offset is at most 10,000.
  std::size_t limit = 10;
  std::size_t offset = 0;  // number of hits to skip before the first one that is returned
  Sort sort = Sort::relevance;
  // If it is not empty, hits are sorted by these fields instead, the first one first, and then by
  // relevance. At most 10. Served shards can be sorted by one field only, and not by distance.
  std::vector<SortKey> sort_by = {};
  std::string from;  // first day: 2025-09-01, 2025-09 or 2025; empty: no bound
  std::string to;    // last day, inclusive, in the same forms; empty: no bound
  // A hit's source has all words of any of these, at most 64, as with Filter::Kind::has_words;
  // empty: any source.
  std::vector<std::string> sources;
  Filter filter;  // must match in addition to from, to and sources
  // A filter in the language of docs/fields.md, such as "price < 20 AND tags = رياضة", which must
  // match as well. Errors in it have the subject "filter_text".
  std::string filter_text = {};
  // True: every word except stop words is required, as if it were written with +, and words do not
  // match by their root.
  bool all_words = false;
  // With all_words: which words stop being required, one after the other, until there are
  // offset + limit hits or one word is left. Words with an operator stay required.
  DropWords drop_words = DropWords::never;
  // The fields in which words and phrases are searched: those that docs/library.md marks
  // "searched", such as "title", "section", and "text", which includes the title. Empty: "text". A
  // part of the query that names a field is searched in that field only.
  std::vector<std::string> search_in;
  // The fields whose values are counted in SearchResult::facets: those that docs/library.md marks
  // "counted", such as "source" and "year".
  std::vector<std::string> facets;
  // Number of values to return for each facet, at most; up to 10,000.
  std::size_t facet_values = 100;
  // One of the fields that facets count: only the best hit for each of its values is kept, and
  // every hit without a value. Empty: all hits are kept.
  std::string distinct;
  double min_normalized_score = 0;  // 0 to 1: hits with a smaller normalized score are left out
  Duplicates duplicates = Duplicates::collapse;
  std::size_t passages = 3;        // number of passages of an article hit, at most
  std::size_t passage_words = 30;  // number of words in each passage, approximately
  bool synonyms = true;            // false: no synonyms are searched
  bool explain = false;            // true: Hit::evidence explains the score
  bool snippets = true;            // false: hits have no passages, and no marks in their titles
  WholeText whole_text = WholeText::none;  // what Hit::text holds
  bool documents = false;                  // true: hits have their documents
  // Members of documents whose texts hits return with marks on everything that matches; dotted
  // names are those of nested objects, and a name stands for the members of its object, too.
  std::vector<std::string> marked_members = {};
  // True: the last word of the query may be incomplete, and also matches words that begin with it.
  // Documents with all words as they are written rank first. Anything after the word, such as a
  // blank or a quotation mark, ends it. A stop word beside other words has no completions.
  bool unfinished = false;
  Typos typos;
  // The number of hits up to which the total is exact, at most 10,000; a greater total may be an
  // estimate. Counting takes time. 0: the total is exact only where that is cheap, which includes
  // most totals up to 200.
  std::size_t count_up_to = 0;
  // The memory, in bytes, that the texts, marks and evidence of all hits may take together. If they
  // take more, Error(usage) with the subject "text_bytes" is thrown. The default is no limit.
  std::size_t text_bytes = std::numeric_limits<std::size_t>::max();
  // The time limit in milliseconds; 0: none. After it the search returns what it has found, with
  // SearchResult::stopped. It still makes a page of ten hits, but may miss matches in their long
  // texts. With served shards a search ends at most 200 ms after the limit (on a machine that is
  // not busy), whatever the shards do: with Partial::allow it leaves out the shards that are
  // silent, otherwise it throws an error that names them. See docs/scaling.md, "When the time is
  // over".
  double timeout_ms = 0;
  // For experiments: pairs of a name and a weight, which replaces that of default_weights().
  // Error(usage) for an unknown name, and for a weight that is not between -1,000,000 and
  // 1,000,000.
  std::vector<std::pair<std::string, double>> weights;
};

// A part of a stored text that matches the query, as byte offsets.
struct Mark {
  std::size_t begin = 0;  // the first byte of the mark
  std::size_t end = 0;    // the byte after its last one
};

// A piece of a paragraph, exactly as it is stored, including diacritics.
struct Passage {
  // Index of the paragraph in its article, from 0; headings count.
  std::size_t paragraph = 0;
  std::string heading;      // the heading above the paragraph; empty if there is none
  std::string text;         // the text of the piece
  std::size_t begin = 0;    // byte offset of the piece in the stored paragraph
  bool cut_before = false;  // whether text of the paragraph before the piece was left out
  bool cut_after = false;   // whether text after it was left out
  // Offsets into the stored paragraph, not into text; sorted, not overlapping.
  std::vector<Mark> marks;
};

// A paragraph of Hit::text, as it is stored.
struct HitParagraph {
  std::string text;
  bool is_heading = false;
  // With WholeText::marked: offsets into text; sorted, not overlapping.
  std::vector<Mark> marks;
};

// A text of a member of a hit's document, as it is stored.
struct HitMember {
  std::string name;  // as SearchRequest::marked_members names it
  std::string text;
  std::vector<Mark> marks;  // offsets into text; sorted, not overlapping
};

// A part of a hit's score.
struct Evidence {
  std::string name;  // what contributed, in words that a site's developer understands
  double score = 0;  // what it contributed to the score
};

// An article or paragraph that was found, with the stored fields of the article; those that it
// does not have are empty.
struct Hit : ArticleFields {
  double score = 0;  // greater is better; comparable within one result only
  // The normalized score, 0 to 1: how well the hit answers what was asked. It is at least .9 if the
  // hit has every word, 1 if it has them as they are written and side by side where the query has
  // them so, and no less than that of any hit that ranks lower. 1 if nothing is ranked. With an
  // order by date, and behind the best forty hits, only the stems in the hit decide.
  double normalized_score = 0;
  // The number of letters by which words of the query differ from those for which the hit was found
  // (SearchResult::typos); a letter that Arabic writers mix up counts half.
  double typos = 0;
  // With Unit::paragraph: its index in the article, from 0.
  std::optional<std::size_t> paragraph;
  std::vector<Mark> title_marks;  // offsets into title
  std::vector<Passage> passages;  // the best passages, in the order of the text
  // With SearchRequest::whole_text: all paragraphs of the article, or with Unit::paragraph that
  // paragraph alone.
  std::vector<HitParagraph> text;
  // With Duplicates::collapse: the number of matching near-duplicates that this hit represents. If
  // the total is not exact, there may be more.
  std::size_t duplicates = 0;
  std::vector<Evidence> evidence;  // with SearchRequest::explain
  // With SearchRequest::marked_members: the texts of these members, in the order of the names and
  // of the document.
  std::vector<HitMember> members = {};
  // With SearchRequest::documents: the document, an object of JSON with the members that the index
  // displays.
  std::string document = {};
};

// Words of the query that also matched their synonyms.
struct UsedSynonyms {
  std::string words;                  // normalised; one word, or several that a rule names together
  std::vector<std::string> synonyms;  // as their rules write them
};

// A word of the query, or two, that also matched similar words.
struct UsedTypos {
  std::string word;                  // normalised
  std::vector<std::string> similar;  // the likeliest first
};

struct FacetValue {
  std::string value;      // as articles write it; 2025 for years and 2025-09 for months
  std::size_t count = 0;  // number of hits that have the value
};

// The values that a field has among the hits, and the number of hits for each. A count is the total
// of the same request filtered by that value. So near-duplicates that collapse count once for each
// value that they have, and so do the hits that SearchRequest::distinct leaves out. Where
// min_normalized_score leaves hits out after the second stage of ranking, the remaining hits and
// their near-duplicates are counted.
struct Facet {
  std::string field;
  // The most frequent first; ties in the order of the normalised values.
  std::vector<FacetValue> values;
  std::size_t other = 0;  // number of values that are not in `values`
  // False if the time limit passed before all matches were counted or all values were looked up.
  bool exact = true;
  // The smallest and the largest of all counted values that are numbers, or times in seconds since
  // 1970; only of members of documents.
  std::optional<double> min = {}, max = {};
};

// What happens to an answer when a served shard does not answer.
enum class Partial {
  refuse,  // the search throws an error that names the shard
  allow,   // the other shards answer, and SearchResult::missing_shards names the shard
};

// How a Searcher opens and follows its indexes.
struct OpenOptions {
  Partial partial = Partial::refuse;
  // A served shard is down if it cannot be reached for this time, in milliseconds, or sends nothing
  // for this time. It must be greater than 0. A search with a time limit waits less.
  double shard_timeout_ms = 5000;
  // How often a Searcher checks whether an index has changed, in milliseconds. It checks before an
  // answer, at most once in this time; 0: before each answer.
  double look_every_ms = 200;
  // True: the constructor opens nothing. The first answer opens the indexes, within its time limit,
  // and throws what the constructor would throw. Rules that are added before are checked then, too.
  bool open_later = false;
};

// A message for the user about how a query was searched.
struct Note {
  enum class Kind {
    plain_words,         // the query is not in the query language; its words were searched
    dash,                // a - was read as a dash, and excludes nothing
    synonyms_left_out,   // the query has more synonyms than were searched
    words_left_out,      // word* matches only the most frequent words that begin with it
    nothing_asked,       // the query has no word to search for
    stopped,             // the time limit passed before the search was complete
    spelling_unchecked,  // the time limit passed before did_you_mean was looked for
    outdated,            // why Searcher::outdated() has a value; the text may name files
  };
  Kind kind = Kind::plain_words;
  std::string text;  // in English
  friend bool operator==(const Note&, const Note&) = default;
};

struct SearchResult {
  std::vector<Hit> hits;
  std::size_t total = 0;  // number of all hits, not only those in `hits`
  // False: an estimate; greater than the number of hits seen if there may be more.
  bool total_is_exact = true;
  // The time limit passed before the search was complete; a note says so.
  bool stopped = false;
  std::vector<Facet> facets;           // in the order of SearchRequest::facets
  std::vector<UsedSynonyms> synonyms;  // in the order of the query
  std::vector<UsedTypos> typos;        // in the order of the query
  std::vector<Note> notes;
  // The query with its unknown words replaced; nothing without a suggestion.
  std::optional<std::string> did_you_mean;
  // Served shards that did not answer, as HOST:PORT; the answer is incomplete then. Always empty
  // without Partial::allow.
  std::vector<std::string> missing_shards;
  std::string
      generation;  // the state from which the answer was made, as Searcher::generation() names it
};

// A word that completes the last word of a prefix.
struct Suggestion {
  std::string text;
  std::uint64_t frequency = 0;  // number of occurrences in the index
};

// A paragraph of an article, as it is stored.
struct StoredParagraph {
  std::string text;
  bool is_heading = false;
};

// An article, as it is stored. Fields that it does not have are empty.
struct StoredArticle : ArticleFields {
  std::string file;  // the file that it was read from, as named to fahras-index
  std::vector<StoredParagraph> paragraphs;
  std::string document = {};  // as it was added, or made of the fields: an object of JSON
};

// Returns the JSON of a member of a document, which may be a dotted name: "author.name". Nothing if
// the document does not have it.
FAHRAS_API std::optional<std::string> document_member(const std::string& document,
                                                      std::string_view name);

// Returns the default weights of the evidence in the second stage of ranking, as pairs of a name
// and a weight. They apply to articles; for paragraphs "early" is 0. docs/relevance.md explains
// each kind of evidence and how its weight was found.
FAHRAS_API std::vector<std::pair<std::string, double>> default_weights();

// A view of a Searcher's indexes at one moment. All its answers come from what was published then,
// whatever is published later, so that an answer that takes several calls comes from one
// generation.
//
// A Snapshot must be used by one thread at a time, must not outlive its Searcher, and should not be
// kept for long: it keeps files open that a writer may have deleted, and other threads wait for it
// while nothing newer can be opened. A thread that has a Snapshot must not call its Searcher,
// because it might wait for itself.
//
// With served shards, a Snapshot shows what its connections show. Its first call opens them. If one
// breaks after the first answer, the call throws an error, where a Searcher would connect again. If
// the time limit of a search passed before the shards had answered, the next call opens other
// connections.
class FAHRAS_API Snapshot {
 public:
  ~Snapshot();
  Snapshot(Snapshot&&) noexcept;
  Snapshot& operator=(Snapshot&&) noexcept;

  // These functions do the same as those of Searcher.
  SearchResult search(const SearchRequest& request) const;
  std::vector<Suggestion> suggest(const std::string& prefix, std::size_t limit = 10) const;
  std::optional<StoredArticle> article(const std::string& id) const;
  std::string settings() const;
  std::string generation() const;

 private:
  friend class Searcher;
  class Impl;
  explicit Snapshot(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

// One or several indexes, searched as one. Any number of threads may use one Searcher at the same
// time. It opens its indexes once for each thread that uses it at the same time, and keeps them
// open.
//
// An index is a folder, a stub file, or "remote:HOST:PORT" (docs/scaling.md). Connections to served
// shards that broke are opened again. A shard that was down is asked every two seconds in the
// background, and is searched again when it answers. Threads that wait for a shard may outlive the
// Searcher by OpenOptions::shard_timeout_ms at most.
//
// A Searcher follows its indexes: each answer comes from one generation of each index, and includes
// everything that was published OpenOptions::look_every_ms before it or earlier. Writers never make
// it fail. If a new generation cannot be opened, outdated() says why, the Searcher tries again
// later, and meanwhile it answers from the generation that is open. An index that was removed is an
// error.
class FAHRAS_API Searcher {
 public:
  // Throws Error(index) if a folder holds no index or one that this program cannot read, if a stub
  // file has an error, or if a served shard is down. With Partial::allow, shards that are down are
  // no error here; while all of them are down, each call throws. Throws Error(usage) if there is no
  // index or an option is out of range.
  explicit Searcher(const std::vector<std::filesystem::path>& indexes,
                    const OpenOptions& options = {});
  ~Searcher();
  Searcher(Searcher&&) noexcept;
  Searcher& operator=(Searcher&&) noexcept;

  // Adds the rules of a file (docs/synonyms.md) to those that are stored with the indexes, for all
  // later searches. If the file cannot be read or has an error, adds nothing and throws
  // Error(usage) that names the file and the line.
  void add_synonyms(const std::filesystem::path& file);

  // Returns a view of what is published now. Throws Error(index) as search() does.
  Snapshot snapshot() const;
  // Returns the hits of a request. search(), suggest() and article() throw Error(index) if an index
  // is damaged or removed, or if a served shard is down without Partial::allow. search() and
  // suggest() throw Error(usage) if the request is invalid or exceeds a limit
  // (docs/reliability.md).
  SearchResult search(const SearchRequest& request) const;
  // Returns at most `limit` words that begin with the last word of `prefix`, as titles and texts
  // write them: those first that are typical of the articles with the words before it, otherwise
  // the most frequent ones. `limit` is at most 10,000.
  std::vector<Suggestion> suggest(const std::string& prefix, std::size_t limit = 10) const;
  // Returns the stored article with this id; nothing if there is none.
  std::optional<StoredArticle> article(const std::string& id) const;
  // Returns the settings of the indexes as JSON (docs/fields.md). Throws Error(index) as search()
  // does.
  std::string settings() const;
  // Returns a name for the published state from which answers are now made. As long as the name is
  // the same, a request has the same answer, unless its time limit passes. The name is empty if the
  // state is not known: with served shards, and while outdated() has a value. Throws Error(index)
  // as search() does.
  std::string generation() const;
  // Returns the served shards, as HOST:PORT, that did not contribute to the last answer of any
  // thread, or that prevented it.
  std::vector<std::string> missing_shards() const;
  // Returns why the last answer was not made from what is published now; nothing if it was.
  // SearchResult::notes says so too.
  std::optional<std::string> outdated() const;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace fahras
