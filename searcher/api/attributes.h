// The attributes of documents, as clients see them: the fields of articles, and "timestamp", which
// is the date as a number. All lists are in alphabetical order, which messages use.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include <schema/fields.h>

namespace fahras::api {

// The attribute whose value is the midnight (UTC) of an article's date, in seconds since 1970.
inline constexpr std::string_view timestamp_name = "timestamp";

using AttributeNames = std::vector<std::string_view>;

// Returns the attributes that attributesToSearchOn may name.
const AttributeNames& searchable_attributes();
// Returns the attributes that filters may name.
const AttributeNames& filterable_attributes();
// Returns the attributes that filters with <, <=, >, >= and TO may name.
const AttributeNames& ordered_attributes();
// Returns the attributes that facets, facet searches and `distinct` may name.
const AttributeNames& facet_attributes();
// Returns the attributes that `sort` may name.
const AttributeNames& sortable_attributes();

// Returns whether a field holds years, whose values are numbers to clients.
bool holds_years(std::string_view field);

bool is_among(std::string_view name, std::span<const std::string_view> names);

// Returns the fields that a document has only if its article has them: all except id and title.
const std::vector<schema::Field>& optional_fields();

}  // namespace fahras::api
