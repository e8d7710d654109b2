#include <char/normalizer.h>

#include <unicode/utf16.h>

namespace fahras::chars {
namespace {

// Combines a letter with the hamza above it. Marks of other scripts may be between the two.
void put_hamza_above(std::u16string& text) {
  const char16_t* const units = text.data();
  std::size_t at = text.size();
  char32_t code = 0;
  do {
    if (at == 0) return;
    U16_PREV(units, 0, at, code);
  } while (entry_of(code).char_class() == CharClass::mark);
  if (code == U'و') text[at] = u'ؤ';
  if (code == U'ي') text[at] = u'ئ';
}

void append_supplementary(char32_t code, std::u16string& text) {
  text.push_back(static_cast<char16_t>(0xD7C0 + (code >> 10U)));
  text.push_back(static_cast<char16_t>(0xDC00 + (code & 0x3FFU)));
}

}  // namespace

void Normalizer::append_rare(std::u16string& text) const {
  if (entry_.char_class() == CharClass::hamza_above) {
    put_hamza_above(text);
  } else if (entry_.pooled()) {
    text.append(table_pool + entry_.payload(), entry_.pool_length());
  } else {
    append_supplementary((code_ & ~0xFFFFU) | ((code_ + entry_.payload()) & 0xFFFFU), text);
  }
}

NormalizedText normalize(std::string_view source) {
  NormalizedText result;
  for (Normalizer reader(source); reader.next();) {
    reader.append_to(result.text);
    result.offsets.resize(result.text.size(), reader.begin());
  }
  result.offsets.push_back(static_cast<std::uint32_t>(source.size()));
  return result;
}

}  // namespace fahras::chars
