#include "weak_verbs.h"

#include <algorithm>

#include "adjectives.h"
#include "cuts.h"
#include "evidence.h"

namespace fahras::stem {
namespace {

using lexicon::documents;

// A past and its imperfect may be this many times rarer than `word`.
constexpr std::uint32_t times = 10;

struct Past {
  Word last;  // the last letter of the past: ي or ا
  std::uint32_t imperfect;
};

// Returns the past in ي or in ا, whichever has the more frequent imperfect.
Past weak_past_of(Word rest, std::uint32_t needed) {
  const auto is_known = [&](Word last) { return documents(rest, last) * times >= needed; };
  const Past with_yeh{u"ي", is_known(u"ي") ? imperfect_mass(rest, u"ي") : 0};
  const Past with_alef{u"ا", is_known(u"ا") ? documents(u"ي", rest, u"و") : 0};
  return with_yeh.imperfect >= with_alef.imperfect ? with_yeh : with_alef;
}

// Whether a word such as نموا is the accusative of a noun (النمو) more often than a verb.
bool is_accusative(Word rest) { return documents(u"ال", rest, u"و") > documents(rest, u"وا"); }

}  // namespace

bool take_weak_ending(std::u16string& word) {
  const Word behind_waw = without(word, u"وا", 2);
  const Word rest = behind_waw.empty() ? without(word, u"ت", 2) : behind_waw;
  if (rest.empty() || is_often_defined(word) || (!behind_waw.empty() && is_accusative(rest))) {
    return false;
  }
  if (!behind_waw.empty() && rest[0] == u'ي' && restore_final_yeh(word, rest)) {
    return true;
  }
  const std::uint32_t needed = documents(word);
  const Past past = weak_past_of(rest, needed);
  const std::u16string verb = std::u16string(rest).append(past.last);
  if (past.imperfect <= imperfect_mass(rest) || past.imperfect * times < needed ||
      lexicon::is_function_word(verb)) {
    return false;
  }
  word = verb;
  return true;
}

bool restore_final_yeh(std::u16string& word, Word rest) {
  const std::u16string singular = std::u16string(rest).append(u"ي");
  const std::uint32_t count = documents(singular);
  if (count <= documents(rest) || count * times < documents(word) ||
      lexicon::is_function_word(singular)) {
    return false;
  }
  word = singular;
  return true;
}

bool restore_yeh_before_pronoun(std::u16string& word, Word rest) {
  const Word behind_alef = without(rest, u"ا", 2);
  const std::uint32_t others = std::max(documents(word), documents(rest));
  return !behind_alef.empty() && documents(behind_alef, u"ي") > others &&
         restore_final_yeh(word, behind_alef);
}

}  // namespace fahras::stem
