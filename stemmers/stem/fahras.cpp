#include <stem/stemmer.h>

#include "endings.h"
#include "proclitics.h"

namespace fahras::stem {
namespace {

class Fahras final : public Stemmer {
 public:
  void strip_proclitics(std::u16string_view surface, std::u16string& base) const override {
    stem::strip_proclitics(surface, base);
  }
  void strip_endings(std::u16string_view base, std::u16string& stem) const override {
    stem::strip_endings(base, stem);
  }
};

}  // namespace

const Stemmer& fahras() {
  static const Fahras stemmer;
  return stemmer;
}

}  // namespace fahras::stem
