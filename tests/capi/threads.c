/* Four threads use one searcher while the index changes. */
#define _POSIX_C_SOURCE 200809L
#include <fahras.h>
#include <pthread.h>

#include "check.h"

enum { threads = 4, searches = 200, commits = 5 };

static void commit(const char* folder, int number) {
  char id[16];
  snprintf(id, sizeof id, "%d", number);
  fahras_error* error = NULL;
  fahras_writer* writer = fahras_writer_open(folder, NULL, &error);
  fahras_draft* draft = fahras_draft_new(id);
  fahras_draft_set_text(draft, "وصلت القافلة إلى الميناء صباح اليوم.");
  fahras_draft_set_title(draft, id);
  CHECK(fahras_writer_add(writer, draft, &error));
  fahras_draft_free(draft);
  fahras_report* report = fahras_writer_commit(writer, &error);
  CHECK(report != NULL);
  CHECK(error == NULL);
  fahras_report_free(report);
  fahras_writer_close(writer);
}

/* The number of searches that failed. */
static void* search(void* shared) {
  const fahras_searcher* searcher = shared;
  fahras_request* request = fahras_request_new("القافلة");
  size_t failures = 0;
  for (int i = 0; i < searches; ++i) {
    fahras_error* error = NULL;
    fahras_result* result = fahras_search(searcher, request, &error);
    if (fahras_result_hit_count(result) == 0 || error != NULL) ++failures;
    fahras_result_free(result);
    fahras_error_free(error);
  }
  fahras_request_free(request);
  return (void*)failures;
}

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  char folder[4096];
  snprintf(folder, sizeof folder, "%s/index", argv[1]);
  commit(folder, 0);
  const char* const index = folder;
  fahras_open_options* options = fahras_open_options_new();
  fahras_open_options_set_look_every_ms(options, 0);
  fahras_searcher* searcher = fahras_searcher_open(&index, 1, options, NULL);
  fahras_open_options_free(options);
  pthread_t running[threads];
  for (int i = 0; i < threads; ++i) CHECK(pthread_create(&running[i], NULL, search, searcher) == 0);
  for (int i = 1; i <= commits; ++i) commit(folder, i);
  for (int i = 0; i < threads; ++i) {
    void* failures = NULL;
    CHECK(pthread_join(running[i], &failures) == 0);
    CHECK(failures == NULL);
  }
  fahras_searcher_close(searcher);
  return checked();
}
