#include "proclitics.h"

#include <algorithm>
#include <array>

#include "article.h"
#include "evidence.h"
#include "prepositions.h"

namespace fahras::stem {
namespace {

using lexicon::documents;
using lexicon::follows_prepositions;
using lexicon::is_function_word;
using lexicon::is_whole;

bool begins_with_future(Word word) {
  return word.size() >= 4 && word[0] == u'س' &&
         (word[1] == u'ي' || word[1] == u'ت' || word[1] == u'ن');
}

// Whether `word`, found behind a conjunction, is known alone or behind other proclitics.
bool is_known(Word word) {
  const Word without_ending = without_any_ending(word);
  if (noun_mass(word) > 0 || (!without_ending.empty() && is_attested(without_ending))) {
    return true;
  }
  static constexpr std::array<Word, 7> prefixes{u"ال", u"بال", u"كال", u"لل", u"ب", u"ل", u"س"};
  return std::any_of(prefixes.begin(), prefixes.end(), [&](Word prefix) {
    return word.starts_with(prefix) && word.size() >= prefix.size() + 3 &&
           is_attested(word.substr(prefix.size()));
  });
}

// Whether و before the article is a conjunction. It is not in والدي, since الدي is rare.
bool is_conjunction_before_article(Word word) {
  const Word defined = word.substr(1);
  const Word noun = defined.substr(article.size());
  const std::uint32_t known = documents(defined);
  return first_letter_mass(word) * 4 <= known + 3 &&
         (known * 10 >= documents(word) || (noun.size() >= 4 && is_attested(noun)));
}

// Returns the evidence that و or ف before a function word belongs to the word itself: فهم, فتحت are
// nouns and verbs. After ال a word with ا is not evidence, because ألوان is not ال and وان.
bool owns_letter_before_function_word(Word word) {
  if (lexicon::is_listed(word)) {
    return true;
  }
  if (word.size() < 3 || word[1] == u'ا') {
    return false;
  }
  const bool has_ending = word.size() > 3 && (word.back() == u'ا' || word.back() == u'ت');
  const std::uint32_t noun = documents(article, word) +
                             (has_ending ? documents(article, word.substr(0, word.size() - 1)) : 0);
  return noun * 6 >= documents(word) && noun > 0;
}

// Returns a function word without ب ك ل before it; `word` itself if the rest is not a function
// word.
Word without_preposition_of_grammar(Word word) {
  const bool has_letter = word[0] == u'ب' || word[0] == u'ك' || word[0] == u'ل';
  const bool is_composed = has_letter && !is_whole(word) && follows_prepositions(word.substr(1));
  return is_composed ? word.substr(1) : word;
}

bool is_grammar(Word word) {
  return is_function_word(word) || without_preposition_of_grammar(word) != word;
}

// Whether و is a conjunction before a word that is not known at all. Only names begin with وو.
bool is_conjunction_before_unknown(Word word) {
  return word[0] == u'و' && word[1] != u'و' && word.size() >= 5 && !is_attested(word) &&
         first_letter_mass(word) == 0;
}

bool is_conjunction(Word word) {
  if (word.size() < 3 || (word[0] != u'و' && word[0] != u'ف')) {
    return false;
  }
  const Word rest = word.substr(1);
  if (is_grammar(rest)) {
    return !owns_letter_before_function_word(word);
  }
  if (is_listed_noun(word)) {
    return false;
  }
  if (begins_with_article(rest)) {
    return is_conjunction_before_article(word);
  }
  const std::uint32_t whole = documents(word);
  const std::uint32_t own = first_letter_mass(word);
  const std::uint32_t alone = documents(rest);
  if (alone == 0) {
    return (own == 0 && rest.size() >= 3 && is_known(rest)) || is_conjunction_before_unknown(word);
  }
  return rest.size() >= 3 && own * 10 < whole + 10 && own * 4 <= alone && alone * 20 >= whole;
}

bool is_future(Word word) {
  if (!begins_with_future(word)) {
    return false;
  }
  const std::uint32_t verb = documents(word.substr(1));
  return verb > 0 && verb >= 2 * first_letter_mass(word) && verb * 5 >= documents(word);
}

// Whether a word is a function word with the future's س: سيكون.
bool is_future_of_grammar(Word word) {
  return begins_with_future(word) && is_function_word(word.substr(1));
}

// Returns the noun of a word that begins with لل. لله is ل and الله, للتي is ل and التي. In للجنة
// the second ل may belong to the noun itself, because three are never written; the more frequent
// noun decides.
void assign_after_lil(Word word, std::u16string& base) {
  const Word with_lam = word.substr(1);
  base.assign(article).append(with_lam);
  if (is_whole(base)) {
    return;
  }
  base.assign(article.substr(0, 1)).append(with_lam);
  if (follows_prepositions(base)) {
    return;
  }
  const Word rest = word.substr(2);
  if (rest.size() < 2) {
    base = word;
  } else {
    base = noun_mass(with_lam) > noun_mass(rest) ? with_lam : rest;
  }
}

// Whether a word begins with بال or كال before a noun: كاليفورنيا does not, but بال before an
// unknown word does.
bool begins_with_defined_preposition(Word word) {
  if ((word[0] != u'ب' && word[0] != u'ك') || !begins_with_article(word.substr(1))) {
    return false;
  }
  const Word defined = word.substr(1);
  const std::uint32_t known = documents(defined) + documents(defined.substr(article.size()));
  if (known == 0) {
    return word[0] == u'ب' && !is_attested(word);
  }
  return first_letter_mass(word) * 4 <= known + 3;
}

}  // namespace

void strip_proclitics(Word surface, std::u16string& base) {
  Word word = surface;
  if (is_conjunction(word)) {
    word.remove_prefix(1);
  }
  if (word.starts_with(u"لل")) {
    assign_after_lil(word, base);
    return;
  }
  if (!word.empty() && is_grammar(word)) {
    word = without_preposition_of_grammar(word);
    word.remove_prefix(is_future_of_grammar(word) ? 1 : 0);
    base = word;
    return;
  }
  if (word.size() < 4 || is_whole(word)) {
    word.remove_prefix(is_preposition_before_two(word) ? 1 : 0);
    base = word;
    return;
  }
  if (begins_with_defined_preposition(word)) {
    word.remove_prefix(1);
  }
  if (begins_with_article(word)) {
    word.remove_prefix(owns_article(word) ? 0 : article.size());
  } else if (is_future(word) || is_preposition(word)) {
    word.remove_prefix(1);
  }
  base = word;
}

}  // namespace fahras::stem
