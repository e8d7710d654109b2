// Compresses the articles of a piece for storing: the result of encode_article() is compressed by
// zstd with a dictionary of what the articles have in common.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <schema/article.h>

namespace fahras::schema {

// Learns from some of `articles` what they have in common, and returns it as the bytes that Packing
// and ArticleUnpacker need. The same articles always give the same bytes. They are empty if there
// is so little text that compression would not gain. `encoded` gets an element for each article,
// which is its encode_article() or, if the article was not learnt from, empty; the article need not
// be encoded again for pack().
std::string learn_packing(const std::vector<Article>& articles, std::vector<std::string>& encoded);

// What was learnt, prepared for compression. All threads share one, which must outlive their
// packers.
class Packing {
 public:
  // `learnt` is the result of learn_packing(), or empty.
  explicit Packing(std::string_view learnt);
  ~Packing();
  Packing(const Packing&) = delete;
  Packing& operator=(const Packing&) = delete;

 private:
  friend class ArticlePacker;
  struct State;
  std::unique_ptr<State> state_;
};

// Compresses articles. Each thread needs its own.
class ArticlePacker {
 public:
  ArticlePacker();
  ~ArticlePacker();
  ArticlePacker(const ArticlePacker&) = delete;
  ArticlePacker& operator=(const ArticlePacker&) = delete;

  // Returns the record of an article, given its encode_article(); it is valid until the next call.
  // Throws Error(internal) if zstd fails.
  std::string_view pack(std::string_view encoded, const Packing& packing);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// Decompresses the records of one piece. Not for several threads at a time.
class ArticleUnpacker {
 public:
  // `learnt` is what the piece's Packing was made of. Throws Error(index) for data that
  // learn_packing() cannot have made.
  explicit ArticleUnpacker(std::string_view learnt);
  ~ArticleUnpacker();
  ArticleUnpacker(ArticleUnpacker&&) noexcept;
  ArticleUnpacker& operator=(ArticleUnpacker&&) noexcept;

  // Returns the article of a record. Throws Error(index) for data that pack() cannot have made,
  // before it allocates more memory than an article with a record of this length can need.
  Article unpack(std::string_view record) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace fahras::schema
