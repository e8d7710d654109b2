#include <array>

#include <stem/stemmer.h>

#include "affixes.h"

namespace fahras::stem {
namespace {

constexpr std::array<std::u16string_view, 6> articles{u"ال", u"وال", u"بال", u"كال", u"فال", u"لل"};
// The published list also has ية and ة, which normalisation turns into يه and ه.
constexpr std::array<std::u16string_view, 8> endings{u"ها", u"ان", u"ات", u"ون",
                                                     u"ين", u"يه", u"ه",  u"ي"};

class Light10 final : public Stemmer {
 public:
  void strip_proclitics(std::u16string_view surface, std::u16string& base) const override {
    std::u16string_view rest = surface;
    take_prefix(rest, u"و", 3);
    for (const auto article : articles) {
      if (take_prefix(rest, article, 2)) {
        break;
      }
    }
    base = rest;
  }

  void strip_endings(std::u16string_view base, std::u16string& stem) const override {
    std::u16string_view rest = base;
    for (const auto ending : endings) {
      take_ending(rest, ending, 2);
    }
    stem = rest;
  }
};

}  // namespace

const Stemmer& light10() {
  static const Light10 stemmer;
  return stemmer;
}

}  // namespace fahras::stem
