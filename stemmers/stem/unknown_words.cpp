#include "unknown_words.h"

#include <array>

#include "evidence.h"

namespace fahras::stem {

bool take_ending_of_unknown(std::u16string& word) {
  static constexpr std::array<Word, 4> endings{u"ين", u"ون", u"ات", u"ه"};
  if (noun_mass(word) > 0) {
    return false;
  }
  for (const Word ending : endings) {
    const Word rest = without(word, ending, 4);
    if (rest.empty() || rest.size() * 3 < word.size() * 2) {
      continue;
    }
    if (ending != u"ه" || rest.back() == u'ي') {
      word.resize(rest.size());
      return true;
    }
  }
  return false;
}

}  // namespace fahras::stem
