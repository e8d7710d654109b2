// The ids that fahras-index gives to articles.
#pragma once

#include <string>
#include <vector>

#include <readers/reader.h>

namespace fahras::indexer_cli {

// Returns the id that the file has for the article, as articles::bounded_id() shortens it. If there
// is none, returns articles::record_id() of the file's path relative to the folder among `sources`
// (the operands of the command) in which it was found, or of its name if the file is an operand
// itself.
std::string article_id(const readers::RawArticle& article, const std::vector<std::string>& sources);

}  // namespace fahras::indexer_cli
