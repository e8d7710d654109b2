// The fields whose values facets count, and which SearchRequest::distinct can name.
#pragma once

#include <string_view>
#include <vector>

#include <schema/index_fields.h>

namespace fahras::index {

std::vector<schema::Field> counted_fields(const schema::IndexFields& fields);

// Returns the field with this name. Throws Error(usage) with the subject `option` if there is none.
schema::Field counted_field(const schema::IndexFields& fields, std::string_view option,
                            std::string_view name);

}  // namespace fahras::index
