#include "html_tree.h"

#include <algorithm>

#include <fmt/format.h>

#include "bad_input.h"
#include "html_nesting.h"

namespace fahras::readers {
namespace {

void* allocate(void* memory, std::size_t size) {
  return static_cast<std::pmr::memory_resource*>(memory)->allocate(std::max<std::size_t>(size, 1));
}
void keep(void*, void*) {}

const GumboVector* children(const GumboNode& node) {
  if (node.type == GUMBO_NODE_DOCUMENT) return &node.v.document.children;
  return is_element(node) ? &node.v.element.children : nullptr;
}

}  // namespace

HtmlTree::HtmlTree(std::string_view html) {
  if (html_depth(html) > max_html_depth) {
    throw BadInput(fmt::format("HTML nested more than {} deep", max_html_depth));
  }
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = allocate;
  options.deallocator = keep;
  options.userdata = &memory_;
  options.max_errors = 0;
  output_ = gumbo_parse_with_options(&options, html.data(), html.size());
}

bool is_element(const GumboNode& node) {
  return node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE;
}

GumboTag tag_of(const GumboNode& node) {
  return is_element(node) ? node.v.element.tag : GUMBO_TAG_UNKNOWN;
}

std::string_view attribute(const GumboNode& node, const char* name) {
  if (!is_element(node)) return {};
  const GumboAttribute* found = gumbo_get_attribute(&node.v.element.attributes, name);
  return found == nullptr ? std::string_view{} : found->value;
}

bool is_text(const GumboNode& node) {
  return node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE ||
         node.type == GUMBO_NODE_CDATA;
}

void for_each_child(const GumboNode& node, const std::function<void(const GumboNode&)>& child) {
  const GumboVector* nodes = children(node);
  for (unsigned i = 0; nodes != nullptr && i < nodes->length; ++i) {
    child(*static_cast<const GumboNode*>(nodes->data[i]));
  }
}

const GumboNode* find_node(const GumboNode& node,
                           const std::function<bool(const GumboNode&)>& wanted) {
  if (wanted(node)) return &node;
  const GumboVector* nodes = children(node);
  for (unsigned i = 0; nodes != nullptr && i < nodes->length; ++i) {
    const auto& child = *static_cast<const GumboNode*>(nodes->data[i]);
    if (const GumboNode* found = find_node(child, wanted)) return found;
  }
  return nullptr;
}

void append_collapsed(std::string& to, std::string_view text) {
  for (const char c : text) {
    const bool space = c == ' ' || (c >= '\t' && c <= '\r');
    if (!space) {
      to += c;
    } else if (!to.empty() && to.back() != ' ' && to.back() != '\n') {
      to += ' ';
    }
  }
}

std::string text_of(const GumboNode& node) {
  std::string text;
  find_node(node, [&](const GumboNode& inner) {
    if (is_text(inner)) append_collapsed(text, inner.v.text.text);
    return false;
  });
  text.erase(text.find_last_not_of(' ') + 1);
  return text;
}

}  // namespace fahras::readers
