// An article as it is indexed, stored and shown, and its form in the index. Writer and reader share
// this file; docs/index-format.md describes it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <fahras/article_fields.h>

namespace fahras::schema {

struct Paragraph {
  std::string text;         // UTF-8, one line, never empty
  bool is_heading = false;  // a heading belongs to the paragraphs that follow it
  friend bool operator==(const Paragraph&, const Paragraph&) = default;
};

inline constexpr std::size_t max_id_bytes = 240;

// `id` is unique in an index and has 1 to max_id_bytes bytes.
struct Article : ArticleFields {
  std::string file;  // the file that it was read from, as named on the command line
  std::vector<Paragraph> paragraphs;
  std::uint64_t duplicate_group = 0;  // near-duplicates share it; 0: not looked for
  friend bool operator==(const Article&, const Article&) = default;
};

// UTF-8 bytes of an article's title and paragraphs.
std::uint64_t text_bytes(const Article& article);

// The record of an article, which packing.h compresses. `decode` throws Error(index) on what encode
// never wrote.
std::string encode_article(const Article& article);
Article decode_article(std::string_view data);

// Document data of the paragraphs database: which paragraph of which article it is.
struct ParagraphRef {
  std::uint32_t article = 0;  // its number in the piece (pieces.h)
  std::uint32_t number = 0;   // index into Article::paragraphs
};
std::string encode_paragraph_ref(const ParagraphRef& ref);
ParagraphRef decode_paragraph_ref(std::string_view data);

}  // namespace fahras::schema
