/* Calls everything in fahras.h that reads, with an index that it makes itself. */
#include "harbour.h"

static void test_hit(const fahras_searcher* searcher) {
  fahras_request* request = fahras_request_new("القافلة");
  fahras_request_set_explain(request, true);
  fahras_result* result = search(searcher, request);
  CHECK(fahras_result_hit_count(result) == 1);
  CHECK(fahras_result_total(result) == 1);
  CHECK(fahras_result_total_is_exact(result));
  CHECK(!fahras_result_stopped(result));
  CHECK(fahras_result_did_you_mean(result) == NULL);
  CHECK(fahras_result_missing_shard_count(result) == 0);
  const fahras_hit* hit = fahras_result_hit(result, 0);
  CHECK(same(fahras_hit_id(hit), "1"));
  CHECK(same(fahras_hit_title(hit), "افتتاح الميناء"));
  CHECK(same(fahras_hit_url(hit), "https://www.example.org/1"));
  CHECK(same(fahras_hit_date(hit), "2025-09-04"));
  CHECK(same(fahras_hit_source(hit), "وكالة الضفة"));
  CHECK(same(fahras_hit_author(hit), "ليان الحمداني"));
  CHECK(same(fahras_hit_section(hit), "اقتصاد"));
  CHECK(same(fahras_hit_language(hit), "ar"));
  CHECK(same(fahras_hit_field(hit, "section"), "اقتصاد"));
  CHECK(fahras_hit_field(hit, "language") == fahras_hit_language(hit));
  CHECK(fahras_hit_field(hit, "text") == NULL && fahras_hit_field(hit, NULL) == NULL);
  CHECK(fahras_hit_field(NULL, "section") == NULL);
  CHECK(fahras_hit_score(hit) > 0);
  CHECK(fahras_hit_normalized_score(hit) > 0 && fahras_hit_normalized_score(hit) <= 1);
  size_t paragraph = 7;
  CHECK(!fahras_hit_paragraph(hit, &paragraph) && paragraph == 7);
  CHECK(fahras_hit_duplicates(hit) == 0);
  CHECK(fahras_hit_evidence_count(hit) > 0);
  CHECK(fahras_hit_evidence_name(hit, 0) != NULL);
  CHECK(fahras_hit_evidence_score(hit, 0) > 0);
  fahras_result_free(result);
  fahras_request_free(request);
}

static void test_marks(const fahras_searcher* searcher) {
  fahras_request* request = fahras_request_new("الميناء");
  fahras_result* result = search(searcher, request);
  const fahras_hit* hit = fahras_result_hit(result, 0);
  CHECK(same(fahras_hit_id(hit), "1"));
  CHECK(fahras_hit_title_mark_count(hit) == 1);
  const fahras_mark mark = fahras_hit_title_mark(hit, 0);
  CHECK(mark.begin == strlen("افتتاح ") && mark.end == strlen("افتتاح الميناء"));
  CHECK(fahras_hit_passage_count(hit) == 2);
  const fahras_passage* passage = fahras_hit_passage(hit, 1);
  CHECK(fahras_passage_paragraph(passage) == 2);
  CHECK(same(fahras_passage_heading(passage), "أحوال الطقس"));
  CHECK(fahras_passage_mark_count(passage) == 1);
  const fahras_mark word = fahras_passage_mark(passage, 0);
  const size_t begin = word.begin - fahras_passage_begin(passage);
  CHECK(strncmp(fahras_passage_text(passage) + begin, "الميناء", word.end - word.begin) == 0);
  CHECK(word.end - word.begin == strlen("الميناء"));
  CHECK(!fahras_passage_cut_before(passage));
  CHECK(!fahras_passage_cut_after(passage));
  fahras_result_free(result);
  fahras_request_free(request);
}

