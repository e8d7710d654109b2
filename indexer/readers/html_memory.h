// The memory of one parsed page, which also stops the parser at limits. For every tag gumbo takes
// time in proportion to the depth and to the square of the number of attributes, and it repeats
// open formatting elements (<b>, <a> …) in every block, so that a page of a megabyte could keep it
// busy for hours. Each node and attribute that it makes is a request for memory, so its allocator
// counts them and stops it at the limits. Checking the page before parsing it would take a second
// parser that agrees with gumbo on every byte.
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

  // Sets the functions by which gumbo allocates memory to those of this object. All of it is freed
  // together, because gumbo's own destructor recurses as deep as the page.
  void serve(GumboOptions& options);
  // The caller sets this place with setjmp() before it parses. The program jumps there when the
  // page exceeds a limit, because no exception may pass through gumbo, which is C. reason() then
  // returns the message.
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
