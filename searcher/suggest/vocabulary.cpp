#include <suggest/vocabulary.h>

#include <algorithm>
#include <utility>

#include <schema/article.h>
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

// Letters of the Arabic block; its comma, semicolon and question mark are none.
bool continues_word(std::string_view rest) {
  if (rest.empty() || rest.front() < '\xD8' || rest.front() > '\xDB') return false;
  return !rest.starts_with("،") && !rest.starts_with("؛") && !rest.starts_with("؟");
}

bool holds_word(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string_view::npos;
       at = text.find(word, at + word.size())) {
    if (!continues_word(text.substr(at + word.size()))) return true;
  }
  return false;
}

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

std::vector<std::uint64_t> Vocabulary::frequencies(const std::vector<std::string>& encoded) const {
  std::vector<std::uint64_t> found(encoded.size(), 0);
  auto word = articles_.spellings_begin();
  const auto end = articles_.spellings_end();
  for (std::size_t i = 0; i < encoded.size() && word != end; ++i) {
    if (*word < encoded[i]) word.skip_to(encoded[i]);
    if (word != end && *word == encoded[i]) found[i] = word.get_termfreq();
  }
  return found;
}

bool Vocabulary::is_seen_with_article(std::string_view base, std::string_view stem,
                                      std::size_t& texts) const {
  const std::string word = "ال" + written_form(base);
  const std::string term = schema::term(schema::Field::text, stem);
  for (auto found = articles_.postlist_begin(term);
       found != articles_.postlist_end(term) && texts > 0; ++found, --texts) {
    const auto article = schema::decode_article(articles_.get_document(*found).get_data());
    if (holds_word(article.title, word)) return true;
    for (const auto& paragraph : article.paragraphs) {
      if (holds_word(paragraph.text, word)) return true;
    }
  }
  return false;
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
