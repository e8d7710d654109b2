// The fields whose values are counted, and told apart by SearchRequest::distinct.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include <schema/article.h>
#include <schema/terms.h>

namespace fahras::index {

struct CountedField {
  std::string_view name;
  schema::Field term;  // of its values
  // Of the value behind the term's prefix: a month begins with its year.
  std::size_t bytes = std::string_view::npos;
  std::string schema::Article::*text = nullptr;  // how an article writes it; null: as the term
};

// In the order in which DocumentValues keeps them.
inline constexpr std::array<CountedField, 6> counted_fields{{
    {"source", schema::Field::whole_source, std::string_view::npos, &schema::Article::source},
    {"author", schema::Field::whole_author, std::string_view::npos, &schema::Article::author},
    {"section", schema::Field::whole_section, std::string_view::npos, &schema::Article::section},
    {"language", schema::Field::whole_language, std::string_view::npos, &schema::Article::language},
    {"year", schema::Field::month, std::string_view("2025").size()},
    {"month", schema::Field::month},
}};

// Throws Error(usage) that names the option for a name that is none of them.
const CountedField& counted_field(std::string_view option, std::string_view name);

}  // namespace fahras::index
