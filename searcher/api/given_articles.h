// Parses the articles that clients send, once, into what a Writer takes.
#pragma once

#include <bitset>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fahras/writer.h>

#include "errors.h"
#include "json.h"

namespace fahras::api {

struct GivenArticle {
  NewArticle article;
  // Which fields besides the id the client gave, null ones included, in the order of the table.
  std::bitset<64> fields;
  bool has(std::string_view field) const;
};

struct GivenArticles {
  std::vector<GivenArticle> articles;
  std::size_t received = 0;  // number of documents, including invalid ones
  // The error of the first invalid document: missing_document_id, invalid_document_id or
  // invalid_document_fields.
  std::optional<ApiError> refused;
};

// Reads the articles of an object or of an array of objects, whose texts are moved out of `json`.
// The field `primary_key` has the ids. Unknown fields are ignored. Throws
// ApiError(malformed_payload).
GivenArticles given_articles(Input json, const std::string& primary_key = "id");
// Parses NDJSON: one object on each line. Throws what given_articles() and parse_json() throw.
GivenArticles given_article_lines(std::string_view lines, const std::string& primary_key = "id");
// Returns an id that is given as a text or as an integer. Throws ApiError(invalid_document_id).
std::string document_id(const Input& json);

// Returns `given` with its missing fields taken from `existing`, an article of the index. If the
// text is taken, its paragraphs and headings stay as they are.
NewArticle completed(GivenArticle given, NewArticle existing);

}  // namespace fahras::api
