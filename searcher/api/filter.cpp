#include "filter.h"

#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "errors.h"
#include "fields.h"
#include "filter_condition.h"
#include "filter_lexer.h"

namespace fahras::api {
namespace {

constexpr int deepest = 30;
constexpr std::size_t max_filter_bytes = 65'536;

class Parser {
 public:
  explicit Parser(std::string_view text) : lexer_(text) {}

  Filter parse() {
    Filter filter = parse_or(0);
    if (!lexer_.at_end()) {
      lexer_.fail_here(fmt::format(
          "Found unexpected characters at the end of the filter: `{}`. You probably forgot an "
          "`OR` or an `AND` rule.",
          lexer_.rest()));
    }
    return filter;
  }

 private:
  struct Field {
    std::string name;
    std::size_t begin, end;
  };

  Filter parse_or(int depth);
  Filter parse_and(int depth);
  Filter parse_not(int depth);
  Filter parse_condition();
  Filter parse_operation(const Field& field);
  std::optional<Filter> parse_comparison(const Field& field);
  Filter parse_range(const Field& field);
  std::vector<std::string> parse_list();
  // Returns make(). An std::invalid_argument that it throws becomes an error at the field's
  // position.
  template <typename Make>
  Filter made(const Field& field, Make make) const;

  FilterLexer lexer_;
};

template <typename Make>
Filter Parser::made(const Field& field, Make make) const {
  try {
    return make();
  } catch (const std::invalid_argument& error) {
    lexer_.fail(error.what(), field.begin, field.end);
  }
}

Filter Parser::parse_or(int depth) {
  std::vector<Filter> parts;
  do {
    parts.push_back(parse_and(depth));
  } while (lexer_.take_keyword("OR"));
  return parts.size() == 1 ? std::move(parts.front()) : any_of(std::move(parts));
}

Filter Parser::parse_and(int depth) {
  std::vector<Filter> parts;
  do {
    parts.push_back(parse_not(depth));
  } while (lexer_.take_keyword("AND"));
  return parts.size() == 1 ? std::move(parts.front()) : all_of(std::move(parts));
}

Filter Parser::parse_not(int depth) {
  if (depth > deepest) {
    lexer_.fail_here(
        "The filter exceeded the maximum depth limit. Try rewriting the filter so that it contains "
        "fewer nested conditions.");
  }
  if (lexer_.take_keyword("NOT")) return none_of(parse_not(depth + 1));
  const std::size_t begin = lexer_.at();
  if (!lexer_.take_sign("(")) return parse_condition();
  Filter filter = parse_or(depth + 1);
  if (!lexer_.take_sign(")"))
    lexer_.fail("A parenthesis is not closed: `)` is missing.", begin, lexer_.at());
  return filter;
}

Filter Parser::parse_condition() {
  Field field{"", lexer_.at(), 0};
  field.name = lexer_.take_value();
  field.end = lexer_.at();
  if (auto comparison = parse_comparison(field)) return std::move(*comparison);
  if (lexer_.take_keyword("NOT")) return none_of(parse_operation(field));
  if (lexer_.take_keyword("IS")) {
    const bool is_not = lexer_.take_keyword("NOT");
    if (!lexer_.take_keyword("NULL") && !lexer_.take_keyword("EMPTY"))
      lexer_.fail_here("Was expecting `NULL` or `EMPTY` after `IS`.");
    Filter some = made(field, [&] { return check_filterable(field.name), exists(field.name); });
    return is_not ? some : none_of(std::move(some));
  }
  return parse_operation(field);
}

std::optional<Filter> Parser::parse_comparison(const Field& field) {
  using Sign = std::pair<std::string_view, Comparison>;
  const auto checked = [&](auto make) {
    const std::string value = lexer_.take_value();
    return made(field, [&] { return check_filterable(field.name), make(value); });
  };
  if (lexer_.take_sign("!="))
    return checked([&](const auto& value) { return none_of(equals(field.name, {value})); });
  if (lexer_.take_sign("="))
    return checked([&](const auto& value) { return equals(field.name, {value}); });
  for (const auto& [sign, comparison] :
       {Sign{">=", Comparison::greater_or_equal}, Sign{">", Comparison::greater},
        Sign{"<=", Comparison::less_or_equal}, Sign{"<", Comparison::less}}) {
    if (lexer_.take_sign(sign))
      return checked([&, comparison = comparison](const auto& value) {
        return compared(field.name, comparison, value);
      });
  }
  return std::nullopt;
}

// Parses the operations that NOT may also precede.
Filter Parser::parse_operation(const Field& field) {
  if (lexer_.take_keyword("EXISTS"))
    return made(field, [&] { return check_filterable(field.name), exists(field.name); });
  if (lexer_.take_keyword("IN")) {
    auto values = parse_list();
    return made(
        field, [&] { return check_filterable(field.name), equals(field.name, std::move(values)); });
  }
  for (const char* const unknown : {"CONTAINS", "STARTS"}) {
    if (lexer_.peek_keyword(unknown))
      lexer_.fail_here("`CONTAINS` and `STARTS WITH` are not supported: search for words instead.");
  }
  return parse_range(field);
}

Filter Parser::parse_range(const Field& field) {
  const auto fail = [&] {
    lexer_.fail(
        "Was expecting an operation `=`, `!=`, `>=`, `>`, `<=`, `<`, `IN`, `NOT IN`, `TO`, "
        "`EXISTS`, `NOT EXISTS`, `IS NULL`, `IS NOT NULL`, `IS EMPTY` or `IS NOT EMPTY`.",
        field.begin, lexer_.at());
  };
  if (!lexer_.at_value()) fail();
  const std::string from = lexer_.take_value();
  if (!lexer_.take_keyword("TO")) fail();
  const std::string to = lexer_.take_value();
  return made(field, [&] { return check_filterable(field.name), between(field.name, from, to); });
}

std::vector<std::string> Parser::parse_list() {
  if (!lexer_.take_sign("[")) lexer_.fail_here("Expected `[` after `IN` keyword.");
  std::vector<std::string> values;
  while (!lexer_.take_sign("]")) {
    if (lexer_.at_end())
      lexer_.fail_here("Expected matching `]` after the list of values given to `IN [`.");
    values.push_back(lexer_.take_value());
    if (!lexer_.take_sign(",") && !lexer_.rest().starts_with(']'))
      lexer_.fail_here("Expected only comma-separated values inside `IN [..]`.");
  }
  return values;
}

[[noreturn]] void refuse_filter(const char* expected, const Input& found) {
  throw ApiError("invalid_search_filter",
                 fmt::format("Invalid syntax for the filter parameter: `expected {}, found: {}`.",
                             expected, described(found)));
}

Filter parse_text(const Input& value, const char* expected) {
  if (!value.is_string()) refuse_filter(expected, value);
  return parse_filter_text(value.get_ref<const std::string&>());
}

Filter parse_alternatives(const Input& value) {
  if (!value.is_array()) return parse_text(value, "String, Array");
  std::vector<Filter> parts;
  for (const Input& one : value) parts.push_back(parse_text(one, "String"));
  return parts.empty() ? Filter() : any_of(std::move(parts));
}

}  // namespace

Filter parse_filter_text(std::string_view text) {
  if (text.size() > max_filter_bytes)
    throw ApiError("invalid_search_filter",
                   fmt::format("A filter can have at most {} bytes.", max_filter_bytes));
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) return {};
  return Parser(text).parse();
}

Filter parse_filter(const Input& value) {
  if (!value.is_array()) return parse_text(value, "String, Array");
  std::vector<Filter> parts;
  for (const Input& one : value) parts.push_back(parse_alternatives(one));
  return all_of(std::move(parts));
}

bool lets_all_through(const Filter& filter) {
  const auto& parts = filter.parts;
  if (filter.kind == Filter::Kind::all)
    return std::all_of(parts.begin(), parts.end(), lets_all_through);
  return filter.kind == Filter::Kind::any &&
         std::any_of(parts.begin(), parts.end(), lets_all_through);
}

}  // namespace fahras::api
