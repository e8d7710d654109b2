#include <index/lengths.h>

#include <algorithm>
#include <utility>

namespace fahras::index {

Lengths::Lengths(Xapian::Database database, std::vector<LocalDocument> removed)
    : database_(std::move(database)), removed_(std::move(removed)) {
  chunks_.resize(database_.get_lastdocid() / chunk_size + 1);
}

Xapian::doccount Lengths::documents() const {
  return database_.get_doccount() - static_cast<Xapian::doccount>(removed_.size());
}

void Lengths::read(std::size_t chunk) {
  auto lengths = std::make_unique<std::uint32_t[]>(chunk_size);
  const auto first = static_cast<Xapian::docid>(chunk * chunk_size);
  auto document = database_.postlist_begin({});
  const auto end = database_.postlist_end({});
  if (document != end) document.skip_to(first);
  for (; document != end && *document < first + chunk_size; ++document) {
    if (*document < first) throw Xapian::DatabaseCorruptError("documents are not in order");
    lengths[*document - first] = document.get_doclength();
  }
  for (auto gone = std::lower_bound(removed_.begin(), removed_.end(), LocalDocument(first));
       gone != removed_.end() && gone->value() < first + chunk_size; ++gone) {
    lengths[gone->value() - first] = none;
  }
  chunks_[chunk] = std::move(lengths);
}

}  // namespace fahras::index
