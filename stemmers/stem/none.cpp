#include <stem/stemmer.h>

namespace fahras::stem {
namespace {

class None final : public Stemmer {
 public:
  void strip_proclitics(std::u16string_view surface, std::u16string& base) const override {
    base = surface;
  }
  void strip_endings(std::u16string_view base, std::u16string& stem) const override { stem = base; }
};

}  // namespace

const Stemmer& none() {
  static const None stemmer;
  return stemmer;
}

}  // namespace fahras::stem
