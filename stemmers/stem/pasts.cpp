#include "pasts.h"

#include <utility>

namespace fahras::stem {
namespace {

using lexicon::documents;

// Whether the feminine of the past is nearly as frequent as the past, which distinguishes verbs
// such as أسهمت, ألقت from nouns; سهمت does not occur.
bool has_feminine(Word past, std::uint32_t count) {
  const bool is_weak = past.size() > 2 && (past.back() == u'ي' || past.back() == u'ا');
  const std::uint32_t weak = is_weak ? documents(past.substr(0, past.size() - 1), u"ت") : 0;
  return (documents(past, u"ت") + weak) * 20 >= count;
}

// Chooses the most frequent of some words; words that are clearly pasts are preferred.
class Best {
 public:
  // Words that are much rarer than `needed`, the document frequency of the imperfect, are ignored.
  explicit Best(std::uint32_t needed) : needed_(needed) {}

  void offer(std::u16string candidate) {
    const std::uint32_t count = documents(candidate);
    const std::pair rank{has_feminine(candidate, count), count};
    const std::uint32_t times = rank.first && candidate.size() > 2 ? 20 : 10;
    if (count == 0 || count * times < needed_ || lexicon::is_function_word(candidate)) {
      return;
    }
    if (rank > rank_) {
      rank_ = rank;
      word_ = std::move(candidate);
    }
  }
  const std::u16string& word() const { return word_; }  // empty if there is none

 private:
  std::uint32_t needed_;
  std::u16string word_;
  std::pair<bool, std::uint32_t> rank_{false, 0};
};

bool is_hollow(Word stem) {
  const char16_t middle = stem[stem.size() - 2];
  return middle == u'و' || middle == u'ي';
}

// Also offers the form that begins with ا: (يـ)علن أعلن, (يـ)ؤكد أكد. But شارك has no such form,
// أقيم is a passive, and the ال of البث is the article.
void offer_with_alef(Best& best, Word stem) {
  const bool is_hamzated = stem[0] == u'ء';
  const Word behind = stem.substr(1);
  if (stem.size() == 3 ? is_hollow(stem) && !is_hamzated : stem[1] == u'ا') {
    return;
  }
  if (stem[0] != u'ل' || documents(behind) * 2 <= documents(u"ا", stem)) {
    best.offer(std::u16string(u"ا").append(is_hamzated ? behind : stem));
  }
}

// Offers the pasts of verbs with a weak middle letter: (يـ)قول قال, (يـ)عيش عاش, (يـ)ستطيع استطاع,
// and (يـ)عيد أعاد, which does not belong to عاد, because يعود is more frequent.
void offer_hollow(Best& best, Word stem) {
  std::u16string past(stem);
  char16_t& middle = past[past.size() - 2];
  const bool has_yeh = middle == u'ي';
  const std::uint32_t count = documents(u"ي", past);
  middle = u'و';
  const bool is_of_waw = has_yeh && documents(u"ي", past) >= count;
  middle = u'ا';
  const bool is_fourth_form =
      has_yeh && (is_of_waw || documents(u"ا", past, u"ت") > documents(past, u"ت"));
  best.offer(is_fourth_form ? std::u16string(u"ا").append(past) : past);
}

// Offers the pasts of verbs with a weak last letter: (يـ)دعو دعا.
void offer_weak(Best& best, Word stem) {
  if (stem.back() == u'و') {
    best.offer(std::u16string(stem.substr(0, stem.size() - 1)).append(u"ا"));
  } else if (is_hollow(stem)) {
    offer_hollow(best, stem);
  }
}

// Offers the past of an imperfect of two letters: تم for (يـ)تم, وصل for (يـ)صل.
void offer_short(Best& best, Word stem) {
  const bool has_lost_waw = documents(u"و", stem) > documents(stem);
  best.offer(std::u16string(has_lost_waw ? u"و" : u"").append(stem));
}

}  // namespace

std::u16string past_of(Word stem, std::uint32_t needed) {
  Best best(needed);
  if (stem.size() == 2 && !lexicon::is_function_word(stem)) {
    offer_short(best, stem);
  }
  if (stem.size() < 3) {
    return best.word();
  }
  if (!stem.starts_with(u"ست") || stem.size() < 5) {  // ستعمل is the future of another verb
    best.offer(std::u16string(stem));
  }
  offer_with_alef(best, stem);
  offer_weak(best, stem);
  return best.word();
}

}  // namespace fahras::stem
