#include "evidence.h"

#include <algorithm>
#include <cmath>

#include <ranking/bm25.h>
#include <ranking/weights.h>

namespace fahras::ranking {
namespace {

using query::Match;

// Returns BM25's saturated term frequency of a word that occurs `occurrences` times in the text.
double bm25_count(double occurrences, const Scene& scene) {
  const double average = std::max(scene.collection.average_document_length, 1.0);
  return saturated(occurrences, max_count, half_count(scene.seen.text_tokens / average));
}

// Calls `use(word, idf)` for every word that counts in the score.
template <typename Use>
void for_each_scored(const Scene& scene, Use use) {
  for (std::uint32_t word = 0; word < scene.words.words.size(); ++word) {
    if (scene.words.words[word].scored) use(word, scene.collection.idf[word]);
  }
}

double total_idf(const Scene& scene) {
  double total = 0;
  for_each_scored(scene, [&](std::uint32_t, double idf) { total += idf; });
  return total;
}

// How well the positions of two words in the text agree with those in the query: 1 where `second`
// follows `first` at the same distance, less where it is displaced, 0 beyond max_displacement.
double closeness(const Sighting& first, const Sighting& second, int distance_in_query) {
  const int distance = static_cast<int>(second.place) - static_cast<int>(first.place);
  const int displaced = std::abs(std::abs(distance) - distance_in_query);
  if (distance == 0 || displaced > max_displacement) return 0;
  return (distance > 0 ? 1.0 : reversed_closeness) / (1 + displaced);
}

// The sum, over all of `firsts`, of the closeness of the closest one among `seconds`. Both lists
// are in order of place.
double pair_count(const std::vector<Sighting>& firsts, const std::vector<Sighting>& seconds,
                  int distance_in_query) {
  const auto reach = static_cast<std::uint32_t>(distance_in_query + max_displacement);
  double count = 0;
  std::size_t from = 0;
  for (const Sighting& first : firsts) {
    while (from < seconds.size() && seconds[from].place + reach < first.place) ++from;
    double best = 0;
    for (std::size_t i = from; i < seconds.size() && seconds[i].place <= first.place + reach; ++i) {
      best = std::max(best, closeness(first, seconds[i], distance_in_query));
    }
    count += best;
  }
  return count;
}

// Calls `use(i, j)` for each two scored words of a sequence with no other scored one between them.
template <typename Use>
void for_each_pair(const query::QueryWords& words, const std::vector<std::uint32_t>& sequence,
                   Use use) {
  std::size_t last = sequence.size();  // no scored word has been met yet
  for (std::size_t i = 0; i < sequence.size(); ++i) {
    if (!words.words[sequence[i]].scored) continue;
    if (last < i && sequence[last] != sequence[i]) use(last, i);
    last = i;
  }
}

double neighbours_in(const Scene& scene, const std::vector<std::uint32_t>& sequence) {
  double sum = 0;
  const auto& idf = scene.collection.idf;
  for_each_pair(scene.words, sequence, [&](std::size_t first, std::size_t second) {
    const double count =
        pair_count(scene.seen.in_text[sequence[first]], scene.seen.in_text[sequence[second]],
                   static_cast<int>(second - first));
    sum += bm25_count(count, scene) * (idf[sequence[first]] + idf[sequence[second]]);
  });
  return sum;
}

// Returns the whole times (part / whole) raised to coverage_exponent.
double covered(double part, double whole) {
  if (whole <= 0) return 0;
  return std::pow(part, coverage_exponent) / std::pow(whole, coverage_exponent - 1);
}

}  // namespace

double same_word(const Scene& scene, Match match) {
  double sum = 0;
  for_each_scored(scene, [&](std::uint32_t word, double idf) {
    const auto& seen = scene.seen.in_text[word];
    const auto count = std::count_if(seen.begin(), seen.end(),
                                     [&](const Sighting& one) { return one.match >= match; });
    sum += idf * bm25_count(static_cast<double>(count), scene);
  });
  return sum;
}

double same_root(const Scene& scene) {
  double sum = 0;
  for_each_scored(scene, [&](std::uint32_t word, double idf) {
    const std::size_t count = scene.seen.in_text[word].size() + scene.seen.related[word];
    sum += idf * bm25_count(static_cast<double>(count), scene);
  });
  return sum;
}

double neighbours(const Scene& scene) {
  double sum = 0;
  for (const auto& sequence : scene.words.sequences) sum += neighbours_in(scene, sequence);
  return sum;
}

double in_title(const Scene& scene) {
  double sum = 0;
  double words = 0;
  for_each_scored(scene, [&](std::uint32_t word, double idf) {
    if (!scene.seen.in_title[word]) return;
    sum += idf * (scene.seen.closest_in_title[word] == Match::stem ? stem_in_title : 1.0);
    ++words;
  });
  const double part_of_title = std::min(1.0, words / std::max(scene.seen.title_tokens, 1U));
  return sum * (1 - title_focus + title_focus * part_of_title);
}

double coverage(const Scene& scene) {
  double here = 0;
  for_each_scored(scene, [&](std::uint32_t word, double idf) {
    if (!scene.seen.in_text[word].empty() || scene.seen.in_title[word]) {
      here += idf;
    } else if (scene.seen.related[word] > 0) {
      here += related_coverage * idf;
    }
  });
  return covered(here, total_idf(scene));
}

double together(const Scene& scene) {
  std::vector<double> here(scene.seen.paragraphs, 0);
  for_each_scored(scene, [&](std::uint32_t word, double idf) {
    std::uint32_t last = scene.seen.paragraphs;
    for (const Sighting& one : scene.seen.in_text[word]) {
      if (one.paragraph != last) here[one.paragraph] += idf;
      last = one.paragraph;
    }
  });
  const auto best = std::max_element(here.begin(), here.end());
  return best == here.end() ? 0 : covered(*best, total_idf(scene));
}

double early(const Scene& scene) {
  double sum = 0;
  for_each_scored(scene, [&](std::uint32_t word, double idf) {
    const auto& seen = scene.seen.in_text[word];
    if (seen.empty()) return;
    const double words_before = seen.front().place - seen.front().paragraph * paragraph_gap;
    sum += idf / (1 + words_before / early_half_life);
  });
  return sum;
}

namespace {

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
  return seen.in_title[word] || !seen.in_text[word].empty();
}

// How well the candidate has one word, from 0 to 1.
double quality_of(const Sightings& seen, std::uint32_t word) {
  if (!is_seen(seen, word)) return seen.related[word] > 0 ? related_quality : 0;
  const Widened& widened = seen.widened[word];
  if (widened.kind == query::Alternative::Kind::completion) return completion_quality;
  if (widened.kind == query::Alternative::Kind::typo) {
    return typo_quality - typo_quality_per_letter * widened.slips / slips_per_letter;
  }
  Match closest = seen.in_title[word] ? seen.closest_in_title[word] : Match::stem;
  for (const Sighting& one : seen.in_text[word]) closest = std::max(closest, one.match);
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
    all = all && is_seen(scene.seen, word) &&
          scene.seen.widened[word].kind == query::Alternative::Kind::synonym;
  });
  return all;
}

}  // namespace fahras::ranking
