#include "size_limit.h"

#include <fahras/error.h>
#include <support/catch.h>

#include "tiny_index.h"

using namespace fahras;
using namespace fahras::test;

namespace {

// Returns the smallest limit that a search does not exceed.
std::size_t bytes_of(const Searcher& searcher, SearchRequest wanted) {
  std::size_t least = 0;
  for (std::size_t step = std::size_t{1} << 24U; step > 0; step /= 2) {
    wanted.text_bytes = least + step - 1;
    try {
      searcher.search(wanted);
    } catch (const Error& error) {
      CHECK(error.kind() == ErrorKind::usage);
      CHECK(std::string(error.what()).starts_with("text_bytes: "));
      least += step;
    }
  }
  return least;
}

std::string repeated(int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += "كتاب ";
  return text;
}

}  // namespace

TEST_CASE("the size that is taken reduces the rest") {
  facade::SizeLimit limit(100);
  limit.take(60);
  CHECK(limit.left() == 40);
  CHECK_THROWS_AS(limit.take(41), Error);
  CHECK(limit.left() == 40);
  limit.take(40);
  CHECK(limit.left() == 0);
}

TEST_CASE("all parts of a hit are counted") {
  const std::string text = repeated(1'000);
  const TinyIndex index({article("a", {text}), article("b", {"شيء"})});
  const Searcher searcher({index.path()});
  SearchRequest wanted = request("كتاب");
  wanted.snippets = false;
  const std::size_t plain = bytes_of(searcher, wanted);
  CHECK(plain >= sizeof(Hit));
  wanted.whole_text = WholeText::plain;
  const std::size_t with_text = bytes_of(searcher, wanted);
  CHECK(with_text >= plain + text.size());
  wanted.whole_text = WholeText::marked;
  CHECK(bytes_of(searcher, wanted) >= with_text + 1'000 * sizeof(Mark));
  wanted.whole_text = WholeText::none;
  wanted.explain = true;
  CHECK(bytes_of(searcher, wanted) >= plain + 2 * sizeof(Evidence));
  wanted.explain = false;
  wanted.snippets = true;
  wanted.passage_words = 100;
  CHECK(bytes_of(searcher, wanted) >= plain + 100 * sizeof(Mark));
}
