#include "quality.h"

#include <algorithm>

#include <ranking/weights.h>

namespace fahras::ranking {
namespace {

using query::Match;

// The share of the words that `kind` widens, each multiplied by what `penalty` says of it.
template <typename Penalty>
double widened_share(const Scene& scene, query::Alternative::Kind kind, Penalty penalty) {
  double share = 0;
  for_each_scored(scene, [&](std::uint32_t word, double idf) {
    const Widened& widened = scene.seen.widened[word];
    if (widened.kind == kind) share += idf * penalty(widened);
  });
  const double total = total_idf(scene);
  return total > 0 ? share / total : 0;
}

bool is_seen(const Sightings& seen, std::uint32_t word) {
  return seen.in_title[word] || !seen.in_text[word].empty() || seen.in_attributes[word] > 0;
}

// The closest match of a word that is seen.
Match closest_match(const Sightings& seen, std::uint32_t word) {
  Match closest = seen.in_title[word] ? seen.closest_in_title[word] : Match::stem;
  if (seen.in_attributes[word] > 0) {
    closest = std::max(closest, seen.closest_in_attributes[word]);
  }
  for (const Sighting& one : seen.in_text[word]) closest = std::max(closest, one.match);
  return closest;
}

// How well the candidate has one word, from 0 to 1.
double quality_of(const Sightings& seen, std::uint32_t word) {
  if (!is_seen(seen, word)) return seen.related[word] > 0 ? related_quality : 0;
  const Widened& widened = seen.widened[word];
  if (widened.kind == query::Alternative::Kind::completion) return completion_quality;
  if (widened.kind == query::Alternative::Kind::typo) {
    return typo_quality - typo_quality_per_letter * widened.slips / slips_per_letter;
  }
  const Match closest = closest_match(seen, word);
  if (closest == Match::surface) return 1;
  return closest == Match::base ? base_quality : stem_quality;
}

double max_closeness(const std::vector<Sighting>& firsts, const std::vector<Sighting>& seconds,
                     int distance_in_query) {
  double max = 0;
  auto from = seconds.begin();
  const auto reach = static_cast<std::uint32_t>(distance_in_query + max_displacement);
  for (const Sighting& first : firsts) {
    while (from != seconds.end() && from->place + reach < first.place) ++from;
    for (auto one = from; one != seconds.end() && one->place <= first.place + reach; ++one) {
      max = std::max(max, closeness(first, *one, distance_in_query));
    }
  }
  return max;
}

// How well the order of the words is kept, on average of all words side by side; 1 if there are
// none.
double quality_of_order(const Scene& scene) {
  double sum = 0;
  std::size_t pairs = 0;
  const auto& seen = scene.seen;
  for (const auto& sequence : scene.words.sequences) {
    for_each_pair(scene.words, sequence, [&](std::size_t first, std::size_t second) {
      const std::uint32_t one = sequence[first], other = sequence[second];
      const int distance = static_cast<int>(second - first);
      sum += std::max(max_closeness(seen.in_text[one], seen.in_text[other], distance),
                      max_closeness(seen.title_places[one], seen.title_places[other], distance));
      ++pairs;
    });
  }
  return pairs == 0 ? 1 : sum / static_cast<double>(pairs);
}

}  // namespace

double completion_penalty_of(const Scene& scene) {
  return widened_share(scene, query::Alternative::Kind::completion,
                       [](const Widened&) { return completion_penalty; });
}

double typo_penalty_of(const Scene& scene) {
  return widened_share(scene, query::Alternative::Kind::typo, [](const Widened& widened) {
    return typo_penalty * widened.slips / slips_per_letter;
  });
}

double quality(const Scene& scene) {
  double sum = 0;
  for_each_scored(
      scene, [&](std::uint32_t word, double idf) { sum += idf * quality_of(scene.seen, word); });
  const double total = total_idf(scene);
  if (total <= 0) return 1;
  return sum / total * (1 - order_quality + order_quality * quality_of_order(scene));
}

bool has_all_words(const Scene& scene) {
  bool all = true;
  for_each_scored(scene, [&](std::uint32_t word, double) {
    const bool doubtful = scene.words.words[word].is_doubtful;
    all = all && is_seen(scene.seen, word) &&
          scene.seen.widened[word].kind == query::Alternative::Kind::synonym &&
          (!doubtful || closest_match(scene.seen, word) == Match::surface);
  });
  return all;
}

}  // namespace fahras::ranking
