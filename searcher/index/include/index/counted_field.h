// The fields whose values facets count, and which SearchRequest::distinct can name.
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
  schema::Field term;  // the terms of its values
  // How many bytes of a term, after its prefix, are the value: a month begins with its year.
  std::size_t bytes = std::string_view::npos;
  // The value as an article writes it; null: as the term has it.
  std::string schema::Article::*text = nullptr;
};

// DocumentValues keeps them in this order.
inline constexpr std::array<CountedField, 6> counted_fields{{
    {"source", schema::Field::whole_source, std::string_view::npos, &schema::Article::source},
    {"author", schema::Field::whole_author, std::string_view::npos, &schema::Article::author},
    {"section", schema::Field::whole_section, std::string_view::npos, &schema::Article::section},
    {"language", schema::Field::whole_language, std::string_view::npos, &schema::Article::language},
    {"year", schema::Field::month, std::string_view("2025").size()},
    {"month", schema::Field::month},
}};

// Returns the field with this name. Throws Error(usage) with the subject `option` if there is none.
const CountedField& counted_field(std::string_view option, std::string_view name);

}  // namespace fahras::index
