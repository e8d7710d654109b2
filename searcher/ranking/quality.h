// How well a candidate answers what was asked, apart from how it ranks.
#pragma once

#include "scene.h"

namespace fahras::ranking {

// The part of the score that is taken off for words that the candidate has only because they begin
// with a word of the query, and for those that it has only if that word is a typo. From 0 on.
double completion_penalty_of(const Scene& scene);
double typo_penalty_of(const Scene& scene);
// How well the candidate answers the query: 1 if it has every word as it is written, all that are
// side by side in the query side by side somewhere; 0 if it has none.
double quality(const Scene& scene);
// Whether the candidate has every word itself or by a synonym. Of a word that is doubtful as a
// whole word, it needs the word as it is written.
bool has_all_words(const Scene& scene);

}  // namespace fahras::ranking
