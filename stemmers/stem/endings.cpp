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

// The kind of ending that a step has removed. A broken plural may come before a pronoun and before
// the ا of the accusative, but not before ة, ي or the ending of another plural: معارضة is not
// derived from معارض as the plural of معرض. The rest of a verb is not a broken plural: يكتب belongs
// to كتب, "to write", not to the plural of كتاب.
enum class Taken { nothing, pronoun, inflection, verb };

Taken pronoun(bool taken) { return taken ? Taken::pronoun : Taken::nothing; }
Taken inflection(bool taken) { return taken ? Taken::inflection : Taken::nothing; }
Taken verb(bool taken) { return taken ? Taken::verb : Taken::nothing; }

Taken take_final_alef(std::u16string& word) {
  if (take_pronoun(word)) {
    return Taken::pronoun;
  }
  return take_verb_ending(word) ? Taken::verb : pronoun(take_alef(word));
}

Taken take_final_heh(std::u16string& word) {
  const bool is_pronoun = !is_often_defined(word);
  return is_pronoun ? pronoun(take_heh(word)) : inflection(take_heh(word));
}

Taken take_ending(std::u16string& word) {
  switch (word.back()) {
    case u'ا':
      return take_final_alef(word);
    case u'ن':
      return take_pronoun(word) ? Taken::pronoun : inflection(take_plural_or_dual(word));
    case u'م':
    case u'ك':
      return pronoun(take_pronoun(word));
    case u'ت':
      return take_feminine_plural(word) ? Taken::inflection : verb(take_verb_ending(word));
    case u'و':
      return inflection(take_waw(word));
    case u'ه':
      return take_final_heh(word);
    case u'ي':
      return take_pronoun(word) ? Taken::pronoun : inflection(take_yeh(word));
    default:
      return Taken::nothing;
  }
}

// Whether nothing may be removed from a word, because it is a function word or a whole word. Only
// the ي of an adjective that is derived from another whole word may be removed.
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

// Replaces a broken plural by its singular, unless the word is more frequent as a singular: مدافع
// is the plural of مدفع, but mostly the singular of مدافعين.
void to_singular(std::u16string& word) {
  std::u16string singular;
  if (lexicon::find_singular(word, singular) &&
      noun_mass(word, u"ين") + noun_mass(word, u"ون") <= noun_mass(singular)) {
    word.swap(singular);
  }
}

// Whether a word ends like a weak verb: in the ي of يعطي or the ا of يقرأ, but not of يراها, يروا,
// نارا.
bool ends_like_weak_verb(Word word) {
  if (word.back() != u'ا') {
    return word.back() == u'ي';
  }
  const bool is_ending = Word(u"هونم").find(word[word.size() - 2]) != Word::npos;
  return !is_ending &&
         lexicon::documents(word.substr(0, word.size() - 1)) < lexicon::documents(word);
}

// Removes one ending, or the prefix of an imperfect.
Taken take_step(std::u16string& word) {
  if (ends_like_weak_verb(word) && to_past(word)) {
    return Taken::verb;
  }
  if (const Taken taken = take_ending(word); taken != Taken::nothing) {
    return taken;
  }
  return verb(to_past(word) || verbal_noun_to_past(word));
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
