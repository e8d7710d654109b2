// Decides how many hits a search has, and whether that number is exact.
#pragma once

#include <cstddef>
#include <optional>

#include <index/deadline.h>
#include <index/living_documents.h>
#include <match/plan.h>

namespace fahras::match {

struct Total {
  std::size_t hits = 0;
  bool is_exact = true;  // false: `hits` is an estimate
};

// What a search knows of its matches when it reads no more of them.
struct MatchesRead {
  std::size_t read = 0;              // number of matches that were taken or left out
  std::size_t hits = 0;              // number of hits that they make
  bool are_all = false;              // there are no other matches
  std::optional<std::size_t> known;  // number of all matches, as the index knows or estimates it
  bool known_are_hits = false;       // `known` is exact, and each of those matches is a hit
  std::size_t max_hits = 0;          // an upper bound of the number of hits
};

// Returns an estimate of the hits that `matches` matches make, if `read` of them make `hits`.
std::size_t estimated_hits(std::size_t hits, std::size_t read, std::size_t matches);

// Returns the total of a search. An estimate is greater than the number of hits read, up to
// `max_hits`, unless nothing is known of the number of matches.
Total total_of(const MatchesRead& matches);

// Returns the total after the second stage of ranking, which kept `kept` of the candidates, best
// first. `left_out`: it left some out, so no other match is a hit. `stopped`: the search was
// stopped before all matches were seen.
Total total_after_ranking(const Total& total, std::size_t kept, bool left_out, bool stopped);

// The bounds of a total that Xapian's matcher has found.
struct Bounds {
  std::size_t lower = 0;
  std::size_t upper = 0;
};

// Returns the total that is exact if it would be exact without the removed documents: Xapian knows
// how many documents a term has, but not how many of those were removed. `bounds` were found for
// the plan's candidates without removed documents, and with near-duplicates collapsed if
// `collapses`.
Total total_without_removed(const Total& total, const index::LivingDocuments& documents,
                            const Plan& plan, const Bounds& bounds, bool collapses,
                            const index::Deadline& deadline);

}  // namespace fahras::match
