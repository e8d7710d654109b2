#include <schema/document.h>

#include <algorithm>
#include <set>

#include <schema/attribute_values.h>
#include <schema/facets.h>
#include <schema/terms.h>

#include "document_json.h"

namespace fahras::schema {
namespace {

// A number in the documents' JSON, or a text that is a time in ISO 8601, in seconds.
std::optional<double> number_in(const DocumentJson& scalar) {
  if (scalar.is_number()) return scalar.get<double>();
  if (!scalar.is_string()) return std::nullopt;
  const auto time = parse_time(scalar.get_ref<const std::string&>());
  return time ? std::optional(time->from) : std::nullopt;
}

std::optional<double> coordinate(const DocumentJson& place, const char* name, double max) {
  const auto member = place.find(name);
  if (member == place.end()) return std::nullopt;
  const auto value = member->is_number()   ? std::optional(member->get<double>())
                     : member->is_string() ? parse_number(member->get_ref<const std::string&>())
                                           : std::nullopt;
  return value && *value >= -max && *value <= max ? value : std::nullopt;
}

// Collects what the index holds of one document.
class TermMaker {
 public:
  TermMaker(const DocumentJson& document, const Analyzer& analyzer, TokenStream& tokens)
      : document_(document), analyzer_(analyzer), tokens_(tokens) {}

  void add(Field field) {
    if (field->type == FieldType::place) return add_place(field);
    if (!field->slot) return;
    const Leaves leaves = leaves_at(document_, field->name);
    if (field->presence_prefix != nullptr) add_presence(field, leaves);
    std::set<std::string> values;  // of slots, so that the smallest and the largest are known
    for (const DocumentJson* scalar : leaves.scalars) add_scalar(field, *scalar, values);
    add_values(field, values);
  }
  DocumentTerms take() {
    std::sort(made_.terms.begin(), made_.terms.end());
    made_.terms.erase(std::unique(made_.terms.begin(), made_.terms.end()), made_.terms.end());
    return std::move(made_);
  }

 private:
  void add_presence(Field field, const Leaves& leaves) {
    const std::string prefix = field->presence_prefix;
    if (leaves.exists) made_.terms.push_back(prefix + exists_mark);
    if (leaves.is_null) made_.terms.push_back(prefix + null_mark);
    if (leaves.is_empty) made_.terms.push_back(prefix + empty_mark);
  }

  void add_scalar(Field field, const DocumentJson& scalar, std::set<std::string>& values) {
    const auto number = number_in(scalar);
    std::string key;
    if (field->value_prefix != nullptr || !number) {
      key = attribute_key(scalar_text(scalar), analyzer_, tokens_);
    }
    if (field->value_prefix != nullptr && !key.empty()) {
      made_.terms.push_back(value_term(field, key));
    }
    if (number) values.insert(number_value(*number));
    if (!number && field->can.sort && !key.empty()) values.insert(text_value(key));
  }

  // Numbers that are neither the smallest nor the largest value have terms, so that a range finds
  // each number of a list.
  void add_values(Field field, const std::set<std::string>& values) {
    if (values.empty()) return;
    const Xapian::valueno first = slot(*field->slot);
    made_.values.emplace_back(first, *values.begin());
    if (values.size() == 1) return;
    made_.values.emplace_back(first + 1, *values.rbegin());
    if (field->number_prefix == nullptr) return;
    for (const std::string& value : values) {
      if (value == *values.begin() || value == *values.rbegin() || !number_of(value)) continue;
      made_.terms.push_back(field->number_prefix + value);
    }
  }

