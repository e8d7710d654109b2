#include <index/counted_field.h>

#include <algorithm>

#include <fahras/error.h>
#include <fmt/format.h>

namespace fahras::index {

const CountedField& counted_field(std::string_view option, std::string_view name) {
  const auto* const found =
      std::find_if(counted_fields.begin(), counted_fields.end(),
                   [&](const CountedField& field) { return field.name == name; });
  if (found != counted_fields.end()) return *found;
  throw Error(ErrorKind::usage, std::string(option),
              fmt::format("the field '{}' is none of source, author, section, language, year, "
                          "month",
                          name));
}

}  // namespace fahras::index
