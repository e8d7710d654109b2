#include "random_corpus.h"

#include <algorithm>
#include <array>
#include <utility>

namespace fahras::test {
namespace {

const std::vector<std::string>& words() {
  static const std::vector<std::string> all{
      "كتاب", "الكتاب", "كتب",     "كاتب",  "مكتبة",  "والكتابة", "مدرسة",   "المدارس", "دراسة",
      "مدرس", "علم",    "العلوم",  "عالم",  "تعليم",  "معلمون",   "قمر",     "شمس",     "نهر",
      "بحر",  "البحار", "سفينة",   "ميناء", "اقتصاد", "الاقتصاد", "اقتصادي", "بنك",     "البنوك",
      "سلام", "اتفاق",  "اتفاقات", "وزير",  "وزارة",  "الوزراء",  "حكومة",   "رئيس",    "الرئاسة",
      "في",   "من",     "على",     "G20",   "2025",   "أمريكا",   "أميركا",  "ضمان",    "الضمانات"};
  return all;
}

// Returns one condition, or several of them.
Filter random_filter(Corpus& corpus, Unit unit, int depth) {
  Filter made;
  if (depth > 0 && corpus.one_in(2)) {
    constexpr std::array kinds{Filter::Kind::all, Filter::Kind::any, Filter::Kind::none};
    made.kind = kinds[corpus.below(kinds.size())];
    for (std::size_t i = 0, n = corpus.below(4); i < n; ++i) {
      made.parts.push_back(random_filter(corpus, unit, depth - 1));
    }
    return made;
  }
  const std::vector<Filter> conditions{
      {Filter::Kind::equals, {}, "source", {"الحَياة", "جريدة الرياض"}, {}, {}},
      {Filter::Kind::equals, {}, "section", {"الاقتصاد  اليوم"}, {}, {}},
      {Filter::Kind::equals, {}, "author", {corpus.text(2)}, {}, {}},
      {Filter::Kind::equals, {}, "month", {"2025-02", "2025-03"}, {}, {}},
      {Filter::Kind::between, {}, "date", {}, "2025-01-12", "2025-02", true},
      {Filter::Kind::between, {}, "month", {}, {}, "2025-03", false, true},
      {Filter::Kind::exists, {}, "author", {}, {}, {}},
      {Filter::Kind::equals, {}, "id", {"a1", "a2", "c6", "a30"}, {}, {}}};
  return conditions[corpus.below(conditions.size() - (unit == Unit::paragraph ? 1 : 0))];
}

// Adds options that may accompany any query.
void add_demands(Corpus& corpus, SearchRequest& made) {
  if (corpus.one_in(4)) made.filter = random_filter(corpus, made.unit, 2);
  if (corpus.one_in(3)) made.facets = {"source", "author", "section", "language", "year", "month"};
  if (corpus.one_in(8)) made.all_words = true;
  if (corpus.one_in(10)) made.search_in = {"title", corpus.one_in(2) ? "author" : "text"};
  if (made.sort != Sort::relevance) return;
  if (corpus.one_in(8)) made.distinct = corpus.one_in(2) ? "source" : "month";
  if (corpus.one_in(10)) made.min_normalized_score = 0.3;
}

}  // namespace

std::vector<schema::Article> Corpus::articles(std::size_t count) {
  std::vector<schema::Article> all;
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0 && one_in(6)) {
      schema::Article copy = all[below(i)];
      copy.id = "c" + std::to_string(i);
      if (one_in(2)) copy.paragraphs.push_back({text(6), false});
      all.push_back(std::move(copy));
    } else {
      all.push_back(article(i));
    }
  }
  return all;
}

schema::Article Corpus::article(std::size_t number) {
  schema::Article made;
  made.id = "a" + std::to_string(number);
  made.duplicate_group = number + 1;
  if (!one_in(4)) made.title = text(1 + below(5));
  if (!one_in(5))
    made.date = "2025-0" + std::to_string(1 + below(3)) + "-1" + std::to_string(below(5));
  if (one_in(2)) made.source = one_in(2) ? "الحياة" : "جريدة الرياض";
  if (one_in(3)) made.author = text(2);
  constexpr std::array sections{"", "الرياضة", "كتب", "الاقتصاد اليوم"};
  made.section = sections[number % sections.size()];
  if (number % 3 == 0) made.language = "ar";
  for (std::size_t i = 0, n = 1 + below(4); i < n; ++i) {
    if (one_in(4)) made.paragraphs.push_back({text(2), true});
    made.paragraphs.push_back({text(1 + below(12)), false});
  }
  if (one_in(6)) made.paragraphs.push_back({text(2), true});
  return made;
}

std::string Corpus::text(std::size_t length) {
  std::string made;
  for (std::size_t i = 0; i < length; ++i) made += (i == 0 ? "" : " ") + word();
  return made;
}

std::string Corpus::word() {
  if (one_in(5)) return one_of_many();
  return words()[std::min(below(words().size()), below(words().size()))];
}

// Returns one of 64 words with a common beginning, so that word* matches many stems.
std::string Corpus::one_of_many() {
  static const std::vector<std::string> letters{"ب", "ح", "د", "ر"};
  std::string made = "تع";
  for (int i = 0; i < 3; ++i) made += letters[std::min(below(4), below(4))];
  return made;
}

SearchRequest random_request(Corpus& corpus) {
  SearchRequest made;
  const std::string a = corpus.word();
  const std::string b = corpus.word();
  const std::vector<std::string> forms{a,
                                       a + " " + b,
                                       corpus.text(4),
                                       "\"" + a + " " + b + "\"",
                                       "+\"" + a + " " + b + "\"",
                                       "=" + a + " " + b,
                                       "+" + a + " -" + b,
                                       a.substr(0, 4) + "*",
                                       a + " " + b.substr(0, 6) + "*",
                                       a + " NEAR/3 " + b,
                                       "title:" + a + " " + b,
                                       "source:الرياض " + a,
                                       "date:2025-02 " + a,
                                       "date:2025-02 =" + a,
                                       "author:" + b,
                                       "*",
                                       "NOT " + a,
                                       "كتااب " + a,
                                       "الاقتتصاد"};
  made.query = forms[corpus.below(forms.size())];
  if (corpus.one_in(2)) made.unit = Unit::paragraph;
  if (corpus.one_in(3)) made.duplicates = Duplicates::show;
  if (corpus.one_in(4)) made.sort = corpus.one_in(2) ? Sort::date_ascending : Sort::date_descending;
  if (corpus.one_in(8)) made.from = "2025-02";
  if (corpus.one_in(8)) made.sources = {"الحياة"};
  if (corpus.one_in(12) && made.sort == Sort::relevance) {
    made.like = "a" + std::to_string(corpus.below(10));
    if (corpus.one_in(2)) made.query.clear();
  }
  made.explain = corpus.one_in(2);
  made.limit = 10;
  if (corpus.one_in(3)) made.offset = 10 * corpus.below(5);
  if (made.sort != Sort::relevance) made.limit = 10'000, made.offset = 0;
  add_demands(corpus, made);
  return made;
}

}  // namespace fahras::test
