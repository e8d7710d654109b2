#include "verbs.h"

#include "cuts.h"

namespace fahras::stem {
namespace {

using lexicon::documents;

// The most frequent of some words.
class Best {
 public:
  void offer(std::u16string candidate) {
    const std::uint32_t count = documents(candidate);
    if (count > count_ && !lexicon::is_function_word(candidate)) {
      count_ = count;
      word_ = std::move(candidate);
    }
  }
  std::uint32_t count() const { return count_; }
  const std::u16string& word() const { return word_; }

 private:
  std::u16string word_;
  std::uint32_t count_ = 0;
};

// Offers the forms that begin with ا too: (يـ)علن أعلن, (يـ)ؤكد أكد; but شارك has none.
void offer_with_alef(Best& best, Word stem) {
  if (stem.size() == 3 || stem[1] != u'ا') {
    best.offer(std::u16string(u"ا").append(stem[0] == u'ء' ? stem.substr(1) : stem));
  }
}

// Offers what weak roots make of the past: (يـ)قول قال, (يـ)ستطيع استطاع, (يـ)دعو دعا.
void offer_weak(Best& best, Word stem) {
  std::u16string weak(stem);
  char16_t& middle = weak[weak.size() - 2];
  if (weak.back() == u'و') {
    weak.back() = u'ا';
  } else if (middle == u'و' || middle == u'ي') {
    middle = u'ا';
    best.offer(std::u16string(u"ا") + weak);
  } else {
    return;
  }
  best.offer(std::move(weak));
}

// The past to which an imperfect without its prefix belongs: (يـ)كتب كتب, (يـ)صل وصل, (يـ)تم تم.
Best past_of(Word stem) {
  Best best;
  if (!stem.starts_with(u"ست") || stem.size() < 5) {  // ستعمل is the future of another verb
    best.offer(std::u16string(stem));
  }
  if (stem.size() > 2) {
    offer_with_alef(best, stem);
    offer_weak(best, stem);
  } else if (!lexicon::is_function_word(stem)) {
    best.offer(std::u16string(u"و").append(stem));
  }
  return best;
}

// A word that often has the article is a noun, whatever letter it begins with.
bool is_noun(Word word) { return documents(u"ال", word) * 10 >= documents(word); }

// Persons of one verb are about as frequent: that تأسر was seen makes no verb of ياسر.
bool is_person_of(std::uint32_t other, Word word) {
  return other > 0 && other * 50 >= documents(word);
}

bool has_imperfect_prefix(Word word) {
  const Word stem = word.substr(1);
  if (word[0] == u'ي') {
    return is_person_of(documents(u"ت", stem), word) || is_person_of(documents(word, u"ون"), word);
  }
  // يتعاون shows that the ت of تعاون is the verb's own, where it is not rare beside يعاون.
  const bool is_own = stem.size() > 2 && documents(u"ي", word) * 10 > documents(u"ي", stem);
  return (word[0] == u'ت' || word[0] == u'ن') && is_attested(u"ي", stem) && !is_own;
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

}  // namespace

bool to_past(std::u16string& word) {
  if (word.size() < 3 || !has_imperfect_prefix(word) || is_noun(word)) {
    return false;
  }
  const Best best = past_of(Word(word).substr(1));
  if (best.count() > 0 && best.count() * 10 >= documents(word)) {
    word = best.word();
    return true;
  }
  // No past is known: at least the persons meet.
  const bool is_other_person = word[0] != u'ي' && word.size() > 4;
  word[0] = is_other_person ? u'ي' : word[0];
  return is_other_person;
}

bool take_verb_ending(std::u16string& word) {
  if (cut(word, without(word, u"وا", 3), 10)) {
    return true;
  }
  const Word rest = without(word, u"ت", 3);
  return !rest.empty() && is_past(rest) && cut(word, rest, 10);
}

}  // namespace fahras::stem
