/* Calls everything in fahras.h that writes, also with mistakes. */
#include "harbour.h"

static void test_new_index(const char* folder) {
  fahras_error* error = NULL;
  fahras_writer* writer = new_index(folder);
  add_harbour(writer);
  fahras_draft* empty = fahras_draft_new("3");
  CHECK(!fahras_writer_add(writer, empty, &error));
  expect(error, FAHRAS_INPUT, "article '3': no text and no title");
  fahras_draft_free(empty);

  error = NULL;
  fahras_report* report = fahras_writer_commit(writer, &error);
  expect_none(error);
  CHECK(fahras_report_added(report) == 2);
  CHECK(fahras_report_changed(report) == 0);
  CHECK(fahras_report_unchanged(report) == 0);
  CHECK(fahras_report_removed(report) == 0);
  CHECK(fahras_report_near_duplicates(report) == 0);
  CHECK(fahras_report_not_merged(report) == NULL);
  fahras_report_free(report);

  error = NULL;
  CHECK(fahras_writer_commit(writer, &error) == NULL);
  expect(error, FAHRAS_USAGE, "already committed");
  fahras_writer_close(writer);
}

static void test_writing(const char* folder, const fahras_searcher* searcher) {
  fahras_error* error = NULL;
  char* before = fahras_searcher_generation(searcher, &error);
  fahras_writer* writer = fahras_writer_open(folder, NULL, &error);
  expect_none(error);
  fahras_writer* other = fahras_writer_open(folder, NULL, &error);
  CHECK(other == NULL);
  expect(error, FAHRAS_INTERNAL, "process");
  error = NULL;
  bool removed = true;
  CHECK(fahras_writer_remove(writer, "none", &removed, &error) && !removed);
  CHECK(fahras_writer_remove(writer, "1", &removed, &error) && removed);
  CHECK(fahras_writer_remove(writer, "1", NULL, &error));
  add(writer, draft("2", "الجسر القديم", "أغلق الجسر القديم أمس."));
  fahras_report* report = fahras_writer_commit(writer, &error);
  expect_none(error);
  CHECK(fahras_report_removed(report) == 1);
  CHECK(fahras_report_changed(report) == 1);
  fahras_report_free(report);
  fahras_writer_close(writer);
  CHECK(fahras_optimize(folder, NULL, &error));
  CHECK(fahras_find_article(searcher, "1", &error) == NULL);
  char* after = fahras_searcher_generation(searcher, &error);
  expect_none(error);
  CHECK(before != NULL && after != NULL && !same(before, after));
  char* outdated = fahras_searcher_outdated(searcher, &error);
  expect_none(error);
  CHECK(outdated == NULL);
  fahras_string_free(before);
  fahras_string_free(after);
  fahras_string_free(outdated);
}

static void test_abandoned_writer(const char* folder, const fahras_searcher* searcher) {
  fahras_error* error = NULL;
  fahras_writer_options* options = fahras_writer_options_new();
  fahras_writer_options_set_synonyms(options, "");
  fahras_writer* writer = fahras_writer_open(folder, options, &error);
  fahras_writer_options_free(options);
  CHECK(fahras_writer_remove(writer, "2", NULL, &error));
  fahras_writer_close(writer);
  expect_none(error);
  fahras_article* article = fahras_find_article(searcher, "2", NULL);
  CHECK(article != NULL);
  fahras_article_free(article);
}

