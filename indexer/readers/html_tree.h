// A parsed HTML page, and functions that examine its nodes.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include <gumbo.h>

#include "html_memory.h"

namespace fahras::readers {

class HtmlTree {
 public:
  // Throws BadInput for a page that exceeds the limits of html_memory.h. `html` must outlive the
  // tree.
  explicit HtmlTree(std::string_view html);
  HtmlTree(const HtmlTree&) = delete;
  HtmlTree& operator=(const HtmlTree&) = delete;

  const GumboNode& root() const { return *output_->root; }

 private:
  HtmlMemory memory_;
  GumboOutput* output_ = nullptr;
};

bool is_element(const GumboNode& node);
GumboTag tag_of(const GumboNode& node);  // GUMBO_TAG_UNKNOWN for a node that is not an element
std::string_view attribute(const GumboNode& node, const char* name);  // empty when absent
bool is_text(const GumboNode& node);                                  // true for white space, too
// Calls `child` with each child in order.
void for_each_child(const GumboNode& node, const std::function<void(const GumboNode&)>& child);
// Returns the first node in document order, beginning with `node` and its descendants only, for
// which `wanted` is true; null if there is none.
const GumboNode* find_node(const GumboNode& node,
                           const std::function<bool(const GumboNode&)>& wanted);
// Returns all text inside a node, on one line.
std::string text_of(const GumboNode& node);
// Appends `text`, with each run of ASCII white space replaced by one space.
void append_collapsed(std::string& to, std::string_view text);

}  // namespace fahras::readers
