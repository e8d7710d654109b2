// Articles to index, and what an index then holds, for comparing.
#pragma once

#include <filesystem>
#include <string>

#include <schema/article.h>

namespace fahras::test {

// An article that differs from those of other numbers, with a heading and two paragraphs.
schema::Article numbered_article(int number);

// Documents, terms, values, vocabulary and metadata of a Xapian database, one line each.
std::string dump_database(const std::filesystem::path& database);

// Both databases of the index's only segment.
std::string dump_index(const std::filesystem::path& index);

}  // namespace fahras::test
