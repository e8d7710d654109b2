// From a normalised Arabic word to its base and its stem. Words are UTF-16, normalised by
// char/normalizer.h: no marks, alef forms folded to ا, ى to ي, ة to ه; ؤ ئ ء still stand.
#pragma once

#include <string>
#include <string_view>

namespace fahras::stem {

class Stemmer {
 public:
  virtual ~Stemmer() = default;
  // The surface without proclitics. `base` is replaced.
  virtual void strip_proclitics(std::u16string_view surface, std::u16string& base) const = 0;
  // The base without endings, spellings unified; a function of the base alone. `stem` is replaced.
  virtual void strip_endings(std::u16string_view base, std::u16string& stem) const = 0;
  // What a stem has in common with those of related words; the stem itself where the stemmer does
  // not relate words. `root` is replaced.
  virtual void find_root(std::u16string_view stem, std::u16string& root) const { root = stem; }
};

const Stemmer& none();
const Stemmer& light10();   // as published: Larkey, Ballesteros, Connell 2002 and 2007
const Stemmer& snowball();  // libstemmer's Arabic stemmer; its base is the surface
const Stemmer& fahras();    // ours: clitics and endings only where the rest is an attested word

}  // namespace fahras::stem
