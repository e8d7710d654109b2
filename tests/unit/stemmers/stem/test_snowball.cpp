#include <stem/stemmer.h>

#include <thread>
#include <vector>

#include <support/catch.h>

namespace {

std::u16string stem_of(std::u16string_view word) {
  std::u16string base;
  std::u16string stem;
  fahras::stem::snowball().strip_proclitics(word, base);
  fahras::stem::snowball().strip_endings(base, stem);
  return stem;
}

}  // namespace

TEST_CASE("snowball gives the results of libstemmer's Arabic stemmer") {
  CHECK((stem_of(u"الضمانات") == u"ضمان"));
  CHECK((stem_of(u"ضمانات") == u"ضمانا"));
  CHECK((stem_of(u"والضمانات") == u"والضمانا"));
}

TEST_CASE("snowball accepts words that are not Arabic") {
  CHECK((stem_of(u"") == u""));
  CHECK((stem_of(u"xapian") == u"xapian"));
  const std::u16string lone_surrogate{0xD800};
  CHECK(stem_of(lone_surrogate).size() == 1);
}

TEST_CASE("snowball can be used by many threads at once") {
  std::vector<int> wrong(4, 0);
  {
    std::vector<std::jthread> threads;
    for (int& errors : wrong) {
      threads.emplace_back([&errors] {
        for (int i = 0; i < 2000; ++i) {
          errors += stem_of(u"الضمانات") != u"ضمان" || stem_of(u"ضمانات") != u"ضمانا";
        }
      });
    }
  }
  CHECK(wrong == std::vector<int>(4, 0));
}