static void test_whole_text(const fahras_searcher* searcher) {
  fahras_request* request = fahras_request_new("القافلة");
  fahras_result* result = search(searcher, request);
  CHECK(fahras_hit_text_count(fahras_result_hit(result, 0)) == 0);
  fahras_result_free(result);
  fahras_request_set_whole_text(request, FAHRAS_PLAIN_TEXT);
  result = search(searcher, request);
  CHECK(fahras_hit_text_mark_count(fahras_result_hit(result, 0), 0) == 0);
  fahras_result_free(result);
  fahras_request_set_whole_text(request, FAHRAS_MARKED_TEXT);
  result = search(searcher, request);
  const fahras_hit* hit = fahras_result_hit(result, 0);
  CHECK(fahras_hit_text_count(hit) == 3);
  CHECK(!fahras_hit_text_is_heading(hit, 0));
  CHECK(same(fahras_hit_text(hit, 1), "أحوال الطقس"));
  CHECK(fahras_hit_text_is_heading(hit, 1));
  CHECK(fahras_hit_text_mark_count(hit, 0) == 1);
  const fahras_mark mark = fahras_hit_text_mark(hit, 0, 0);
  CHECK(strncmp(fahras_hit_text(hit, 0) + mark.begin, "القافلة", mark.end - mark.begin) == 0);
  CHECK(fahras_hit_text(hit, 3) == NULL);
  CHECK(fahras_hit_text_mark(hit, 3, 0).end == 0);
  fahras_result_free(result);
  fahras_request_set_whole_text(request, (fahras_whole_text)9);
  fahras_error* error = NULL;
  CHECK(fahras_search(searcher, request, &error) == NULL);
  expect(error, FAHRAS_USAGE, "whole_text: no such value");
  fahras_request_free(request);
}

static void test_snapshot(const fahras_searcher* searcher) {
  fahras_error* error = NULL;
  fahras_request* request = fahras_request_new("القافلة");
  fahras_snapshot* snapshot = fahras_snapshot_take(searcher, &error);
  expect_none(error);
  fahras_result* result = fahras_snapshot_search(snapshot, request, &error);
  expect_none(error);
  CHECK(fahras_result_hit_count(result) == 1);
  CHECK(fahras_result_generation(result) != NULL);
  fahras_article* article = fahras_snapshot_find_article(snapshot, "1", &error);
  expect_none(error);
  CHECK(same(fahras_article_title(article), fahras_hit_title(fahras_result_hit(result, 0))));
  CHECK(fahras_snapshot_find_article(snapshot, "none", &error) == NULL);
  expect_none(error);
  fahras_snapshot_free(snapshot);
  char* generation = fahras_searcher_generation(searcher, &error);
  CHECK(same(fahras_result_generation(result), generation));
  fahras_string_free(generation);
  fahras_article_free(article);
  fahras_result_free(result);
  CHECK(fahras_snapshot_take(NULL, &error) == NULL);
  expect(error, FAHRAS_USAGE, "searcher is NULL");
  error = NULL;
  CHECK(fahras_snapshot_search(NULL, request, &error) == NULL);
  expect(error, FAHRAS_USAGE, "snapshot is NULL");
  fahras_request_free(request);
}

static size_t found(const fahras_searcher* searcher, fahras_request* request) {
  fahras_result* result = search(searcher, request);
  const size_t count = fahras_result_hit_count(result);
  fahras_result_free(result);
  fahras_request_free(request);
  return count;
}

