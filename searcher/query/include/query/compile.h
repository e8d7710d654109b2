// Compiles a tree to a Xapian query of candidates. Stems decide what they can; query/verify.h
// decides the rest. No document that the query asks for is missing among the candidates.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <query/tree.h>
#include <xapian.h>

namespace fahras::query {

// Returns the stems of the most frequent words of the index whose base begins with `prefix`
// (UTF-8): at most Limits::prefix_expansion stems.
using Expansion = std::function<std::vector<std::string>(std::string_view prefix)>;

// Returns the query that finds the candidates, in the articles database or in the paragraphs
// database.
Xapian::Query candidates(const Query& query, const Expansion& expansion);

// Two queries for words that must be in one part of a document. For every article that matches, one
// of its paragraphs (with the headings above it) matches `paragraph` in the paragraphs database, or
// the article itself matches `title` in the articles database. The paragraphs database does not
// have the words of a heading that no paragraph follows (schema::ends_in_heading).
struct OnePart {
  Xapian::Query paragraph;
  Xapian::Query title;
};
// Returns the two queries for a phrase, exact words or NEAR that the query requires: for the one
// with the most words. Returns nothing if the query requires none of two words or more.
// `attributes` are those of the index, whose texts are parts, too: `title` asks for them as well.
std::optional<OnePart> one_part(const Query& query, std::span<const Field> attributes = {});

// Whether some candidates may not match, so that each must be checked by a Verifier.
bool needs_verification(const Query& query);

}  // namespace fahras::query
