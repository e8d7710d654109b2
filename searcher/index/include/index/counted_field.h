// The fields whose values facets count, and which SearchRequest::distinct can name.
#pragma once

#include <span>
#include <string_view>

#include <schema/fields.h>

namespace fahras::index {

// Returns them in the order of the table. DocumentValues keeps them in this order.
std::span<const schema::Field> counted_fields();

// Returns the field with this name. Throws Error(usage) with the subject `option` if there is none.
schema::Field counted_field(std::string_view option, std::string_view name);

}  // namespace fahras::index
