// One JSON object → one raw article.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <readers/reader.h>

#include "field_map.h"

namespace fahras::readers {

struct JsonOutcome {
  bool ok = false;
  std::size_t position = 0;  // byte at which a broken record went wrong
  std::string reason;        // of what is broken
};

// Fills `article` from the object that `json` (UTF-8) holds. Objects in it are looked into by
// dotted names ("author.name"); strings of an array become paragraphs of one text.
JsonOutcome read_json_record(std::string_view json, const FieldTable& fields, RawArticle& article);

}  // namespace fahras::readers
