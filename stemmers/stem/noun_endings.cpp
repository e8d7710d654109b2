#include "noun_endings.h"

#include <array>

#include "cuts.h"

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

}  // namespace

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

bool take_waw(std::u16string& word) {
  const Word rest = without(word, u"و", 3);
  return !rest.empty() && is_attested(rest, u"ون") && cut(word, rest, 1);
}

bool take_alef(std::u16string& word) { return cut(word, without(word, u"ا", 3), 2); }

}  // namespace fahras::stem
