// The memory of one parsed page, which also stops the parser at limits. For every tag gumbo takes
// time in proportion to the depth and to the square of the number of attributes, and it repeats
// open formatting elements (<b>, <a> …) in every block, so that a page of a megabyte could keep it
// busy for hours. Its requests for memory show how far it has come, so it is stopped there. To
// check the page before would take a second parser that agrees with gumbo on every byte.
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

  // Makes gumbo allocate its memory here. All of it is freed together, because gumbo's own
  // destructor recurses as deep as the page.
  void serve(GumboOptions& options);
  // The place that the program jumps to when the page passes a limit. gumbo is C and must not be
  // thrown through. reason() has the message then.
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
  // The last block of a node's size. It may be a text of that size, so its content is not trusted.
  const void* newest_ = nullptr;
  std::unordered_map<const void*, std::size_t> depths_;
  std::jmp_buf stopped_{};
  std::string reason_;
};

}  // namespace fahras::readers
