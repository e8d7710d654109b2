/* Fahras, full-text search for Arabic: the C API.
 *
 * Text is UTF-8 and ends in a zero byte; sizes and offsets are bytes.
 *
 * Ownership. What a function named _new, _open, _take or _search, fahras_suggest,
 * fahras_find_article, the same of a snapshot or fahras_writer_commit returns is the caller's, who
 * gives it back to the _free or _close of its type; those take NULL, too. Everything else that is
 * returned (strings, hits, passages, facets) belongs to what it was asked of and lives as long.
 * Arguments are copied; only the filters that are handed to another filter or to a request change
 * their owner.
 *
 * Errors. Functions that can fail take `fahras_error** error` last; it may be NULL. On failure they
 * return NULL or false and, if `error` is not NULL, set *error to an error of the caller's, to be
 * given back to fahras_error_free(). On success *error is not touched. Setters never fail: what one
 * of them could not take is reported by the function that the object is used for, until the same
 * setter is given something else. When a setter is out of memory its object is spoilt for good.
 * NULL for a handle, and a number past the end of a list, give NULL, 0 or false. No C++ exception
 * leaves this library.
 *
 * Threads. Any number of threads may use one fahras_searcher at once, and read one result. All
 * other objects belong to one thread at a time.
 */
#ifndef FAHRAS_H
#define FAHRAS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define FAHRAS_C_API __attribute__((visibility("default")))

