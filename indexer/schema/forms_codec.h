// Encodes the three forms of a word, each by its difference from another form: the stem from the
// stem of the previous word, the base from the stem, the surface from the base.
#pragma once

#include <schema/words.h>

#include "codec.h"

namespace fahras::schema {

// Appends the forms. `previous_stem` is the stem of the previous word in the record, or empty.
void write_forms(RecordWriter& out, const Forms& forms, std::string_view previous_stem);
// Reads the forms into `forms`, which must still hold the stem of the previous word. Throws
// Error(index) for damaged data.
void read_forms(RecordReader& in, FormsBuffer& forms);

}  // namespace fahras::schema
