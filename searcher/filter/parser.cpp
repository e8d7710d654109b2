// The language of filters. docs/fields.md describes it.
#include <fahras/error.h>
#include <fahras/filter.h>
#include <fmt/format.h>

#include <cmath>
#include <optional>
#include <utility>

#include "lexer.h"

namespace fahras {
namespace filter {
namespace {

constexpr int max_depth = 30;
constexpr std::size_t max_text_bytes = 65'536;

Filter combined(Filter::Kind kind, std::vector<Filter> parts) {
  Filter filter;
  filter.kind = kind;
  filter.parts = std::move(parts);
  return filter;
}

Filter none_of(Filter of) { return combined(Filter::Kind::none, {std::move(of)}); }

Filter condition(Filter::Kind kind, const std::string& field) {
  Filter filter;
  filter.kind = kind;
  filter.field = field;
  return filter;
}

Filter equals(const std::string& field, std::vector<std::string> values) {
  Filter filter = condition(Filter::Kind::equals, field);
  filter.values = std::move(values);
  return filter;
}

class Parser {
 public:
  explicit Parser(std::string_view text) : lexer_(text) {}

  Filter parse() {
    Filter filter = any(0);
    if (!lexer_.at_end()) lexer_.fail_here("AND or OR is missing");
    return filter;
  }

 private:
  Filter any(int depth);
  Filter all(int depth);
  Filter negatable(int depth);
  Filter condition_next();
  std::optional<Filter> comparison(const std::string& field);
  // What may also follow NOT.
  Filter operation(const std::string& field);
  Filter range(const std::string& field);
  Filter state(const std::string& field);
  std::vector<std::string> list();
  Filter radius();
  Filter box();
  void take_point(Filter& filter);

