// The table of fields: what each field of an article is called, what it holds, how it is indexed
// and what can be done with it. Readers, indexing, queries, filters, facets, answers and messages
// derive their fields from this table; docs/ARCHITECTURE.md, "Adding a field", has the steps.
#pragma once

#include <compare>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <fahras/article_fields.h>

namespace fahras::schema {

enum class Slot : unsigned;  // terms.h

enum class FieldType {
  id,       // names an article, compared byte by byte
  text,     // sentences, whose words are searched
  keyword,  // a name; whole values are compared by their normalised words
  url,      // an address, which is stored and shown only
  date,     // a day, or a day and a time, ISO 8601
  month,    // of the date: 2025-09
  year,     // of the date: 2025
  // A member of documents that the settings name, or all others (index_fields.h). Each of its
  // values has a type of its own.
  attribute,
  place,  // the member "_geo" of documents: a latitude and a longitude
};

// What can be done with a field, apart from searching its words (word_prefix) and finding its whole
// values (value_prefix).
struct FieldUses {
  bool in_queries = false;  // a query may name it: "source:word"
  bool filter = false;      // a Filter may name it
  bool facet = false;       // SearchRequest::facets and SearchRequest::distinct may name it
  bool sort = false;        // hits can be sorted by it
  bool highlight = false;   // its matches count in ranking and are marked in hits
};

// A row of the table.
struct FieldEntry {
  std::string_view name;    // in queries, filters, records, answers and messages
  std::string_view arabic;  // the same in Arabic
  FieldType type = FieldType::text;
  // The member of an article that holds it. It is null for the text, which is the article's
  // paragraphs, and for month and year, which are parts of its date.
  std::string ArticleFields::*value = nullptr;
  // The prefix of the terms of its stems. If it is null, the words of the field cannot be searched.
  // Prefixes are capital Latin letters, which no stem contains (Latin stems are lower case). Only
  // month and year share a prefix.
  const char* word_prefix = nullptr;
  // The index of the field among the parts of an article's tokens (tokens.h). All fields with a
  // word_prefix have one, except the text. The index format fixes it: a new field takes the next
  // number.
  std::optional<unsigned> part = {};
  // The prefix of the term of its whole value. If it is null, there is no such term.
  const char* value_prefix = nullptr;
  // How many bytes after the prefix of that term are the value: the year takes the first four bytes
  // of a month.
  std::size_t value_bytes = std::string_view::npos;
  std::optional<Slot> slot = {};  // the value slot that holds it
  FieldUses can = {};
  // The position of the field in the line that text output and the web page show with the title of
  // a hit. If it is empty, the field is not shown there.
  std::optional<unsigned> shown = {};
  // The names by which records call the field unless --map gives another one, the preferred name
  // first, separated by ", ". If the list is empty, records do not have the field.
  std::string_view record_names = {};
  // The text that separates the values of a record which has several. If it is null, only the first
  // value is taken.
  const char* separator = ", ";
  // These are for attributes (FieldType::attribute): the prefixes of the terms that say that a
  // document has the member, and of numbers that are in no value slot; the index among the
  // attributes; and what its words count in ranking, where those of a title count 1.
  const char* presence_prefix = nullptr;
  const char* number_prefix = nullptr;
  unsigned number = 0;
  double weight = 0;
};

// Whether a field is a member of documents, which is read from there.
constexpr bool is_attribute(const FieldEntry& entry) {
  return entry.type == FieldType::attribute || entry.type == FieldType::place;
}

// A field: a pointer to its row, which is never destroyed. It is cheap to copy.
class Field {
 public:
  // The fields whose meaning the code depends on. All other fields are data only.
  static const Field id;
  static const Field title;
  static const Field text;
  static const Field date;
  static const Field source;
  static const Field month;

  constexpr explicit Field(const FieldEntry& entry) noexcept : entry_(&entry) {}
  constexpr const FieldEntry* operator->() const noexcept { return entry_; }
  bool operator==(const Field&) const = default;
  // Not defaulted, because clang-tidy 14 says "use nullptr" of a defaulted one.
  auto operator<=>(const Field& other) const noexcept {
    return std::compare_three_way()(entry_, other.entry_);
  }

