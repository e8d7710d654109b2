#include <query/synonyms.h>

#include <algorithm>
#include <span>
#include <string_view>
#include <utility>

#include "runs.h"

namespace fahras::query {
namespace {

using Sides = std::vector<const schema::SynonymSide*>;

Alternative alternative(const schema::SynonymSide& side, std::size_t place) {
  Alternative made;
  for (const schema::SynonymWord& word : side.words) {
    made.words.push_back({word.surface, word.base, word.stem, false});
  }
  made.at = static_cast<std::uint32_t>(std::min(place, side.words.size() - 1));
  return made;
}

bool holds(const schema::SynonymSide& side, const std::string& stem) {
  return std::any_of(side.words.begin(), side.words.end(),
                     [&](const auto& word) { return word.stem == stem; });
}

std::string text_of(Run run) {
  std::string text;
  for (const PlainWord* plain : run) {
    text.append(text.empty() ? "" : " ").append(plain->word.surface);
  }
  return text;
}

class SynonymAdder {
 public:
  SynonymAdder(const schema::Synonyms& synonyms, const Limits& limits)
      : synonyms_(synonyms), remaining_(limits.synonyms) {}

  void add_to(Run run) {
    for (Run rest = run; !rest.empty();) rest = rest.subspan(widen_first(rest));
  }
  UsedSynonyms take() { return std::move(used_); }

 private:
  // Widens the longest side of a rule that stands at the beginning of the run. Returns the number
  // of words that need no further look.
  std::size_t widen_first(Run run) {
    for (std::size_t length = std::min(run.size(), schema::max_synonym_words); length > 0;
         --length) {
      std::vector<std::string_view> stems;
      for (const PlainWord* plain : run.first(length)) stems.push_back(plain->word.stem);
      const Sides sides = synonyms_.of(stems);
      if (sides.empty()) continue;
      widen_all(run.first(length), sides);
      return length;
    }
    return 1;
  }

  void widen_all(Run run, const Sides& sides) {
    UsedSynonyms::Entry entry{text_of(run), {}};
    for (const schema::SynonymSide* side : sides) {
      if (widen_by(run, *side)) entry.synonyms.push_back(side->text);
    }
    const bool is_known =
        std::any_of(used_.entries.begin(), used_.entries.end(),
                    [&](const auto& known) { return known.words == entry.words; });
    if (!entry.synonyms.empty() && !is_known) used_.entries.push_back(std::move(entry));
  }

  // A side that contains the word itself is left out, because it finds nothing that the word does
  // not find.
  bool widen_by(Run run, const schema::SynonymSide& side) {
    bool is_used = false;
    for (std::size_t place = 0; place < run.size(); ++place) {
      const Word& word = run[place]->word;
      if (word.is_stop_word || holds(side, word.stem)) continue;
      if (remaining_ == 0) {
        used_.all = false;
        return is_used;
      }
      --remaining_;
      run[place]->alternatives.push_back(alternative(side, place));
      is_used = true;
    }
    return is_used;
  }

  const schema::Synonyms& synonyms_;
  std::size_t remaining_;
  UsedSynonyms used_;
};

}  // namespace

UsedSynonyms add_synonyms(Query& query, const schema::Synonyms& synonyms, const Limits& limits) {
  if (synonyms.empty()) return {};
  SynonymAdder adder(synonyms, limits);
  for_each_run(query.root, true, [&](Run run) { adder.add_to(run); });
  return adder.take();
}

}  // namespace fahras::query
