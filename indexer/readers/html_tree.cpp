#include "html_tree.h"

#include <utility>
#include <vector>

#include <fmt/format.h>

#include "bad_input.h"

namespace fahras::readers {
namespace {

const GumboVector* children(const GumboNode& node) {
  if (node.type == GUMBO_NODE_DOCUMENT) return &node.v.document.children;
  return is_element(node) ? &node.v.element.children : nullptr;
}

// Whether the tree is too deep for recursive functions; this is determined without recursion. The
// limit is higher than that of HtmlMemory, because gumbo moves nodes after creating them.
bool too_deep(const GumboNode& root) {
  std::vector<std::pair<const GumboNode*, std::size_t>> open{{&root, 0}};
  while (!open.empty()) {
    const auto [node, depth] = open.back();
    open.pop_back();
    if (depth > 2 * max_html_depth) return true;
    const GumboVector* nodes = children(*node);
    for (unsigned i = 0; nodes != nullptr && i < nodes->length; ++i) {
      open.emplace_back(static_cast<const GumboNode*>(nodes->data[i]), depth + 1);
    }
  }
  return false;
}

}  // namespace

HtmlTree::HtmlTree(std::string_view html) {
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  memory_.serve(options);
  if (setjmp(memory_.stopped()) != 0) throw BadInput(memory_.reason());
  output_ = gumbo_parse_with_options(&options, html.data(), html.size());
  if (too_deep(*output_->document)) {
    throw BadInput(fmt::format("HTML nested more than {} deep", 2 * max_html_depth));
  }
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
