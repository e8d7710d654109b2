#include <lexicon/lexicon.h>
#include <stem/stemmer.h>

#include "endings.h"
#include "known_words.h"
#include "proclitics.h"
#include "root.h"

namespace fahras::stem {
namespace {

// The stemmer of Fahras. Most words of a text are known words, whose results are stored. For each
// other word the rules look up the lexicon many times.
class Fahras final : public Stemmer {
 public:
  void strip_proclitics(std::u16string_view surface, std::u16string& base) const override {
    if (const char* value = known_words_table.find(surface)) {
      base = surface.substr(known_word_at(value).proclitics);
    } else {
      stem::strip_proclitics(surface, base);
    }
  }

  void strip_endings(std::u16string_view base, std::u16string& stem) const override {
    if (const char* value = known_words_table.find(base)) {
      assign_stem(base, known_word_at(value), stem);
    } else {
      stem::strip_endings(base, stem);
    }
  }

  void find_root(std::u16string_view stem, std::u16string& root) const override {
    stem::find_root(stem, root);
    // Two consonants are not enough to relate a name to other words, so the name is its own root:
    // سوريا is not related to سيارة.
    if (root.size() < 3 && lexicon::is_whole(stem)) root = stem;
  }

 private:
  static void assign_stem(std::u16string_view base, const KnownWord& word, std::u16string& stem) {
    stem.clear();
    for (const char16_t letter : base.substr(0, word.kept)) {
      stem += lexicon::unify_hamza(letter);
    }
    lexicon::append_letters(word.ending, stem);
  }
};

}  // namespace

const Stemmer& fahras() {
  static const Fahras stemmer;
  return stemmer;
}

}  // namespace fahras::stem
