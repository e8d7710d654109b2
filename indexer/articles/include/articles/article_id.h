// The ids of articles: those in their files, or ids that are made of file and record.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <readers/reader.h>

namespace fahras::articles {

// Returns the article's own id or, if its file has none for it, record_id() of its file and record.
// The result has at most schema::max_id_bytes.
std::string article_id(const readers::RawArticle& article);

// Returns bounded_id() of "file:record", or of "file" for record 0, which is the whole file.
std::string record_id(std::string_view file, std::uint64_t record);

// Returns `id` if it has at most schema::max_id_bytes; else its beginning, cut before a character,
// followed by a hash of the whole, so that different ids remain different.
std::string bounded_id(std::string id);

}  // namespace fahras::articles
