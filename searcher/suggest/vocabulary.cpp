#include <suggest/vocabulary.h>

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

#include <schema/terms.h>

#include "similarity.h"

namespace fahras::suggest {
namespace {

bool ranks_before(const VocabularyWord& a, const VocabularyWord& b) {
  return a.frequency != b.frequency ? a.frequency > b.frequency : a.base < b.base;
}

// The best words seen so far, kept as a heap whose front is the worst of them.
class Best {
 public:
  explicit Best(std::size_t limit) : limit_(limit) {}

  void offer(std::string_view encoded, std::uint64_t frequency) {
    const bool full = words_.size() == limit_;
    if (full && frequency < words_.front().frequency) return;
    VocabularyWord word{schema::decode_vocabulary(encoded), frequency};
    if (full) {
      if (!ranks_before(word, words_.front())) return;
      std::pop_heap(words_.begin(), words_.end(), ranks_before);
      words_.pop_back();
    }
    words_.push_back(std::move(word));
    std::push_heap(words_.begin(), words_.end(), ranks_before);
  }

  std::vector<VocabularyWord> take() {
    std::sort_heap(words_.begin(), words_.end(), ranks_before);
    return std::move(words_);
  }

 private:
  std::size_t limit_;
  std::vector<VocabularyWord> words_;
};

}  // namespace

Vocabulary::Vocabulary(Xapian::Database articles, std::vector<WordList> lists,
                       std::vector<std::shared_ptr<const schema::StoredArticles>> segments,
                       IsRemoved is_removed)
    : articles_(std::move(articles)),
      lists_(std::move(lists)),
      segments_(std::move(segments)),
      is_removed_(std::move(is_removed)) {}

std::vector<VocabularyWord> Vocabulary::beginning_with(std::string_view prefix,
                                                       std::size_t limit) const {
  if (prefix.empty() || limit == 0) return {};
  const std::string start = schema::encode_vocabulary(prefix);
  std::unordered_map<std::string, std::uint64_t> frequencies;
  Best best(limit);
  for (const WordList& list : lists_) {
    list.for_each_from(start, [&](const schema::VocabularyEntry& entry) {
      if (!entry.encoded.starts_with(start)) return false;
      if (lists_.size() == 1) {
        best.offer(entry.encoded, entry.frequency);
      } else {
        frequencies[std::string(entry.encoded)] += entry.frequency;
      }
      return true;
    });
  }
  for (const auto& [encoded, frequency] : frequencies) best.offer(encoded, frequency);
  return best.take();
}

std::vector<std::string> Vocabulary::stems_beginning_with(std::string_view prefix,
                                                          std::size_t limit) const {
  std::vector<std::string> stems;
  const std::string term = schema::term(schema::Field::text, prefix);
  for (auto stem = articles_.allterms_begin(term);
       stem != articles_.allterms_end(term) && stems.size() < limit; ++stem)
    stems.push_back(*stem);
  return stems;
}

std::uint64_t Vocabulary::frequency(std::string_view base) const {
  return frequencies({schema::encode_vocabulary(base)}).front();
}

std::vector<std::uint64_t> Vocabulary::frequencies(const std::vector<std::string>& encoded) const {
  std::vector<std::uint64_t> found(encoded.size(), 0);
  for (const WordList& list : lists_) {
    list.look_up(encoded, [&](std::size_t i, const auto& entry) { found[i] += entry.frequency; });
  }
  return found;
}

bool Vocabulary::has_stem(std::string_view stem) const {
  const std::string term = schema::term(schema::Field::text, stem);
  if (!is_removed_) return articles_.term_exists(term);
  for (std::size_t segment = 0; segment < segments_.size(); ++segment) {
    const Xapian::Database& articles = segments_[segment]->database();
    const auto is_living = [&](Xapian::docid article) { return !is_removed_(segment, article); };
    if (std::any_of(articles.postlist_begin(term), articles.postlist_end(term), is_living)) {
      return true;
    }
  }
  return false;
}

std::vector<SimilarWord> Vocabulary::most_similar(std::string_view base, unsigned distance,
                                                  std::size_t limit) const {
  std::map<std::string, SimilarWord> similar;
  for (const WordList& list : lists_) {
    Similarity similarity(schema::encode_vocabulary(base), distance);
    list.for_each([&](const schema::VocabularyReader& reader) {
      const auto entry = reader.entry();
      const unsigned away = similarity.distance(entry.encoded, reader.shared());
      if (away == 0 || away > distance) return;
      SimilarWord& known = similar[std::string(entry.encoded)];
      known = {{}, away, known.frequency + entry.frequency};
    });
  }
  std::vector<SimilarWord> sorted;
  for (auto& [encoded, word] : similar) {
    sorted.push_back({schema::decode_vocabulary(encoded), word.distance, word.frequency});
  }
  std::stable_sort(sorted.begin(), sorted.end(), [](const SimilarWord& a, const SimilarWord& b) {
    return a.distance != b.distance ? a.distance < b.distance : a.frequency > b.frequency;
  });
  sorted.resize(std::min(sorted.size(), limit));
  return sorted;
}

std::string Vocabulary::written_form(std::string_view base) const {
  const std::vector<std::string> encoded{schema::encode_vocabulary(base)};
  schema::VocabularyWord word;
  for (const WordList& list : lists_) {
    list.look_up(encoded, [&](std::size_t, const auto& entry) { word.add(entry); });
  }
  const std::string_view written = word.entry().written;
  return std::string(written.empty() ? base : written);
}

}  // namespace fahras::suggest
