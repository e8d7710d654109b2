#include "noun_endings.h"

#include <algorithm>
#include <array>

#include "adjectives.h"
#include "cuts.h"
#include "weak_verbs.h"

namespace fahras::stem {
namespace {

using lexicon::documents;

// Cuts before a pronoun, where a feminine noun's ة is written ت: (مدينت)ها.
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

// Removes ين if ون is attested as well, or if the singular is frequent enough; after ه only if ون
// is attested.
bool take_yeh_noon(std::u16string& word, Word rest) {
  const bool has_both = noun_mass(rest, u"ون") > 0;
  return (has_both || rest.back() != u'ه') && cut(word, rest, has_both ? 50 : 4);
}

// Removes ون of verbs, and of nouns that are about as frequent with ين: زيتون is not a plural.
bool take_waw_noon(std::u16string& word, Word rest) {
  const bool is_verb = rest[0] == u'ي' || rest[0] == u'ت';
  if (is_verb && restore_final_yeh(word, rest)) {
    return true;
  }
  const bool is_plural = noun_mass(rest, u"ين") * 3 >= noun_mass(word);
  return (is_verb || is_plural) && cut(word, rest, is_plural ? 50 : 4);
}

// Whether a word such as يتمكن, تتمكن or يتهم is a verb whose last letters are not a pronoun:
// يتمكنوا, يتهمون and استهلكت are known.
bool is_verb_in_consonant(Word word) {
  const auto has_verb_ending = [](Word a, Word b) {
    return is_attested(a, b, u"وا") || is_attested(a, b, u"ون") || is_attested(a, b, u"ت");
  };
  const bool is_other_person = word[0] == u'ت' || word[0] == u'ن';
  return word.back() != u'ا' &&
         (has_verb_ending(word, {}) || (is_other_person && has_verb_ending(u"ي", word.substr(1))));
}

// سنينا is سنين in the accusative, not سني with نا.
bool is_tanwin(Word word) {
  const Word rest = without(word, u"نا", 3);
  if (rest.empty()) {
    return false;
  }
  const Word noun = without(rest, u"ت", 2);  // امتنا belongs to أمة
  const std::uint32_t feminine = noun.empty() ? 0 : documents(noun, u"ه");
  return documents(rest, u"ن") > std::max(documents(rest), feminine);
}

// Removes ها هم هما after a final ى, which is written ا before them: ألقاها, مستواهم.
bool take_after_alef(std::u16string& word) {
  static constexpr std::array<Word, 3> pronouns{u"هما", u"ها", u"هم"};
  return std::ranges::any_of(pronouns, [&](Word pronoun) {
    return restore_yeh_before_pronoun(word, without(word, pronoun, 3));
  });
}

// Removes ك after words that are also known with other pronouns.
bool take_second_person(std::u16string& word) {
  const Word rest = without(word, u"ك", 3);
  if (rest.empty() || is_often_defined(word) || imperfect_mass(word) > imperfect_mass(rest)) {
    return false;
  }
  return is_attested(rest, u"ه") && is_attested(rest, u"ها") && cut_before_pronoun(word, rest, 1);
}

// Removes ني after verbs: أخبرني, يجعلني.
bool take_object_of_first_person(std::u16string& word) {
  const Word rest = without(word, u"ني", 3);
  if (rest.empty() || is_often_defined(word)) {
    return false;
  }
  const bool is_imperfect = (rest[0] == u'ي' || rest[0] == u'ت') && is_attested(rest, u"ون");
  return (is_imperfect || imperfect_mass(rest) * 2 >= documents(word)) && cut(word, rest, 1);
}

}  // namespace

bool take_pronoun(std::u16string& word) {
  struct Pronoun {
    Word letters;
    std::size_t keep;
    std::uint32_t times;  // the rest may be this many times rarer than the word
  };
  static constexpr std::array<Pronoun, 8> pronouns{{{u"هما", 2, 3},
                                                    {u"كما", 3, 1},
                                                    {u"ها", 2, 3},
                                                    {u"هم", 3, 2},
                                                    {u"نا", 3, 2},
                                                    {u"كم", 3, 1},
                                                    {u"هن", 3, 1},
                                                    {u"كن", 3, 1}}};
  if (is_verb_in_consonant(word) || is_tanwin(word)) {
    return false;
  }
  if (take_after_alef(word) || take_second_person(word) || take_object_of_first_person(word)) {
    return true;
  }
  for (const Pronoun& pronoun : pronouns) {
    if (cut_before_pronoun(word, without(word, pronoun.letters, pronoun.keep), pronoun.times)) {
      return true;
    }
  }
  return false;
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

bool take_plural_or_dual(std::u16string& word) {
  for (const Word dual : {u"تين", u"تان"}) {
    const Word rest = without(word, dual, 2);
    if (!rest.empty() && is_attested(rest, u"ه")) {
      return replace_ending(word, rest.size(), u"ه");
    }
  }
  // تفعيل of a root that ends with ن is not a plural: تحسين.
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

bool take_waw(std::u16string& word) {
  const Word rest = without(word, u"و", 3);
  return !rest.empty() && is_attested(rest, u"ون") && cut(word, rest, 1);
}

bool take_alef(std::u16string& word) { return cut(word, without(word, u"ا", 3), 2); }

}  // namespace fahras::stem
