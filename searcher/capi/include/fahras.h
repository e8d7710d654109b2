/* The C API of Fahras, a full-text search engine for Arabic.
 *
 * All text is UTF-8 and ends with a zero byte. All sizes and offsets are in bytes.
 *
 * Ownership. Objects returned by functions whose names end in _new, _open, _take, _search or
 * _commit, and by fahras_suggest, fahras_find_article and fahras_snapshot_find_article, belong to
 * the caller, who must release each with the _free or _close function of its type. The caller must
 * also release strings of type char* with fahras_string_free(). These functions accept NULL.
 * Everything else that is returned (const strings, hits, passages, facets) belongs to the object
 * from which it was obtained and is valid as long as that object. Arguments are copied. The only
 * exceptions are filters: one that is added to another filter or set on a request belongs to that
 * object from then on, and must not be used or freed by the caller.
 *
 * Errors. Functions that can fail take `fahras_error** error` as their last parameter; it may be
 * NULL. On failure they return NULL or false and, if `error` is not NULL, set *error to an error
 * that the caller must release with fahras_error_free(). On success *error is unchanged. Setters
 * never fail. If a setter is given an invalid value, the function that uses the object reports it,
 * unless the same setter is called again with a valid value first. If a setter runs out of memory,
 * the object remains unusable. A NULL handle, or an index beyond the end of a list, yields NULL, 0
 * or false. No C++ exception leaves this library.
 *
 * Threads. Any number of threads may use a fahras_searcher, and read a fahras_result, at the same
 * time. Every other object may be used by only one thread at a time.
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

/* Returns the version of the library, such as "0.1.0". */
FAHRAS_C_API const char* fahras_version(void);

/* Errors */

typedef struct fahras_error fahras_error;

typedef enum fahras_error_code {
  FAHRAS_USAGE = 1,    /* an invalid option or request */
  FAHRAS_INDEX = 2,    /* the index is absent, damaged, or of another format or analyzer */
  FAHRAS_INPUT = 3,    /* an invalid article */
  FAHRAS_INTERNAL = 4, /* a system error: disk full, no permission, another writer */
  FAHRAS_MEMORY = 5    /* out of memory */
} fahras_error_code;

/* Returns the kind of an error; 0 for NULL. */
FAHRAS_C_API fahras_error_code fahras_error_kind(const fahras_error* error);
/* Returns a message that names what was wrong: the file, the line or the option. It is valid as
 * long as the error. Returns NULL for NULL. */
FAHRAS_C_API const char* fahras_error_message(const fahras_error* error);
/* Returns what the error is about: a file, a folder, or a member of a request such as "limit". The
 * message begins with it. Returns "" if the error has no subject, and NULL for NULL. It is valid as
 * long as the error. */
FAHRAS_C_API const char* fahras_error_subject(const fahras_error* error);
/* Releases an error. */
FAHRAS_C_API void fahras_error_free(fahras_error* error);

/* Filters: conditions on the fields of articles. The fields are those that docs/library.md marks
 * "filtered", such as source, section and year. The functions that make filters never return NULL:
 * if memory is exhausted, they return a filter that can be used like any other, and searches with
 * it fail with FAHRAS_MEMORY. */

typedef struct fahras_filter fahras_filter;

/* Returns a filter that matches articles whose field has any of the `count` values. */
FAHRAS_C_API fahras_filter* fahras_filter_equals_new(const char* field, const char* const* values,
                                                     size_t count);
/* Returns a filter that matches articles whose field (date, year or month) lies between two values,
 * including both. NULL means no bound. */
FAHRAS_C_API fahras_filter* fahras_filter_between_new(const char* field, const char* from,
                                                      const char* to);
/* Exclude the first or the last value itself from a filter made by fahras_filter_between_new(). */
FAHRAS_C_API void fahras_filter_exclude_from(fahras_filter* filter);
FAHRAS_C_API void fahras_filter_exclude_to(fahras_filter* filter);
/* Returns a filter that matches articles which have a value in the field. */
FAHRAS_C_API fahras_filter* fahras_filter_exists_new(const char* field);
/* Returns a filter that matches articles whose field (source, author or section) has all words of
 * any of the `count` texts, in any order and in other forms too. */
FAHRAS_C_API fahras_filter* fahras_filter_has_words_new(const char* field, const char* const* texts,
                                                        size_t count);
/* Return a filter that matches articles for which all, any or none of its parts match. Parts are
 * added with fahras_filter_add(). Without parts, all and none match every article, and any matches
 * none. */
FAHRAS_C_API fahras_filter* fahras_filter_all_new(void);
FAHRAS_C_API fahras_filter* fahras_filter_any_new(void);
FAHRAS_C_API fahras_filter* fahras_filter_none_new(void);
/* Adds a part to an all, any or none filter, which becomes its owner. If `part` is NULL, searches
 * with the filter fail with FAHRAS_USAGE. If `filter` is NULL, the part is released. */
