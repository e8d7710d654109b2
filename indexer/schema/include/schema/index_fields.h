// The fields of one index: the built-in ones of fields.h and the attributes, which are the members
// of documents that its settings name.
#pragma once

#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <schema/fields.h>
#include <schema/settings.h>

namespace fahras::schema {

// Fields point into it, so it must outlive them.
class IndexFields {
 public:
  // The fields of an index without settings.
  IndexFields() : IndexFields(Settings()) {}
  // Returns those, which are never destroyed.
  static const IndexFields& standard();
  explicit IndexFields(const Settings& settings);
  IndexFields(const IndexFields&) = delete;
  IndexFields& operator=(const IndexFields&) = delete;

  // The attributes, by number.
  std::span<const Field> attributes() const { return attributes_; }
  // The attribute that stands for the text of all members that are no attributes and in none of the
  // built-in fields; nothing if such text is not searched.
  const std::optional<Field>& other_text() const { return other_text_; }
  // Whether the words of headlines, and those of bodies, are searched.
  bool searches_title() const { return searches_title_; }
  bool searches_text() const { return searches_text_; }

  // Returns the attribute with this name, else the built-in field; nothing if there is neither.
  std::optional<Field> find(std::string_view name) const;
  // Returns the fields for which `predicate` is true: built-in ones that no attribute hides, then
  // attributes.
  template <typename Predicate>
  std::vector<Field> fields_where(Predicate predicate) const {
    std::vector<Field> found;
    for (const Field field : all_) {
      if (predicate(field)) found.push_back(field);
    }
    return found;
  }
  // Returns the field with this name among those for which `predicate` is true. Throws Error(usage)
  // as chosen_field() does.
  template <typename Predicate>
  Field chosen(std::string_view option, std::string_view name, Predicate predicate) const {
    if (const auto field = find(name); field && predicate(*field)) return *field;
    return chosen_field(option, name, fields_where(predicate));
  }

 private:
  FieldEntry& row_for(std::string_view name);
  void name_searched(const Settings& settings);
  void name_filtered(const Settings& settings);
  void name_sorted(const Settings& settings);
  void add_prefixes(FieldEntry& row);
  const char* keep(std::string text);

  bool keeps_built_in_;
  bool searches_title_ = true;
  bool searches_text_ = true;
  std::deque<std::string> texts_;
  std::deque<FieldEntry> rows_;
  std::vector<Field> attributes_;
  std::optional<Field> other_text_;
  std::vector<Field> all_;
};

}  // namespace fahras::schema
