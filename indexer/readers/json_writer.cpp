#include "json_writer.h"

#include <schema/json_text.h>

namespace fahras::readers {

void JsonWriter::text(std::string_view value) {
  separate();
  json_ += '"';
  schema::append_json_text(json_, value);
  json_ += '"';
}

}  // namespace fahras::readers
