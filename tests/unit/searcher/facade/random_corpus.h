// Articles of few words and random queries for them: many matches, near-duplicates and ties.
#pragma once

#include <algorithm>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "tiny_index.h"

namespace fahras::test {

inline const std::vector<std::string>& corpus_words() {
  static const std::vector<std::string> all{
      "كتاب", "الكتاب", "كتب",     "كاتب",  "مكتبة",  "والكتابة", "مدرسة",   "المدارس", "دراسة",
      "مدرس", "علم",    "العلوم",  "عالم",  "تعليم",  "معلمون",   "قمر",     "شمس",     "نهر",
      "بحر",  "البحار", "سفينة",   "ميناء", "اقتصاد", "الاقتصاد", "اقتصادي", "بنك",     "البنوك",
      "سلام", "اتفاق",  "اتفاقات", "وزير",  "وزارة",  "الوزراء",  "حكومة",   "رئيس",    "الرئاسة",
      "في",   "من",     "على",     "G20",   "2025",   "أمريكا",   "أميركا",  "ضمان",    "الضمانات"};
  return all;
}

class Corpus {
 public:
  explicit Corpus(std::uint32_t seed) : random_(seed) {}

  std::vector<schema::Article> articles(std::size_t count) {
    std::vector<schema::Article> all;
    for (std::size_t i = 0; i < count; ++i) {
      // Some are near-duplicates of an earlier one, some the same to the letter.
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
  std::string text(std::size_t length) {
    std::string made;
    for (std::size_t i = 0; i < length; ++i) made += (i == 0 ? "" : " ") + word();
    return made;
  }
  // The frequent ones are many times as frequent as the rare ones.
  const std::string& word() {
    return corpus_words()[std::min(below(corpus_words().size()), below(corpus_words().size()))];
  }
  std::size_t below(std::size_t bound) { return random_() % bound; }
  bool one_in(std::size_t n) { return below(n) == 0; }

 private:
  schema::Article article(std::size_t number) {
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

  std::mt19937 random_;
};

inline SearchRequest random_request(Corpus& corpus) {
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

inline std::string show(const std::vector<Mark>& marks) {
  std::string text;
  for (const Mark& mark : marks)
    text += std::to_string(mark.begin) + "-" + std::to_string(mark.end) + " ";
  return text;
}

// All of a hit but its score, and the evidence's scores.
inline std::string show(const Hit& hit, bool with_duplicates) {
  std::string text = hit.id + "|" + hit.title + "|" + hit.date + "|" + hit.source + "|" +
                     hit.author + "|" + show(hit.title_marks);
  if (hit.paragraph) text += "|#" + std::to_string(*hit.paragraph);
  if (with_duplicates) text += "|+" + std::to_string(hit.duplicates);
  for (const Passage& passage : hit.passages) {
    text += "|" + std::to_string(passage.paragraph) + " " + passage.heading + ": " + passage.text +
            " " + show(passage.marks);
  }
  for (const Evidence& evidence : hit.evidence) text += "|" + evidence.name;
  return text;
}

}  // namespace fahras::test
