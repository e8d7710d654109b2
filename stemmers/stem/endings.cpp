#include "endings.h"

#include <lexicon/word_key.h>

#include <algorithm>

#include "adjectives.h"
#include "noun_endings.h"
#include "verbs.h"

namespace fahras::stem {
namespace {

using lexicon::is_whole;

constexpr int max_rounds = 5;

// What a step has taken off. Before pronouns, the accusative's ا and endings of verbs may stand
// anything that may stand alone, a broken plural too; but no broken plural takes ة, ي or another
// plural's ending: معارضة is not built on معارض as the plural of معرض.
enum class Taken { nothing, pronoun, inflection };

Taken pronoun(bool taken) { return taken ? Taken::pronoun : Taken::nothing; }
Taken inflection(bool taken) { return taken ? Taken::inflection : Taken::nothing; }

Taken take_final_heh(std::u16string& word) {
  const bool is_pronoun = !is_often_defined(word);
  return is_pronoun ? pronoun(take_heh(word)) : inflection(take_heh(word));
}

Taken take_ending(std::u16string& word) {
  switch (word.back()) {
    case u'ا':
      return pronoun(take_pronoun(word) || take_verb_ending(word) || take_alef(word));
    case u'ن':
      return take_pronoun(word) ? Taken::pronoun : inflection(take_plural_or_dual(word));
    case u'م':
      return pronoun(take_pronoun(word));
    case u'ت':
      return take_feminine_plural(word) ? Taken::inflection : pronoun(take_verb_ending(word));
    case u'و':
      return inflection(take_waw(word));
    case u'ه':
      return take_final_heh(word);
    case u'ي':
      return inflection(take_yeh(word));
    default:
      return Taken::nothing;
  }
}

// A listed word loses nothing but the ي that makes an adjective of another listed word.
bool is_closed(Word word) {
  if (lexicon::is_function_word(word)) {
    return true;
  }
  if (!is_whole(word)) {
    return false;
  }
  const Word rest = without(word, u"ي", 3);
  return rest.empty() || !(is_whole(rest) || is_whole(std::u16string(word) + u'ا') ||
                           is_whole(std::u16string(rest) + u'ا'));
}

void unify_spelling(std::u16string& word) {
  std::u16string preferred;
  if (lexicon::find_preferred(word, preferred)) {
    word.swap(preferred);
  }
}

// مدافع is the plural of مدفع, but more often the singular of مدافعين.
void to_singular(std::u16string& word) {
  std::u16string singular;
  if (lexicon::find_singular(word, singular) &&
      noun_mass(word, u"ين") + noun_mass(word, u"ون") <= noun_mass(singular)) {
    word.swap(singular);
  }
}

// One step: an ending, or the imperfect's prefix. The ي of يعطي is the verb's own.
Taken take_step(std::u16string& word) {
  if (word.back() == u'ي' && to_past(word)) {
    return Taken::pronoun;
  }
  const Taken taken = take_ending(word);
  return taken == Taken::nothing ? pronoun(to_past(word)) : taken;
}

}  // namespace

void strip_endings(Word base, std::u16string& stem) {
  stem = base;
  std::transform(stem.begin(), stem.end(), stem.begin(), lexicon::unify_hamza);
  Taken last = Taken::pronoun;
  for (int round = 0; round < max_rounds && last != Taken::nothing; ++round) {
    unify_spelling(stem);
    if (last == Taken::pronoun) {
      to_singular(stem);
    }
    last = stem.size() < 3 || is_closed(stem) ? Taken::nothing : take_step(stem);
  }
}

}  // namespace fahras::stem
