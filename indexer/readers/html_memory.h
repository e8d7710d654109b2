// The memory of one parsed page. Gumbo takes time in proportion to the depth for every tag, to the
// square of a tag's attributes, and repeats open formatting elements (<b>, <a> …) in every block:
// a page of a megabyte could keep it busy for hours. What it asks memory for tells how far it has
// come, and it is stopped in the middle. Judging the page beforehand would take a second parser
// that agrees with it on every byte.
#pragma once

#include <csetjmp>
#include <cstddef>
#include <memory_resource>
#include <string>
#include <unordered_map>

#include <gumbo.h>

namespace fahras::readers {

inline constexpr std::size_t max_html_depth = 512;        // as in browsers
inline constexpr std::size_t max_html_attributes = 1000;  // of one tag
inline constexpr std::size_t max_html_memory = std::size_t{512} << 20;

class HtmlMemory {
 public:
  HtmlMemory() = default;
  HtmlMemory(const HtmlMemory&) = delete;
  HtmlMemory& operator=(const HtmlMemory&) = delete;

  // Makes gumbo allocate here. Nothing is freed before the whole is: gumbo's own destructor
  // recurses as deep as the page.
  void serve(GumboOptions& options);
  // Where to go on when the page passes a limit: gumbo is C and must not be thrown through.
  std::jmp_buf& stopped() { return stopped_; }
  const std::string& reason() const { return reason_; }

 private:
  void* allocate(std::size_t size);
  void watch_node();
  void watch_attribute();
  [[noreturn]] void stop(const char* what, std::size_t limit);

  std::pmr::monotonic_buffer_resource memory_;
  std::size_t taken_ = 0;
  std::size_t attributes_ = 0;  // since the last node
  // A text of a node's size passes for a node here, so nothing that stands in one is trusted.
  const void* newest_ = nullptr;
  std::unordered_map<const void*, std::size_t> depths_;
  std::jmp_buf stopped_{};
  std::string reason_;
};

}  // namespace fahras::readers
