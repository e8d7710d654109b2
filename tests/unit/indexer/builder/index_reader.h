// Articles to index, and what an index then holds, for comparing.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <schema/article.h>
#include <schema/words.h>
#include <xapian.h>

namespace fahras::test {

// An article that differs from those of other numbers, with a heading and two paragraphs.
schema::Article numbered_article(int number);

// The words of a segment with frequency and written form, "word 3 form", sorted.
std::vector<std::string> vocabulary(const Xapian::Database& articles);

// Documents, terms, values, vocabulary and metadata of a Xapian database, one line each. Records of
// articles are shown unpacked, tokens as words: the dictionary's numbers depend on which worker met
// a word first.
std::string dump_database(const std::filesystem::path& database);

// The words behind the numbers of a segment's articles: "surface base stem", by number - 1. None
// if the database holds no such dictionary.
std::vector<std::string> read_dictionary(const Xapian::Database& articles, schema::DictionaryId id);

// The parts of a list of tokens, a line each: # if it is a heading, then the tokens' surfaces.
// Words that the dictionary does not hold stand in brackets; where there is none, numbers stand.
std::string show_tokens(const std::vector<std::string>& words, const std::string& value);

// Both databases of the index's only segment.
std::string dump_index(const std::filesystem::path& index);

}  // namespace fahras::test