static void test_requests(const fahras_searcher* searcher) {
  fahras_request* request = fahras_request_new("الميناء");
  CHECK(found(searcher, request) == 2);
  request = fahras_request_new("الميناء");
  fahras_request_set_limit(request, 1);
  fahras_request_set_offset(request, 1);
  fahras_request_set_sort(request, FAHRAS_OLDEST_FIRST);
  fahras_result* result = search(searcher, request);
  CHECK(fahras_result_hit_count(result) == 1);
  CHECK(same(fahras_hit_id(fahras_result_hit(result, 0)), "1"));
  fahras_result_free(result);
  fahras_request_set_sort(request, FAHRAS_NEWEST_FIRST);
  fahras_request_set_snippets(request, false);
  result = search(searcher, request);
  CHECK(same(fahras_hit_id(fahras_result_hit(result, 0)), "2"));
  CHECK(fahras_hit_passage_count(fahras_result_hit(result, 0)) == 0);
  fahras_result_free(result);
  fahras_request_set_offset(request, 0);
  fahras_request_set_dates(request, "2024", "2024-12-31");
  CHECK(found(searcher, request) == 1);

  request = fahras_request_new("الميناء");
  fahras_request_add_source(request, "صحيفة الجسر");
  CHECK(found(searcher, request) == 1);
  request = fahras_request_new("القافلة الجسر");
  fahras_request_set_all_words(request, true);
  CHECK(found(searcher, request) == 0);
  request = fahras_request_new("القافلة");
  fahras_request_add_search_in(request, "title");
  CHECK(found(searcher, request) == 0);
  request = fahras_request_new("الميناء");
  fahras_request_set_min_normalized_score(request, 1);
  fahras_request_set_timeout_ms(request, 60000);
  fahras_request_set_unfinished(request, true);
  fahras_request_set_count_up_to(request, 1000);
  fahras_request_set_text_bytes(request, 100000);
  fahras_request_set_synonyms(request, false);
  fahras_request_set_typos(request, false);
  fahras_request_set_collapse(request, false);
  CHECK(found(searcher, request) >= 1);
  request = fahras_request_new("");
  fahras_request_set_like(request, "1");
  CHECK(found(searcher, request) == 1);
  request = fahras_request_new("x");
  fahras_request_set_query(request, "القافلة");
  fahras_request_set_passages(request, 1);
  fahras_request_set_passage_words(request, 10);
  fahras_request_set_distinct(request, "source");
  CHECK(found(searcher, request) == 1);
}

static void test_paragraphs(const fahras_searcher* searcher) {
  fahras_request* request = fahras_request_new("قائدها");
  fahras_request_set_unit(request, FAHRAS_PARAGRAPHS);
  fahras_result* result = search(searcher, request);
  size_t paragraph = 0;
  CHECK(fahras_hit_paragraph(fahras_result_hit(result, 0), &paragraph) && paragraph == 2);
  CHECK(fahras_hit_paragraph(fahras_result_hit(result, 0), NULL));
  fahras_result_free(result);
  fahras_request_free(request);
}

static void test_facets(const fahras_searcher* searcher) {
  fahras_request* request = fahras_request_new("الميناء");
  fahras_request_add_facet(request, "year");
  fahras_request_add_facet(request, "source");
  fahras_request_set_facet_values(request, 1);
  fahras_result* result = search(searcher, request);
  CHECK(fahras_result_facet_count(result) == 2);
  const fahras_facet* years = fahras_result_facet(result, 0);
  CHECK(same(fahras_facet_field(years), "year"));
  CHECK(fahras_facet_value_count(years) == 1);
  CHECK(same(fahras_facet_value(years, 0), "2024"));
  CHECK(fahras_facet_value_matches(years, 0) == 1);
  CHECK(fahras_facet_other(years) == 1);
  CHECK(fahras_facet_is_exact(years));
  fahras_result_free(result);
  fahras_request_free(request);
}

static fahras_request* filtered(fahras_filter* filter) {
  fahras_request* request = fahras_request_new("الميناء");
  fahras_request_set_filter(request, filter);
  return request;
}

static void test_filters(const fahras_searcher* searcher) {
  const char* const sources[] = {"وكالة الضفة", "أخرى"};
  CHECK(found(searcher, filtered(fahras_filter_equals_new("source", sources, 2))) == 1);
  const char* const words[] = {"الضفة", "أخرى"};
  CHECK(found(searcher, filtered(fahras_filter_has_words_new("source", words, 2))) == 1);
  CHECK(found(searcher, filtered(fahras_filter_has_words_new("source", words + 1, 1))) == 0);
  CHECK(found(searcher, filtered(fahras_filter_exists_new("section"))) == 1);
  CHECK(found(searcher, filtered(fahras_filter_between_new("date", "2024-01-15", NULL))) == 2);
  fahras_filter* later = fahras_filter_between_new("date", "2024-01-15", "2025-09-04");
  fahras_filter_exclude_from(later);
  CHECK(found(searcher, filtered(later)) == 1);
  fahras_filter* none = fahras_filter_none_new();
  fahras_filter_add(none, fahras_filter_exists_new("section"));
  fahras_filter* any = fahras_filter_any_new();
  fahras_filter_add(any, none);
  fahras_filter* earlier = fahras_filter_between_new("year", NULL, "2024");
  fahras_filter_exclude_to(earlier);
  fahras_filter_add(any, earlier);
  fahras_filter* all = fahras_filter_all_new();
  fahras_filter_add(all, any);
  CHECK(found(searcher, filtered(all)) == 1);
  fahras_filter_free(fahras_filter_exists_new("section"));

  fahras_request* request = filtered(fahras_filter_exists_new("colour"));
  fahras_error* error = NULL;
  CHECK(fahras_search(searcher, request, &error) == NULL);
  expect(error, FAHRAS_USAGE, "colour");
  fahras_request_free(request);
}

