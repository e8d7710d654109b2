#include <schema/fields.h>

#include <set>

#include <fahras/error.h>
#include <schema/article.h>
#include <schema/terms.h>
#include <support/catch.h>

using namespace fahras;
using namespace fahras::schema;

namespace {

std::vector<std::string_view> names(std::span<const Field> fields) {
  std::vector<std::string_view> list;
  for (const Field field : fields) list.push_back(field->name);
  return list;
}

bool is_prefix(std::string_view text) {
  return text.size() == 1 && text[0] >= 'A' && text[0] <= 'Z';
}

using Names = std::vector<std::string_view>;

}  // namespace

TEST_CASE("each field is found by its name, and all names in all languages are different") {
  std::set<std::string_view> known;
  for (const Field field : all_fields()) {
    INFO(field->name);
    CHECK(find_field(field->name) == field);
    CHECK(known.insert(field->name).second);
    CHECK_FALSE(field->arabic.empty());
    CHECK(known.insert(field->arabic).second);
  }
  CHECK_FALSE(find_field("").has_value());
  CHECK_FALSE(find_field("Source").has_value());
}

TEST_CASE("each prefix is a capital letter and belongs to the words or values of one field") {
  std::set<std::string_view> prefixes;
  for (const Field field : all_fields()) {
    INFO(field->name);
    if (field->word_prefix != nullptr && field != Field::text) {
      CHECK(is_prefix(field->word_prefix));
      CHECK(prefixes.insert(field->word_prefix).second);
    }
    if (field->value_prefix != nullptr && field->type != FieldType::year) {
      CHECK(is_prefix(field->value_prefix));
      CHECK(prefixes.insert(field->value_prefix).second);
    }
  }
  CHECK(std::string_view(Field::text->word_prefix).empty());
}

// docs/index-format.md defines this order.
TEST_CASE("records and tokens have their fields in the order of the format") {
  CHECK(names(stored_fields()) ==
        Names{"id", "title", "url", "date", "source", "author", "section", "language"});
  CHECK(names(token_fields()) == Names{"title", "author", "source", "section"});
  CHECK(format_version == 4);
}

TEST_CASE("the parts of tokens are numbered from 0 and are the fields with searchable words") {
  for (std::size_t i = 0; i < token_fields().size(); ++i) CHECK(token_fields()[i]->part == i);
  for (const Field field : all_fields()) {
    INFO(field->name);
    const bool has_words = field->word_prefix != nullptr;
    CHECK(field->part.has_value() == (has_words && field != Field::text));
    if (field->part) CHECK(field->value != nullptr);
  }
}

TEST_CASE("fields that are shown with a title are members of hits, numbered from 0 on") {
  CHECK(names(shown_fields()) == Names{"source", "section", "author"});
  for (std::size_t i = 0; i < shown_fields().size(); ++i) {
    CHECK(shown_fields()[i]->shown == i);
    CHECK(shown_fields()[i]->value != nullptr);
  }
}

TEST_CASE("the capabilities of a field match what is indexed for it") {
  for (const Field field : all_fields()) {
    INFO(field->name);
    const bool has_terms = field->value_prefix != nullptr;
    CHECK(field->can.filter == (has_terms || field->slot.has_value()));
    if (field->can.facet) CHECK(has_terms);
    if (field->can.sort) CHECK(field->slot.has_value());
    if (field->can.in_queries) CHECK((field->word_prefix != nullptr || field->slot.has_value()));
    if (field->can.highlight) CHECK(field->word_prefix != nullptr);
    if (field->type == FieldType::keyword) CHECK((field->value != nullptr && has_terms));
  }
}

TEST_CASE("records have what an article stores, and the text") {
  for (const Field field : all_fields()) {
    INFO(field->name);
    const bool is_given = field->value != nullptr || field == Field::text;
    CHECK(field->record_names.empty() != is_given);
    if (is_given) CHECK(field->record_names.substr(0, field->name.size()) == field->name);
  }
}

TEST_CASE("a stored article keeps the values of all fields") {
  Article article;
  for (const Field field : stored_fields())
    article.*field->value = "قيمة " + std::string(field->name);
  article.file = "ملف";
  const Article read = decode_article(encode_article(article));
  for (const Field field : stored_fields()) CHECK(read.*field->value == article.*field->value);
  CHECK(read.file == "ملف");
}

TEST_CASE("public fields are found by their names") {
  ArticleFields fields;
  for (const Field field : all_fields()) {
    INFO(field->name);
    std::string* const value = field_of(fields, field->name);
    CHECK(value == (field->value != nullptr ? &(fields.*field->value) : nullptr));
    CHECK(field_of(std::as_const(fields), field->name) == value);
  }
  CHECK(field_of(fields, "none") == nullptr);
  CHECK(field_of(fields, "file") == nullptr);
}

TEST_CASE("all members of ArticleFields are in the table") {
  CHECK(stored_fields().size() * sizeof(std::string) == sizeof(ArticleFields));
}

TEST_CASE("a field that cannot be chosen is refused with the names of those that can") {
  const std::vector<Field> fields = {Field::source, Field::date};
  CHECK(chosen_field("facets", "date", fields) == Field::date);
  try {
    chosen_field("facets", "title", fields);
    FAIL("title was taken");
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::usage);
    CHECK(std::string(error.what()) == "facets: 'title' is not one of the fields source, date");
  }
}
