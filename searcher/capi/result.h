// The object behind a fahras_result handle, and access to its parts, which are not copied.
#pragma once

#include <fahras/searcher.h>

#include "handles.h"

struct fahras_result {
  fahras::SearchResult result;
};

namespace fahras::capi {

// The handles of hits, passages and facets are pointers to the objects themselves.
inline const Hit* inside(const fahras_hit* hit) { return reinterpret_cast<const Hit*>(hit); }
inline const Passage* inside(const fahras_passage* passage) {
  return reinterpret_cast<const Passage*>(passage);
}
inline const Facet* inside(const fahras_facet* facet) {
  return reinterpret_cast<const Facet*>(facet);
}
inline const SearchResult* inside(const fahras_result* result) {
  return result != nullptr ? &result->result : nullptr;
}

inline fahras_mark mark(const std::vector<Mark>& marks, std::size_t i) {
  const Mark* found = item(marks, i);
  return found != nullptr ? fahras_mark{found->begin, found->end} : fahras_mark{0, 0};
}

// Returns read(object), or a null value if the handle is null.
template <class Handle, class Read>
auto of(const Handle* handle, const Read& read) noexcept -> decltype(read(*inside(handle))) {
  const auto* object = inside(handle);
  if (object == nullptr) return {};
  return read(*object);
}

}  // namespace fahras::capi
