// Keeps candidates that were read, so that they need not be read again for the page, as long as
// they take little memory.
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

  // Returns the document, or null if it would exceed the memory. It must then be read again where
  // it is needed.
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
