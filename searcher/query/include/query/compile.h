// Compiles a tree to a Xapian query of candidates. Stems decide what they can; query/verify.h
// decides the rest. No document that the query asks for is missing among the candidates.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <query/tree.h>
#include <xapian.h>

namespace fahras::query {

// Returns the stems of the most frequent words of the index whose base begins with `prefix`
// (UTF-8): at most Limits::prefix_expansion stems.
using Expansion = std::function<std::vector<std::string>(std::string_view prefix)>;

// Returns the query for candidates. It can be asked of the articles database and of the paragraphs
// database.
Xapian::Query candidates(const Query& query, const Expansion& expansion);

// Two queries, one of which every matching article answers as far as stems tell: one of its
// paragraphs answers `paragraph` in the paragraphs database, or the article itself answers `title`
// in the articles database.
struct OnePart {
  Xapian::Query paragraph;
  Xapian::Query title;
};
// Returns those of the phrase or NEAR with the most words that the query requires. Returns nothing
// if the query requires neither.
std::optional<OnePart> one_part(const Query& query);

// Whether some candidates may be no matches, so that each has to be looked at with a Verifier.
bool needs_verification(const Query& query);

}  // namespace fahras::query
