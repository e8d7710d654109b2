#include <articles/duplicates.h>

#include <support/catch.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <fahras/analyzer.h>

using namespace fahras;
using articles::DuplicateFinder;

namespace {

schema::Article article(const std::string& id, const std::string& text,
                        const std::string& title = "") {
  schema::Article result;
  result.id = id;
  result.title = title;
  result.paragraphs.push_back({text, false});
  return result;
}

std::string words(int first, int count) {
  std::string text;
  for (int i = first; i < first + count; ++i) text += "كلمة" + std::to_string(i) + " ";
  return text;
}

constexpr std::size_t memory = std::size_t{1} << 20;

const Analyzer& analyzer(const char* name = "fahras") { return *Analyzer::find(name); }

// Whether articles of one text collapse under these titles.
bool collapse(const std::string& one, const std::string& other, const char* chain = "fahras") {
  bool all = true;
  bool none = true;
  // Short texts are compared as a whole, long ones by their signatures, and equal ones by a hash.
  for (const auto& [a, b] : {std::pair{words(0, 5), words(0, 5)},
                             {words(0, 200), words(0, 200)},
                             {words(0, 200), words(0, 195) + "غير هذا"}}) {
    schema::Article older = article("a", a, one);
    DuplicateFinder fresh(analyzer(chain), memory);
    older.duplicate_group = fresh.group(older);
    // The finder is used for new articles only, and with an article in the index.
    DuplicateFinder live(analyzer(chain), memory,
                         [&](const schema::Article&) { return std::vector{older}; });
    for (DuplicateFinder* finder : {&fresh, &live}) {
      const bool same = finder->group(article("b", b, other)) == older.duplicate_group;
      all = all && same;
      none = none && !same;
    }
  }
  CHECK((all || none));
  return all;
}

}  // namespace

TEST_CASE("near-duplicates share the group of the first article") {
  DuplicateFinder finder(analyzer(), memory);
  const auto first = finder.group(article("a", words(0, 200)));
  CHECK(first != 0);
  CHECK(finder.group(article("b", words(0, 195) + "غير هذا")) == first);
  CHECK(finder.group(article("c", words(0, 200))) == first);
  CHECK(finder.group(article("d", words(5000, 200))) != first);
}

TEST_CASE("articles that share half of their words are not near-duplicates") {
  DuplicateFinder finder(analyzer(), memory);
  const auto first = finder.group(article("a", words(0, 200)));
  CHECK(finder.group(article("b", words(0, 100) + words(900, 100))) != first);
}

TEST_CASE("a group depends only on the id, the title and the words of its first article") {
  DuplicateFinder one(analyzer(), memory);
  DuplicateFinder other(analyzer(), memory);
  other.group(article("x", words(3000, 100)));
  CHECK(one.group(article("a", words(0, 100))) == other.group(article("a", words(0, 100))));
}

TEST_CASE("an article with a new text leaves its group") {
  DuplicateFinder finder(analyzer(), memory);
  const auto before = finder.group(article("a", words(0, 200)));
  CHECK(finder.group(article("b", words(0, 200))) == before);
  CHECK(finder.group(article("a", words(5000, 200))) != before);
}

TEST_CASE("titles that differ only in proclitics, marks and spelling count as equal") {
  CHECK(collapse("", ""));
  CHECK(collapse("", "…"));
  CHECK(collapse("الرئيس يزور العاصمة والوفد يغادر", "رئيس يزور عاصمة ووفد يغادر"));
  CHECK(collapse("والرئيس في العاصمة", "الرئيس في العاصمة"));
  CHECK(collapse("مصر والسودان", "مصر و السودان"));
  CHECK(collapse("بالمدرسة", "للمدرسة"));
  CHECK(collapse("«أمطارٌ غزيرة»: تحذير", "امطار غزيره.. تحذير!"));
  CHECK(collapse("ارتفاع ٢٫٥ في ٢٠٢٥", "ارتفاع ٢٫٥ في 2025"));
  CHECK(collapse("REUTERS: النفط", "Reuters النفط"));
}

