#include "lengths.h"

#include <utility>

namespace fahras::facade {

Lengths::Lengths(Xapian::Database database) : database_(std::move(database)) {
  chunks_.resize(database_.get_lastdocid() / chunk_size + 1);
}

void Lengths::read(std::size_t chunk) {
  auto lengths = std::make_unique<std::uint32_t[]>(chunk_size);
  const std::size_t first = chunk * chunk_size;
  auto document = database_.postlist_begin({});
  const auto end = database_.postlist_end({});
  if (document != end) document.skip_to(static_cast<Xapian::docid>(first));
  for (; document != end && *document < first + chunk_size; ++document) {
    lengths[*document - first] = document.get_doclength();
  }
  chunks_[chunk] = std::move(lengths);
}

}  // namespace fahras::facade
