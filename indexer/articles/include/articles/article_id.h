// The ids of articles: those that their files give them, or ones made of file and record.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <readers/reader.h>

namespace fahras::articles {

// The article's own id or, where its file gives it none, the id of its record in the file as it is
// named. At most schema::max_id_bytes long.
std::string article_id(const readers::RawArticle& article);

// "file:record", or "file" for record 0, which is the whole file. As bounded_id() has it.
std::string record_id(std::string_view file, std::uint64_t record);

// `id` if it has at most schema::max_id_bytes; else its beginning, cut before a character, and a
// hash of all of it, so that long ids stay different.
std::string bounded_id(std::string id);

}  // namespace fahras::articles
