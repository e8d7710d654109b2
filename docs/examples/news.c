/* Keeps an index of news in C: adds an article, then searches.
 *   news INDEX QUERY
 */
#include <fahras.h>
#include <stdio.h>

/* Prints why a call failed, and is main()'s answer then. */
static int fail(fahras_error* error) {
  fprintf(stderr, "%s\n", fahras_error_message(error));
  fahras_error_free(error);
  return 1;
}

static bool add_article(const char* index, fahras_error** error) {
  fahras_writer* writer = fahras_writer_open(index, NULL, error);
  if (writer == NULL) return false;
  fahras_draft* draft = fahras_draft_new("news-1");
  fahras_draft_set_title(draft, "افتتاح الميناء الجديد");
  fahras_draft_set_text(draft, "وصلت القافلة الأولى إلى الميناء صباح اليوم.\nوغادرت في المساء.");
  fahras_draft_set_date(draft, "4 أيلول 2025");
  const bool added = fahras_writer_add(writer, draft, error);
  fahras_draft_free(draft);
  fahras_report* report = added ? fahras_writer_commit(writer, error) : NULL;
  const bool done = report != NULL;
  if (done) printf("%s\n", fahras_report_unchanged(report) ? "was there" : "added");
  fahras_report_free(report);
  fahras_writer_close(writer);
  return done;
}

static void print(const fahras_hit* hit) {
  printf("%s  %s  %s\n", fahras_hit_id(hit), fahras_hit_date(hit), fahras_hit_title(hit));
  for (size_t i = 0; i < fahras_hit_passage_count(hit); ++i) {
    const fahras_passage* passage = fahras_hit_passage(hit, i);
    printf("  %s\n", fahras_passage_text(passage));
    for (size_t j = 0; j < fahras_passage_mark_count(passage); ++j) {
      const fahras_mark mark = fahras_passage_mark(passage, j);
      printf("  bytes %zu to %zu of paragraph %zu match\n", mark.begin, mark.end,
             fahras_passage_paragraph(passage));
    }
  }
}

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  const char* index = argv[1];
  fahras_error* error = NULL;
  if (!add_article(index, &error)) return fail(error);

  fahras_searcher* searcher = fahras_searcher_open(&index, 1, NULL, &error);
  if (searcher == NULL) return fail(error);
  fahras_request* request = fahras_request_new(argv[2]);
  fahras_request_set_limit(request, 3);
  fahras_result* result = fahras_search(searcher, request, &error);
  fahras_request_free(request);
  for (size_t i = 0; i < fahras_result_hit_count(result); ++i) print(fahras_result_hit(result, i));
  const bool failed = result == NULL;
  fahras_result_free(result);
  fahras_searcher_close(searcher);
  return failed ? fail(error) : 0;
}
