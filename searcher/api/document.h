// Articles and paragraphs as clients see them.
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

// Attributes in the order in which clients get them. What an article does not have is left out;
// id, title and text are always there.
using Document = std::vector<std::pair<std::string_view, Output>>;

Document document_of(const StoredArticle& article);
// `text`: text_of(hit).
Document document_of(const Hit& hit, const HitText& text);

Output as_json(const Document& document, const Attributes& wanted);

// Midnight of a day, in seconds since 1970; nothing for a date that is no day.
std::optional<long long> timestamp(const std::string& date);

}  // namespace fahras::api
