#include "html_memory.h"

#include <algorithm>
#include <cstring>

#include <fmt/format.h>

namespace fahras::readers {

void HtmlMemory::serve(GumboOptions& options) {
  options.userdata = this;
  options.allocator = [](void* memory, std::size_t size) {
    return static_cast<HtmlMemory*>(memory)->allocate(size);
  };
  options.deallocator = [](void*, void*) {};
}

void* HtmlMemory::allocate(std::size_t size) {
  taken_ += size;
  if (taken_ > max_html_memory) stop("HTML takes more memory than {} bytes", max_html_memory);
  if (size == sizeof(GumboAttribute)) watch_attribute();
  if (size == sizeof(GumboNode)) watch_node();
  void* const memory = memory_.allocate(std::max<std::size_t>(size, 1));
  if (size == sizeof(GumboNode)) newest_ = memory;
  return memory;
}

// Called before a node is created; the previous node has its parent by then.
void HtmlMemory::watch_node() {
  attributes_ = 0;
  if (newest_ == nullptr) return;
  const void* parent = nullptr;
  std::memcpy(&parent, static_cast<const char*>(newest_) + offsetof(GumboNode, parent),
              sizeof parent);
  const auto known = depths_.find(parent);
  const std::size_t depth = known == depths_.end() ? 0 : known->second + 1;
  if (depth > max_html_depth) stop("HTML nested more than {} deep", max_html_depth);
  depths_[newest_] = depth;
}

void HtmlMemory::watch_attribute() {
  if (++attributes_ > max_html_attributes) {
    stop("HTML tag with more than {} attributes", max_html_attributes);
  }
}

void HtmlMemory::stop(const char* what, std::size_t limit) {
  reason_ = fmt::format(fmt::runtime(what), limit);
  std::longjmp(stopped_, 1);
}

}  // namespace fahras::readers
