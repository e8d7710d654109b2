#include <indexer_cli/progress.h>
#include <support/catch.h>

using fahras::indexer_cli::progress_text;

TEST_CASE("progress shows the amount, the speed and the remaining time") {
  CHECK(progress_text({1200, 30'000'000, 90'000'000, 10}) ==
        "1200 articles, 30.0 of 90.0 MB read, 3.0 MB/s, 20 s left");
}

TEST_CASE("progress without a known total shows no remaining time") {
  CHECK(progress_text({7, 5'000'000, 0, 2}) == "7 articles, 5.0 MB read, 2.5 MB/s");
  CHECK(progress_text({7, 5'000'000, 4'000'000, 2}) == "7 articles, 5.0 MB read, 2.5 MB/s");
}

TEST_CASE("the number one is printed with a singular noun") {
  CHECK(progress_text({1, 5'000'000, 0, 2}) == "1 article, 5.0 MB read, 2.5 MB/s");
}

TEST_CASE("progress at the start does not divide by zero") {
  CHECK(progress_text({0, 0, 90'000'000, 0}) == "0 articles, 0.0 of 90.0 MB read, 0.0 MB/s");
}
