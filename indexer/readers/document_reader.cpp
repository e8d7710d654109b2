#include <readers/document_reader.h>

#include "field_map.h"
#include "json_record.h"

namespace fahras::readers {

struct DocumentReader::State {
  FieldTable fields;
};

DocumentReader::DocumentReader(const std::map<std::string, std::string>& fields)
    : state_(std::make_unique<const State>(State{FieldTable(fields)})) {}
DocumentReader::~DocumentReader() = default;
DocumentReader::DocumentReader(DocumentReader&&) noexcept = default;
DocumentReader& DocumentReader::operator=(DocumentReader&&) noexcept = default;

std::string DocumentReader::read(std::string_view json, RawArticle& article) const {
  return read_json_record(json, state_->fields, article).reason;
}

}  // namespace fahras::readers