#ifdef __cplusplus
extern "C" {
#endif

/* "0.1.0" */
FAHRAS_C_API const char* fahras_version(void);

/* Errors */

typedef struct fahras_error fahras_error;

typedef enum fahras_error_code {
  FAHRAS_USAGE = 1,    /* an option or a request that makes no sense */
  FAHRAS_INDEX = 2,    /* the index is absent, damaged, or made by another format or analyzer */
  FAHRAS_INPUT = 3,    /* an article that cannot be one */
  FAHRAS_INTERNAL = 4, /* the machine refused: disk full, no permission, another writer */
  FAHRAS_MEMORY = 5    /* out of memory */
} fahras_error_code;

FAHRAS_C_API fahras_error_code fahras_error_kind(const fahras_error* error);
/* Names what was wrong: the file, the line, the option. */
FAHRAS_C_API const char* fahras_error_message(const fahras_error* error);
FAHRAS_C_API void fahras_error_free(fahras_error* error);

/* Filters: what an article's fields must be. Fields: id, source, author, section, language, date,
 * year, month. Each returns a new filter, never NULL: one that there was no memory for can be used
 * like any other, and searches with it fail. */

typedef struct fahras_filter fahras_filter;

/* Any of `count` values. */
FAHRAS_C_API fahras_filter* fahras_filter_equals_new(const char* field, const char* const* values,
                                                     size_t count);
/* For date, year and month; NULL: no bound. Bounds are included. */
FAHRAS_C_API fahras_filter* fahras_filter_between_new(const char* field, const char* from,
                                                      const char* to);
/* The same without the bounds themselves. */
FAHRAS_C_API void fahras_filter_exclude_from(fahras_filter* filter);
FAHRAS_C_API void fahras_filter_exclude_to(fahras_filter* filter);
/* The article has a value. */
FAHRAS_C_API fahras_filter* fahras_filter_exists_new(const char* field);
/* That all, any or none of its parts hold: which is told by adding them, which gives them away. A
 * part that is NULL makes searches fail. */
FAHRAS_C_API fahras_filter* fahras_filter_all_new(void);
FAHRAS_C_API fahras_filter* fahras_filter_any_new(void);
FAHRAS_C_API fahras_filter* fahras_filter_none_new(void);
FAHRAS_C_API void fahras_filter_add(fahras_filter* filter, fahras_filter* part);
FAHRAS_C_API void fahras_filter_free(fahras_filter* filter);

/* Requests. One may serve for several searches: what is set again takes the place of what was set
 * before, what was added stays. */

typedef struct fahras_request fahras_request;

typedef enum fahras_unit { FAHRAS_ARTICLES = 0, FAHRAS_PARAGRAPHS = 1 } fahras_unit;

typedef enum fahras_sort {
  FAHRAS_BY_RELEVANCE = 0,
  FAHRAS_OLDEST_FIRST = 1,
  FAHRAS_NEWEST_FIRST = 2
} fahras_sort;

/* What hits carry of the whole text that they stand for. */
typedef enum fahras_whole_text {
  FAHRAS_NO_TEXT = 0,
  FAHRAS_PLAIN_TEXT = 1,
  FAHRAS_MARKED_TEXT = 2 /* with all that matches in it */
} fahras_whole_text;

/* NULL when out of memory. docs/query-language.md describes queries. */
FAHRAS_C_API fahras_request* fahras_request_new(const char* query);
FAHRAS_C_API void fahras_request_free(fahras_request* request);
FAHRAS_C_API void fahras_request_set_query(fahras_request* request, const char* query);
/* The id of an article: what is most like it. NULL: what the query says alone. */
FAHRAS_C_API void fahras_request_set_like(fahras_request* request, const char* id);
FAHRAS_C_API void fahras_request_set_unit(fahras_request* request, fahras_unit unit);
FAHRAS_C_API void fahras_request_set_limit(fahras_request* request, size_t limit);   /* 10 */
FAHRAS_C_API void fahras_request_set_offset(fahras_request* request, size_t offset); /* 0 */
FAHRAS_C_API void fahras_request_set_sort(fahras_request* request, fahras_sort sort);
/* First and last day, 2025-09-01 (2025 and 2025-09 too); NULL: no bound. */
FAHRAS_C_API void fahras_request_set_dates(fahras_request* request, const char* from,
                                           const char* to);
/* Any of the sources that were added; none: all. */
FAHRAS_C_API void fahras_request_add_source(fahras_request* request, const char* source);
/* Beside dates and sources; takes the filter, in place of the one before. NULL: no filter. */
FAHRAS_C_API void fahras_request_set_filter(fahras_request* request, fahras_filter* filter);
/* Every plain word is required. */
FAHRAS_C_API void fahras_request_set_all_words(fahras_request* request, bool required);
/* A field where words are looked for: text (which is title and text), title, source, author or
 * section. Those that were added; none: text. */
FAHRAS_C_API void fahras_request_add_search_in(fahras_request* request, const char* field);
/* A field whose values are counted: source, author, section, language, year or month. */
FAHRAS_C_API void fahras_request_add_facet(fahras_request* request, const char* field);
FAHRAS_C_API void fahras_request_set_facet_values(fahras_request* request, size_t most); /* 100 */
/* A field: only the best hit of each of its values. NULL: all hits. */
FAHRAS_C_API void fahras_request_set_distinct(fahras_request* request, const char* field);
/* 0 to 1: hits whose share is less are left out. */
FAHRAS_C_API void fahras_request_set_least_share(fahras_request* request, double share);
/* true: near-duplicates stand behind one hit, as they do by default. */
FAHRAS_C_API void fahras_request_set_collapse(fahras_request* request, bool collapse);
FAHRAS_C_API void fahras_request_set_passages(fahras_request* request, size_t most);       /* 3 */
FAHRAS_C_API void fahras_request_set_passage_words(fahras_request* request, size_t words); /* 30 */
FAHRAS_C_API void fahras_request_set_synonyms(fahras_request* request, bool used);     /* true */
FAHRAS_C_API void fahras_request_set_explain(fahras_request* request, bool explained); /* false */
FAHRAS_C_API void fahras_request_set_snippets(fahras_request* request, bool cut);      /* true */
FAHRAS_C_API void fahras_request_set_whole_text(fahras_request* request,
                                                fahras_whole_text wanted); /* none */
/* The last word is being typed: where no text has it, it stands for what begins so. */
FAHRAS_C_API void fahras_request_set_unfinished(fahras_request* request, bool unfinished);
/* A total up to here, 10,000 at most, is exact. 0: as far as it costs nothing. */
FAHRAS_C_API void fahras_request_set_count_up_to(fahras_request* request, size_t matches);
/* What all hits may hold in memory of texts, marks and evidence; an error where it is more. No
 * limit. */
FAHRAS_C_API void fahras_request_set_text_bytes(fahras_request* request, size_t most);
/* After so long a search ends with what it has found; 0: it takes as long as it takes. */
FAHRAS_C_API void fahras_request_set_timeout_ms(fahras_request* request, double milliseconds);

/* Results */

typedef struct fahras_result fahras_result;
typedef struct fahras_hit fahras_hit;
typedef struct fahras_passage fahras_passage;
typedef struct fahras_facet fahras_facet;

typedef struct fahras_mark {
  size_t begin; /* offsets into the stored text that the mark belongs to */
  size_t end;
} fahras_mark;

FAHRAS_C_API void fahras_result_free(fahras_result* result);
FAHRAS_C_API size_t fahras_result_hit_count(const fahras_result* result);
FAHRAS_C_API const fahras_hit* fahras_result_hit(const fahras_result* result, size_t i);
/* Matches, not only those among the hits; an estimate unless it is exact. */
FAHRAS_C_API size_t fahras_result_total(const fahras_result* result);
FAHRAS_C_API bool fahras_result_total_is_exact(const fahras_result* result);
/* The time was over before all was looked at. */
FAHRAS_C_API bool fahras_result_stopped(const fahras_result* result);
/* The query with unknown words replaced; NULL: all are known. */
FAHRAS_C_API const char* fahras_result_did_you_mean(const fahras_result* result);
/* What the reader should know of how it was searched. */
FAHRAS_C_API size_t fahras_result_note_count(const fahras_result* result);
FAHRAS_C_API const char* fahras_result_note(const fahras_result* result, size_t i);
/* Words of the query, and what else counted as they. */
FAHRAS_C_API size_t fahras_result_synonyms_count(const fahras_result* result);
FAHRAS_C_API const char* fahras_result_synonyms_words(const fahras_result* result, size_t i);
FAHRAS_C_API size_t fahras_result_synonym_count(const fahras_result* result, size_t i);
FAHRAS_C_API const char* fahras_result_synonym(const fahras_result* result, size_t i, size_t j);
/* Served shards that did not answer, HOST:PORT. */
FAHRAS_C_API size_t fahras_result_missing_shard_count(const fahras_result* result);
FAHRAS_C_API const char* fahras_result_missing_shard(const fahras_result* result, size_t i);
/* In the order in which they were asked for. */
/* What the answer was made of, as fahras_searcher_generation() names it; NULL where that cannot be
 * told. */
FAHRAS_C_API const char* fahras_result_generation(const fahras_result* result);
FAHRAS_C_API size_t fahras_result_facet_count(const fahras_result* result);
FAHRAS_C_API const fahras_facet* fahras_result_facet(const fahras_result* result, size_t i);

FAHRAS_C_API const char* fahras_facet_field(const fahras_facet* facet);
/* The most frequent first. */
FAHRAS_C_API size_t fahras_facet_value_count(const fahras_facet* facet);
FAHRAS_C_API const char* fahras_facet_value(const fahras_facet* facet, size_t i);
/* Hits with the value: the total of the same request when it is filtered by it. */
FAHRAS_C_API size_t fahras_facet_value_matches(const fahras_facet* facet, size_t i);
/* Values that were left out. */
FAHRAS_C_API size_t fahras_facet_other(const fahras_facet* facet);
/* false: the time was over before all matches were counted, or all values looked up. */
FAHRAS_C_API bool fahras_facet_is_exact(const fahras_facet* facet);

/* Texts that an article does not have are empty. */
FAHRAS_C_API const char* fahras_hit_id(const fahras_hit* hit);
FAHRAS_C_API const char* fahras_hit_title(const fahras_hit* hit);
FAHRAS_C_API const char* fahras_hit_url(const fahras_hit* hit);
FAHRAS_C_API const char* fahras_hit_date(const fahras_hit* hit); /* ISO 8601 */
FAHRAS_C_API const char* fahras_hit_source(const fahras_hit* hit);
FAHRAS_C_API const char* fahras_hit_author(const fahras_hit* hit);
FAHRAS_C_API const char* fahras_hit_section(const fahras_hit* hit);
FAHRAS_C_API const char* fahras_hit_language(const fahras_hit* hit);
/* Comparable within one result only. */
FAHRAS_C_API double fahras_hit_score(const fahras_hit* hit);
/* 0 to 1: of the most that any article could have for this query. */
FAHRAS_C_API double fahras_hit_share(const fahras_hit* hit);
/* false for articles; of paragraphs, their number in the article, from 0. */
FAHRAS_C_API bool fahras_hit_paragraph(const fahras_hit* hit, size_t* paragraph);
/* Matching near-duplicates that stand behind it. */
FAHRAS_C_API size_t fahras_hit_duplicates(const fahras_hit* hit);
FAHRAS_C_API size_t fahras_hit_title_mark_count(const fahras_hit* hit);
FAHRAS_C_API fahras_mark fahras_hit_title_mark(const fahras_hit* hit, size_t i);
FAHRAS_C_API size_t fahras_hit_passage_count(const fahras_hit* hit);
FAHRAS_C_API const fahras_passage* fahras_hit_passage(const fahras_hit* hit, size_t i);
/* Of requests for whole texts: an article's paragraphs, or the paragraph that the hit is. Marks are
 * offsets into the paragraph's text, ordered, not overlapping. */
FAHRAS_C_API size_t fahras_hit_text_count(const fahras_hit* hit);
FAHRAS_C_API const char* fahras_hit_text(const fahras_hit* hit, size_t i);
FAHRAS_C_API bool fahras_hit_text_is_heading(const fahras_hit* hit, size_t i);
FAHRAS_C_API size_t fahras_hit_text_mark_count(const fahras_hit* hit, size_t i);
FAHRAS_C_API fahras_mark fahras_hit_text_mark(const fahras_hit* hit, size_t i, size_t j);
/* Of requests with explain: what added how much to the score. */
FAHRAS_C_API size_t fahras_hit_evidence_count(const fahras_hit* hit);
FAHRAS_C_API const char* fahras_hit_evidence_name(const fahras_hit* hit, size_t i);
FAHRAS_C_API double fahras_hit_evidence_score(const fahras_hit* hit, size_t i);

FAHRAS_C_API const char* fahras_passage_text(const fahras_passage* passage);
/* Where the text begins in that of its paragraph. */
FAHRAS_C_API size_t fahras_passage_begin(const fahras_passage* passage);
/* The paragraph's number in its article, from 0. */
FAHRAS_C_API size_t fahras_passage_paragraph(const fahras_passage* passage);
FAHRAS_C_API const char* fahras_passage_heading(const fahras_passage* passage);
FAHRAS_C_API bool fahras_passage_cut_before(const fahras_passage* passage);
FAHRAS_C_API bool fahras_passage_cut_after(const fahras_passage* passage);
/* Offsets into the paragraph's text: less fahras_passage_begin() they are the passage's. Ordered,
 * not overlapping. */
FAHRAS_C_API size_t fahras_passage_mark_count(const fahras_passage* passage);
FAHRAS_C_API fahras_mark fahras_passage_mark(const fahras_passage* passage, size_t i);

/* Searchers. One follows its indexes: it answers from what was published last. */

typedef struct fahras_searcher fahras_searcher;
typedef struct fahras_open_options fahras_open_options;
typedef struct fahras_suggestions fahras_suggestions;
typedef struct fahras_article fahras_article;

FAHRAS_C_API fahras_open_options* fahras_open_options_new(void);
FAHRAS_C_API void fahras_open_options_free(fahras_open_options* options);
/* true: answers without the served shards that are down, and a searcher opens though all are;
 * false: an error then. */
FAHRAS_C_API void fahras_open_options_set_partial(fahras_open_options* options, bool allowed);
FAHRAS_C_API void fahras_open_options_set_shard_timeout_ms(fahras_open_options* options,
                                                           double milliseconds); /* 5000 */
/* How often it is looked whether an index has changed; 0: before each answer. */
FAHRAS_C_API void fahras_open_options_set_look_every_ms(fahras_open_options* options,
                                                        double milliseconds); /* 200 */

/* `count` indexes, searched as one: folders, stub files or remote:HOST:PORT. `options` may be NULL.
 */
FAHRAS_C_API fahras_searcher* fahras_searcher_open(const char* const* indexes, size_t count,
                                                   const fahras_open_options* options,
                                                   fahras_error** error);
/* When no other call of it is under way. Results stay. */
FAHRAS_C_API void fahras_searcher_close(fahras_searcher* searcher);
/* Adds a file of rules (docs/synonyms.md) for all searches from now on. */
FAHRAS_C_API bool fahras_searcher_add_synonyms(fahras_searcher* searcher, const char* file,
                                               fahras_error** error);

/* Names what answers are made of now: who has an answer that began under the same name needs no
 * other one. NULL without an error where that cannot be told (served shards). To be given to
 * fahras_string_free(). */
FAHRAS_C_API char* fahras_searcher_generation(const fahras_searcher* searcher,
                                              fahras_error** error);
/* Why the last answer was not made of what is published now; NULL without an error: it was. To be
 * given to fahras_string_free(). */
FAHRAS_C_API char* fahras_searcher_outdated(const fahras_searcher* searcher, fahras_error** error);
FAHRAS_C_API void fahras_string_free(char* string);

FAHRAS_C_API fahras_result* fahras_search(const fahras_searcher* searcher,
                                          const fahras_request* request, fahras_error** error);

/* Words of the index that begin with the last word of `prefix`, most frequent first. */
FAHRAS_C_API fahras_suggestions* fahras_suggest(const fahras_searcher* searcher, const char* prefix,
                                                size_t limit, fahras_error** error);
FAHRAS_C_API void fahras_suggestions_free(fahras_suggestions* suggestions);
FAHRAS_C_API size_t fahras_suggestions_count(const fahras_suggestions* suggestions);
FAHRAS_C_API const char* fahras_suggestions_text(const fahras_suggestions* suggestions, size_t i);
FAHRAS_C_API uint64_t fahras_suggestions_frequency(const fahras_suggestions* suggestions, size_t i);

/* NULL without an error: there is none of this id. */
FAHRAS_C_API fahras_article* fahras_find_article(const fahras_searcher* searcher, const char* id,
                                                 fahras_error** error);
FAHRAS_C_API void fahras_article_free(fahras_article* article);
FAHRAS_C_API const char* fahras_article_id(const fahras_article* article);
FAHRAS_C_API const char* fahras_article_title(const fahras_article* article);
FAHRAS_C_API const char* fahras_article_url(const fahras_article* article);
FAHRAS_C_API const char* fahras_article_date(const fahras_article* article);
FAHRAS_C_API const char* fahras_article_source(const fahras_article* article);
FAHRAS_C_API const char* fahras_article_author(const fahras_article* article);
FAHRAS_C_API const char* fahras_article_section(const fahras_article* article);
FAHRAS_C_API const char* fahras_article_language(const fahras_article* article);
FAHRAS_C_API size_t fahras_article_paragraph_count(const fahras_article* article);
FAHRAS_C_API const char* fahras_article_paragraph(const fahras_article* article, size_t i);
FAHRAS_C_API bool fahras_article_paragraph_is_heading(const fahras_article* article, size_t i);

/* What was published at one moment: all that a snapshot is asked is answered from that, whatever is
 * published meanwhile. Not for long, since it keeps deleted files open; whoever holds one asks it,
 * not its searcher, and gives it back before that is closed. */
typedef struct fahras_snapshot fahras_snapshot;
FAHRAS_C_API fahras_snapshot* fahras_snapshot_take(const fahras_searcher* searcher,
                                                   fahras_error** error);
FAHRAS_C_API void fahras_snapshot_free(fahras_snapshot* snapshot);
FAHRAS_C_API fahras_result* fahras_snapshot_search(const fahras_snapshot* snapshot,
                                                   const fahras_request* request,
                                                   fahras_error** error);
FAHRAS_C_API fahras_article* fahras_snapshot_find_article(const fahras_snapshot* snapshot,
                                                          const char* id, fahras_error** error);

/* Writers. One change of an index, published at once by commit; closed before that it leaves the
 * index as it was. A folder has one writer at a time, of all processes. */

typedef struct fahras_writer fahras_writer;
typedef struct fahras_writer_options fahras_writer_options;
typedef struct fahras_draft fahras_draft;
typedef struct fahras_report fahras_report;

FAHRAS_C_API fahras_writer_options* fahras_writer_options_new(void);
FAHRAS_C_API void fahras_writer_options_free(fahras_writer_options* options);
/* fahras, light10, snowball or none, for a new index. */
FAHRAS_C_API void fahras_writer_options_set_analyzer(fahras_writer_options* options,
                                                     const char* name);
/* A file of rules that take the place of the index's. */
FAHRAS_C_API void fahras_writer_options_set_synonyms(fahras_writer_options* options,
                                                     const char* file);
/* Whether an empty folder becomes an index. */
FAHRAS_C_API void fahras_writer_options_set_create(fahras_writer_options* options,
                                                   bool create); /* true */
/* A line to leave out of texts. */
FAHRAS_C_API void fahras_writer_options_add_boilerplate(fahras_writer_options* options,
                                                        const char* line);
/* 0: as many as the machine has cores. */
FAHRAS_C_API void fahras_writer_options_set_threads(fahras_writer_options* options,
                                                    unsigned threads); /* 0 */
FAHRAS_C_API void fahras_writer_options_set_memory_bytes(fahras_writer_options* options,
                                                         size_t bytes); /* 256 MB */

/* An article to add, of an id of 1 to 240 bytes; all else may stay empty, but not title and text
 * together. Each line of the text is a paragraph; dates are read as newspapers write them. */
FAHRAS_C_API fahras_draft* fahras_draft_new(const char* id);
FAHRAS_C_API void fahras_draft_free(fahras_draft* draft);
FAHRAS_C_API void fahras_draft_set_title(fahras_draft* draft, const char* title);
FAHRAS_C_API void fahras_draft_set_text(fahras_draft* draft, const char* text);
FAHRAS_C_API void fahras_draft_set_url(fahras_draft* draft, const char* url);
FAHRAS_C_API void fahras_draft_set_date(fahras_draft* draft, const char* date);
FAHRAS_C_API void fahras_draft_set_source(fahras_draft* draft, const char* source);
FAHRAS_C_API void fahras_draft_set_author(fahras_draft* draft, const char* author);
FAHRAS_C_API void fahras_draft_set_section(fahras_draft* draft, const char* section);
FAHRAS_C_API void fahras_draft_set_language(fahras_draft* draft, const char* language);

/* `options` may be NULL. Fails while another writer holds the folder, and names its process. */
FAHRAS_C_API fahras_writer* fahras_writer_open(const char* index,
                                               const fahras_writer_options* options,
                                               fahras_error** error);
FAHRAS_C_API void fahras_writer_close(fahras_writer* writer);
/* Takes the place of the article with its id. After FAHRAS_INPUT the change goes on without it;
 * after any other error nothing but fahras_writer_close() can be done. */
FAHRAS_C_API bool fahras_writer_add(fahras_writer* writer, const fahras_draft* draft,
                                    fahras_error** error);
/* *removed, unless NULL, tells whether the index had it. */
FAHRAS_C_API bool fahras_writer_remove(fahras_writer* writer, const char* id, bool* removed,
                                       fahras_error** error);
/* Publishes, synced to disk, and frees the folder. */
FAHRAS_C_API fahras_report* fahras_writer_commit(fahras_writer* writer, fahras_error** error);

FAHRAS_C_API void fahras_report_free(fahras_report* report);
FAHRAS_C_API uint64_t fahras_report_added(const fahras_report* report);
FAHRAS_C_API uint64_t fahras_report_changed(const fahras_report* report);
FAHRAS_C_API uint64_t fahras_report_unchanged(const fahras_report* report);
FAHRAS_C_API uint64_t fahras_report_removed(const fahras_report* report);
FAHRAS_C_API uint64_t fahras_report_near_duplicates(const fahras_report* report);
/* Why small segments were not merged afterwards; NULL: nothing went wrong. */
FAHRAS_C_API const char* fahras_report_not_merged(const fahras_report* report);

/* Merges the segments of an index into one, and drops what was removed. */
FAHRAS_C_API bool fahras_optimize(const char* index, const fahras_writer_options* options,
                                  fahras_error** error);

#ifdef __cplusplus
}
#endif

#endif
