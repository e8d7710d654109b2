// Articles and paragraphs as JSON documents.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fahras/searcher.h>

#include "hit_text.h"
#include "json.h"
#include "shown.h"

namespace fahras::api {

// The attributes of a document, in the order of the answer. Attributes that the article lacks are
// absent, except id, title and text, which are always present.
using Document = std::vector<std::pair<std::string_view, Output>>;

Document document_of(const StoredArticle& article);
// `text` is text_of(hit).
Document document_of(const Hit& hit, const HitText& text);

Output as_json(const Document& document, const Attributes& wanted);

// Returns the midnight (UTC) at which a day begins, in seconds since 1970, or nullopt if `date` is
// not YYYY-MM-DD.
std::optional<long long> timestamp(const std::string& date);

}  // namespace fahras::api
