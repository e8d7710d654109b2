#include "generated_corpus.h"

#include <array>
#include <string_view>

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

namespace fahras::query {
namespace {

using icu::UnicodeString;

// The frequent words come first, because random_word prefers those.
constexpr std::array<const char16_t*, 48> stems{
    u"في",    u"من",    u"ضمان",  u"أمن",   u"كتاب",  u"مصر",   u"رئيس",  u"دولة",
    u"حكومة", u"وزير",  u"مدينة", u"سلام",  u"اتفاق", u"مؤتمر", u"طالب",  u"جامعة",
    u"مدرسة", u"معلم",  u"نهر",   u"بحر",   u"سماء",  u"أرض",   u"قمر",   u"شمس",
    u"سيارة", u"طريق",  u"جسر",   u"قطار",  u"مطار",  u"رحلة",  u"مسافر", u"تاجر",
    u"سوق",   u"بضاعة", u"سعر",   u"عملة",  u"بنك",   u"قرض",   u"مشروع", u"مهندس",
    u"بناء",  u"مسؤول", u"آثار",  u"إنتاج", u"شيء",   u"هدى",   u"وزارة", u"G20",
};
constexpr std::array<const char16_t*, 6> endings{u"", u"", u"", u"ات", u"ين", u"ها"};
constexpr std::array<const char16_t*, 10> clitics{u"",    u"",    u"ال", u"ال", u"و",
                                                  u"وال", u"بال", u"لل", u"ب",  u"ف"};
constexpr std::array<const char*, 7> gaps{" ", " ", " ", " ", "، ", ". ", " – "};
constexpr std::size_t word_count = stems.size() * endings.size();

UnicodeString base_of(std::size_t number) {
  return UnicodeString(stems.at(number / endings.size())) + endings.at(number % endings.size());
}

UnicodeString with_marks(const UnicodeString& word, Random& random) {
  constexpr std::u16string_view marks = u"\u064E\u064F\u0650\u0652\u0651\u064B";
  UnicodeString marked;
  for (int i = 0; i < word.length(); ++i) {
    marked += word[i];
    if (random.one_in(2)) marked += marks[random.below(marks.size())];
    if (i + 1 < word.length() && random.one_in(6)) marked += u'\u0640';
  }
  return marked;
}

std::string utf8(const UnicodeString& text) {
  std::string bytes;
  return text.toUTF8String(bytes);
}

UnicodeString decomposed(const UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  return icu::Normalizer2::getNFDInstance(status)->normalize(text, status);
}

GeneratedText generated_text(std::size_t length, Random& random) {
  GeneratedText text;
  for (std::size_t i = 0; i < length; ++i) {
    if (i > 0) text.text += gaps.at(random.below(gaps.size()));
    text.words.push_back(random_word(random));
    text.text += written_word(text.words.back(), random);
  }
  return text;
}

}  // namespace

std::string written_word(std::size_t number, Random& random) {
  UnicodeString word = UnicodeString(clitics.at(random.below(clitics.size()))) + base_of(number);
  if (random.one_in(4)) word = with_marks(word, random);
  if (random.one_in(4)) word = decomposed(word);
  return utf8(word);
}

std::string plain_word(std::size_t number) { return utf8(base_of(number)); }

std::string word_beginning(std::size_t number, Random& random) {
  return utf8(base_of(number).tempSubString(0, static_cast<int>(2 + random.below(3))));
}

std::size_t random_word(Random& random) {
  return random.below(1 + random.below(1 + random.below(word_count)));
}

std::vector<GeneratedArticle> generated_articles(std::size_t count, Random& random) {
  constexpr std::array<const char*, 3> sources{"وكالة الأنباء", "الجزيرة", "الأنباء"};
  std::vector<GeneratedArticle> articles(count);
  for (GeneratedArticle& article : articles) {
    article.title = generated_text(2 + random.below(5), random);
    article.source = sources.at(random.below(sources.size()));
    if (!random.one_in(5)) article.day = "2025-0" + std::to_string(1 + random.below(9)) + "-15";
    const std::size_t paragraphs = 1 + random.below(4);
    for (std::size_t i = 0; i < paragraphs; ++i) {
      article.paragraphs.push_back(generated_text(1 + random.below(16), random));
    }
  }
  return articles;
}

}  // namespace fahras::query
