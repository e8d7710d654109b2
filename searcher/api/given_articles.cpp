#include "given_articles.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "attributes.h"
#include "document.h"
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

// An integer is accepted as its text, since a source may be called 24.
std::string field_text(const std::string& id, std::string_view name, const Input& value) {
  if (value.is_null()) return "";
  if (value.is_string()) return value.get<std::string>();
  if (value.is_number_integer()) return value.dump();
  throw ApiError("invalid_document_fields",
                 fmt::format("Document {}: the value of `{}` is invalid: expected a string, but "
                             "found {}.",
                             backquoted(id), name, described(value)));
}

GivenArticle given_article(const Input& json) {
  if (!json.is_object()) {
    throw ApiError("malformed_payload",
                   fmt::format("The json payload provided is malformed. `A document is an object, "
                               "but found {}.`",
                               described(json)));
  }
  const Input* const id = find(json, "id");
  if (id == nullptr) {
    throw ApiError("missing_document_id",
                   fmt::format("Document doesn't have a `id` attribute: {}.", described(json)));
  }
  GivenArticle given;
  given.article.id = document_id(*id);
  for (const auto& [name, member] : members()) {
    const auto found = json.find(name);
    if (found == json.end()) continue;
    given.article.*member = field_text(given.article.id, name, *found);
    given.fields.push_back(name);
  }
  return given;
}

// After the first invalid document, further ones are only counted.
void take(const Input& json, GivenArticles& given) {
  ++given.received;
  try {
    GivenArticle article = given_article(json);
    if (!given.refused) given.articles.push_back(std::move(article));
  } catch (const ApiError& error) {
    if (error.code() == "malformed_payload") throw;
    if (!given.refused) given.refused = error;
  }
}

}  // namespace

bool GivenArticle::has(std::string_view field) const {
  return std::find(fields.begin(), fields.end(), field) != fields.end();
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

GivenArticles given_articles(const Input& json) {
  GivenArticles given;
  if (!json.is_array()) {
    take(json, given);
    return given;
  }
  for (const Input& one : json) take(one, given);
  return given;
}

GivenArticles given_article_lines(std::string_view lines) {
  GivenArticles given;
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    const std::string_view line = lines.substr(0, end);
    if (line.find_first_not_of(" \t\r") != std::string_view::npos) take(parse_json(line), given);
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
  return given;
}

void complete(GivenArticle& later, const GivenArticle& earlier) {
  for (const auto& [name, member] : members()) {
    if (later.has(name) || !earlier.has(name)) continue;
    later.article.*member = earlier.article.*member;
    later.fields.push_back(name);
  }
}

NewArticle completed(const GivenArticle& given, const StoredArticle& stored) {
  HitText whole = text_of(stored);
  NewArticle article{stored, std::move(whole.text)};
  for (const auto& [name, member] : members()) {
    if (given.has(name)) article.*member = given.article.*member;
  }
  if (given.has("text")) return article;
  for (std::size_t& number : whole.headings) --number;
  article.headings = std::move(whole.headings);
  return article;
}

}  // namespace fahras::api
