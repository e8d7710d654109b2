// The contract of writer and reader: which terms and values a document carries. One table; no
// prefix literal anywhere else.
#pragma once

#include <string>
#include <string_view>

#include <xapian.h>

namespace fahras::schema {

// Bumped when an older searcher could not read a new index or the other way round.
inline constexpr unsigned format_version = 3;

// Terms. Stems of the text have no prefix, so that stock tools show them as they are. Prefixes are
// capital Latin letters, which no stem contains (Latin stems are lower case).
enum class Field {
  text,  // ""   stems of title and paragraphs (articles), of the paragraph (paragraphs); wdf counts
  title,    // "S"  stems of the title, wdf 0: text holds them too
  author,   // "A"  stems of the author, wdf 0
  source,   // "H"  stems of the source, wdf 0
  section,  // "N"  stems of the section, wdf 0
  id,       // "Q"  the article's id as it is, articles database only
  // Whole values of fields, as facet_key() of facets.h has them, wdf 0: what is filtered by and
  // counted. At most one of each on a document.
  whole_source,    // "P"
  whole_author,    // "W"
  whole_section,   // "C"
  whole_language,  // "L"
  month,           // "M"  2025-09, of a day that is known
};
std::string_view prefix(Field field) noexcept;
// The term for `word` (a stem, or an id) in `field`. Words whose term would pass Xapian's limit of
// 245 bytes are cut at a character's start and end in a hash of the whole.
std::string term(Field field, std::string_view word);

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
