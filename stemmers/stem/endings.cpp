#include "endings.h"

#include <array>

#include "evidence.h"
#include "verbs.h"

namespace fahras::stem {
namespace {

using lexicon::documents;
using lexicon::is_whole;

constexpr int max_rounds = 5;

void fold_hamza(std::u16string& word) {
  for (char16_t& letter : word) {
    if (letter == u'ؤ' || letter == u'ئ') {
      letter = u'ء';
    }
  }
}

bool is_word(Word word) { return noun_mass(word) > 0 && !lexicon::is_function_word(word); }

// Cuts `word` down to `rest` if that is a word and at most `times` rarer.
bool cut(std::u16string& word, Word rest, std::uint32_t times) {
  if (rest.empty() || lexicon::is_function_word(rest)) {
    return false;
  }
  const std::uint32_t count = noun_mass(rest);
  if (count == 0 || count * times < noun_mass(word)) {
    return false;
  }
  word.resize(rest.size());
  return true;
}

// The same before a pronoun, where a feminine noun's ة is written ت: (مدينت)ها.
bool cut_before_pronoun(std::u16string& word, Word rest, std::uint32_t times) {
  if (rest.size() > 2 && rest.back() == u'ت') {
    const Word noun = rest.substr(0, rest.size() - 1);
    const std::uint32_t feminine = documents(noun, u"ه");
    if (feminine > documents(rest) && feminine * times >= documents(word)) {
      word.resize(noun.size());
      word += u'ه';
      return true;
    }
  }
  return cut(word, rest, times);
}

bool take_pronoun(std::u16string& word) {
  struct Pronoun {
    Word letters;
    std::size_t keep;
    std::uint32_t times;  // how much rarer than the word the rest may be
  };
  static constexpr std::array<Pronoun, 8> pronouns{{{u"هما", 2, 3},
                                                    {u"كما", 3, 1},
                                                    {u"ها", 2, 3},
                                                    {u"هم", 3, 2},
                                                    {u"نا", 3, 2},
                                                    {u"كم", 3, 1},
                                                    {u"هن", 3, 1},
                                                    {u"كن", 3, 1}}};
  for (const Pronoun& pronoun : pronouns) {
    if (cut_before_pronoun(word, without(word, pronoun.letters, pronoun.keep), pronoun.times)) {
      return true;
    }
  }
  return false;
}

bool replace_ending(std::u16string& word, std::size_t keep, Word ending) {
  word.resize(keep);
  word += ending;
  return true;
}

bool take_feminine_plural(std::u16string& word) {
  const Word rest = without(word, u"ات", 2);
  if (rest.empty()) {
    return false;
  }
  if (noun_mass(rest, u"ه") > 0) {
    return replace_ending(word, rest.size(), u"ه");
  }
  return rest.size() > 2 && cut(word, rest, 50);
}

// ين, where ون is attested too or the singular is frequent enough; after ه only with ون.
bool take_yeh_noon(std::u16string& word, Word rest) {
  const bool has_both = noun_mass(rest, u"ون") > 0;
  return (has_both || rest.back() != u'ه') && cut(word, rest, has_both ? 50 : 4);
}

// ون of verbs, and of nouns that are about as frequent with ين: زيتون is no plural.
bool take_waw_noon(std::u16string& word, Word rest) {
  const bool is_verb = rest[0] == u'ي' || rest[0] == u'ت';
  const bool is_plural = noun_mass(rest, u"ين") * 3 >= noun_mass(word);
  return (is_verb || is_plural) && cut(word, rest, is_plural ? 50 : 4);
}

// Plurals and duals; ان only beside ين.
bool take_plural_or_dual(std::u16string& word) {
  for (const Word dual : {u"تين", u"تان"}) {
    const Word rest = without(word, dual, 2);
    if (!rest.empty() && is_attested(rest, u"ه")) {
      return replace_ending(word, rest.size(), u"ه");
    }
  }
  // تفعيل of a root that ends with ن is no plural: تحسين.
  const bool is_action = word.size() == 5 && word[0] == u'ت' && word[3] == u'ي';
  if (const Word rest = without(word, u"ين", 3); !rest.empty() && !is_action) {
    return take_yeh_noon(word, rest);
  }
  if (const Word rest = without(word, u"ون", 3); !rest.empty()) {
    return take_waw_noon(word, rest);
  }
  if (const Word rest = without(word, u"ان", 3); !rest.empty()) {
    const bool is_dual = is_attested(rest, u"ين") ||
                         (rest[0] == u'ي' && is_attested(rest, u"ون")) ||
                         documents(rest) > 20 * documents(word);
    return is_dual && cut(word, rest, 1);
  }
  return false;
}

// وا of verbs.
bool take_waw_alef(std::u16string& word) { return cut(word, without(word, u"وا", 3), 10); }

// و of a plural before its genitive.
bool take_waw(std::u16string& word) {
  const Word rest = without(word, u"و", 3);
  return !rest.empty() && is_attested(rest, u"ون") && cut(word, rest, 1);
}

bool is_plural_of(Word plural, Word singular) {
  std::u16string found;
  return lexicon::find_singular(plural, found) && found == singular;
}

bool has_sound_plural(Word word) { return noun_mass(word, u"ون") > 0; }

// Whether a word has a feminine with ة as adjectives and participles have: nisbas, words of the
// forms فاعل, فعيل and مفـ, and what has a sound plural.
bool is_adjective(Word word) {
  return word.back() == u'ي' || word[1] == u'ا' ||
         (word.size() > 3 && (word[2] == u'ي' || word[0] == u'م')) || has_sound_plural(word);
}

// Whether the ه at the word's end is rather ة than a pronoun: the article is never with a pronoun.
bool is_often_defined(Word a, Word b = {}) { return documents(u"ال", a, b) * 5 >= documents(a, b); }

// How much more frequent than `rest` the word `rest` + ه may be without being a word of its own, in
// tenths: شركة is not the feminine of شرك, nor دورة of دور.
std::uint32_t tenths_of_feminine(Word word, Word rest) {
  if (!is_often_defined(word)) {
    return 30;
  }
  if (!is_adjective(rest)) {
    return 1;
  }
  if (rest.back() == u'ي') {  // عمليات shows that عملية is a noun, not only the feminine of عملي
    return documents(rest, u"ات") * 5 >= documents(word) ? 30 : 500;
  }
  return has_sound_plural(rest) ? 80 : 30;
}

// ة or ه.
bool take_heh(std::u16string& word) {
  const Word rest = without(word, u"ه", 3);
  if (rest.empty() || is_plural_of(rest, word)) {
    return false;
  }
  if (rest.back() == u'ت' && is_attested(rest.substr(0, rest.size() - 1), u"ه")) {
    return replace_ending(word, rest.size() - 1, u"ه");
  }
  if (!is_word(rest) || noun_mass(rest) * tenths_of_feminine(word, rest) < 10 * noun_mass(word)) {
    return false;
  }
  word.resize(rest.size());
  return true;
}

// ي of the nisba, of a plural before its genitive, of the first person. Names of countries lose
// their ا before it: أمريكي, فرنسي.
bool take_yeh(std::u16string& word) {
  if (is_whole(word + u'ا')) {
    word += u'ا';
    return true;
  }
  const Word rest = without(word, u"ي", 3);
  if (rest.empty() || is_plural_of(rest, word)) {
    return false;
  }
  if (is_whole(std::u16string(rest) + u'ا') || documents(rest, u"ا") > 10 * documents(rest)) {
    return replace_ending(word, rest.size(), u"ا");
  }
  const std::uint32_t needed = noun_mass(word);
  const bool from_rest = is_word(rest) && noun_mass(rest) * 2 >= needed;
  const bool from_feminine =
      rest.size() > 3 && is_often_defined(rest, u"ه") && noun_mass(rest, u"ه") * 2 >= needed;
  if (from_rest == from_feminine) {  // nothing to build on, or two words: رياضي of رياض, رياضة
    return false;
  }
  return replace_ending(word, rest.size(), from_rest ? u"" : u"ه");
}

// ا of the accusative.
bool take_alef(std::u16string& word) { return cut(word, without(word, u"ا", 3), 2); }

// ت of the past.
bool take_teh(std::u16string& word) {
  const Word rest = without(word, u"ت", 3);
  return !rest.empty() && is_past(rest) && cut(word, rest, 10);
}

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
      return pronoun(take_pronoun(word) || take_waw_alef(word) || take_alef(word));
    case u'ن':
      return take_pronoun(word) ? Taken::pronoun : inflection(take_plural_or_dual(word));
    case u'م':
      return pronoun(take_pronoun(word));
    case u'ت':
      return take_feminine_plural(word) ? Taken::inflection : pronoun(take_teh(word));
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

bool unify_spelling(std::u16string& word) {
  std::u16string preferred;
  const bool found = lexicon::find_preferred(word, preferred);
  if (found) {
    word.swap(preferred);
  }
  return found;
}

// مدافع is the plural of مدفع, but more often the singular of مدافعين.
bool to_singular(std::u16string& word) {
  std::u16string singular;
  if (!lexicon::find_singular(word, singular) ||
      noun_mass(word, u"ين") + noun_mass(word, u"ون") > noun_mass(singular)) {
    return false;
  }
  word.swap(singular);
  return true;
}

}  // namespace

void strip_endings(Word base, std::u16string& stem) {
  stem = base;
  fold_hamza(stem);
  Taken last = Taken::pronoun;
  for (int round = 0; round < max_rounds; ++round) {
    unify_spelling(stem);
    if (last == Taken::pronoun && to_singular(stem)) {
      last = Taken::inflection;
    }
    if (stem.size() < 3 || is_closed(stem)) {
      return;
    }
    // The ي of يعطي is the verb's own.
    const bool is_weak_verb = stem.back() == u'ي' && to_past(stem);
    last = is_weak_verb ? Taken::pronoun : take_ending(stem);
    if (last == Taken::nothing) {
      if (!to_past(stem)) {
        return;
      }
      last = Taken::pronoun;
    }
  }
}

}  // namespace fahras::stem
