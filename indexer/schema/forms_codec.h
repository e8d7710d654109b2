// Encodes the three forms of a word, each by its difference from the one before.
#pragma once

#include <schema/words.h>

#include "codec.h"

namespace fahras::schema {

// `previous_stem` is the stem of the word before in the record, or empty.
void write_forms(RecordWriter& out, const Forms& forms, std::string_view previous_stem);
// `forms` must hold the stem of the word before; all three forms are replaced.
void read_forms(RecordReader& in, FormsBuffer& forms);

}  // namespace fahras::schema
