// The terms and values of documents, which the indexer writes and the searcher looks up. The
// prefixes of terms are in the table of fields.h, and nowhere else.
#pragma once

#include <string>
#include <string_view>

#include <schema/fields.h>
#include <xapian.h>

namespace fahras::schema {

// The version of the index format. It increases when an older searcher could not read a new index,
// or a newer searcher an old one.
inline constexpr unsigned format_version = 4;
// The older version whose stored articles this program can read, to index them again (`fahras-index
// upgrade`).
inline constexpr unsigned upgradable_format = 3;

// Returns the term for a stem in the words of `field`, which has a word_prefix. Documents of
// paragraphs have the terms of their article's fields, too. Only terms of the text have a
// within-document frequency (wdf) greater than 0.
//
// A stem or value whose term would exceed Xapian's limit of 245 bytes is cut before a character,
// and a hash of the whole is appended.
std::string term(Field field, std::string_view stem);
// Returns the term for a whole value of `field`, which has a value_prefix. `value` is an id,
// facet_key() (facets.h) of a keyword, or a month. A document has at most one such term of each
// prefix; its wdf is 0.
std::string value_term(Field field, std::string_view value);

// The term of articles whose last paragraph is a heading; its wdf is 0. The paragraphs database
// does not contain the words of that heading.
inline constexpr const char* ends_in_heading = "XHEADING";

// The value slots of both databases. Xapian filters, sorts and collapses by them. The values of
// documents behind a server (xapian-tcpsrv) cannot be read.
enum class Slot : Xapian::valueno {
  // The day of Article::date, "2025-09-04", for articles with the time of the day if it is known
  // (date_value() of values.h); empty if it is unknown.
  date = 0,
  // The key on which near-duplicates collapse, 8 bytes. For articles it is their duplicate_group.
  // For paragraphs it is a hash of the group and the paragraph's surfaces, since the paragraphs of
  // one article must not collapse, while the same paragraph of two articles must.
  group = 1,
  // In an index of several shards, the order of documents with equal scores (position_value() of
  // values.h). Without shards, that is the order of their numbers.
  position = 2,
  // Where a document with the attribute "_geo" is: its latitude and longitude, and both as Xapian's
  // class LatLongCoords writes them.
  latitude = 3,
  longitude = 4,
  place = 5,
  // Attribute number n (index_fields.h) has the slots first_attribute + 2n and the one after it.
  first_attribute = 8,
};
inline Xapian::valueno slot(Slot s) noexcept { return static_cast<Xapian::valueno>(s); }

// Encode and decode words of the vocabulary (vocabulary.h): an Arabic letter takes one byte, and
// other words are UTF-8. Decoding an encoded word returns the word. In the order of encoded words,
// words with the same prefix are consecutive.
std::string encode_vocabulary(std::string_view word);
std::string decode_vocabulary(std::string_view encoded);
}  // namespace fahras::schema
