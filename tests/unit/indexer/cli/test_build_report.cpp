#include <indexer_cli/build_report.h>
#include <support/catch.h>

using namespace fahras;
using indexer_cli::BuildOutcome;

namespace {

const BuildOutcome outcome{{.articles = 2,
                            .paragraphs = 5,
                            .text_bytes = 3'000'000,
                            .index_bytes = 2'500'000,
                            .near_duplicates = 1,
                            .stages = {{"reading", 0.5, 0.25}, {"merging", 12, 20}}},
                           3,
                           4,
                           2};

}  // namespace

TEST_CASE("the summary is one line with the rate") {
  CHECK(indexer_cli::build_summary(outcome) ==
        "2 articles, 5 paragraphs, 3.0 MB of text in 2.0 s (1.5 MB/s); index 2.5 MB; "
        "1 near-duplicate; 3 without text\n");
}

TEST_CASE("each stage is printed on its own line") {
  CHECK(indexer_cli::stage_lines(outcome) ==
        "  reading        0.50 s, processors     0.25 s\n"
        "  merging       12.00 s, processors    20.00 s\n");
}

TEST_CASE("a build that took no time has no rate") {
  const BuildOutcome empty;
  CHECK(indexer_cli::build_summary(empty).find("(0.0 MB/s)") != std::string::npos);
}
