// fahras_char_table FILE: writes the data of char/table.h to FILE as C++ source.
#include <cstdint>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include <char/table.h>
#include "classify.h"
#include "fold.h"

namespace {

using fahras::chars::CharClass;
namespace tools = fahras::chars::tools;

constexpr UChar32 code_points = 0x110000;
constexpr std::size_t block_size = 1U << fahras::chars::block_bits;

struct Table {
  std::vector<std::uint16_t> blocks;
  std::vector<std::uint32_t> rows;
  std::u16string pool;
};

bool leaves_nothing(CharClass kind) {
  return kind == CharClass::ignored || kind == CharClass::hamza_above;
}

std::u16string as_utf16(UChar32 code) {
  if (code <= 0xFFFF) return {static_cast<char16_t>(code)};
  return {static_cast<char16_t>(U16_LEAD(code)), static_cast<char16_t>(U16_TRAIL(code))};
}

// Returns the code point of a text that has exactly one; else -1.
UChar32 single(const std::u16string& text) {
  if (text.empty()) return -1;
  const char16_t* const units = text.data();
  std::size_t at = 0;
  UChar32 code = 0;
  U16_NEXT(units, at, text.size(), code);
  return at == text.size() ? code : -1;
}

std::uint32_t pooled(Table& table, const std::u16string& form) {
  std::size_t at = table.pool.find(form);
  if (at == std::u16string::npos) {
    at = table.pool.size();
    table.pool += form;
  }
  return static_cast<std::uint32_t>(at) | 1U << 23U |
         static_cast<std::uint32_t>(form.size()) << 24U;
}

std::uint32_t row(Table& table, UChar32 code) {
  if (U_IS_SURROGATE(code)) return 0;
  std::u16string form = tools::fold(code);
  const CharClass kind = tools::classify(code, form);
  if (leaves_nothing(kind)) form.clear();
  if (kind == CharClass::separator) form = as_utf16(code);
  const UChar32 target = single(form);
  const auto bits = static_cast<std::uint32_t>(kind) << 16U;
  if (target < 0 || target >> 16 != code >> 16) return bits | pooled(table, form);
  return bits | (static_cast<std::uint32_t>(target - code) & 0xFFFFU);
}

Table make_table() {
  Table table;
  std::map<std::vector<std::uint32_t>, std::uint16_t> seen;
  for (UChar32 first = 0; first < code_points; first += block_size) {
    std::vector<std::uint32_t> block;
    for (std::size_t i = 0; i < block_size; ++i) {
      block.push_back(row(table, first + static_cast<UChar32>(i)));
    }
    const auto [found, fresh] = seen.try_emplace(block, static_cast<std::uint16_t>(seen.size()));
    if (fresh) table.rows.insert(table.rows.end(), block.begin(), block.end());
    table.blocks.push_back(found->second);
  }
  return table;
}

template <typename Values>
void write_array(std::ostream& out, const char* declaration, const Values& values) {
  out << declaration << "[] = {";
  for (std::size_t i = 0; i < std::size(values); ++i) {
    out << (i % 16 == 0 ? "\n" : " ") << static_cast<std::uint32_t>(values[i]) << ',';
  }
  out << "\n};\n";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  const Table table = make_table();
  std::ofstream out(argv[1]);
  out << "// Made by fahras_char_table.\n#include \"char/table.h\"\n\nnamespace fahras::chars {\n";
  write_array(out, "const std::uint16_t table_blocks", table.blocks);
  write_array(out, "const std::uint32_t table_rows", table.rows);
  write_array(out, "const char16_t table_pool", table.pool);
  out << "}  // namespace fahras::chars\n";
  if (out.close(); !out) {
    std::cerr << "fahras_char_table: cannot write " << argv[1] << '\n';
    return 1;
  }
}
