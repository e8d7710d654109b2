#include <query/document.h>

#include <string>
#include <vector>

#include <support/catch.h>
#include <support/occurrence_finder.h>

#include "queries.h"

namespace fahras::query {
namespace {

// Returns each occurrence as word@position:match with the slice of the text that it covers.
std::vector<std::string> found(std::string_view query, std::string_view text,
                               Field field = Field::text) {
  const QueryWords words = collect_words(parsed(query));
  test::OccurrenceFinder finder(words, light10());
  Part part;
  part.field = field;
  finder.find(text, part);
  std::vector<std::string> all;
  for (const Occurrence& at : part.occurrences) {
    constexpr const char* names[] = {"root", "stem", "base", "surface"};
    all.push_back(words.words[at.word].word.surface + '@' + std::to_string(at.position) + ' ' +
                  names[static_cast<int>(at.match)] + ' ' +
                  std::string(text.substr(at.begin, at.end - at.begin)));
  }
  return all;
}

using Found = std::vector<std::string>;

}  // namespace

TEST_CASE("occurrences: a surface match precedes a base and a stem, in the original spelling") {
  CHECK(found("كتاب", "كِتابٌ والكتاب كتابات") ==
        Found{"كتاب@0 surface كِتابٌ", "كتاب@1 base والكتاب", "كتاب@2 stem كتابات"});
}

TEST_CASE("occurrences: phrases require the base, and exact words the surface") {
  CHECK(found("\"كتاب مصر\"", "كتابات الكتاب") == Found{"كتاب@1 base الكتاب"});
  CHECK(found("=كتاب", "الكتاب كتاب كِتَاب") == Found{"كتاب@1 surface كتاب", "كتاب@2 surface كِتَاب"});
}

TEST_CASE("occurrences: one token may match several words") {
  CHECK(found("كتاب الكتاب كت*", "الكتاب") ==
        Found{"كتاب@0 base الكتاب", "الكتاب@0 surface الكتاب", "كت@0 base الكتاب"});
}

TEST_CASE("occurrences: prefixes ignore the article") {
  CHECK(found("ضما*", "الضمانات ضمان مضمون") == Found{"ضما@0 base الضمانات", "ضما@1 base ضمان"});
  CHECK(found("الضما*", "ضمان") == Found{"الضما@0 base ضمان"});
}

TEST_CASE("occurrences: a word of a field is found only in that field") {
  CHECK(found("title:كتاب", "كتاب", Field::title).size() == 1);
  CHECK(found("title:كتاب", "كتاب", Field::text).empty());
  CHECK(found("كتاب", "كتاب", Field::title).size() == 1);
  CHECK(found("كتاب", "كتاب", Field::source).empty());
  CHECK(found("source:واس", "واس", Field::source).size() == 1);
}

TEST_CASE("occurrences: each call fills the part afresh") {
  const QueryWords words = collect_words(parsed("كتاب"));
  test::OccurrenceFinder finder(words, light10());
  Part part;
  finder.find("كتاب و كتاب", part);
  CHECK(part.tokens == 3);
  CHECK(part.occurrences.size() == 2);
  finder.find("", part);
  CHECK(part.tokens == 0);
  CHECK(part.occurrences.empty());
}

}  // namespace fahras::query
