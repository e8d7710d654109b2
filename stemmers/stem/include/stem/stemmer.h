// Stemmers, which find the base and the stem of an Arabic word. Words are UTF-16, normalised by
// char/normalizer.h: without marks, alef forms folded to ا, ى to ي, ة to ه; ؤ ئ ء are unchanged.
#pragma once

#include <string>
#include <string_view>

namespace fahras::stem {

// Functions may be called by several threads at once.
class Stemmer {
 public:
  virtual ~Stemmer() = default;
  // Sets `base` to the surface without proclitics.
  virtual void strip_proclitics(std::u16string_view surface, std::u16string& base) const = 0;
  // Sets `stem` to the base without endings and with unified spelling. It depends on the base only.
  virtual void strip_endings(std::u16string_view base, std::u16string& stem) const = 0;
  // Sets `root` to what a stem has in common with the stems of related words; to the stem itself if
  // the stemmer does not relate words.
  virtual void find_root(std::u16string_view stem, std::u16string& root) const { root = stem; }
};

// The stemmers; they are static.
const Stemmer& none();
const Stemmer& light10();   // as published: Larkey, Ballesteros, Connell 2002 and 2007
const Stemmer& snowball();  // libstemmer's Arabic stemmer; its base is the surface
const Stemmer& fahras();    // ours: removes clitics and endings if the rest is an attested word

}  // namespace fahras::stem