FAHRAS_C_API void fahras_filter_add(fahras_filter* filter, fahras_filter* part);
/* Releases a filter that belongs to the caller, with its parts. */
FAHRAS_C_API void fahras_filter_free(fahras_filter* filter);

/* Requests. A request can be used for several searches. A _set function replaces the previous
 * value; an _add function keeps the values added before. A comment after a setter is its default.
 */

typedef struct fahras_request fahras_request;

/* What a hit is: an article or a paragraph. */
typedef enum fahras_unit { FAHRAS_ARTICLES = 0, FAHRAS_PARAGRAPHS = 1 } fahras_unit;

/* The order of hits. Hits without a date come last in both orders by date. */
typedef enum fahras_sort {
  FAHRAS_BY_RELEVANCE = 0,
  FAHRAS_OLDEST_FIRST = 1,
  FAHRAS_NEWEST_FIRST = 2
} fahras_sort;

/* Whether hits contain the whole text of their article or paragraph. */
typedef enum fahras_whole_text {
  FAHRAS_NO_TEXT = 0,
  FAHRAS_PLAIN_TEXT = 1, /* the text without marks */
  FAHRAS_MARKED_TEXT = 2 /* the text with marks for all matches */
} fahras_whole_text;

/* Returns a request for a query, or NULL if out of memory. docs/query-language.md describes
 * queries. NULL means an empty query. */
FAHRAS_C_API fahras_request* fahras_request_new(const char* query);
/* Releases a request and its filter. Results of searches with it remain valid. */
FAHRAS_C_API void fahras_request_free(fahras_request* request);
/* The query; NULL means an empty one. */
FAHRAS_C_API void fahras_request_set_query(fahras_request* request, const char* query);
/* Searches for articles similar to the one with this id. If the query is not blank, hits must match
 * it, too. NULL means that only the query decides. */
FAHRAS_C_API void fahras_request_set_like(fahras_request* request, const char* id);
/* What is searched and returned: articles or paragraphs. */
FAHRAS_C_API void fahras_request_set_unit(fahras_request* request, fahras_unit unit); /* articles */
/* The number of hits to return, at most. */
FAHRAS_C_API void fahras_request_set_limit(fahras_request* request, size_t limit); /* 10 */
/* The number of hits to skip before the first one that is returned. */
FAHRAS_C_API void fahras_request_set_offset(fahras_request* request, size_t offset); /* 0 */
/* The order of hits. */
FAHRAS_C_API void fahras_request_set_sort(fahras_request* request,
                                          fahras_sort sort); /* relevance */
/* The first and the last day, such as 2025-09-01; 2025 and 2025-09 are also accepted. NULL means no
 * bound. */
FAHRAS_C_API void fahras_request_set_dates(fahras_request* request, const char* from,
                                           const char* to);
/* Restricts hits to the sources that were added. Without any, all sources are searched. */
FAHRAS_C_API void fahras_request_add_source(fahras_request* request, const char* source);
/* Sets a filter that applies in addition to dates and sources. The request becomes the owner of
 * `filter` and frees the previous one. NULL means no filter. */
FAHRAS_C_API void fahras_request_set_filter(fahras_request* request, fahras_filter* filter);
/* Sets a filter in the language of docs/fields.md, such as "price < 20 AND tags = sport", which
 * applies in addition. A search with an invalid filter fails with FAHRAS_USAGE. NULL means no
 * filter. */
FAHRAS_C_API void fahras_request_set_filter_text(fahras_request* request, const char* filter);
/* Adds a field by which hits are sorted, which replaces the order of fahras_request_set_sort():
 * first by the field that was added first. The field is "date" or a member of documents that the
 * settings of the index list as sortableAttributes. */
FAHRAS_C_API void fahras_request_add_sort_field(fahras_request* request, const char* field,
                                                bool descending);
/* The same for the distance of the member "_geo" from a place. */
FAHRAS_C_API void fahras_request_add_sort_distance(fahras_request* request, double latitude,
                                                   double longitude, bool descending);
/* If true, hits contain their documents (fahras_hit_document()). */
FAHRAS_C_API void fahras_request_set_documents(fahras_request* request, bool wanted); /* false */
/* If true, hits must match every word except stop words. */
FAHRAS_C_API void fahras_request_set_all_words(fahras_request* request, bool required); /* false */
/* Adds a field in which words are searched: one that docs/library.md marks "searched", such as
 * title, section or text, which includes the title. Without any, text is searched. */
FAHRAS_C_API void fahras_request_add_search_in(fahras_request* request, const char* field);
/* Adds a field whose values are counted: one that docs/library.md marks "counted", such as source
 * or year. */
