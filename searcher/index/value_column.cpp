#include <index/value_column.h>

#include <algorithm>

namespace fahras::index {

// Terms are sorted, so terms of one key are next to each other.
ValueColumn::ValueColumn(const Xapian::Database& segment, schema::Field field)
    : numbers_(segment.get_lastdocid() + std::size_t{1}) {
  const std::string prefix = field->value_prefix;
  for (auto term = segment.allterms_begin(prefix); term != segment.allterms_end(prefix); ++term) {
    std::string key = (*term).substr(prefix.size(), field->value_bytes);
    if (key != keys_.back()) keys_.push_back(std::move(key));
    const auto number = static_cast<std::uint32_t>(keys_.size() - 1);
    const auto end = segment.postlist_end(*term);
    for (auto document = segment.postlist_begin(*term); document != end; ++document) {
      if (*document >= numbers_.size()) continue;
      std::uint32_t& first = numbers_[*document];
      if (first == 0) {
        first = number;
      } else if (first != number) {
        others_[*document].push_back(number);
      }
    }
  }
  documents_without_ =
      static_cast<std::size_t>(std::count(numbers_.begin() + 1, numbers_.end(), 0U));
}

}  // namespace fahras::index
