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

double in_attributes(const Scene& scene) {
  double sum = 0;
  for_each_scored(scene, [&](std::uint32_t word, double idf) {
    if (!scene.seen.in_title[word]) sum += idf * scene.seen.in_attributes[word];
  });
  return sum;
}

double coverage(const Scene& scene) {
  double here = 0;
  for_each_scored(scene, [&](std::uint32_t word, double idf) {
    if (!scene.seen.in_text[word].empty() || scene.seen.in_title[word]) {
      here += idf;
    } else if (scene.seen.in_attributes[word] > 0) {
      here += attribute_coverage * idf;
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

}  // namespace fahras::ranking