FAHRAS_C_API void fahras_request_add_facet(fahras_request* request, const char* field);
/* The number of values of each facet to return, at most. */
FAHRAS_C_API void fahras_request_set_facet_values(fahras_request* request, size_t max); /* 100 */
/* Returns only the best hit for each value of a field; hits without a value are all returned. NULL
 * means that all hits are returned. */
FAHRAS_C_API void fahras_request_set_distinct(fahras_request* request, const char* field);
/* Omits hits whose normalized score (fahras_hit_normalized_score) is less than `score`, 0 to 1. */
FAHRAS_C_API void fahras_request_set_min_normalized_score(fahras_request* request,
                                                          double score); /* 0 */
/* If true, near-duplicates are represented by one hit. */
FAHRAS_C_API void fahras_request_set_collapse(fahras_request* request, bool collapse); /* true */
/* The number of passages of an article hit, at most. */
FAHRAS_C_API void fahras_request_set_passages(fahras_request* request, size_t max); /* 3 */
/* The approximate number of words in a passage. */
FAHRAS_C_API void fahras_request_set_passage_words(fahras_request* request, size_t words); /* 30 */
/* If true, words also match their synonyms. */
FAHRAS_C_API void fahras_request_set_synonyms(fahras_request* request, bool used); /* true */
/* If true, words that no article has also match similar words. */
FAHRAS_C_API void fahras_request_set_typos(fahras_request* request, bool allowed); /* true */
/* If true, hits contain the evidence from which their scores are computed. */
FAHRAS_C_API void fahras_request_set_explain(fahras_request* request, bool explained); /* false */
/* If true, hits contain passages and the marks of their titles. */
FAHRAS_C_API void fahras_request_set_snippets(fahras_request* request, bool cut); /* true */
/* Whether hits contain their whole text (fahras_hit_text()). */
FAHRAS_C_API void fahras_request_set_whole_text(fahras_request* request,
                                                fahras_whole_text wanted); /* no text */
/* If true, the last word of the query is still being typed: it also matches words that begin with
 * it, and articles with the word itself come first. */
FAHRAS_C_API void fahras_request_set_unfinished(fahras_request* request,
                                                bool unfinished); /* false */
/* The total is exact up to this number, at most 10,000. Above it, and if it is 0, the total is
 * exact only where that costs little. */
FAHRAS_C_API void fahras_request_set_count_up_to(fahras_request* request, size_t matches); /* 0 */
/* The memory that the texts, marks and evidence of all hits may take together, in bytes. If they
 * take more, the search fails with FAHRAS_USAGE. */
FAHRAS_C_API void fahras_request_set_text_bytes(fahras_request* request, size_t max); /* no limit */
/* The time, in milliseconds, after which a search ends with what it has found so far; 0 means no
 * limit. fahras_result_stopped() then returns true. */
FAHRAS_C_API void fahras_request_set_timeout_ms(fahras_request* request,
                                                double milliseconds); /* 0 */

/* Results. Where a function has a parameter `i` or `j`, it is the position in a list, from 0; the
 * function whose name ends in _count returns the length of that list. */

typedef struct fahras_result fahras_result;
typedef struct fahras_hit fahras_hit;
typedef struct fahras_passage fahras_passage;
typedef struct fahras_facet fahras_facet;

/* A match: the bytes from `begin` up to but not including `end` of the stored text to which the
 * mark belongs. */
typedef struct fahras_mark {
  size_t begin;
  size_t end;
} fahras_mark;

/* Releases a result, with its hits, passages and facets. */
FAHRAS_C_API void fahras_result_free(fahras_result* result);
/* Return the number of hits, and one of them. Hits are in the order of the request's sort,
 * beginning after those that its offset skips. */
FAHRAS_C_API size_t fahras_result_hit_count(const fahras_result* result);
FAHRAS_C_API const fahras_hit* fahras_result_hit(const fahras_result* result, size_t i);
/* Returns the number of all matches, including those that are not among the hits. It is an estimate
 * unless fahras_result_total_is_exact() is true. */
