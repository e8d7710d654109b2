// Makes articles to index, and reads the content of an index for comparison.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <schema/article.h>
#include <schema/words.h>
#include <xapian.h>

namespace fahras::test {

// Returns an article with a heading and two paragraphs that differs from those with other numbers.
schema::Article numbered_article(int number);

// Returns the words of a segment with frequency and written form ("word 3 form"), sorted.
std::vector<std::string> vocabulary(const Xapian::Database& articles);

// Returns the documents, terms, values, vocabulary and metadata of a Xapian database, one line
// each. Records of articles are shown unpacked, and tokens as words, because the dictionary's
// numbers depend on which worker found a word first.
std::string dump_database(const std::filesystem::path& database);

// Returns the words of a segment's articles as "surface base stem", in the order of their numbers
// from 1; an empty list if the database has no such dictionary.
std::vector<std::string> read_dictionary(const Xapian::Database& articles, schema::DictionaryId id);

// Returns the parts of a list of tokens, one line each: # if it is a heading, then the tokens'
// surfaces. Words that are not in the dictionary are in brackets; without a dictionary, numbers are
// shown.
std::string show_tokens(const std::vector<std::string>& words, const std::string& value);

// Returns the dump of both databases of the index's only segment.
std::string dump_index(const std::filesystem::path& index);

}  // namespace fahras::test
