#include <support/catch.h>

#include "window.h"

using namespace fahras::snippet;

namespace {

Highlight at(std::uint32_t position, std::vector<std::uint32_t> words) {
  return {position, position + 1, position, position, std::move(words)};
}

const std::vector<double> idf{1, 1, 5};

}  // namespace

TEST_CASE("the window with most distinct words wins over repetitions") {
  const std::vector<Highlight> highlights{at(0, {0}), at(1, {0}), at(2, {0}), at(50, {0}),
                                          at(52, {1})};
  const Window window = best_window(highlights, idf, 10);
  CHECK(window.first == 3);
  CHECK(window.last == 4);
  CHECK(window.weight == Approx(2));
}

TEST_CASE("a rare word has more weight than two common ones") {
  const Window window = best_window({at(0, {0}), at(1, {1}), at(50, {2})}, idf, 10);
  CHECK(window.first == 2);
  CHECK(window.last == 2);
}

TEST_CASE("of equal windows the narrowest wins, then the earliest") {
  const Window narrow = best_window({at(0, {0}), at(5, {1}), at(50, {0}), at(51, {1})}, idf, 10);
  CHECK(narrow.first == 2);
  CHECK(narrow.span == 2);
  const Window early = best_window({at(0, {0}), at(1, {1}), at(50, {0}), at(51, {1})}, idf, 10);
  CHECK(early.first == 0);
  CHECK(early.last == 1);
}

TEST_CASE("words too far apart are not in one window") {
  const Window window = best_window({at(0, {0}), at(11, {1})}, idf, 10);
  CHECK(window.first == window.last);
}

TEST_CASE("a highlight wider than the window is a window of its own") {
  const Highlight wide{0, 100, 0, 99, {0, 1}};
  CHECK(best_window({wide}, idf, 10).weight == Approx(2));
}
