// Makes a raw article of one JSON object.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <readers/reader.h>

#include "field_map.h"

namespace fahras::readers {

struct JsonOutcome {
  bool ok = false;
  std::size_t position = 0;  // if not ok: the byte at which the parser stopped
  std::string reason;        // if not ok: what is wrong
};

// Parses the object in `json` (UTF-8) and fills `article` from it. Members of nested objects have
// dotted names ("author.name"); the strings of an array become the paragraphs of one text.
JsonOutcome read_json_record(std::string_view json, const FieldTable& fields, RawArticle& article);

}  // namespace fahras::readers
