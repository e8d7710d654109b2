#include "random_corpus.h"

#include <algorithm>
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

const std::string& Corpus::word() {
  return words()[std::min(below(words().size()), below(words().size()))];
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
  return made;
}

}  // namespace fahras::test
