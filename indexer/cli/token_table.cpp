#include <indexer_cli/token_table.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <vector>

#include <fahras/printable.h>
#include <fmt/format.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <nlohmann/json.hpp>

namespace fahras::indexer_cli {
namespace {

using Row = std::array<std::string, 7>;

std::string_view slice(std::string_view text, const Token& token) {
  return text.substr(token.begin, token.end - token.begin);
}

std::string_view name(TokenKind kind) {
  switch (kind) {
    case TokenKind::arabic:
      return "arabic";
    case TokenKind::latin:
      return "latin";
    case TokenKind::number:
      return "number";
    case TokenKind::mixed:
      return "mixed";
    case TokenKind::address:
      return "address";
  }
  return "";
}

// Returns the width of a text in terminal cells. Diacritics and format characters take none.
std::size_t width(std::string_view text) {
  const auto characters = icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  std::size_t cells = 0;
  for (std::int32_t i = 0; i < characters.length(); i = characters.moveIndex32(i, 1)) {
    const auto category = U_GET_GC_MASK(characters.char32At(i));
    if ((category & (U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK)) == 0) ++cells;
  }
  return cells;
}

Row row(std::string_view text, const Token& token) {
  return {printable(slice(text, token)), printable(token.surface),    printable(token.base),
          printable(token.stem),         std::to_string(token.begin), std::to_string(token.end),
          std::string(name(token.kind))};
}

std::string aligned(const Row& cells, const std::array<std::size_t, 7>& widths) {
  std::string line;
  for (std::size_t i = 0; i + 1 < cells.size(); ++i) {
    line += cells[i];
    line.append(widths[i] - width(cells[i]) + 2, ' ');
  }
  return line + cells.back() + "\n";
}

}  // namespace

std::string tokens_as_tsv(std::string_view text, std::span<const Token> tokens) {
  std::string lines;
  for (const Token& token : tokens) {
    fmt::format_to(std::back_inserter(lines), "{}\t{}\t{}\t{}\t{}\t{}\n",
                   printable(slice(text, token)), printable(token.surface), printable(token.base),
                   printable(token.stem), token.begin, token.end);
  }
  return lines;
}

std::string tokens_as_json(std::string_view text, std::span<const Token> tokens) {
  using nlohmann::ordered_json;
  ordered_json list = ordered_json::array();
  for (const Token& token : tokens) {
    list.push_back({{"source", slice(text, token)},
                    {"surface", token.surface},
                    {"base", token.base},
                    {"stem", token.stem},
                    {"begin", token.begin},
                    {"end", token.end},
                    {"position", token.position},
                    {"kind", name(token.kind)}});
  }
  const ordered_json json = {{"version", 1}, {"text", text}, {"tokens", std::move(list)}};
  return printable_json(json.dump(-1, ' ', false, ordered_json::error_handler_t::replace)) + "\n";
}

std::string tokens_as_table(std::string_view text, std::span<const Token> tokens) {
  std::vector<Row> rows{{"source", "surface", "base", "stem", "begin", "end", "kind"}};
  for (const Token& token : tokens) rows.push_back(row(text, token));
  std::array<std::size_t, 7> widths{};
  for (const Row& cells : rows) {
    for (std::size_t i = 0; i < cells.size(); ++i) widths[i] = std::max(widths[i], width(cells[i]));
  }
  std::string table;
  for (const Row& cells : rows) table += aligned(cells, widths);
  return table;
}

}  // namespace fahras::indexer_cli
