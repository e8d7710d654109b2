// The vocabulary of all indexes that are searched: bases of words with their frequencies.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <schema/stored_articles.h>
#include <suggest/word_list.h>
#include <xapian.h>

namespace fahras::suggest {

struct VocabularyWord {
  std::string base;
  std::uint64_t frequency = 0;  // occurrences in the articles
};

// A word that resembles another.
struct SimilarWord {
  std::string base;
  unsigned distance = 0;  // in letters
  std::uint64_t frequency = 0;
};

class Vocabulary {
 public:
  // Whether an article of a segment was removed. `segment` is an index into segments(), and
  // `article` is the article's number in that segment.
  using IsRemoved = std::function<bool(std::size_t segment, Xapian::docid article)>;
  // `articles` are the articles databases of all segments, combined; `segments` are the same one by
  // one, in the same order; `lists` are the vocabularies of their pieces (schema/pieces.h).
  // `is_removed` is empty if no article was removed. Frequencies still count the words of removed
  // articles; has_stem() does not.
  Vocabulary(Xapian::Database articles, std::vector<WordList> lists,
             std::vector<std::shared_ptr<const schema::StoredArticles>> segments,
             IsRemoved is_removed = {});

  // Whether articles were removed, so that some words may no longer occur in any text.
  bool has_removed() const { return is_removed_ != nullptr; }
  // The articles of all segments, as one database.
  const Xapian::Database& articles() const { return articles_; }
  // The articles of all segments.
  const std::vector<std::shared_ptr<const schema::StoredArticles>>& segments() const {
    return segments_;
  }
  // See IsRemoved.
  bool is_removed(std::size_t segment, Xapian::docid article) const {
    return is_removed_ && is_removed_(segment, article);
  }
  // Returns at most `limit` bases that begin with `prefix` (UTF-8, normalised): the most frequent
  // one first, equally frequent ones in the order of their bytes. Returns none for an empty prefix.
  std::vector<VocabularyWord> beginning_with(std::string_view prefix, std::size_t limit) const;
  // Returns at most `limit` stems of texts that begin with `prefix`, in the order of their bytes.
  std::vector<std::string> stems_beginning_with(std::string_view prefix, std::size_t limit) const;
  // Returns how often `base` occurs; 0 for an unknown one.
  std::uint64_t frequency(std::string_view base) const;
  // Returns the frequencies of many words, which come encoded and sorted, in one pass; 0 for
  // unknown ones.
  std::vector<std::uint64_t> frequencies(const std::vector<std::string>& encoded) const;
  // Whether an article that was not removed contains a word of this stem.
  bool has_stem(std::string_view stem) const;
  // Returns at most `limit` bases other than `base` that are at most `distance` letters away: the
  // most similar one first, of several at the same distance the most frequent one.
  std::vector<SimilarWord> most_similar(std::string_view base, unsigned distance,
                                        std::size_t limit) const;
  // Returns `base` as texts usually write it, with its hamza, ة and ى.
  std::string written_form(std::string_view base) const;

 private:
  Xapian::Database articles_;
  std::vector<WordList> lists_;
  std::vector<std::shared_ptr<const schema::StoredArticles>> segments_;
  IsRemoved is_removed_;
};

}  // namespace fahras::suggest
