// The contract of writer and reader: which terms and values a document carries. Their prefixes
// stand in the table of fields.h, and nowhere else.
#pragma once

#include <string>
#include <string_view>

#include <schema/fields.h>
#include <xapian.h>

namespace fahras::schema {

// Bumped when an older searcher could not read a new index or the other way round.
inline constexpr unsigned format_version = 3;

// The term for a stem in the words of `field`, which has a word_prefix. Documents of paragraphs
// have the terms of their article's fields, too. wdf is 0, but for the text.
//
// Words whose term would pass Xapian's limit of 245 bytes are cut at a character's start and end in
// a hash of the whole. So are values.
std::string term(Field field, std::string_view stem);
// The term for a whole value of `field`, which has a value_prefix: an id as it is, a keyword as
// facet_key() of facets.h has it, a month. wdf 0, at most one of each field on a document.
std::string value_term(Field field, std::string_view value);

// The term, wdf 0, of articles whose last paragraph is a heading: the paragraphs database does not
// have that heading's words.
inline constexpr const char* ends_in_heading = "XHEADING";

// Value slots, in both databases: Xapian filters, sorts and collapses by them. Documents that come
// from a server have no values to be read.
enum class Slot : Xapian::valueno {
  date = 0,  // Article::date's day, "2025-09-04"; empty when unknown: ranges and sorting
  // What near-duplicates share, 8 bytes: results are collapsed on it. Articles: their
  // duplicate_group. Paragraphs: a hash of the paragraph's surfaces, since paragraphs of one
  // article share its group and must not collapse, while the same paragraph of two articles must.
  group = 1,
  // Of an index of several shards: which of equal documents comes first, as values.h has it.
  // Without shards their numbers tell that.
  position = 2,
};
inline Xapian::valueno slot(Slot s) noexcept { return static_cast<Xapian::valueno>(s); }

// Words of the vocabulary (vocabulary.h): one byte a letter for Arabic, UTF-8 for what does not
// fit. Decoding an encoded word gives the word back; the order of encoded words is that of
// prefixes, so that words beginning alike stand together.
std::string encode_vocabulary(std::string_view base);
std::string decode_vocabulary(std::string_view encoded);
}  // namespace fahras::schema
