// Finds the roots of stems in UTF-8.
#include <string>

#include <base/utf8.h>
#include <fahras/analyzer.h>

namespace fahras {
namespace {

// Decodes `utf8` to letters. Returns false if a character is not an Arabic letter.
bool read_letters(std::string_view utf8, std::u16string& letters) {
  for (const auto& [code, bytes] : base::Characters(utf8)) {
    if (code < 0x0620 || code > 0x064A) return false;
    letters += static_cast<char16_t>(code);
  }
  return true;
}

}  // namespace

void Analyzer::find_root(std::string_view stem, std::string& root) const {
  std::u16string letters;
  if (!read_letters(stem, letters)) {
    root = stem;
    return;
  }
  std::u16string found;
  find_root(letters, found);
  root.clear();
  for (const char16_t letter : found) base::append(root, letter);
}

}  // namespace fahras
