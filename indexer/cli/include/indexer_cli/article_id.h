// The ids of articles as fahras-index gives them.
#pragma once

#include <string>
#include <vector>

#include <readers/reader.h>

namespace fahras::indexer_cli {

// The id that the file gives. Without one, articles::record_id() of the file as seen from the one
// of `sources` (the operands of the command) that it was found under.
std::string article_id(const readers::RawArticle& article, const std::vector<std::string>& sources);

}  // namespace fahras::indexer_cli
