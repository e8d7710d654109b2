#include <schema/document.h>

#include <algorithm>

#include <fahras/error.h>

#include "document_json.h"

namespace fahras::schema {
namespace {

std::string dumped(const DocumentJson& json) {
  return json.dump(-1, ' ', false, DocumentJson::error_handler_t::replace);
}

bool is_within(std::string_view name, std::string_view parent) {
  return name.starts_with(parent) && (name.size() == parent.size() || name[parent.size()] == '.');
}

class Chooser {
 public:
  explicit Chooser(const std::vector<std::string>& names) : names_(names) {}

  DocumentJson chosen(const DocumentJson& value, const std::string& path) const {
    DocumentJson some = DocumentJson(value.type());
    if (value.is_array()) {
      for (const DocumentJson& element : value) {
        if (element.is_structured()) some.push_back(chosen(element, path));
      }
      return some;
    }
    for (const auto& [key, member] : value.items()) {
      const std::string name = path.empty() ? key : path + '.' + key;
      if (std::any_of(names_.begin(), names_.end(),
                      [&](const std::string& one) { return is_within(name, one); })) {
        some[key] = member;
      } else if (member.is_structured() && leads_to_name(name)) {
        some[key] = chosen(member, name);
      }
    }
    return some;
  }

 private:
  bool leads_to_name(const std::string& path) const {
    return std::any_of(names_.begin(), names_.end(),
                       [&](const std::string& one) { return is_within(one, path); });
  }

  const std::vector<std::string>& names_;
};

DocumentJson parse_given(std::string_view document) {
  DocumentJson json = DocumentJson::parse(document, nullptr, /*allow_exceptions=*/false);
  if (!json.is_object()) throw Error(ErrorKind::input, "a document must be an object of JSON");
  return json;
}

}  // namespace

std::string document_of(const Article& article) {
  if (!article.document.empty()) return article.document;
  DocumentJson json = DocumentJson::object();
  for (const Field field : stored_fields()) {
    if (!(article.*field->value).empty()) json[std::string(field->name)] = article.*field->value;
  }
  std::string text;
  for (const Paragraph& paragraph : article.paragraphs) {
    text.append(text.empty() ? "" : Field::text->separator).append(paragraph.text);
  }
  if (!text.empty()) json[std::string(Field::text->name)] = std::move(text);
  return dumped(json);
}

std::optional<std::string> member_of(std::string_view document, std::string_view name) {
  const DocumentJson json = parse_document(document);
  const auto values = values_at(json, name);
  if (values.empty()) return std::nullopt;
  if (values.size() == 1) return dumped(*values.front());
  DocumentJson list = DocumentJson::array();
  for (const DocumentJson* value : values) list.push_back(*value);
  return dumped(list);
}

std::vector<std::string> texts_of(std::string_view document, std::string_view name) {
  const DocumentJson json = parse_document(document);
  std::vector<std::string> texts;
  for (const DocumentJson* value : values_at(json, name)) {
    for_each_text(*value, [&](const std::string& text) { texts.push_back(text); });
  }
  return texts;
}

std::string with_members(std::string_view document, const std::vector<std::string>& names) {
  if (std::find(names.begin(), names.end(), every_attribute) != names.end()) {
    return std::string(document);
  }
  return dumped(Chooser(names).chosen(parse_document(document), {}));
}

std::string merged_document(std::string_view document, std::string_view changes) {
  DocumentJson merged = parse_document(document);
  const DocumentJson given = parse_given(changes);
  for (const auto& [name, value] : given.items()) merged[name] = value;
  return dumped(merged);
}

}  // namespace fahras::schema
