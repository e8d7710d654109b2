// An article as it is indexed, stored and shown, and its encoding in the index. The indexer and the
// searcher share this file; docs/index-format.md describes the encoding.
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
  std::uint64_t duplicate_group = 0;  // equal for near-duplicates; 0: not determined
  // The object of JSON that the article was made from, in one line; empty if it was made from
  // another format (document_of() of document.h).
  std::string document = {};
  // The dotted names of the document's members whose texts are in none of the other fields.
  std::vector<std::string> other_text_members = {};
  friend bool operator==(const Article&, const Article&) = default;
};

// Returns the size of an article's title and paragraphs, in bytes of UTF-8.
std::uint64_t text_bytes(const Article& article);

// Encode and decode the record of an article, which packing.h compresses. decode_article() throws
// Error(index) for data that encode_article() cannot have written.
std::string encode_article(const Article& article);
Article decode_article(std::string_view data);

// The document data of the paragraphs database: which paragraph of which article the document is.
// decode_paragraph_ref() throws Error(index) for data that encode_paragraph_ref() cannot have
// written.
struct ParagraphRef {
  std::uint32_t article = 0;  // its number in the piece (pieces.h)
  std::uint32_t number = 0;   // index into Article::paragraphs
};
std::string encode_paragraph_ref(const ParagraphRef& ref);
ParagraphRef decode_paragraph_ref(std::string_view data);

}  // namespace fahras::schema
