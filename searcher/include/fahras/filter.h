// What an article's fields must be for it to match; never anything about how it ranks.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace fahras {

// Fields: "id" as it is (of articles, not of paragraphs); "source", "author", "section" and
// "language", whole, but without regard to what normalisation unites (case, diacritics, forms of
// letters); "date", a day, or the days of 2025 or 2025-09; "year", 2025; "month", 2025-09.
//
// An article without a value has none of the values asked for, and lies between no bounds.
// Searching throws Error(usage) that names the field for one that it does not know, for a day that
// does not exist, and for a filter out of its limits (docs/reliability.md).
struct Filter {
  enum class Kind { all, any, none, equals, between, exists };

  Kind kind = Kind::all;            // all of no parts: everything; any of no parts: nothing
  std::vector<Filter> parts;        // of all, any; of none: that none of them holds
  std::string field;                // of equals, between, exists
  std::vector<std::string> values;  // of equals: any of these
  // Of between, for date, year and month: bounds, included unless the flags say otherwise.
  std::optional<std::string> from, to;
  bool from_excluded = false;
  bool to_excluded = false;
};

}  // namespace fahras
