// The three forms of a word, each told by what sets it apart from the one before.
#pragma once

#include <schema/words.h>

#include "codec.h"

namespace fahras::schema {

// `previous_stem`: of the word before it in the record, or empty.
void write_forms(RecordWriter& out, const Forms& forms, std::string_view previous_stem);
// Expects the stem of the word before it in `forms`, and replaces all three.
void read_forms(RecordReader& in, FormsBuffer& forms);

}  // namespace fahras::schema
