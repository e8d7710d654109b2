// Ids for articles whose files give them none.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <readers/reader.h>

namespace fahras::indexer_cli {

inline constexpr std::size_t longest_id = 240;  // bytes

// The id that the file gives, else the file's name as seen from the source that it was found under,
// with ":record" where a file holds several. At most 240 bytes: longer ones end in a hash.
std::string article_id(const readers::RawArticle& article, const std::vector<std::string>& sources);
// The same with the file's name as the user named it: differs where two sources hold equal names.
std::string full_article_id(const readers::RawArticle& article);

}  // namespace fahras::indexer_cli
