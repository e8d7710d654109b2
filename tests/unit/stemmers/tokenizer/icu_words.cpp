#include "icu_words.h"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utext.h>
#include <unicode/utf8.h>

#include <functional>
#include <memory>
#include <stdexcept>

namespace fahras::tokenizer::tests {
namespace {

struct Character {
  UChar32 code = 0;
  Span span;
};

std::vector<Character> characters(std::string_view text, Span word) {
  std::vector<Character> result;
  for (std::size_t at = word.begin; at < word.end;) {
    Character next;
    next.span.begin = at;
    const auto* const bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    U8_NEXT_OR_FFFD(bytes, at, word.end, next.code);
    next.span.end = at;
    result.push_back(next);
  }
  return result;
}

bool is_arabic_letter(UChar32 code) {
  UErrorCode status = U_ZERO_ERROR;
  return code == 0x0640 || (uscript_getScript(code, &status) == USCRIPT_ARABIC && u_isalpha(code));
}

bool extends(UChar32 code) {
  const int property = u_getIntPropertyValue(code, UCHAR_WORD_BREAK);
  return property == U_WB_EXTEND || property == U_WB_FORMAT || property == U_WB_ZWJ;
}

bool is_letter_joiner(UChar32 code) {
  const int property = u_getIntPropertyValue(code, UCHAR_WORD_BREAK);
  return property == U_WB_MIDNUMLET || property == U_WB_SINGLE_QUOTE || property == U_WB_MIDLETTER;
}

// Returns the parts of a word between the characters whose indexes are in `parts`, without empty
// ones.
std::vector<Span> split(const std::vector<Character>& word,
                        const std::function<bool(std::size_t)>& parts) {
  std::vector<Span> result;
  bool inside = false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (parts(i)) {
      inside = false;
    } else if (inside) {
      result.back().end = word[i].span.end;
    } else if (!extends(word[i].code)) {  // marks of a separator belong to no word
      result.push_back(word[i].span);
      inside = true;
    }
  }
  return result;
}

// Whether the next character that counts, in the direction of `step`, is a letter or digit other
// than an Arabic letter.
bool is_foreign_beside(const std::vector<Character>& word, std::size_t i, int step) {
  for (i += step; i < word.size(); i += step) {
    if (extends(word[i].code)) continue;
    return u_isalnum(word[i].code) && !is_arabic_letter(word[i].code);
  }
  return false;
}

bool is_inside_foreign(const std::vector<Character>& word, std::size_t i) {
  return is_foreign_beside(word, i, -1) && is_foreign_beside(word, i, 1);
}

std::vector<Span> part_at_stops(std::string_view text, Span word) {
  const auto letters = characters(text, word);
  return split(letters, [&](std::size_t i) {
    return is_letter_joiner(letters[i].code) && !is_inside_foreign(letters, i);
  });
}

std::vector<Span> part_at_signs(std::string_view text, Span word) {
  const auto letters = characters(text, word);
  return split(letters, [&](std::size_t i) {
    return letters[i].code == '@' && !is_inside_foreign(letters, i);
  });
}

// Whether only @ and its marks are between two words of ICU 76, and @ joins the two.
bool is_at_sign_between(std::string_view text, Span first, Span second) {
  const auto all = characters(text, {first.begin, second.end});
  std::size_t at = 0;
  while (all[at].span.begin < first.end) ++at;
  if (all[at].code != '@' || !is_inside_foreign(all, at)) return false;
  do ++at;
  while (all[at].span.begin < second.begin && extends(all[at].code));
  return all[at].span.begin == second.begin;
}

std::vector<Span> join_at_signs(std::string_view text, const std::vector<Span>& words) {
  std::vector<Span> result;
  for (const Span& word : words) {
    if (!result.empty() && is_at_sign_between(text, result.back(), word)) {
      result.back().end = word.end;
    } else {
      result.push_back(word);
    }
  }
  return result;
}

std::vector<Span> part_at_underscores(std::string_view text, Span word) {
  const auto letters = characters(text, word);
  return split(letters, [&](std::size_t i) {
    return u_getIntPropertyValue(letters[i].code, UCHAR_WORD_BREAK) == U_WB_EXTENDNUMLET;
  });
}

// ICU 76 treats the signs before or around a number, such as U+06DD, as digits.
bool is_silent(UChar32 code) {
  return code == 0x0640 || code == 0x06E5 || code == 0x06E6 || extends(code) ||
         u_hasBinaryProperty(code, UCHAR_PREPENDED_CONCATENATION_MARK);
}

std::vector<Span> drop_silent(std::string_view text, Span word) {
  for (const Character& letter : characters(text, word)) {
    if (!is_silent(letter.code)) return {word};
  }
  return {};
}

std::vector<Span> part_phrases(std::string_view text, Span word) {
  constexpr int words_of_salutation = 4;
  constexpr UChar32 salutation = 0xFDFA;
  std::vector<Span> result;
  bool inside = false;
  for (const Character& letter : characters(text, word)) {
    if (letter.code == salutation) {
      result.insert(result.end(), words_of_salutation, letter.span);
      inside = false;
    } else if (inside) {
      result.back().end = letter.span.end;
    } else {
      result.push_back(letter.span);
      inside = true;
    }
  }
  return result;
}

}  // namespace

const std::vector<Deviation>& deviations() {
  static const std::vector<Deviation> table{
      {"underscore", "ties the words of a hashtag together, which readers search one by one",
       part_at_underscores},
      {"stop between Arabic letters",
       "a full stop without the space after it, or a quotation mark; Arabic has no apostrophe",
       part_at_stops},
      {"at sign",
       "ICU 72 takes @ for a letter, ICU 76 for a separator; a mail address is one word, and a "
       "user's name is searched without @",
       part_at_signs},
      {"phrase character", "ﷺ stands for four words", part_phrases},
      {"tatweel or number sign alone", "leaves nothing to search for", drop_silent},
  };
  return table;
}

std::vector<Span> icu_words(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> words(
      icu::BreakIterator::createWordInstance(icu::Locale("ar"), status));
  UText source = UTEXT_INITIALIZER;
  utext_openUTF8(&source, text.data(), static_cast<int64_t>(text.size()), &status);
  if (U_FAILURE(status)) throw std::runtime_error(u_errorName(status));
  words->setText(&source, status);
  std::vector<Span> result;
  std::size_t begin = 0;
  for (int32_t end = words->next(); end != icu::BreakIterator::DONE; end = words->next()) {
    const auto past = static_cast<std::size_t>(end);
    if (words->getRuleStatus() >= UBRK_WORD_NONE_LIMIT) result.push_back({begin, past});
    begin = past;
  }
  utext_close(&source);
  return result;
}

std::vector<Span> expected_words(std::string_view text) {
  std::vector<Span> words = join_at_signs(text, icu_words(text));
  for (const Deviation& deviation : deviations()) {
    std::vector<Span> next;
    for (const Span& word : words) {
      const auto parts = deviation.apply(text, word);
      next.insert(next.end(), parts.begin(), parts.end());
    }
    words = std::move(next);
  }
  return words;
}

}  // namespace fahras::tokenizer::tests
