/* Makes the index of two articles about a harbour with which the tests of the C API begin. */
#ifndef TESTS_CAPI_HARBOUR_H
#define TESTS_CAPI_HARBOUR_H

#include <fahras.h>
#include <stdlib.h>

#include "check.h"

static const char* const harbour =
    "وصلت القافلة الأولى إلى الميناء صباح اليوم بعد رحلة استمرت تسعة أيام.\n"
    "أحوال الطقس\n"
    "وقال قائدها إن الرياح كانت مواتية وإن الميناء مفتوح لكل السفن في هذا الشهر من العام.";

static inline void expect(fahras_error* error, fahras_error_code kind, const char* part) {
  CHECK(error != NULL);
  CHECK(fahras_error_kind(error) == kind);
  CHECK(holds(fahras_error_message(error), part));
  CHECK(strncmp(fahras_error_message(error), fahras_error_subject(error),
                strlen(fahras_error_subject(error))) == 0);
  fahras_error_free(error);
}

static inline void expect_none(fahras_error* error) {
  CHECK(error == NULL);
  if (error != NULL) fprintf(stderr, "%s\n", fahras_error_message(error));
  fahras_error_free(error);
}

static inline fahras_draft* draft(const char* id, const char* title, const char* text) {
  fahras_draft* made = fahras_draft_new(id);
  fahras_draft_set_title(made, title);
  fahras_draft_set_text(made, text);
  return made;
}

static inline void add(fahras_writer* writer, fahras_draft* article) {
  fahras_error* error = NULL;
  CHECK(fahras_writer_add(writer, article, &error));
  expect_none(error);
  fahras_draft_free(article);
}

static inline fahras_writer* new_index(const char* folder) {
  fahras_error* error = NULL;
  fahras_writer_options* options = fahras_writer_options_new();
  fahras_writer_options_set_analyzer(options, "fahras");
  fahras_writer_options_set_create(options, true);
  fahras_writer_options_add_boilerplate(options, "حقوق النشر محفوظة");
  fahras_writer_options_set_threads(options, 1);
  fahras_writer_options_set_memory_bytes(options, (size_t)64 << 20);
  fahras_writer* writer = fahras_writer_open(folder, options, &error);
  expect_none(error);
  fahras_writer_options_free(options);
  return writer;
}

static inline void add_harbour(fahras_writer* writer) {
  fahras_draft* first = draft("1", "افتتاح الميناء", harbour);
  fahras_draft_set_url(first, "https://www.example.org/1");
  fahras_draft_set_date(first, "2025-09-04");
  fahras_draft_set_source(first, "وكالة الضفة");
  fahras_draft_set_author(first, "ليان الحمداني");
  fahras_draft_set_section(first, "اقتصاد");
  fahras_draft_set_language(first, "ar");
  add(writer, first);
  fahras_draft* second = draft("2", "الجسر الجديد", "يربط الجسر الجديد ضفتي النهر قرب الميناء.");
  fahras_draft_set_source(second, "صحيفة الجسر");
  fahras_draft_set_date(second, "2024-01-15");
  add(writer, second);
}

static inline void make_index(const char* folder) {
  fahras_error* error = NULL;
  fahras_writer* writer = new_index(folder);
  add_harbour(writer);
  fahras_report_free(fahras_writer_commit(writer, &error));
  expect_none(error);
  fahras_writer_close(writer);
}

static inline fahras_searcher* open_index(const char* folder) {
  fahras_error* error = NULL;
  fahras_open_options* options = fahras_open_options_new();
  fahras_open_options_set_partial(options, false);
  fahras_open_options_set_shard_timeout_ms(options, 1000);
  fahras_open_options_set_look_every_ms(options, 0);
  fahras_searcher* searcher = fahras_searcher_open(&folder, 1, options, &error);
  expect_none(error);
  fahras_open_options_free(options);
  return searcher;
}

static inline fahras_result* search(const fahras_searcher* searcher,
                                    const fahras_request* request) {
  fahras_error* error = NULL;
  fahras_result* result = fahras_search(searcher, request, &error);
  expect_none(error);
  return result;
}

#endif
