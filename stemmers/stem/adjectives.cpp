#include "adjectives.h"

#include "cuts.h"
#include "weak_verbs.h"

namespace fahras::stem {
namespace {

using lexicon::documents;
using lexicon::is_whole;

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

// Returns how many times as frequent as `rest`, in tenths, the word `rest` + ه may be without
// counting as a word of its own: شركة is not the feminine of شرك, nor دورة of دور.
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

// Whether `word` + ا is a listed word, and not rare beside `word`: (كند)ا, but not (دين)ا.
bool is_without_final_alef(Word word) {
  return is_whole(std::u16string(word) + u'ا') && documents(word, u"ا") * 5 >= documents(word);
}

// Whether the ي replaces an ا: `rest` + ا is frequent and `rest` alone is rare, as with أمريكي and
// أمريكا. This excludes شكوى, where the ا belongs to a verb's وا, and the verb أبدى, whose
// imperfect is known.
bool has_lost_alef(Word word, Word rest) {
  const std::uint32_t imperfect = imperfect_mass(word);
  // Words of the lists count as 3 documents.
  const bool is_verb = imperfect > 3 && imperfect * 10 >= documents(word);
  return documents(rest, u"ا") > 10 * documents(rest) && rest.back() != u'و' && !is_verb;
}

}  // namespace

bool is_often_defined(Word a, Word b) { return documents(u"ال", a, b) * 5 >= documents(a, b); }

bool take_heh(std::u16string& word) {
  const Word rest = without(word, u"ه", 3);
  if (rest.empty() || is_plural_of(rest, word)) {
    return false;
  }
  const Word noun = rest.substr(0, rest.size() - 1);
  if (rest.back() == u'ت' && documents(noun, u"ه") * 3 > documents(rest)) {
    return replace_ending(word, noun.size(), u"ه");
  }
  if (documents(u"ال", word) * 50 < documents(word) && restore_yeh_before_pronoun(word, rest)) {
    return true;  // مستواه; but معاناة is often defined
  }
  if (!is_word(rest) || noun_mass(rest) * tenths_of_feminine(word, rest) < 10 * noun_mass(word)) {
    return false;
  }
  word.resize(rest.size());
  return true;
}

bool take_yeh(std::u16string& word) {
  if (is_without_final_alef(word)) {
    word += u'ا';
    return true;
  }
  const Word rest = without(word, u"ي", 3);
  if (rest.empty() || is_plural_of(rest, word)) {
    return false;
  }
  if (is_without_final_alef(rest) || has_lost_alef(word, rest)) {
    return replace_ending(word, rest.size(), u"ا");
  }
  const std::uint32_t needed = noun_mass(word);
  const bool from_rest = is_word(rest) && noun_mass(rest) * 2 >= needed;
  const std::uint32_t feminine = noun_mass(rest, u"ه");
  const bool from_feminine =
      rest.size() > 3 && feminine > 0 && feminine * 2 >= needed && is_often_defined(rest, u"ه");
  const bool is_ambiguous = from_rest && from_feminine && !has_sound_plural(rest);
  if (is_ambiguous || !(from_rest || from_feminine)) {  // رياضي may derive from رياض or رياضة
    return false;
  }
  return replace_ending(word, rest.size(), from_rest ? u"" : u"ه");
}

}  // namespace fahras::stem
