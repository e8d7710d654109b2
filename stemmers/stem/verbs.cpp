#include "verbs.h"

#include <array>

#include "evidence.h"

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

// Past forms to which an imperfect without its prefix may belong: (يـ)كتب كتب, (يـ)علن أعلن,
// (يـ)ؤكد أكد, (يـ)قول قال, (يـ)صل وصل, (يـ)تم تم.
Best past_of(Word stem) {
  Best best;
  best.offer(std::u16string(stem));
  if (stem.size() == 2) {
    if (!lexicon::is_function_word(stem)) {
      best.offer(std::u16string(u"و").append(stem));
    }
    return best;
  }
  if (stem.size() == 3 || stem[1] != u'ا') {  // شارك has no past with ا
    best.offer(std::u16string(u"ا").append(stem[0] == u'ء' ? stem.substr(1) : stem));
  }
  if (stem.size() == 3 && (stem[1] == u'و' || stem[1] == u'ي')) {
    best.offer({stem[0], u'ا', stem[2]});
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
  // يتقدم shows that the ت of تقدم is the verb's own.
  const bool is_own = stem.size() > 2 && is_attested(u"ي", word);
  return (word[0] == u'ت' || word[0] == u'ن') && is_attested(u"ي", stem) && !is_own;
}

}  // namespace

bool to_past(std::u16string& word) {
  if (word.size() < 3 || !has_imperfect_prefix(word) || is_noun(word)) {
    return false;
  }
  const Best best = past_of(Word(word).substr(1));
  if (best.count() == 0 || best.count() * 10 < documents(word)) {
    return false;
  }
  word = best.word();
  return true;
}

bool is_past(Word word) {
  if (word.size() < 3 || !is_attested(word)) {
    return false;
  }
  return is_attested(u"ي", word) || (word[0] == u'ا' && is_attested(u"ي", word.substr(1)));
}

}  // namespace fahras::stem
