#include "counts.h"

#include <sstream>

#include <support/catch.h>

using fahras::lexicon::WordCounts;

TEST_CASE("a normalised word counts once for each article") {
  WordCounts counts;
  counts.add("كِتابٌ، كتاب! والكتاب");
  counts.add("كتـاب مسؤول abc 2025");
  counts.add("مسئول");
  CHECK(counts.articles() == 3);
  std::ostringstream all;
  counts.write(all, 1);
  CHECK(all.str() == "كتاب\t2\nمسءول\t2\nوالكتاب\t1\n");
  std::ostringstream frequent;
  counts.write(frequent, 2);
  CHECK(frequent.str() == "كتاب\t2\nمسءول\t2\n");
}