FAHRAS_C_API size_t fahras_result_total(const fahras_result* result);
/* Returns whether fahras_result_total() is exact. */
FAHRAS_C_API bool fahras_result_total_is_exact(const fahras_result* result);
/* Returns whether the search was ended by its timeout. */
FAHRAS_C_API bool fahras_result_stopped(const fahras_result* result);
/* Returns the query with unknown words replaced, or NULL if there is nothing to replace. */
FAHRAS_C_API const char* fahras_result_did_you_mean(const fahras_result* result);
/* What a note says. Later versions may add kinds. */
typedef enum fahras_note_kind {
  FAHRAS_NOTE_PLAIN_WORDS = 1, /* the query is not in the query language; its words were searched */
  FAHRAS_NOTE_DASH = 2,        /* a - was read as a dash, and excludes nothing */
  FAHRAS_NOTE_SYNONYMS_LEFT_OUT = 3,  /* the query has more synonyms than were searched */
  FAHRAS_NOTE_WORDS_LEFT_OUT = 4,     /* word* matches only the most frequent words */
  FAHRAS_NOTE_NOTHING_ASKED = 5,      /* the query has no word to search for */
  FAHRAS_NOTE_STOPPED = 6,            /* the time limit passed before the search was complete */
  FAHRAS_NOTE_SPELLING_UNCHECKED = 7, /* the time limit passed before a correction was looked for */
  FAHRAS_NOTE_OUTDATED = 8            /* the newest version of the index cannot be opened */
} fahras_note_kind;

/* Notes for the user on how the search was done, in English. fahras_result_note_kind() returns 0
 * for an i that is not below the count. */
FAHRAS_C_API size_t fahras_result_note_count(const fahras_result* result);
FAHRAS_C_API const char* fahras_result_note(const fahras_result* result, size_t i);
FAHRAS_C_API fahras_note_kind fahras_result_note_kind(const fahras_result* result, size_t i);
/* The words of the query for which synonyms were used. */
FAHRAS_C_API size_t fahras_result_synonyms_count(const fahras_result* result);
FAHRAS_C_API const char* fahras_result_synonyms_words(const fahras_result* result, size_t i);
/* The synonyms that were used for the i-th of these. */
FAHRAS_C_API size_t fahras_result_synonym_count(const fahras_result* result, size_t i);
FAHRAS_C_API const char* fahras_result_synonym(const fahras_result* result, size_t i, size_t j);
/* The served shards that did not answer, each as HOST:PORT. */
FAHRAS_C_API size_t fahras_result_missing_shard_count(const fahras_result* result);
FAHRAS_C_API const char* fahras_result_missing_shard(const fahras_result* result, size_t i);
/* Returns the generation of the index from which the result was made, as
 * fahras_searcher_generation() names it, or NULL if it is unknown. */
FAHRAS_C_API const char* fahras_result_generation(const fahras_result* result);
/* The facets, in the order in which they were added to the request. */
FAHRAS_C_API size_t fahras_result_facet_count(const fahras_result* result);
FAHRAS_C_API const fahras_facet* fahras_result_facet(const fahras_result* result, size_t i);

/* Returns the name of the field that was counted. */
FAHRAS_C_API const char* fahras_facet_field(const fahras_facet* facet);
/* The values of the field, most frequent first. */
FAHRAS_C_API size_t fahras_facet_value_count(const fahras_facet* facet);
FAHRAS_C_API const char* fahras_facet_value(const fahras_facet* facet, size_t i);
/* Returns the number of matches with the value: the total that the same request would have with a
 * filter for this value. */
FAHRAS_C_API size_t fahras_facet_value_matches(const fahras_facet* facet, size_t i);
/* Returns the number of values that are not included. */
FAHRAS_C_API size_t fahras_facet_other(const fahras_facet* facet);
/* Returns false if the timeout ended the search before all matches were counted. */
FAHRAS_C_API bool fahras_facet_is_exact(const fahras_facet* facet);
/* Returns whether some counted values are numbers, or times. If so, sets *min and *max, unless they
 * are NULL, to the smallest and the largest one; times are in seconds since 1970. */
FAHRAS_C_API bool fahras_facet_bounds(const fahras_facet* facet, double* min, double* max);

/* The stored fields of a hit. A field that the article lacks is an empty string. */
FAHRAS_C_API const char* fahras_hit_id(const fahras_hit* hit);
FAHRAS_C_API const char* fahras_hit_title(const fahras_hit* hit);
FAHRAS_C_API const char* fahras_hit_url(const fahras_hit* hit);
FAHRAS_C_API const char* fahras_hit_date(const fahras_hit* hit); /* ISO 8601 */
FAHRAS_C_API const char* fahras_hit_source(const fahras_hit* hit);
FAHRAS_C_API const char* fahras_hit_author(const fahras_hit* hit);
FAHRAS_C_API const char* fahras_hit_section(const fahras_hit* hit);
FAHRAS_C_API const char* fahras_hit_language(const fahras_hit* hit);
/* Returns any of these fields, or another one, by its name, such as "source"; NULL if there is no
 * such field. */
FAHRAS_C_API const char* fahras_hit_field(const fahras_hit* hit, const char* name);
/* Returns the document of a hit, an object of JSON, if the request asked for documents; else an
 * empty string. */
FAHRAS_C_API const char* fahras_hit_document(const fahras_hit* hit);
/* Returns the score, which is comparable only within one result. */
FAHRAS_C_API double fahras_hit_score(const fahras_hit* hit);
/* Returns the normalized score, from 0 to 1: how well the hit answers what was asked. It is at
 * least .9 if the hit has every word, and no less than that of a hit that ranks lower. It is 1 if
 * nothing is ranked. */