static void expect_refused(const fahras_searcher* searcher, const fahras_request* request,
                           const char* part) {
  fahras_error* error = NULL;
  CHECK(fahras_search(searcher, request, &error) == NULL);
  expect(error, FAHRAS_USAGE, part);
}

static size_t hits(const fahras_searcher* searcher, const fahras_request* request) {
  fahras_result* result = search(searcher, request);
  const size_t count = fahras_result_hit_count(result);
  fahras_result_free(result);
  return count;
}

static void test_mended_requests(const fahras_searcher* searcher) {
  fahras_request* request = fahras_request_new("الميناء");
  fahras_request_set_sort(request, (fahras_sort)9);
  expect_refused(searcher, request, "sort: no such value");
  fahras_request_set_unit(request, (fahras_unit)9);
  fahras_request_set_sort(request, FAHRAS_OLDEST_FIRST);
  expect_refused(searcher, request, "unit: no such value");
  fahras_request_set_unit(request, FAHRAS_ARTICLES);
  fahras_result* result = search(searcher, request);
  CHECK(same(fahras_hit_id(fahras_result_hit(result, 0)), "2"));
  fahras_result_free(result);
  fahras_request_set_dates(request, "yesterday", NULL);
  expect_refused(searcher, request, "from: 'yesterday'");
  fahras_request_set_dates(request, "2025", NULL);
  CHECK(hits(searcher, request) == 1);
  fahras_request_set_dates(request, NULL, NULL);
  CHECK(hits(searcher, request) == 2);
  fahras_request_free(request);
}

static void test_replaced_filters(const fahras_searcher* searcher) {
  fahras_request* request = filtered(fahras_filter_exists_new("colour"));
  expect_refused(searcher, request, "colour");
  fahras_request_set_filter(request, fahras_filter_exists_new("section"));
  CHECK(hits(searcher, request) == 1);
  fahras_request_set_filter(request, NULL);
  CHECK(hits(searcher, request) == 2);
  fahras_filter* incomplete = fahras_filter_all_new();
  fahras_filter_add(incomplete, NULL);
  fahras_filter* whole = fahras_filter_any_new();
  fahras_filter_add(whole, incomplete);
  fahras_request_set_filter(request, whole);
  expect_refused(searcher, request, "filter: a part is NULL");
  fahras_request_set_filter(request, NULL);
  CHECK(hits(searcher, request) == 2);
  fahras_request_free(request);
}

static void test_search_in(const fahras_searcher* searcher) {
  fahras_request* request = fahras_request_new("اقتصاد");
  CHECK(hits(searcher, request) == 0);
  fahras_request_add_search_in(request, "section");
  CHECK(hits(searcher, request) == 1);
  fahras_request_add_search_in(request, "language");
  expect_refused(
      searcher, request,
      "search_in: 'language' is not one of the fields title, text, source, author, section");
  fahras_request_free(request);
}

