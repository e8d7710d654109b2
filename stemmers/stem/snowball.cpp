#include <libstemmer.h>
#include <unicode/unistr.h>

#include <memory>
#include <new>

#include <stem/stemmer.h>

namespace fahras::stem {
namespace {

struct Delete {
  void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};

// An sb_stemmer holds its working buffer, so each thread has its own.
sb_stemmer& thread_stemmer() {
  thread_local const std::unique_ptr<sb_stemmer, Delete> stemmer(sb_stemmer_new("arabic", "UTF_8"));
  if (!stemmer) {
    throw std::bad_alloc();
  }
  return *stemmer;
}

class Snowball final : public Stemmer {
 public:
  void strip_proclitics(std::u16string_view surface, std::u16string& base) const override {
    base = surface;
  }

  void strip_endings(std::u16string_view base, std::u16string& stem) const override {
    std::string utf8;
    icu::UnicodeString(false, base.data(), static_cast<std::int32_t>(base.size()))
        .toUTF8String(utf8);
    sb_stemmer& stemmer = thread_stemmer();
    const sb_symbol* result = sb_stemmer_stem(
        &stemmer, reinterpret_cast<const sb_symbol*>(utf8.data()), static_cast<int>(utf8.size()));
    if (result == nullptr) {
      throw std::bad_alloc();
    }
    const icu::UnicodeString stemmed = icu::UnicodeString::fromUTF8(
        icu::StringPiece(reinterpret_cast<const char*>(result), sb_stemmer_length(&stemmer)));
    stem.assign(stemmed.getBuffer(), static_cast<std::size_t>(stemmed.length()));
  }
};

}  // namespace

const Stemmer& snowball() {
  static const Snowball stemmer;
  return stemmer;
}

}  // namespace fahras::stem
