// Tree → Xapian query of candidates: stems decide what they can, and the rest is left to verify.h.
// No document that the query asks for is missing among the candidates.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <query/tree.h>
#include <xapian.h>

namespace fahras::query {

// The stems of the most frequent words of the index whose base begins with `prefix` (UTF-8), at
// most Limits::prefix_expansion of them.
using Expansion = std::function<std::vector<std::string>(std::string_view prefix)>;

// For the articles database or the paragraphs database alike.
Xapian::Query candidates(const Query& query, const Expansion& expansion);

// What stands in one part of every article that matches, as far as stems tell: in one paragraph of
// the paragraphs database, or in the title of the articles database.
struct OnePart {
  Xapian::Query paragraph;
  Xapian::Query title;
};
// Of the longest phrase or NEAR that the query requires; nothing if it requires none.
std::optional<OnePart> one_part(const Query& query);

// Whether some candidates may be wrong, so that each must be looked at with a Verifier.
bool needs_verification(const Query& query);

}  // namespace fahras::query