static void test_synonyms_and_notes(fahras_searcher* searcher, const char* file) {
  fahras_error* error = NULL;
  CHECK(!fahras_searcher_add_synonyms(searcher, file, &error));
  expect(error, FAHRAS_USAGE, file);
  FILE* rules = fopen(file, "w");
  fputs("المرسى => الميناء\n", rules);
  fclose(rules);
  error = NULL;
  CHECK(fahras_searcher_add_synonyms(searcher, file, &error));
  expect_none(error);
  fahras_request* request = fahras_request_new("المرسى");
  fahras_result* result = search(searcher, request);
  CHECK(fahras_result_hit_count(result) == 2);
  CHECK(fahras_result_synonyms_count(result) == 1);
  CHECK(fahras_result_synonyms_words(result, 0) != NULL);
  CHECK(fahras_result_synonym_count(result, 0) == 1);
  CHECK(fahras_result_synonym(result, 0, 0) != NULL);
  CHECK(fahras_result_synonym(result, 0, 1) == NULL);
  fahras_result_free(result);

  fahras_request_set_query(request, "الميناع");
  result = search(searcher, request);
  CHECK(same(fahras_result_did_you_mean(result), "الميناء"));
  fahras_result_free(result);
  fahras_request_set_query(request, "(القافلة");
  result = search(searcher, request);
  CHECK(fahras_result_note_count(result) == 1);
  CHECK(fahras_result_note(result, 0) != NULL);
  CHECK(fahras_result_note_kind(result, 0) == FAHRAS_NOTE_PLAIN_WORDS);
  CHECK(fahras_result_note_kind(result, 1) == 0);
  fahras_result_free(result);
  fahras_request_free(request);
}

static void test_suggestions(const fahras_searcher* searcher) {
  fahras_error* error = NULL;
  fahras_suggestions* suggestions = fahras_suggest(searcher, "المين", 5, &error);
  expect_none(error);
  CHECK(fahras_suggestions_count(suggestions) == 1);
  CHECK(same(fahras_suggestions_text(suggestions, 0), "الميناء"));
  CHECK(fahras_suggestions_frequency(suggestions, 0) == 4);
  CHECK(fahras_suggestions_text(suggestions, 1) == NULL);
  CHECK(fahras_suggestions_frequency(suggestions, 1) == 0);
  fahras_suggestions_free(suggestions);
}

static void test_article(const fahras_searcher* searcher) {
  fahras_error* error = NULL;
  fahras_article* article = fahras_find_article(searcher, "1", &error);
  expect_none(error);
  CHECK(same(fahras_article_id(article), "1"));
  CHECK(same(fahras_article_title(article), "افتتاح الميناء"));
  CHECK(same(fahras_article_url(article), "https://www.example.org/1"));
  CHECK(same(fahras_article_date(article), "2025-09-04"));
  CHECK(same(fahras_article_source(article), "وكالة الضفة"));
  CHECK(same(fahras_article_author(article), "ليان الحمداني"));
  CHECK(same(fahras_article_section(article), "اقتصاد"));
  CHECK(same(fahras_article_language(article), "ar"));
  CHECK(same(fahras_article_field(article, "section"), "اقتصاد"));
  CHECK(fahras_article_field(article, "none") == NULL);
  CHECK(fahras_article_field(article, NULL) == NULL && fahras_article_field(NULL, "id") == NULL);
  CHECK(fahras_article_paragraph_count(article) == 3);
  CHECK(same(fahras_article_paragraph(article, 1), "أحوال الطقس"));
  CHECK(fahras_article_paragraph_is_heading(article, 1));
  CHECK(!fahras_article_paragraph_is_heading(article, 0));
  CHECK(fahras_article_paragraph(article, 3) == NULL);
  fahras_article_free(article);
  error = NULL;
  CHECK(fahras_find_article(searcher, "none", &error) == NULL);
  expect_none(error);
}

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  char folder[4096];
  char rules[4096];
  snprintf(folder, sizeof folder, "%s/index", argv[1]);
  snprintf(rules, sizeof rules, "%s/rules", argv[1]);
  CHECK(same(fahras_version(), "0.1.0"));
  make_index(folder);
  fahras_searcher* searcher = open_index(folder);
  test_hit(searcher);
  test_marks(searcher);
  test_whole_text(searcher);
  test_snapshot(searcher);
  test_requests(searcher);
  test_paragraphs(searcher);
  test_facets(searcher);
  test_filters(searcher);
  test_mended_requests(searcher);
  test_replaced_filters(searcher);
  test_search_in(searcher);
  test_suggestions(searcher);
  test_article(searcher);
  test_synonyms_and_notes(searcher, rules);
  fahras_searcher_close(searcher);
  return checked();
}
