// Compresses the articles of a piece for storing: the result of encode_article() is compressed by
// zstd with a dictionary of what the articles have in common.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <schema/article.h>

namespace fahras::schema {

// Trains a dictionary for zstd on some of `articles`, and returns its bytes, which Packing and
// ArticleUnpacker need. The same articles always give the same bytes. They are empty if there is so
// little text that a dictionary would not pay. `encoded` gets an element for each article: the
// result of encode_article(), so that it need not be encoded again for pack(), or an empty string
// if the article was not used for training.
std::string learn_packing(const std::vector<Article>& articles, std::vector<std::string>& encoded);

// A dictionary that is prepared for compression. All threads share one, which must outlive their
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

// Decompresses the records of one piece. It must be used by one thread at a time.
class ArticleUnpacker {
 public:
  // `learnt` is the dictionary with which the piece was compressed. Throws Error(index) for data
  // that learn_packing() cannot have made.
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
