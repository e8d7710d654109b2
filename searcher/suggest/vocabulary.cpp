#include <suggest/vocabulary.h>

#include <algorithm>
#include <utility>

#include <schema/terms.h>

namespace fahras::suggest {
namespace {

bool goes_before(const VocabularyWord& a, const VocabularyWord& b) {
  return a.frequency != b.frequency ? a.frequency > b.frequency : a.base < b.base;
}

// The best words seen so far, as a heap whose front is the worst of them.
class Best {
 public:
  explicit Best(std::size_t limit) : limit_(limit) {}

  void offer(std::string_view encoded, std::uint64_t frequency) {
    const bool full = words_.size() == limit_;
    if (full && frequency < words_.front().frequency) return;
    VocabularyWord word{schema::decode_vocabulary(encoded), frequency};
    if (full) {
      if (!goes_before(word, words_.front())) return;
      std::pop_heap(words_.begin(), words_.end(), goes_before);
      words_.pop_back();
    }
    words_.push_back(std::move(word));
    std::push_heap(words_.begin(), words_.end(), goes_before);
  }

  std::vector<VocabularyWord> take() {
    std::sort_heap(words_.begin(), words_.end(), goes_before);
    return std::move(words_);
  }

 private:
  std::size_t limit_;
  std::vector<VocabularyWord> words_;
};

}  // namespace

Vocabulary::Vocabulary(Xapian::Database articles, std::vector<Xapian::Database> segments)
    : articles_(std::move(articles)), segments_(std::move(segments)) {}

std::vector<VocabularyWord> Vocabulary::beginning_with(std::string_view prefix,
                                                       std::size_t limit) const {
  if (prefix.empty() || limit == 0) return {};
  Best best(limit);
  const std::string encoded = schema::encode_vocabulary(prefix);
  auto word = articles_.spellings_begin();
  const auto end = articles_.spellings_end();
  if (word == end) return {};
  for (word.skip_to(encoded); word != end; ++word) {
    const std::string found = *word;
    if (found.compare(0, encoded.size(), encoded) != 0) break;
    best.offer(found, word.get_termfreq());
  }
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
  const std::string encoded = schema::encode_vocabulary(base);
  auto word = articles_.spellings_begin();
  if (word == articles_.spellings_end()) return 0;
  word.skip_to(encoded);
  return word != articles_.spellings_end() && *word == encoded ? word.get_termfreq() : 0;
}

bool Vocabulary::has_stem(std::string_view stem) const {
  return articles_.term_exists(schema::term(schema::Field::text, stem));
}

std::string Vocabulary::most_similar(std::string_view base, unsigned distance) const {
  return schema::decode_vocabulary(
      articles_.get_spelling_suggestion(schema::encode_vocabulary(base), distance));
}

// Xapian answers for user metadata of the first of several databases only.
std::string Vocabulary::written_form(std::string_view base) const {
  const std::string key = schema::written_form_key(base);
  for (const Xapian::Database& segment : segments_) {
    if (std::string written = segment.get_metadata(key); !written.empty()) return written;
  }
  return std::string(base);
}

}  // namespace fahras::suggest
