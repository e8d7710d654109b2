// Articles as clients send them.
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
  std::vector<std::string_view> fields;  // those that it was given
  bool has(std::string_view field) const;
};

struct GivenArticles {
  std::vector<GivenArticle> articles;
  std::size_t received = 0;  // documents, those that cannot be articles too
  // Why the first of those is none: missing_document_id, invalid_document_id,
  // invalid_document_fields.
  std::optional<ApiError> refused;
};

// Of an object or an array of them. What an article does not have is passed over. Throws
// ApiError(malformed_payload).
GivenArticles given_articles(const Input& json);
// Of lines of JSON, an object each.
GivenArticles given_article_lines(std::string_view lines);
// A text or an integer. Throws ApiError(invalid_document_id).
std::string document_id(const Input& json);

// Gives `later` the fields that it does not have and `earlier` has.
void complete(GivenArticle& later, const GivenArticle& earlier);
// `given`, with the fields that it does not have taken from what is stored. With the text stay its
// paragraphs and headings as they are.
NewArticle completed(const GivenArticle& given, const StoredArticle& stored);

}  // namespace fahras::api
