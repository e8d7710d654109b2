#include "given_articles.h"

#include <algorithm>
#include <utility>

#include <base/split.h>
#include <fmt/format.h>

#include "attributes.h"
#include "fields.h"

namespace fahras::api {
namespace {

struct Member {
  std::string_view name;
  std::string NewArticle::*value;
};

// What a document may have beside its id.
const std::vector<Member>& members() {
  static const std::vector<Member> all = [] {
    std::vector<Member> list = {{"title", &NewArticle::title}, {"text", &NewArticle::text}};
    for (const schema::Field field : optional_fields()) list.push_back({field->name, field->value});
    return list;
  }();
  return all;
}

// Moves the text out of `value`. An integer is accepted as its text, since a source may be called
// 24.
std::string field_text(const std::string& id, std::string_view name, Input& value) {
  if (value.is_null()) return "";
  if (value.is_string()) return std::move(value.get_ref<std::string&>());
  if (value.is_number_integer()) return value.dump();
  throw ApiError("invalid_document_fields",
                 fmt::format("Document {}: the value of `{}` is invalid: expected a string, but "
                             "found {}.",
                             backquoted(id), name, described(value)));
}

GivenArticle given_article(Input& json, const std::string& primary_key) {
  if (!json.is_object()) {
    throw ApiError("malformed_payload",
                   fmt::format("The json payload provided is malformed. `A document is an object, "
                               "but found {}.`",
                               described(json)));
  }
  const Input* const id = find(json, primary_key);
  if (id == nullptr) {
    throw ApiError("missing_document_id", fmt::format("Document doesn't have a `{}` attribute: {}.",
                                                      primary_key, described(json)));
  }
  GivenArticle given;
  given.article.id = document_id(*id);
  for (std::size_t i = 0; i < members().size(); ++i) {
    const auto [name, member] = members()[i];
    const auto found = json.find(name);
    if (found == json.end()) continue;
    given.article.*member = field_text(given.article.id, name, *found);
    given.fields.set(i);
  }
  return given;
}

// After the first invalid document, further ones are only counted.
void take(Input&& json, const std::string& primary_key, GivenArticles& given) {
  ++given.received;
  try {
    GivenArticle article = given_article(json, primary_key);
    if (!given.refused) given.articles.push_back(std::move(article));
  } catch (const ApiError& error) {
    if (error.code() == "malformed_payload") throw;
    if (!given.refused) given.refused = error;
  }
}

// The members that a document gives, as an object of JSON.
std::string changes_of(const GivenArticle& given) {
  Output changes = Output::object();
  for (std::size_t i = 0; i < members().size(); ++i) {
    const auto [name, member] = members()[i];
    if (given.fields[i]) changes[std::string(name)] = given.article.*member;
  }
  return changes.dump(-1, ' ', false, Output::error_handler_t::replace);
}

}  // namespace

bool GivenArticle::has(std::string_view field) const {
  const auto found = std::find_if(members().begin(), members().end(),
                                  [&](const Member& known) { return known.name == field; });
  return found != members().end() &&
         fields.test(static_cast<std::size_t>(found - members().begin()));
}

std::string document_id(const Input& json) {
  if (json.is_number_integer()) return json.dump();
  if (json.is_string() && !json.get_ref<const std::string&>().empty())
    return json.get<std::string>();
  throw ApiError("invalid_document_id",
                 fmt::format("Document identifier {} is invalid. A document identifier is an "
                             "integer or a text of 1 to 240 bytes.",
                             described(json)));
}

GivenArticles given_articles(Input json, const std::string& primary_key) {
  GivenArticles given;
  if (!json.is_array()) {
    take(std::move(json), primary_key, given);
    return given;
  }
  for (Input& one : json) take(std::move(one), primary_key, given);
  return given;
}

GivenArticles given_article_lines(std::string_view lines, const std::string& primary_key) {
  GivenArticles given;
  while (!lines.empty()) {
    const std::string_view line = base::take_line(lines);
    if (line.find_first_not_of(" \t\r") != std::string_view::npos)
      take(parse_json(line), primary_key, given);
  }
  return given;
}

// An article that was added as a document is made of that again, so its document changes.
NewArticle completed(GivenArticle given, NewArticle existing) {
  if (!existing.document.empty()) {
    existing.document = merged_document(existing.document, changes_of(given));
  }
  for (std::size_t i = 0; i < members().size(); ++i) {
    const auto value = members()[i].value;
    if (given.fields[i]) existing.*value = std::move(given.article.*value);
  }
  if (given.has("text")) existing.headings.reset();
  return existing;
}

}  // namespace fahras::api
