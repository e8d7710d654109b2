// Articles as they are stored: encode_article()'s record, compressed by zstd with what articles of
// the same piece have in common.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <schema/article.h>

namespace fahras::schema {

// What articles have in common, learnt from some of them: bytes that packers and unpackers share.
// The same articles always give the same. Empty where they are too few for it to pay. `encoded` has
// an element for each article then, which is its encode_article() or, where it was not learnt from,
// empty: whoever packs the article need not encode it again.
std::string learn_packing(const std::vector<Article>& articles, std::vector<std::string>& encoded);

// Made once, used by the packers of all threads; must outlive them.
class Packing {
 public:
  // `learnt` by learn_packing(), or empty.
  explicit Packing(std::string_view learnt);
  ~Packing();
  Packing(const Packing&) = delete;
  Packing& operator=(const Packing&) = delete;

 private:
  friend class ArticlePacker;
  struct State;
  std::unique_ptr<State> state_;
};

// One per thread.
class ArticlePacker {
 public:
  ArticlePacker();
  ~ArticlePacker();
  ArticlePacker(const ArticlePacker&) = delete;
  ArticlePacker& operator=(const ArticlePacker&) = delete;

  // The record of an article that encode_article() has encoded; valid until the next one is made.
  // Throws Error(internal) where zstd fails.
  std::string_view pack(std::string_view encoded, const Packing& packing);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// Reads records of one piece; not for several threads at a time.
class ArticleUnpacker {
 public:
  // Throws Error(index) for what learn_packing() never made.
  explicit ArticleUnpacker(std::string_view learnt);
  ~ArticleUnpacker();
  ArticleUnpacker(ArticleUnpacker&&) noexcept;
  ArticleUnpacker& operator=(ArticleUnpacker&&) noexcept;

  // Throws Error(index) for what pack() never made, before memory is taken that the article of such
  // a record could not need.
  Article unpack(std::string_view record) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace fahras::schema
