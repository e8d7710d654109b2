// Filter: conditions on the fields of articles. They decide what matches, and never contribute to
// scores.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fahras/export.h>

namespace fahras {

// A condition on one field, or a combination of filters. The fields are those that docs/library.md
// marks "filtered": "id", compared byte by byte, only for Unit::article; names such as "source" and
// "section", compared as whole values that are normalised first (case, diacritics, forms of
// letters); "date", a day as 2025-09-04 or all days of 2025 or 2025-09; "year", as 2025; and
// "month", as 2025-09. So are the members of documents that the settings of the index list as
// filterableAttributes (docs/fields.md): texts are compared in the same way, numbers as numbers,
// and times in ISO 8601 to the second. Of a list, one value that fulfils the condition is enough.
//
// An article without a value in a field matches no condition on that field.
// Searcher::search() throws Error(usage) that names the field if the field is unknown or if a date
// does not exist, and Error(usage) if the filter exceeds the limits of docs/reliability.md.
struct Filter {
  enum class Kind {
    all,
    any,
    none,
    equals,
    between,
    exists,
    has_words,
    // These are for members of documents.
    is_null,
    is_empty,  // an empty text, list or object
    near,      // of "_geo": within a distance of a place
    in_box,    // of "_geo": between two corners
  };

  Kind kind = Kind::all;  // all without parts matches everything, any without parts nothing
  // The operands of all, any and none. A none filter matches the articles that match no operand.
  std::vector<Filter> parts;
  std::string field;  // the field of a condition
  // equals: the values, any of which matches. has_words: texts; a field matches if it has all words
  // of one of them, at most 64, in any order and in other forms too. Only the fields that
  // docs/library.md marks both "searched" and "filtered" have words.
  std::vector<std::string> values;
  // The bounds of between, which accepts only date, year and month. Of members of documents it
  // accepts those that are numbers and times. A bound is optional, and inclusive unless its flag
  // says otherwise.
  std::optional<std::string> from, to;
  bool from_excluded = false;
  bool to_excluded = false;
  // near: latitude, longitude, and the distance in meters. in_box: latitude and longitude of the
  // top right corner, then those of the bottom left one.
  std::vector<double> numbers = {};
};

// Returns the filter that a text in the language of docs/fields.md describes, such as
// "price < 20 AND tags = رياضة". A blank text describes a filter that matches everything. Throws
// Error(usage) with the subject "filter" if the text has an error.
FAHRAS_API Filter parse_filter(std::string_view text);

}  // namespace fahras
