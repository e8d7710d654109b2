// What documents consist of for clients: the fields of articles, and "timestamp", which is the date
// as a number. All lists are in alphabetical order, as messages have them.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include <schema/fields.h>

namespace fahras::api {

// Midnight of an article's date, in seconds since 1970.
inline constexpr std::string_view timestamp_name = "timestamp";

using AttributeNames = std::vector<std::string_view>;

// Of attributesToSearchOn.
const AttributeNames& searchable_attributes();
const AttributeNames& filterable_attributes();
// Of filters with <, <=, >, >= and TO.
const AttributeNames& ordered_attributes();
// Of facets, facet searches and `distinct`.
const AttributeNames& facet_attributes();
const AttributeNames& sortable_attributes();

bool is_among(std::string_view name, std::span<const std::string_view> names);

// The fields of a document that it has where its article has them: all but id and title.
const std::vector<schema::Field>& optional_fields();

}  // namespace fahras::api
