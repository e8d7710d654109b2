#include "prepositions.h"

#include <algorithm>
#include <array>

#include "article.h"

namespace fahras::stem {
namespace {

using lexicon::documents;
using lexicon::is_function_word;

// Returns the evidence that the first letter of a word in ب, ك or ل is its own: occurrences with
// other prefixes, and with ب and ل before it, which cannot precede another preposition. لل is not
// evidence, because it is ل and ال.
std::uint32_t own_preposition_mass(Word word) {
  return first_letter_mass(word) + documents(u"ب", word) +
         (word[0] == u'ل' ? 0 : documents(u"ل", word));
}

// Whether a word that is not known is a known noun with a pronoun: فريستها, سذاجته.
bool is_noun_with_pronoun(Word word) {
  static constexpr std::array<Word, 5> pronouns{u"هما", u"ها", u"هم", u"نا", u"ه"};
  const auto* const pronoun = std::ranges::find_if(
      pronouns, [&](Word ending) { return !without(word, ending, 3).empty(); });
  if (pronoun == pronouns.end() || is_attested(word)) {
    return false;
  }
  const Word noun = without(word, *pronoun, 3);
  const Word stem = without(noun, u"ت", 3);
  return is_attested(article, noun) || (!stem.empty() && is_attested(article, stem, u"ه"));
}

}  // namespace

bool is_preposition(Word word) {
  if (word.size() < 4 || is_listed_noun(word) ||
      (word[0] != u'ب' && word[0] != u'ك' && word[0] != u'ل')) {
    return false;
  }
  const Word rest = word.substr(1);
  if (word[0] != u'ل' && rest.ends_with(u"وا")) {  // verbs do not follow ب and ك: باتوا
    return false;
  }
  const std::uint32_t own = own_preposition_mass(word);
  const std::uint32_t alone = documents(rest);
  const std::uint32_t whole = documents(word);
  if (word[0] == u'ك') {  // ك is rare, so the rest must be frequent
    return own == 0 && alone > 0 && alone >= whole;
  }
  if (own == 0 && whole == 0 && is_noun_with_pronoun(rest)) {
    return true;
  }
  const std::uint32_t defined = documents(article, rest);
  if (defined >= 5 * own && (alone > 0 ? defined > 0 : defined > 20)) {
    return true;
  }
  return alone > 0 && alone >= 5 * own && alone * 5 >= whole;
}

bool is_preposition_before_two(Word word) {
  if (word.size() != 3 || (word[0] != u'ب' && word[0] != u'ل') || lexicon::is_listed(word)) {
    return false;
  }
  const Word rest = word.substr(1);
  const std::uint32_t whole = documents(word);
  // The article before the two letters is the only evidence: it must not be rare.
  return !is_function_word(rest) && !is_function_word(word) && documents(article, rest) >= 30 &&
         documents(article, rest) * 2 >= whole && documents(rest) * 2 >= whole &&
         own_preposition_mass(word) * 10 < whole && imperfect_mass(word) * 10 < whole;
}

}  // namespace fahras::stem
