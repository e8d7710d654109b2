// Keeps what was read of candidates for the page, as long as it takes little memory.
#pragma once

#include <cstddef>
#include <memory>
#include <utility>

#include <query/verify.h>

namespace fahras::match {

// In long texts with many matches, a document takes megabytes, and there are thousands of
// candidates.
class KeptDocuments {
 public:
  using Kept = std::shared_ptr<const query::Document>;

  explicit KeptDocuments(std::size_t max_bytes = std::size_t{32} << 20U) : left_(max_bytes) {}

  // Returns null if there is no memory left. Whoever needs the document then reads it again.
  Kept keep(query::Document&& found) {
    const std::size_t bytes = bytes_of(found);
    if (bytes > left_) return nullptr;
    left_ -= bytes;
    return std::make_shared<const query::Document>(std::move(found));
  }

  static std::size_t bytes_of(const query::Document& document) {
    std::size_t bytes = sizeof(document);
    for (const query::Part& part : document.parts) {
      bytes += sizeof(part) +
               (part.occurrences.capacity() + part.related.capacity()) * sizeof(query::Occurrence);
    }
    return bytes;
  }

 private:
  std::size_t left_;
};

}  // namespace fahras::match
