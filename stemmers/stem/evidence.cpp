#include "evidence.h"

#include <array>
#include <string>

namespace fahras::stem {
namespace {

std::uint32_t prefixed_mass(Word word) {
  static constexpr std::array<Word, 4> prefixes{u"ال", u"ي", u"ت", u"م"};
  std::uint32_t sum = 0;
  for (const Word prefix : prefixes) {
    sum += lexicon::documents(prefix, word);
  }
  return sum;
}

}  // namespace

std::uint32_t imperfect_mass(Word a, Word b) {
  using lexicon::documents;
  const Word behind = a.substr(a.empty() ? 0 : 1);
  const bool has_alef = a.starts_with(u'ا');
  return documents(u"ي", a, b) +
         (has_alef ? documents(u"ي", behind, b) + documents(u"يء", behind, b) : 0);
}

Word without_any_ending(Word word) {
  static constexpr std::array<Word, 12> endings{u"ات", u"ها", u"هم", u"نا", u"وا", u"ون",
                                                u"ين", u"ان", u"ت",  u"ا",  u"ه",  u"ي"};
  for (const Word ending : endings) {
    if (const Word rest = without(word, ending, 3); !rest.empty()) {
      return rest;
    }
  }
  return {};
}

bool is_listed_noun(Word word) {
  const Word rest = without_any_ending(word);
  if (lexicon::is_listed(word) || (!rest.empty() && lexicon::is_listed(rest))) {
    return true;
  }
  if (rest.empty() || rest.back() != u'ت') {
    return false;
  }
  std::u16string feminine(rest);  // ولادته belongs to ولادة
  feminine.back() = u'ه';
  return lexicon::is_listed(feminine);
}

std::uint32_t first_letter_mass(Word word) {
  const Word rest = without_any_ending(word);
  return prefixed_mass(word) + (rest.empty() ? 0 : prefixed_mass(rest));
}

}  // namespace fahras::stem