FAHRAS_C_API double fahras_hit_normalized_score(const fahras_hit* hit);
/* Returns whether the hit is a paragraph. If so, sets *paragraph, unless `paragraph` is NULL, to
 * the number of the paragraph in its article, from 0. */
FAHRAS_C_API bool fahras_hit_paragraph(const fahras_hit* hit, size_t* paragraph);
/* Returns the number of other matches, near-duplicates of the hit, that it represents. */
FAHRAS_C_API size_t fahras_hit_duplicates(const fahras_hit* hit);
/* The matches in the title, as offsets into fahras_hit_title(). They are in order and do not
 * overlap. An index beyond the end yields a mark from 0 to 0. */
FAHRAS_C_API size_t fahras_hit_title_mark_count(const fahras_hit* hit);
FAHRAS_C_API fahras_mark fahras_hit_title_mark(const fahras_hit* hit, size_t i);
/* The passages, in reading order. */
FAHRAS_C_API size_t fahras_hit_passage_count(const fahras_hit* hit);
FAHRAS_C_API const fahras_passage* fahras_hit_passage(const fahras_hit* hit, size_t i);
/* The whole text, if it was requested: the paragraphs of an article, or the single paragraph of a
 * paragraph hit. Marks are offsets into the text of their paragraph, in order, and do not overlap.
 */
FAHRAS_C_API size_t fahras_hit_text_count(const fahras_hit* hit);
FAHRAS_C_API const char* fahras_hit_text(const fahras_hit* hit, size_t i);
FAHRAS_C_API bool fahras_hit_text_is_heading(const fahras_hit* hit, size_t i);
FAHRAS_C_API size_t fahras_hit_text_mark_count(const fahras_hit* hit, size_t i);
FAHRAS_C_API fahras_mark fahras_hit_text_mark(const fahras_hit* hit, size_t i, size_t j);
/* The evidence, if the request has explain: what contributed to the score, and how much. */
FAHRAS_C_API size_t fahras_hit_evidence_count(const fahras_hit* hit);
FAHRAS_C_API const char* fahras_hit_evidence_name(const fahras_hit* hit, size_t i);
FAHRAS_C_API double fahras_hit_evidence_score(const fahras_hit* hit, size_t i);

/* Returns the text of a passage, which is a part of a paragraph as stored. */
FAHRAS_C_API const char* fahras_passage_text(const fahras_passage* passage);
/* Returns the offset of the passage in the text of its paragraph. */
FAHRAS_C_API size_t fahras_passage_begin(const fahras_passage* passage);
/* Returns the number of the paragraph in its article, from 0. */
FAHRAS_C_API size_t fahras_passage_paragraph(const fahras_passage* passage);
/* Returns the heading above the paragraph; empty if there is none. */
FAHRAS_C_API const char* fahras_passage_heading(const fahras_passage* passage);
/* Return whether text of the paragraph was left out before or after the passage. */
FAHRAS_C_API bool fahras_passage_cut_before(const fahras_passage* passage);
FAHRAS_C_API bool fahras_passage_cut_after(const fahras_passage* passage);
/* The matches, as offsets into the text of the paragraph; subtract fahras_passage_begin() for
 * offsets into the passage. They are in order and do not overlap. */
FAHRAS_C_API size_t fahras_passage_mark_count(const fahras_passage* passage);
FAHRAS_C_API fahras_mark fahras_passage_mark(const fahras_passage* passage, size_t i);

/* Searchers. A searcher follows its indexes: it answers from the latest published generation. */

typedef struct fahras_searcher fahras_searcher;
typedef struct fahras_open_options fahras_open_options;
typedef struct fahras_suggestions fahras_suggestions;
typedef struct fahras_article fahras_article;

/* Returns options with their default values, or NULL if out of memory. */
FAHRAS_C_API fahras_open_options* fahras_open_options_new(void);
/* Releases options. Searchers that were opened with them remain valid. */
FAHRAS_C_API void fahras_open_options_free(fahras_open_options* options);
/* If true, results are made without served shards that are down, and a searcher opens even if all
 * are down. If false, both fail with FAHRAS_INDEX. */
FAHRAS_C_API void fahras_open_options_set_partial(fahras_open_options* options,
                                                  bool allowed); /* false */
/* The time, in milliseconds and greater than 0, after which a served shard that is silent counts as
 * down. */
FAHRAS_C_API void fahras_open_options_set_shard_timeout_ms(fahras_open_options* options,
                                                           double milliseconds); /* 5000 */
/* The interval, in milliseconds, at which a searcher checks whether an index has changed; 0 means
 * before each answer. */