  void add_place(Field field) {
    const auto places = values_at(document_, field->name);
    if (places.empty()) return;
    made_.terms.push_back(std::string(field->presence_prefix) + exists_mark);
    const DocumentJson& place = *places.front();
    if (place.is_null()) made_.terms.push_back(std::string(field->presence_prefix) + null_mark);
    if (!place.is_object()) return;
    const auto latitude = coordinate(place, "lat", 90);
    const auto longitude = coordinate(place, "lng", 180);
    if (!latitude || !longitude) return;
    made_.values.emplace_back(slot(Slot::latitude), number_value(*latitude));
    made_.values.emplace_back(slot(Slot::longitude), number_value(*longitude));
    Xapian::LatLongCoords coordinates;
    coordinates.append(Xapian::LatLongCoord(*latitude, *longitude));
    made_.values.emplace_back(slot(Slot::place), coordinates.serialise());
  }

  const DocumentJson& document_;
  const Analyzer& analyzer_;
  TokenStream& tokens_;
  DocumentTerms made_;
};

bool is_searched_by_itself(const IndexFields& fields, const std::string& member) {
  return std::any_of(fields.attributes().begin(), fields.attributes().end(), [&](Field field) {
    return field->can.highlight && member.starts_with(field->name) &&
           (member.size() == field->name.size() || member[field->name.size()] == '.');
  });
}

void add_other_texts(const DocumentJson& document, const Article& article,
                     const IndexFields& fields, std::vector<std::string>& texts) {
  const auto add = [&](const std::string& text) {
    if (!text.empty() && !parse_time(text)) texts.push_back(text);
  };
  for (const std::string& member : article.other_text_members) {
    if (is_searched_by_itself(fields, member)) continue;
    for (const DocumentJson* value : values_at(document, member)) for_each_text(*value, add);
  }
}

std::vector<std::string> texts_in(const DocumentJson& document, const Article& article,
                                  const IndexFields& fields, Field field) {
  std::vector<std::string> texts;
  if (field == fields.other_text()) {
    add_other_texts(document, article, fields, texts);
    return texts;
  }
  for (const DocumentJson* value : values_at(document, field->name)) {
    for_each_text(*value, [&](const std::string& text) { texts.push_back(text); });
  }
  for (const DocumentJson* scalar : leaves_at(document, field->name).scalars) {
    if (scalar->is_number()) texts.push_back(scalar_text(*scalar));
  }
  return texts;
}

bool needs_document(const Article& article, const IndexFields& fields) {
  const std::size_t unnamed = fields.other_text() ? 1 : 0;
  return fields.attributes().size() > unnamed ||
         (unnamed > 0 && !article.other_text_members.empty());
}

}  // namespace

DocumentTerms document_terms(const Article& article, const IndexFields& fields,
                             const Analyzer& analyzer, TokenStream& tokens) {
  if (!needs_document(article, fields)) return {};
  const DocumentJson document = parse_document(document_of(article));
  TermMaker maker(document, analyzer, tokens);
  for (const Field field : fields.attributes()) maker.add(field);
  DocumentTerms made = maker.take();
  for (const Field field : fields.attributes()) {
    if (field->word_prefix == nullptr) continue;
    for (std::string& text : texts_in(document, article, fields, field)) {
      made.texts.push_back({field, std::move(text)});
    }
  }
  return made;
}

std::vector<std::string> attribute_values(const Article& article, Field field) {
  const DocumentJson document = parse_document(document_of(article));
  std::vector<std::string> values;
  for (const DocumentJson* scalar : leaves_at(document, field->name).scalars) {
    values.push_back(scalar_text(*scalar));
  }
  return values;
}

std::vector<std::string> attribute_texts(const Article& article, const IndexFields& fields,
                                         Field field) {
  return texts_in(parse_document(document_of(article)), article, fields, field);
}

// Numbers are written in one form, so that 20 and 20.0 are equal; numbers of more digits than a
// double has stay as they are. Times are kept as they are written, so that they can be read again.
std::string attribute_key(std::string_view text, const Analyzer& analyzer, TokenStream& tokens) {
  constexpr std::size_t exact_digits = 15;
  if (const auto number = parse_number(text); number && text.size() <= exact_digits) {
    return number_text(*number);
  }
  if (parse_time(text)) return std::string(text);
  return facet_key(text, analyzer, tokens);
}

}  // namespace fahras::schema
