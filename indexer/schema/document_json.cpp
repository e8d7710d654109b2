#include "document_json.h"

#include <fahras/error.h>
#include <schema/attribute_values.h>

namespace fahras::schema {
namespace {

void find_values(const DocumentJson& node, std::string_view name,
                 std::vector<const DocumentJson*>& found) {
  if (node.is_array()) {
    for (const DocumentJson& element : node) find_values(element, name, found);
    return;
  }
  if (!node.is_object()) return;
  for (std::size_t end = name.find('.');; end = name.find('.', end + 1)) {
    const auto member = node.find(std::string(name.substr(0, end)));
    if (member != node.end()) {
      if (end == std::string_view::npos) {
        found.push_back(&*member);
      } else {
        find_values(*member, name.substr(end + 1), found);
      }
    }
    if (end == std::string_view::npos) return;
  }
}

void add_leaves(const DocumentJson& value, Leaves& leaves) {
  if (value.is_array()) {
    for (const DocumentJson& element : value) add_leaves(element, leaves);
  } else if (value.is_string() ? !value.get_ref<const std::string&>().empty()
                               : value.is_number() || value.is_boolean()) {
    leaves.scalars.push_back(&value);
  }
}

}  // namespace

DocumentJson parse_document(std::string_view document) {
  DocumentJson json = DocumentJson::parse(document, nullptr, /*allow_exceptions=*/false);
  if (!json.is_object()) {
    throw Error(ErrorKind::index,
                "damaged article in the index: its document is no object; run fahras-index check");
  }
  return json;
}

std::vector<const DocumentJson*> values_at(const DocumentJson& document, std::string_view name) {
  std::vector<const DocumentJson*> found;
  find_values(document, name, found);
  return found;
}

Leaves leaves_at(const DocumentJson& document, std::string_view name) {
  Leaves leaves;
  for (const DocumentJson* value : values_at(document, name)) {
    leaves.exists = true;
    leaves.is_null = leaves.is_null || value->is_null();
    const bool is_text = value->is_string();
    leaves.is_empty = leaves.is_empty ||
                      (is_text && value->get_ref<const std::string&>().empty()) ||
                      (value->is_structured() && value->empty());
    add_leaves(*value, leaves);
  }
  return leaves;
}

void for_each_text(const DocumentJson& value, const std::function<void(const std::string&)>& use) {
  if (value.is_string()) return use(value.get_ref<const std::string&>());
  if (!value.is_structured()) return;
  for (const DocumentJson& child : value) for_each_text(child, use);
}

std::string scalar_text(const DocumentJson& scalar) {
  if (scalar.is_string()) return scalar.get<std::string>();
  if (scalar.is_boolean()) return scalar.get<bool>() ? "true" : "false";
  if (scalar.is_number_integer()) return scalar.dump();
  return number_text(scalar.get<double>());
}

}  // namespace fahras::schema