TEST_CASE("articles with one text and different titles are not near-duplicates") {
  CHECK_FALSE(collapse("", "عنوان"));
  CHECK_FALSE(collapse("عنوان", ""));
  CHECK_FALSE(collapse("النفط يرتفع", "النفط يرتفع - رويترز"));
  CHECK_FALSE(collapse("النفط يرتفع", "يرتفع النفط"));
  CHECK_FALSE(collapse("النفط يرتفع", "النفط ارتفع"));
  CHECK_FALSE(collapse("وزير يستقيل", "وزيرة تستقيل"));
  CHECK_FALSE(collapse("كتابه الأخير", "كتابها الأخير"));
  CHECK_FALSE(collapse("نتائج المجموعة ب", "نتائج المجموعة ك"));
  CHECK_FALSE(collapse("حصيلة 2024", "حصيلة 2025"));
}

TEST_CASE("the analyzer of the index decides what a proclitic is") {
  CHECK(collapse("والرئيس يزور", "الرئيس يزور", "light10"));
  CHECK_FALSE(collapse("والرئيس يزور", "الرئيس يزور", "none"));
  CHECK(collapse("الرئيسُ يزور", "الرئيس يزور!", "none"));
}

TEST_CASE("pairs of titles with one text are found among many") {
  DuplicateFinder finder(analyzer(), memory);
  std::vector<std::uint64_t> groups;
  for (int i = 0; i < 40; ++i) {
    groups.push_back(finder.group(
        article("a" + std::to_string(i), words(0, 200), "عنوان " + std::to_string(i))));
  }
  for (int i = 0; i < 40; ++i) {
    CHECK(finder.group(article("b" + std::to_string(i), words(0, 195) + "غير هذا",
                               "والعنوان " + std::to_string(i))) == groups[i]);
  }
  std::sort(groups.begin(), groups.end());
  CHECK(std::unique(groups.begin(), groups.end()) == groups.end());
}

TEST_CASE("an article with a new title leaves its group") {
  DuplicateFinder finder(analyzer(), memory);
  const auto before = finder.group(article("a", words(0, 200), "عنوان"));
  CHECK(finder.group(article("b", words(0, 200), "العنوان")) == before);
  CHECK(finder.group(article("a", words(0, 200), "غير العنوان")) != before);
}

TEST_CASE("near-duplicates of articles in the index get their group") {
  schema::Article older = article("a", words(0, 200));
  older.duplicate_group = 17;
  schema::Article brief = article("k", "خبر قصير جدا عن كرة القدم");
  brief.duplicate_group = 18;
  DuplicateFinder finder(analyzer(), memory, [&](const schema::Article&) {
    return std::vector<schema::Article>{brief, older};
  });
  CHECK(finder.group(article("b", words(0, 195) + "غير هذا")) == 17);
  CHECK(finder.group(article("c", words(0, 200))) == 17);
  CHECK(finder.group(article("d", "خبر قصير جدا عن كرة القدم")) == 18);
  CHECK(finder.group(article("e", "خبر قصير جدا عن كرة السلة")) != 18);
  CHECK(finder.group(article("f", words(5000, 200))) != 17);
}

TEST_CASE("short articles must be equal to be near-duplicates") {
  DuplicateFinder finder(analyzer(), memory);
  const auto first = finder.group(article("a", "خبر قصير جدا عن كرة القدم"));
  CHECK(finder.group(article("b", "خبر قصير جدا عن كرة القدم.")) == first);
  CHECK(finder.group(article("c", "خبر قصير جدا عن كرة السلة")) != first);
}

TEST_CASE("an article without words has its own group") {
  DuplicateFinder finder(analyzer(), memory);
  CHECK(finder.group(article("a", "")) != finder.group(article("b", "…")));
}

TEST_CASE("memory is bounded: the oldest articles are dropped, the newest are kept") {
  DuplicateFinder finder(analyzer(), 16 * 1024);
  const auto first = finder.group(article("first", words(0, 60)));
  for (int i = 1; i <= 300; ++i) {
    finder.group(article("n" + std::to_string(i), words(i * 1000, 60)));
  }
  CHECK(finder.group(article("again", words(0, 60))) != first);
  const auto last = finder.group(article("last", words(900'000, 60)));
  CHECK(finder.group(article("copy", words(900'000, 58) + "آخر هنا")) == last);
}
