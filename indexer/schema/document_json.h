// Finds the members of documents.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

namespace fahras::schema {

using DocumentJson = nlohmann::ordered_json;

// Throws Error(index) for a document that is no object of JSON.
DocumentJson parse_document(std::string_view document);

// Returns the values that a dotted name leads to: "author.name" is a member of the object "author",
// or of each object of the list "author", or the member "author.name" itself.
std::vector<const DocumentJson*> values_at(const DocumentJson& document, std::string_view name);

// What an attribute holds. Lists are taken apart.
struct Leaves {
  bool exists = false;
  bool is_null = false;                      // null
  bool is_empty = false;                     // "", [] or {}
  std::vector<const DocumentJson*> scalars;  // texts that are not empty, numbers, booleans
};
Leaves leaves_at(const DocumentJson& document, std::string_view name);

// Calls `use` for all texts in a value, also for those of nested objects.
void for_each_text(const DocumentJson& value, const std::function<void(const std::string&)>& use);

// The text of a scalar, as filters compare it.
std::string scalar_text(const DocumentJson& scalar);

}  // namespace fahras::schema