 private:
  const FieldEntry* entry_;
};

// Articles are stored with their fields in this order: a change of rows that have a `value` or a
// prefix changes the index format (format_version of terms.h).
inline constexpr FieldEntry field_table[] = {
    {.name = "id",
     .arabic = "معرف",
     .type = FieldType::id,
     .value = &ArticleFields::id,
     .value_prefix = "Q",  // articles database only
     .can = {.filter = true},
     .record_names = "id, _id, guid, _id.$oid, docid, @id"},
    {.name = "title",
     .arabic = "عنوان",
     .type = FieldType::text,
     .value = &ArticleFields::title,
     .word_prefix = "S",  // wdf 0: the text's terms hold its words, too
     .part = 0,
     .can = {.in_queries = true, .highlight = true},
     .record_names = "title, headline, name"},
    {.name = "text",
     .arabic = "نص",
     .type = FieldType::text,
     // wdf counts. Articles: title and paragraphs. Stock tools show stems as they are.
     .word_prefix = "",
     .can = {.highlight = true},
     .record_names = "text, body, content, articleBody, contents, article",
     .separator = "\n"},
    {.name = "url",
     .arabic = "رابط",
     .type = FieldType::url,
     .value = &ArticleFields::url,
     .record_names = "url, link, permalink"},
    {.name = "date",
     .arabic = "تاريخ",
     .type = FieldType::date,
     .value = &ArticleFields::date,
     .slot = Slot{0},
     .can = {.in_queries = true, .filter = true, .sort = true},
     .record_names = "date, published, pubDate, datePublished, published_at, date.$date, "
                     "published_date, publish_date, created_at, timestamp"},
    {.name = "source",
     .arabic = "مصدر",
     .type = FieldType::keyword,
     .value = &ArticleFields::source,
     .word_prefix = "H",
     .part = 2,
     .value_prefix = "P",
     .can = {.in_queries = true, .filter = true, .facet = true},
     .shown = 0,
     .record_names = "source, publisher, source.name, publisher.name, site_name"},
    {.name = "author",
     .arabic = "كاتب",
     .type = FieldType::keyword,
     .value = &ArticleFields::author,
     .word_prefix = "A",
     .part = 1,
     .value_prefix = "W",
     .can = {.in_queries = true, .filter = true, .facet = true},
     .shown = 2,
     .record_names = "author, byline, creator, authors, author.name, authors.name, creator.name"},
    {.name = "section",
     .arabic = "قسم",
     .type = FieldType::keyword,
     .value = &ArticleFields::section,
     .word_prefix = "N",
     .part = 3,
     .value_prefix = "C",
     .can = {.in_queries = true, .filter = true, .facet = true},
     .shown = 1,
     .record_names = "section, category, articleSection, section.name, category.name, sections, "
                     "categories",
     .separator = nullptr},
    {.name = "language",
     .arabic = "لغة",
     .type = FieldType::keyword,
     .value = &ArticleFields::language,
     .value_prefix = "L",
     .can = {.filter = true, .facet = true},
     .record_names = "language, lang, inLanguage"},
    {.name = "year",
     .arabic = "سنة",
     .type = FieldType::year,
     .value_prefix = "M",
     .value_bytes = 4,
     .can = {.filter = true, .facet = true}},
    {.name = "month",
     .arabic = "شهر",
     .type = FieldType::month,
     .value_prefix = "M",  // of an article whose day is known
     .can = {.filter = true, .facet = true}},
};

// Returns the row with this name, which the table must have.
constexpr const FieldEntry& field_entry(std::string_view name) {
  const FieldEntry* entry = field_table;
  while (entry->name != name) ++entry;
  return *entry;
}

inline constexpr Field Field::id{field_entry("id")};
inline constexpr Field Field::title{field_entry("title")};
inline constexpr Field Field::text{field_entry("text")};
inline constexpr Field Field::date{field_entry("date")};
inline constexpr Field Field::source{field_entry("source")};
inline constexpr Field Field::month{field_entry("month")};

constexpr bool is_attribute(Field field) { return is_attribute(*field.operator->()); }

// Whether the values of a field are days or periods of days, which are ordered and can be compared
// with bounds.
constexpr bool has_days(Field field) {
  return field->type == FieldType::date || field->type == FieldType::year ||
         field->type == FieldType::month;
}

// Returns all fields in the order of the table.
std::span<const Field> all_fields();
// Returns the fields that are members of an article, in the order in which its record stores them.
std::span<const Field> stored_fields();
// Returns the fields with a `part`, in that order. An article's tokens begin with these parts; its
// paragraphs follow.
std::span<const Field> token_fields();
// Returns the fields that are `shown` with the title of a hit, in that order.
std::span<const Field> shown_fields();

// Returns the fields for which `predicate` is true, in the order of the table.
template <typename Predicate>
std::vector<Field> fields_where(Predicate predicate) {
  std::vector<Field> fields;
  for (const Field field : all_fields()) {
    if (predicate(field)) fields.push_back(field);
  }
  return fields;
}

// Returns the field with this name; nothing if there is none.
std::optional<Field> find_field(std::string_view name);
// Returns the names of fields, separated by ", ": "source, author".
std::string field_names(std::span<const Field> fields);
// Returns the field with this name among `fields`. Throws Error(usage) "OPTION: 'x' is not one
// of the fields …" if it is none of them.
Field chosen_field(std::string_view option, std::string_view name, std::span<const Field> fields);

}  // namespace fahras::schema