  Lexer lexer_;
};

Filter Parser::any(int depth) {
  std::vector<Filter> parts;
  do {
    parts.push_back(all(depth));
  } while (lexer_.take_keyword("OR"));
  return parts.size() == 1 ? std::move(parts.front())
                           : combined(Filter::Kind::any, std::move(parts));
}

Filter Parser::all(int depth) {
  std::vector<Filter> parts;
  do {
    parts.push_back(negatable(depth));
  } while (lexer_.take_keyword("AND"));
  return parts.size() == 1 ? std::move(parts.front())
                           : combined(Filter::Kind::all, std::move(parts));
}

Filter Parser::negatable(int depth) {
  if (depth > max_depth) {
    lexer_.fail_here(fmt::format("conditions are nested more than {} deep", max_depth));
  }
  if (lexer_.take_keyword("NOT")) return none_of(negatable(depth + 1));
  const std::size_t begin = lexer_.at();
  if (!lexer_.take_sign("(")) return condition_next();
  Filter filter = any(depth + 1);
  if (!lexer_.take_sign(")")) lexer_.fail("this parenthesis is not closed", begin);
  return filter;
}

Filter Parser::condition_next() {
  if (lexer_.take_keyword("_geoRadius")) return radius();
  if (lexer_.take_keyword("_geoBoundingBox")) return box();
  const std::string field = lexer_.take_value();
  if (auto compared = comparison(field)) return std::move(*compared);
  if (lexer_.take_keyword("NOT")) return none_of(operation(field));
  if (lexer_.take_keyword("IS")) return state(field);
  return operation(field);
}

std::optional<Filter> Parser::comparison(const std::string& field) {
  if (lexer_.take_sign("!=")) return none_of(equals(field, {lexer_.take_value()}));
  if (lexer_.take_sign("=")) return equals(field, {lexer_.take_value()});
  Filter bounds = condition(Filter::Kind::between, field);
  if (lexer_.take_sign(">=")) {
    bounds.from = lexer_.take_value();
  } else if (lexer_.take_sign(">")) {
    bounds.from = lexer_.take_value();
    bounds.from_excluded = true;
  } else if (lexer_.take_sign("<=")) {
    bounds.to = lexer_.take_value();
  } else if (lexer_.take_sign("<")) {
    bounds.to = lexer_.take_value();
    bounds.to_excluded = true;
  } else {
    return std::nullopt;
  }
  return bounds;
}

Filter Parser::state(const std::string& field) {
  const bool is_not = lexer_.take_keyword("NOT");
  Filter::Kind kind = Filter::Kind::is_null;
  if (lexer_.take_keyword("EMPTY")) {
    kind = Filter::Kind::is_empty;
  } else if (!lexer_.take_keyword("NULL")) {
    lexer_.fail_here("NULL or EMPTY must follow IS");
  }
  Filter filter = condition(kind, field);
  return is_not ? none_of(std::move(filter)) : filter;
}

Filter Parser::operation(const std::string& field) {
  if (lexer_.take_keyword("EXISTS")) return condition(Filter::Kind::exists, field);
  if (lexer_.take_keyword("IN")) return equals(field, list());
  for (const char* const unknown : {"CONTAINS", "STARTS"}) {
    const std::size_t at = lexer_.at();
    if (lexer_.take_keyword(unknown)) {
      lexer_.fail("CONTAINS and STARTS WITH are not supported: search for words instead", at);
    }
  }
  return range(field);
}

Filter Parser::range(const std::string& field) {
  constexpr const char* expected =
      "an operator must follow the name: = != > >= < <= IN, NOT IN, TO, EXISTS, NOT EXISTS, "
      "IS NULL, IS NOT NULL, IS EMPTY or IS NOT EMPTY";
  const std::size_t begin = lexer_.at();
  if (!lexer_.at_value()) lexer_.fail_here(expected);
  Filter bounds = condition(Filter::Kind::between, field);
  bounds.from = lexer_.take_value();
  if (!lexer_.take_keyword("TO")) lexer_.fail(expected, begin);
  bounds.to = lexer_.take_value();
  return bounds;
}

std::vector<std::string> Parser::list() {
  lexer_.expect_sign("[", "after IN");
  std::vector<std::string> values;
  while (!lexer_.take_sign("]")) {
    if (lexer_.at_end()) lexer_.fail_here("']' is missing after the values of IN");
    values.push_back(lexer_.take_value());
    if (!lexer_.take_sign(",") && !lexer_.rest().starts_with(']')) {
      lexer_.fail_here("',' or ']' is missing between the values of IN");
    }
  }
  return values;
}

void Parser::take_point(Filter& filter) {
  const auto take = [&](double max, const char* what) {
    const std::size_t at = lexer_.at();
    filter.numbers.push_back(lexer_.take_number());
    if (std::abs(filter.numbers.back()) > max) {
      lexer_.fail(fmt::format("a {} must be from {} to {}", what, -max, max), at);
    }
  };
  take(90, "latitude");
  lexer_.expect_sign(",", "between latitude and longitude");
  take(180, "longitude");
}

Filter Parser::radius() {
  Filter filter = condition(Filter::Kind::near, "_geo");
  lexer_.expect_sign("(", "after _geoRadius");
  take_point(filter);
  lexer_.expect_sign(",", "before the distance in meters");
  const std::size_t at = lexer_.at();
  filter.numbers.push_back(lexer_.take_number());
  if (filter.numbers.back() < 0) lexer_.fail("a distance must be 0 or more", at);
  lexer_.expect_sign(")", "after the distance of _geoRadius");
  return filter;
}

Filter Parser::box() {
  Filter filter = condition(Filter::Kind::in_box, "_geo");
  lexer_.expect_sign("(", "after _geoBoundingBox");
  lexer_.expect_sign("[", "before the top right corner");
  take_point(filter);
  lexer_.expect_sign("]", "after the top right corner");
  lexer_.expect_sign(",", "between the corners");
  lexer_.expect_sign("[", "before the bottom left corner");
  take_point(filter);
  lexer_.expect_sign("]", "after the bottom left corner");
  lexer_.expect_sign(")", "after the corners of _geoBoundingBox");
  return filter;
}

}  // namespace
}  // namespace filter

Filter parse_filter(std::string_view text) {
  if (text.size() > filter::max_text_bytes) {
    throw Error(ErrorKind::usage, "filter",
                fmt::format("more than {} bytes", filter::max_text_bytes));
  }
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) return {};
  return filter::Parser(text).parse();
}

}  // namespace fahras
