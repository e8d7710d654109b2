#include "evidence.h"

#include <algorithm>
#include <cmath>

#include <ranking/weights.h>

namespace fahras::ranking {
namespace {

using query::Match;

// What a relative of a word is worth where the word itself is missing.
constexpr double related_share = 0.7;

// BM25's count: grows ever slower, the slower the longer the text.
double saturate(double count, const Scene& scene) {
  const double average = std::max(scene.collection.average_length, 1.0);
  const double length = std::max(scene.seen.text_tokens / average, bm25_min_length);
  return count * most_count / (count + bm25_k1 * (1 - bm25_b + bm25_b * length));
}

// Calls `use(word, rarity)` for every word that counts in the score.
template <typename Use>
void for_each_scored(const Scene& scene, Use use) {
  for (std::uint32_t word = 0; word < scene.words.words.size(); ++word) {
    if (scene.words.words[word].scored) use(word, scene.collection.rarity[word]);
  }
}

double total_rarity(const Scene& scene) {
  double total = 0;
  for_each_scored(scene, [&](std::uint32_t, double rarity) { total += rarity; });
  return total;
}

// 1 where `second` follows `first` as in the query, less where words stand between or are left
// out, half of that the other way round; 0 for more than three words apart.
double closeness(const Sighting& first, const Sighting& second, int distance_in_query) {
  const int distance = static_cast<int>(second.place) - static_cast<int>(first.place);
  const int displaced = std::abs(std::abs(distance) - distance_in_query);
  if (distance == 0 || displaced > 2) return 0;
  return (distance > 0 ? 1.0 : 0.5) / (1 + displaced);
}

// The closest `second` for every `first`, added up. Both lists are in order of place.
double pair_count(const std::vector<Sighting>& firsts, const std::vector<Sighting>& seconds,
                  int distance_in_query) {
  const auto reach = static_cast<std::uint32_t>(distance_in_query + 2);
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
  std::size_t last = sequence.size();  // none yet
  for (std::size_t i = 0; i < sequence.size(); ++i) {
    if (!words.words[sequence[i]].scored) continue;
    if (last < i && sequence[last] != sequence[i]) use(last, i);
    last = i;
  }
}

double neighbours_in(const Scene& scene, const std::vector<std::uint32_t>& sequence) {
  double sum = 0;
  const auto& rarity = scene.collection.rarity;
  for_each_pair(scene.words, sequence, [&](std::size_t first, std::size_t second) {
    const double count =
        pair_count(scene.seen.in_text[sequence[first]], scene.seen.in_text[sequence[second]],
                   static_cast<int>(second - first));
    sum += saturate(count, scene) * (rarity[sequence[first]] + rarity[sequence[second]]);
  });
  return sum;
}

double share_squared(double part, double whole) { return whole > 0 ? part * part / whole : 0; }

}  // namespace

double same_word(const Scene& scene, Match match) {
  double sum = 0;
  for_each_scored(scene, [&](std::uint32_t word, double rarity) {
    const auto& seen = scene.seen.in_text[word];
    const auto count = std::count_if(seen.begin(), seen.end(),
                                     [&](const Sighting& one) { return one.match >= match; });
    sum += rarity * saturate(static_cast<double>(count), scene);
  });
  return sum;
}

double same_root(const Scene& scene) {
  double sum = 0;
  for_each_scored(scene, [&](std::uint32_t word, double rarity) {
    const std::size_t count = scene.seen.in_text[word].size() + scene.seen.related[word];
    sum += rarity * saturate(static_cast<double>(count), scene);
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
  for_each_scored(scene, [&](std::uint32_t word, double rarity) {
    if (!scene.seen.in_title[word]) return;
    sum += rarity * (scene.seen.closest_in_title[word] == Match::stem ? 0.8 : 1.0);
    ++words;
  });
  // A title that is about these words only says more than one that names them among others.
  return sum * (0.5 + 0.5 * std::min(1.0, words / std::max(scene.seen.title_tokens, 1U)));
}

double coverage(const Scene& scene) {
  double here = 0;
  for_each_scored(scene, [&](std::uint32_t word, double rarity) {
    if (!scene.seen.in_text[word].empty() || scene.seen.in_title[word]) {
      here += rarity;
    } else if (scene.seen.related[word] > 0) {
      here += related_share * rarity;
    }
  });
  return share_squared(here, total_rarity(scene));
}

double together(const Scene& scene) {
  std::vector<double> here(scene.seen.paragraphs, 0);
  for_each_scored(scene, [&](std::uint32_t word, double rarity) {
    std::uint32_t last = scene.seen.paragraphs;
    for (const Sighting& one : scene.seen.in_text[word]) {
      if (one.paragraph != last) here[one.paragraph] += rarity;
      last = one.paragraph;
    }
  });
  const auto best = std::max_element(here.begin(), here.end());
  return best == here.end() ? 0 : share_squared(*best, total_rarity(scene));
}

double early(const Scene& scene) {
  double sum = 0;
  for_each_scored(scene, [&](std::uint32_t word, double rarity) {
    const auto& seen = scene.seen.in_text[word];
    if (seen.empty()) return;
    const double words_before = seen.front().place - seen.front().paragraph * paragraph_gap;
    sum += rarity / (1 + words_before / 50);
  });
  return sum;
}

MostEvidence most_evidence(const query::QueryWords& words, const Collection& collection) {
  MostEvidence most;
  const auto is_in_text = [&](std::uint32_t word) {
    return words.words[word].field == query::Field::text;
  };
  for (std::uint32_t word = 0; word < words.words.size(); ++word) {
    if (!words.words[word].scored) continue;
    most.all_words += collection.rarity[word];
    if (is_in_text(word)) most.text_words += collection.rarity[word];
  }
  most.same_word = most_count * most.text_words;
  most.same_root = most_count * most.all_words;
  for (const auto& sequence : words.sequences) {
    for_each_pair(words, sequence, [&](std::size_t first, std::size_t second) {
      if (!is_in_text(sequence[first]) || !is_in_text(sequence[second])) return;
      most.neighbours +=
          most_count * (collection.rarity[sequence[first]] + collection.rarity[sequence[second]]);
    });
  }
  return most;
}

}  // namespace fahras::ranking