FAHRAS_C_API void fahras_open_options_set_look_every_ms(fahras_open_options* options,
                                                        double milliseconds); /* 200 */

/* Opens `count` indexes, which are searched as one, and returns a searcher. Each is a folder, a
 * stub file or remote:HOST:PORT. `options` may be NULL. Fails with FAHRAS_INDEX if an index is
 * absent, damaged or of another format, or if a served shard is down, and with FAHRAS_USAGE if
 * `count` is 0 or an option is out of range. */
FAHRAS_C_API fahras_searcher* fahras_searcher_open(const char* const* indexes, size_t count,
                                                   const fahras_open_options* options,
                                                   fahras_error** error);
/* Closes a searcher and releases it. Must not be called while another call uses the searcher, nor
 * before its snapshots are freed. Results, suggestions and articles remain valid. */
FAHRAS_C_API void fahras_searcher_close(fahras_searcher* searcher);
/* Adds a file of synonym rules (docs/synonyms.md) to those of the indexes, for all later searches.
 * Fails with FAHRAS_USAGE, and adds nothing, if the file cannot be read or has an error. */
FAHRAS_C_API bool fahras_searcher_add_synonyms(fahras_searcher* searcher, const char* file,
                                               fahras_error** error);

/* Returns a name for the current generation of the indexes. An answer that was made under the same
 * name is still current. Returns NULL without an error if the generation is unknown, as it is for
 * served shards. The caller must release the string with fahras_string_free(). */
FAHRAS_C_API char* fahras_searcher_generation(const fahras_searcher* searcher,
                                              fahras_error** error);
/* Returns the settings of the indexes as JSON (docs/fields.md). The caller must release the string
 * with fahras_string_free(). Fails like fahras_search(). */
FAHRAS_C_API char* fahras_searcher_settings(const fahras_searcher* searcher, fahras_error** error);
/* Returns why the last answer was not made from the latest published generation, or NULL without an
 * error if it was. The caller must release the string with fahras_string_free(). */
FAHRAS_C_API char* fahras_searcher_outdated(const fahras_searcher* searcher, fahras_error** error);
/* Releases a string of type char* that a function returned. */
FAHRAS_C_API void fahras_string_free(char* string);

/* Runs a search and returns its result. Fails with FAHRAS_USAGE for an invalid request, and with
 * FAHRAS_INDEX if the index is damaged or was removed, or if a served shard is down. */
FAHRAS_C_API fahras_result* fahras_search(const fahras_searcher* searcher,
                                          const fahras_request* request, fahras_error** error);

/* Returns words of the index that begin with the last word of `prefix`, most frequent first, at
 * most `limit`, which is at most 10,000. Fails like fahras_search(). */
FAHRAS_C_API fahras_suggestions* fahras_suggest(const fahras_searcher* searcher, const char* prefix,
                                                size_t limit, fahras_error** error);
/* Releases suggestions. */
FAHRAS_C_API void fahras_suggestions_free(fahras_suggestions* suggestions);
/* Return the number of words, and one of them. */
FAHRAS_C_API size_t fahras_suggestions_count(const fahras_suggestions* suggestions);
FAHRAS_C_API const char* fahras_suggestions_text(const fahras_suggestions* suggestions, size_t i);
/* Returns how often the i-th word occurs in the index. */
FAHRAS_C_API uint64_t fahras_suggestions_frequency(const fahras_suggestions* suggestions, size_t i);

/* Returns the stored article with this id, or NULL without an error if there is none. Fails with
 * FAHRAS_INDEX as fahras_search() does. */
FAHRAS_C_API fahras_article* fahras_find_article(const fahras_searcher* searcher, const char* id,
                                                 fahras_error** error);
/* Releases an article. */
FAHRAS_C_API void fahras_article_free(fahras_article* article);
/* The fields of an article. A field that it lacks is an empty string. */
FAHRAS_C_API const char* fahras_article_id(const fahras_article* article);
FAHRAS_C_API const char* fahras_article_title(const fahras_article* article);
FAHRAS_C_API const char* fahras_article_url(const fahras_article* article);
FAHRAS_C_API const char* fahras_article_date(const fahras_article* article);
FAHRAS_C_API const char* fahras_article_source(const fahras_article* article);
FAHRAS_C_API const char* fahras_article_author(const fahras_article* article);
FAHRAS_C_API const char* fahras_article_section(const fahras_article* article);
FAHRAS_C_API const char* fahras_article_language(const fahras_article* article);
/* Returns any of these fields, or another one, by its name; NULL if there is no such field. */
FAHRAS_C_API const char* fahras_article_field(const fahras_article* article, const char* name);
/* Returns the document of an article, an object of JSON: as it was added, or made of its fields. */
FAHRAS_C_API const char* fahras_article_document(const fahras_article* article);
/* Returns the JSON of a member of a document, whose name may be dotted, such as "author.name"; NULL
 * without an error if the document does not have it. The caller must release the string with
 * fahras_string_free(). Fails with FAHRAS_INDEX if `document` is no object of JSON. */