static void test_errors(const fahras_searcher* searcher, const char* folder) {
  fahras_error* error = NULL;
  const char* const indexes[] = {"/no/such/index"};
  CHECK(fahras_searcher_open(indexes, 1, NULL, &error) == NULL);
  CHECK(holds(fahras_error_subject(error), "/no/such/index"));
  expect(error, FAHRAS_INDEX, "/no/such/index");
  error = NULL;
  CHECK(fahras_searcher_open(indexes, 1, NULL, NULL) == NULL);
  CHECK(fahras_searcher_open(NULL, 1, NULL, &error) == NULL);
  expect(error, FAHRAS_USAGE, "indexes");
  error = NULL;
  fahras_request* request = fahras_request_new(NULL);
  fahras_request_set_sort(request, (fahras_sort)7);
  CHECK(fahras_search(searcher, request, &error) == NULL);
  expect(error, FAHRAS_USAGE, "sort: no such value");
  fahras_request_free(request);
  error = NULL;
  request = fahras_request_new("x");
  fahras_request_set_unit(request, (fahras_unit)2);
  CHECK(fahras_search(searcher, request, &error) == NULL);
  expect(error, FAHRAS_USAGE, "unit: no such value");
  fahras_request_free(request);
  error = NULL;
  request = fahras_request_new("x");
  fahras_request_set_timeout_ms(request, -1);
  CHECK(fahras_search(searcher, request, &error) == NULL);
  expect(error, FAHRAS_USAGE, "timeout_ms: must be a number of milliseconds");
  fahras_request_free(request);
  error = NULL;
  request = fahras_request_new("x");
  fahras_request_set_dates(request, "2025-13-45", NULL);
  CHECK(fahras_search(searcher, request, &error) == NULL);
  expect(error, FAHRAS_USAGE, "from: '2025-13-45'");
  fahras_request_free(request);
  error = NULL;
  fahras_writer_options* options = fahras_writer_options_new();
  fahras_writer_options_set_analyzer(options, "none");
  CHECK(fahras_writer_open(folder, options, &error) == NULL);
  expect(error, FAHRAS_USAGE, "was made with fahras");
  fahras_writer_options_free(options);
}

static void test_null(void) {
  fahras_error* error = NULL;
  CHECK(fahras_search(NULL, NULL, &error) == NULL);
  expect(error, FAHRAS_USAGE, "searcher is NULL");
  error = NULL;
  CHECK(!fahras_writer_add(NULL, NULL, &error));
  expect(error, FAHRAS_USAGE, "writer is NULL");
  fahras_request_set_query(NULL, "x");
  fahras_request_set_filter(NULL, fahras_filter_all_new());
  fahras_filter_add(NULL, NULL);
  fahras_draft_set_text(NULL, "x");
  CHECK(!fahras_draft_set_field(NULL, "source", "x"));
  fahras_open_options_set_partial(NULL, true);
  CHECK(fahras_result_hit_count(NULL) == 0);
  CHECK(fahras_result_hit(NULL, 0) == NULL);
  CHECK(fahras_hit_title(NULL) == NULL);
  CHECK(fahras_hit_title_mark(NULL, 0).end == 0);
  CHECK(fahras_passage_text(fahras_hit_passage(NULL, 0)) == NULL);
  CHECK(fahras_facet_value(fahras_result_facet(NULL, 3), 3) == NULL);
  CHECK(fahras_article_title(NULL) == NULL);
  CHECK(fahras_report_added(NULL) == 0);
  CHECK(fahras_error_message(NULL) == NULL);
  CHECK(fahras_error_subject(NULL) == NULL);
  CHECK(fahras_error_kind(NULL) == 0);
  fahras_result_free(NULL);
  fahras_request_free(NULL);
  fahras_searcher_close(NULL);
  fahras_writer_close(NULL);
  fahras_article_free(NULL);
  fahras_suggestions_free(NULL);
  fahras_report_free(NULL);
  fahras_error_free(NULL);
  fahras_string_free(NULL);
}

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  char folder[4096];
  snprintf(folder, sizeof folder, "%s/index", argv[1]);
  test_new_index(folder);
  fahras_searcher* searcher = open_index(folder);
  test_errors(searcher, folder);
  test_writing(folder, searcher);
  test_abandoned_writer(folder, searcher);
  test_null();
  fahras_searcher_close(searcher);
  return checked();
}
