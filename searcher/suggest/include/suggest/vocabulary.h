// The words of all indexes that are searched: bases with their frequency.
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

class Vocabulary {
 public:
  // The articles databases of all segments, combined and one by one, in the same order; and the
  // vocabularies of their builds. Some articles may have been removed: their words are still
  // counted as often as before, but texts are only those of the others.
  using IsRemoved = std::function<bool(Xapian::docid article)>;
  Vocabulary(Xapian::Database articles, std::vector<WordList> lists,
             std::vector<std::shared_ptr<const schema::StoredArticles>> segments,
             IsRemoved is_removed = {});

  // Whether some words may stand in no text any longer.
  bool has_removed() const { return is_removed_ != nullptr; }
  // The articles of all segments, and whether one of them, as its segment counts them, was removed.
  const std::vector<std::shared_ptr<const schema::StoredArticles>>& segments() const {
    return segments_;
  }
  bool is_removed(std::size_t segment, Xapian::docid article) const;
  // Bases that begin with `prefix` (UTF-8, normalised), most frequent first, then in the order of
  // their bytes; at most `limit`. Nothing for an empty prefix.
  std::vector<VocabularyWord> beginning_with(std::string_view prefix, std::size_t limit) const;
  // Stems of texts that begin with `prefix`, in the order of their bytes, at most `limit`.
  std::vector<std::string> stems_beginning_with(std::string_view prefix, std::size_t limit) const;
  // How often `base` occurs; 0 for what the index does not know.
  std::uint64_t frequency(std::string_view base) const;
  // The frequencies of many encoded words, which come sorted, in one pass; 0 for unknown ones.
  std::vector<std::uint64_t> frequencies(const std::vector<std::string>& encoded) const;
  // Whether some text holds a word of this stem.
  bool has_stem(std::string_view stem) const;
  // The nearest base at most `distance` letters away, the most frequent of those; empty if there is
  // none.
  std::string most_similar(std::string_view base, unsigned distance) const;
  // `base` as texts usually write it: hamza, ة and ى.
  std::string written_form(std::string_view base) const;

 private:
  Xapian::Database articles_;
  std::vector<WordList> lists_;
  std::vector<std::shared_ptr<const schema::StoredArticles>> segments_;
  IsRemoved is_removed_;
};

}  // namespace fahras::suggest
