#include "article.h"

#include <algorithm>
#include <array>

namespace fahras::stem {
namespace {

using lexicon::documents;
using lexicon::is_function_word;

// Whether ال is part of the word itself, as in ألمانيا, التزام and ألحان: لألمانيا occurs, while a
// word with the article would be written للمانيا.
bool owns_article_of_noun(Word word) {
  if (lexicon::is_whole(word) || is_function_word(word)) {
    return true;
  }
  const Word rest = word.substr(article.size());
  const std::uint32_t own = documents(u"ل", word) + documents(article, word);
  const std::uint32_t noun = is_function_word(rest) ? 0 : documents(rest) + documents(u"لل", rest);
  return own * (lexicon::is_listed(word) ? 2 : 1) > noun;
}

// Returns the number of documents with the imperfect of a past that begins with ال and may have an
// ending, as in ألقت, ألقاها (imperfect: يلقي).
std::uint32_t imperfect_mass_of_inflected(Word past) {
  static constexpr std::array<Word, 6> endings{u"", u"ت", u"وا", u"ه", u"ها", u"هم"};
  std::uint32_t max = 0;
  for (const Word ending : endings) {
    const Word verb = without(past, ending, 3);
    if (verb.empty()) {
      continue;
    }
    max = std::max(max, imperfect_mass(verb));
    if (!ending.empty()) {
      const Word weak = without(verb, u"ا", 3);
      max = std::max(max, imperfect_mass(weak.empty() ? verb : weak, u"ي"));
    }
  }
  return max;
}

// Whether ال is the beginning of a verb, as in التقى, ألقى: يلتقي is known, and تقى is rare.
bool owns_article_of_verb(Word word) {
  const Word rest = word.substr(article.size());
  const std::uint32_t imperfect = imperfect_mass_of_inflected(word);
  return imperfect > 0 && imperfect >= 4 * documents(rest) && imperfect * 3 >= documents(word) &&
         !lexicon::is_whole(rest);
}

// The same for a word with an ending: in التزاما the ال belongs to التزام, because تزاما is not
// known.
bool owns_article_before_ending(Word word) {
  if (is_attested(word.substr(article.size()))) {
    return false;
  }
  const Word rest = without_any_ending(word);
  return rest.size() > article.size() + 1 && owns_article_of_noun(rest);
}

}  // namespace

bool owns_article(Word word) {
  return owns_article_of_noun(word) || owns_article_before_ending(word) ||
         owns_article_of_verb(word);
}

}  // namespace fahras::stem
