// Stores a document without what it repeats of the article that was made of it.
#pragma once

#include <string>
#include <string_view>

#include <schema/article.h>

#include "codec.h"

namespace fahras::schema {

// Returns the document with marks in place of the fields and paragraphs of the article that it
// repeats. docs/index-format.md describes them.
std::string pack_document(const Article& article);

// Returns the document that pack_document() packed, given the other members of the article. Throws
// as `in` does for data that pack_document() cannot have written.
std::string unpack_document(std::string_view packed, const Article& article,
                            const RecordReader& in);

}  // namespace fahras::schema
