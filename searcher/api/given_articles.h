// Parses the articles that clients send.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fahras/searcher.h>
#include <fahras/writer.h>

#include "errors.h"
#include "json.h"

namespace fahras::api {

struct GivenArticle {
  NewArticle article;
  std::vector<std::string_view> fields;  // names of the fields that were present
  bool has(std::string_view field) const;
};

struct GivenArticles {
  std::vector<GivenArticle> articles;
  std::size_t received = 0;  // number of documents, including invalid ones
  // The error of the first invalid document: missing_document_id, invalid_document_id or
  // invalid_document_fields.
  std::optional<ApiError> refused;
};

// Parses an object or an array of objects. Unknown fields are ignored. Throws
// ApiError(malformed_payload).
GivenArticles given_articles(const Input& json);
// Parses NDJSON: one object on each line. Throws like given_articles().
GivenArticles given_article_lines(std::string_view lines);
// Returns an id that is given as a text or as an integer. Throws ApiError(invalid_document_id).
std::string document_id(const Input& json);

// Copies to `later` the fields that it lacks and `earlier` has.
void complete(GivenArticle& later, const GivenArticle& earlier);
// Returns `given` with its missing fields taken from `stored`. If the text is taken, so are its
// headings.
NewArticle completed(const GivenArticle& given, const StoredArticle& stored);

}  // namespace fahras::api