FAHRAS_C_API char* fahras_document_member(const char* document, const char* name,
                                          fahras_error** error);
/* The paragraphs of an article, headings included. */
FAHRAS_C_API size_t fahras_article_paragraph_count(const fahras_article* article);
FAHRAS_C_API const char* fahras_article_paragraph(const fahras_article* article, size_t i);
FAHRAS_C_API bool fahras_article_paragraph_is_heading(const fahras_article* article, size_t i);

/* Snapshots. A snapshot is the state of a searcher's indexes at one moment: all its answers come
 * from that state, whatever is published meanwhile. It should be short-lived, since it keeps
 * deleted files open. It must be freed before its searcher is closed, and while a thread holds one,
 * that thread should use the snapshot and not its searcher. */
typedef struct fahras_snapshot fahras_snapshot;
/* Returns a snapshot of what is published now. Fails with FAHRAS_INDEX as fahras_search() does. */
FAHRAS_C_API fahras_snapshot* fahras_snapshot_take(const fahras_searcher* searcher,
                                                   fahras_error** error);
/* Releases a snapshot. Its results and articles remain valid. */
FAHRAS_C_API void fahras_snapshot_free(fahras_snapshot* snapshot);
/* Like fahras_search(). */
FAHRAS_C_API fahras_result* fahras_snapshot_search(const fahras_snapshot* snapshot,
                                                   const fahras_request* request,
                                                   fahras_error** error);
/* Like fahras_find_article(). */
FAHRAS_C_API fahras_article* fahras_snapshot_find_article(const fahras_snapshot* snapshot,
                                                          const char* id, fahras_error** error);

/* Writers. A writer makes one change of an index, which fahras_writer_commit() publishes as a
 * whole. If the writer is closed before that, the index is unchanged. Only one writer at a time, of
 * all processes, can be open for a folder. */

typedef struct fahras_writer fahras_writer;
typedef struct fahras_writer_options fahras_writer_options;
typedef struct fahras_draft fahras_draft;
typedef struct fahras_report fahras_report;

/* Returns options with their default values, or NULL if out of memory. */
FAHRAS_C_API fahras_writer_options* fahras_writer_options_new(void);
/* Releases options. */
FAHRAS_C_API void fahras_writer_options_free(fahras_writer_options* options);
/* The analyzer: fahras, light10, snowball or none. A new index gets it, fahras by default; an
 * existing index must have been made with it, if it is set. */
FAHRAS_C_API void fahras_writer_options_set_analyzer(fahras_writer_options* options,
                                                     const char* name);
/* A file of synonym rules that replace those of the index. */
FAHRAS_C_API void fahras_writer_options_set_synonyms(fahras_writer_options* options,
                                                     const char* file);
/* Whether a folder that is empty or does not exist becomes an index. */
FAHRAS_C_API void fahras_writer_options_set_create(fahras_writer_options* options,
                                                   bool create); /* true */
/* Adds a line that is removed from the texts of articles. */
FAHRAS_C_API void fahras_writer_options_add_boilerplate(fahras_writer_options* options,
                                                        const char* line);
/* The settings of a new index, as JSON (docs/fields.md). An existing index must have them. */
FAHRAS_C_API void fahras_writer_options_set_settings(fahras_writer_options* options,
                                                     const char* settings);
/* The number of threads that index; 0 means one for each core of the machine. */
FAHRAS_C_API void fahras_writer_options_set_threads(fahras_writer_options* options,
                                                    unsigned threads); /* 0 */
/* The memory to use, in bytes, approximately; at least 64 MB. */
FAHRAS_C_API void fahras_writer_options_set_memory_bytes(fahras_writer_options* options,
                                                         size_t bytes); /* 256 MB */

/* Drafts: articles to add. The id has 1 to 240 bytes. All other fields may be empty, but not both
 * title and text. Each line of the text is a paragraph. Dates may be ISO 8601 or in the forms that
 * newspapers use. fahras_draft_new() returns NULL if out of memory. */
FAHRAS_C_API fahras_draft* fahras_draft_new(const char* id);
/* Releases a draft. */
FAHRAS_C_API void fahras_draft_free(fahras_draft* draft);
/* Set a field of a draft; NULL means an empty one. */
FAHRAS_C_API void fahras_draft_set_title(fahras_draft* draft, const char* title);
FAHRAS_C_API void fahras_draft_set_text(fahras_draft* draft, const char* text);
FAHRAS_C_API void fahras_draft_set_url(fahras_draft* draft, const char* url);
FAHRAS_C_API void fahras_draft_set_date(fahras_draft* draft, const char* date);
FAHRAS_C_API void fahras_draft_set_source(fahras_draft* draft, const char* source);
FAHRAS_C_API void fahras_draft_set_author(fahras_draft* draft, const char* author);
FAHRAS_C_API void fahras_draft_set_section(fahras_draft* draft, const char* section);
FAHRAS_C_API void fahras_draft_set_language(fahras_draft* draft, const char* language);
/* Sets any field except the text by its name, such as "source". Returns false if there is no such
 * field. */
