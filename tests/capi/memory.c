/* Wherever memory runs out, a call returns an error and the process goes on. */
#include <fahras.h>
#include <stdatomic.h>
#include <stdlib.h>

#include "check.h"

void* __libc_malloc(size_t size);
void* __libc_realloc(void* block, size_t size);

/* The number of allocations until memory runs out; 0: there is enough memory. */
static atomic_long left = 0;

static int runs_out(void) {
  const long before = atomic_load(&left);
  if (before == 0) return 0;
  if (before > 1) atomic_fetch_sub(&left, 1);
  return before == 1;
}

void* malloc(size_t size) { return runs_out() ? NULL : __libc_malloc(size); }
void* realloc(void* block, size_t size) { return runs_out() ? NULL : __libc_realloc(block, size); }

/* Does everything that a site does to answer a query; true if nothing failed. */
static bool answer(const fahras_searcher* searcher, fahras_error** error) {
  fahras_request* request = fahras_request_new("القافلة \"إلى الميناء\" مين*");
  fahras_request_add_facet(request, "source");
  fahras_filter* filter = fahras_filter_any_new();
  fahras_filter_add(filter, fahras_filter_between_new("year", "2024", "2024"));
  fahras_filter_add(filter, fahras_filter_exists_new("source"));
  fahras_request_set_filter(request, filter);
  fahras_result* result = fahras_search(searcher, request, error);
  const bool done = result != NULL;
  CHECK(done == (*error == NULL));
  /* Without the filter there would be two hits: a filter must never get lost. */
  CHECK(!done || fahras_result_hit_count(result) == 1);
  fahras_result_free(result);
  fahras_request_free(request);
  return done;
}

static void add(fahras_writer* writer, const char* id, const char* text, const char* source) {
  fahras_draft* draft = fahras_draft_new(id);
  fahras_draft_set_text(draft, text);
  fahras_draft_set_source(draft, source);
  CHECK(fahras_writer_add(writer, draft, NULL));
  fahras_draft_free(draft);
}

static void make_index(const char* folder) {
  fahras_writer* writer = fahras_writer_open(folder, NULL, NULL);
  add(writer, "1", "وصلت القافلة إلى الميناء صباح اليوم بعد رحلة طويلة.", "وكالة");
  add(writer, "2", "غادرت القافلة إلى الميناء الآخر عند الغروب.", "");
  fahras_report_free(fahras_writer_commit(writer, NULL));
  fahras_writer_close(writer);
}

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  char folder[4096];
  snprintf(folder, sizeof folder, "%s/index", argv[1]);
  make_index(folder);
  const char* const index = folder;
  fahras_searcher* searcher = fahras_searcher_open(&index, 1, NULL, NULL);
  long failures = 0;
  for (long allocations = 1;; ++allocations) {
    fahras_error* error = NULL;
    atomic_store(&left, allocations);
    const bool done = answer(searcher, &error);
    atomic_store(&left, 0);
    if (!done) {
      ++failures;
      CHECK(fahras_error_kind(error) == FAHRAS_MEMORY || fahras_error_kind(error) == FAHRAS_INDEX ||
            fahras_error_kind(error) == FAHRAS_INTERNAL);
      CHECK(fahras_error_message(error) != NULL);
    }
    fahras_error_free(error);
    if (done) break;
  }
  CHECK(failures > 20);
  fahras_error* error = NULL;
  CHECK(answer(searcher, &error));
  fahras_searcher_close(searcher);
  return checked();
}
