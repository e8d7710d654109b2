#include "verbs.h"

#include <algorithm>

#include "cuts.h"
#include "pasts.h"
#include "weak_verbs.h"

namespace fahras::stem {
namespace {

using lexicon::documents;

// A word that often has the article is a noun, whatever its first letter is.
bool is_noun(Word word) { return documents(u"ال", word) * 10 >= documents(word); }

// The persons of one verb are about equally frequent: ياسر does not become a verb because تأسر
// occurs.
bool is_person_of(std::uint32_t other, Word word) {
  return other > 0 && other * 50 >= documents(word);
}

// Whether تعاون, تعاونت, التعاون indicate a verb that itself begins with ت.
bool is_frequent_with_teh(Word word) {
  const std::uint32_t own = documents(u"ي", word) + documents(word, u"ت") + documents(u"ال", word);
  return own * 3 > documents(word);
}

// Whether the ت or ن of a word such as تعاون belongs to the verb itself, because يتعاون is not rare
// compared to يعاون. But تحمل belongs more often to يحمل, which is about as frequent.
bool owns_first_letter(Word word, Word stem) {
  const std::uint32_t other = documents(u"ي", stem);
  const bool may_be_weak = Word(u"ايه").find(stem.back()) != Word::npos;
  const bool is_person = word[0] == u'ت' && !may_be_weak && other * 4 >= documents(word) &&
                         !is_frequent_with_teh(word);
  return documents(u"ي", word) * 10 > other && !is_person;
}

bool has_imperfect_prefix(Word word) {
  const Word stem = word.substr(1);
  if (stem.size() == 2 && stem[0] == u'ا') {  // نال is a past
    return false;
  }
  if (word[0] == u'ي') {
    return is_person_of(documents(u"ت", stem), word) || is_person_of(documents(word, u"ون"), word);
  }
  return (word[0] == u'ت' || word[0] == u'ن') && is_attested(u"ي", stem) &&
         !(stem.size() > 2 && owns_first_letter(word, stem));
}

// Whether the future of an imperfect is known; nouns have no future.
bool has_future(Word stem) {
  return !(stem.size() == 2 && lexicon::is_function_word(stem)) &&
         (is_attested(u"سي", stem) || is_attested(u"ست", stem));
}

// Whether a word whose past is not known is a person of the imperfect with ي.
bool is_other_person(Word word, Word stem) {
  const bool is_clear = word.size() > 4 || (has_future(stem) && !is_frequent_with_teh(word));
  return word[0] != u'ي' && is_clear;
}

// Whether the word is a past whose imperfect is attested, or a past by its form.
bool is_past(Word word) {
  if (!is_attested(word)) {
    return false;
  }
  if (word[1] == u'ا' && word.size() == 3) {  // (عاش)ت, يعيش
    return is_attested(u"ي", std::u16string{word[0], u'ي', word[2]}) ||
           is_attested(u"ي", std::u16string{word[0], u'و', word[2]});
  }
  const bool is_derived = word.size() > 3 && (word[0] == u'ا' || word[0] == u'ت');  // انطلق, تعاون
  const bool is_hamzated = word[0] == u'ا' && is_attested(u"يء", word.substr(1));  // أكد, يؤكد
  return is_derived || is_hamzated || is_attested(u"ي", word);
}

// Whether the final ت belongs to the verb itself, as in التفت and تلتفت: يلتفت is more frequent
// than يلتف.
bool owns_final_teh(Word word, Word rest) {
  return imperfect_mass(word) > imperfect_mass(rest) ||
         (word[0] == u'ت' && documents(u"ي", word.substr(1)) > documents(u"ي", rest.substr(1)));
}

}  // namespace

bool to_past(std::u16string& word) {
  if (word.size() < 3 || !has_imperfect_prefix(word) || is_noun(word)) {
    return false;
  }
  const Word stem = Word(word).substr(1);
  const std::uint32_t needed =
      std::max({documents(word), documents(u"ي", stem), documents(u"ت", stem)});
  std::u16string past = past_of(stem, needed);
  if (!past.empty()) {
    word.swap(past);
    return true;
  }
  if (!is_other_person(word, stem)) {
    return false;
  }
  word[0] = u'ي';  // all persons then have the same stem
  return true;
}

bool take_verb_ending(std::u16string& word) {
  if (take_weak_ending(word) || cut(word, without(word, u"وا", 3), 10)) {
    return true;
  }
  const Word rest = without(word, u"ت", 3);
  return !rest.empty() && !owns_final_teh(word, rest) && is_past(rest) && cut(word, rest, 10);
}

bool verbal_noun_to_past(std::u16string& word) {
  const bool has_form = word.size() >= 5 && word[0] == u'ا' && word[word.size() - 2] == u'ا';
  if (!has_form || lexicon::is_listed(word) || is_attested(word, u"ت")) {  // استطاعت: a past
    return false;
  }
  std::u16string past = word;
  past.erase(past.size() - 2, 1);
  const std::uint32_t feminine = documents(past, u"ت");
  const bool is_verb = feminine * 50 >= documents(word) && imperfect_mass(past) > 0;
  if (!is_verb || !is_attested(past) || lexicon::is_function_word(past)) {
    return false;
  }
  word.swap(past);
  return true;
}

}  // namespace fahras::stem