FAHRAS_C_API bool fahras_draft_set_field(fahras_draft* draft, const char* name, const char* value);

/* Sets the document from which the article is made, an object of JSON, which is stored whole. All
 * other fields of the draft but the id are then ignored; the id may be empty if the document has
 * one. NULL means that the article is made of the fields. */
FAHRAS_C_API void fahras_draft_set_document(fahras_draft* draft, const char* document);

/* Opens an index for one change, locks its folder and returns a writer. `options` may be NULL.
 * Fails with FAHRAS_INTERNAL while another writer, which the message names, holds the lock or if
 * the system refuses; with FAHRAS_INDEX if there is no index and none may be created, or if it is
 * damaged; and with FAHRAS_USAGE for an invalid option or an index that has shards. */
FAHRAS_C_API fahras_writer* fahras_writer_open(const char* index,
                                               const fahras_writer_options* options,
                                               fahras_error** error);
/* Closes a writer, releases it and unlocks the folder. Discards the change unless it was committed.
 */
FAHRAS_C_API void fahras_writer_close(fahras_writer* writer);
/* Adds an article, which replaces the one with the same id, if any. Fails with FAHRAS_INPUT for an
 * invalid article, or for an id that was added before; the writer can still be used, and the change
 * does not include the article. After any other error the only possible call is
 * fahras_writer_close(). */
FAHRAS_C_API bool fahras_writer_add(fahras_writer* writer, const fahras_draft* draft,
                                    fahras_error** error);
/* Removes the article with this id. Sets *removed, unless `removed` is NULL, to whether the index
 * had it. Fails with FAHRAS_INPUT for an id that was added by this writer; the writer can still be
 * used. After any other error the only possible call is fahras_writer_close(). */
FAHRAS_C_API bool fahras_writer_remove(fahras_writer* writer, const char* id, bool* removed,
                                       fahras_error** error);
/* Syncs the change to disk, publishes it, unlocks the folder, and returns what has changed. If it
 * fails, the index is unchanged. In both cases the only possible call is then
 * fahras_writer_close(). */
FAHRAS_C_API fahras_report* fahras_writer_commit(fahras_writer* writer, fahras_error** error);

/* Reports: the numbers of articles in a change. */
/* Releases a report. */
FAHRAS_C_API void fahras_report_free(fahras_report* report);
/* Returns the number of articles with new ids. */
FAHRAS_C_API uint64_t fahras_report_added(const fahras_report* report);
/* Returns the number of articles that replaced one with the same id. */
FAHRAS_C_API uint64_t fahras_report_changed(const fahras_report* report);
/* Returns the number of added articles that were identical to those in the index. */
FAHRAS_C_API uint64_t fahras_report_unchanged(const fahras_report* report);
/* Returns the number of articles that were removed. */
FAHRAS_C_API uint64_t fahras_report_removed(const fahras_report* report);
/* Returns how many of the added and changed articles are near-duplicates of earlier ones. */
FAHRAS_C_API uint64_t fahras_report_near_duplicates(const fahras_report* report);
/* Returns why small segments were not merged after the change was published, or NULL if nothing
 * went wrong. */
FAHRAS_C_API const char* fahras_report_not_merged(const fahras_report* report);

/* Merges the segments of an index into one without removed articles. `options` may be NULL. Fails
 * like fahras_writer_open() and fahras_writer_commit(). */
FAHRAS_C_API bool fahras_optimize(const char* index, const fahras_writer_options* options,
                                  fahras_error** error);

/* Changes the settings that `changes`, an object of JSON, names (docs/fields.md), indexes the
 * stored articles again and publishes the result at once. Returns all settings; the caller must
 * release the string with fahras_string_free(). `options` may be NULL. Fails with FAHRAS_USAGE for
 * settings with an error, and like fahras_writer_open() and fahras_writer_commit(). */
FAHRAS_C_API char* fahras_change_settings(const char* index, const char* changes,
                                          const fahras_writer_options* options,
                                          fahras_error** error);
/* Indexes the stored articles of an index of an older format again. Fails like fahras_optimize().
 */
FAHRAS_C_API bool fahras_upgrade(const char* index, const fahras_writer_options* options,
                                 fahras_error** error);

#ifdef __cplusplus
}
#endif

#endif
