#include "html_page.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <unordered_map>

#include <base/split.h>

namespace fahras::readers {
namespace {

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Whether a class or id attribute contains one of `words`. For example, "related-posts" contains
// "related", and "post__byline" contains "byline".
bool has_word(std::string_view classes, std::initializer_list<std::string_view> words) {
  while (!classes.empty()) {
    if (is_one_of(base::take_until(classes, " \t\r\n-_"), words)) return true;
  }
  return false;
}

bool names_furniture(std::string_view classes) {
  return has_word(classes, {"related", "share", "sharing", "social", "newsletter", "comments",
                            "breadcrumb", "breadcrumbs", "sidebar", "byline", "advert",
                            "advertisement", "ads", "tags", "promo", "cookie", "pagination"});
}

bool is_hidden(const GumboNode& node) {
  return gumbo_get_attribute(&node.v.element.attributes, "hidden") != nullptr ||
         attribute(node, "aria-hidden") == "true" ||
         is_one_of(attribute(node, "role"), {"navigation", "banner", "contentinfo", "complementary",
                                             "search", "dialog", "menu"});
}

// The amount of running text in an element, in bytes.
struct Weight {
  std::size_t text = 0;
  std::size_t links = 0;  // the part of it that is in links
  std::size_t plain() const { return text - std::min(links, text); }
};

// Computes the weight of every element once and finds the element whose own paragraphs have the
// most text.
class Scale {
 public:
  explicit Scale(const GumboNode& root) : densest_(&root), total_(weigh(root, false, false)) {}

  Weight total() const { return total_; }
  std::size_t plain(const GumboNode& node) const { return weights_.at(&node).plain(); }
  bool knows(const GumboNode& node) const { return weights_.count(&node) > 0; }
  const GumboNode& densest() const { return *densest_; }

 private:
  Weight weigh(const GumboNode& node, bool in_link, bool in_paragraph);

  std::unordered_map<const GumboNode*, Weight> weights_;
  const GumboNode* densest_;
  std::size_t densest_score_ = 0;
  Weight total_;
};

bool is_paragraph(GumboTag tag) {
  return tag == GUMBO_TAG_P || tag == GUMBO_TAG_BLOCKQUOTE || tag == GUMBO_TAG_PRE;
}

Weight Scale::weigh(const GumboNode& node, bool in_link, bool in_paragraph) {
  if (is_text(node)) {
    const std::size_t length = std::string_view(node.v.text.text).size();
    const std::size_t counted = node.type == GUMBO_NODE_WHITESPACE ? 0 : length;
    return {counted, in_link ? counted : 0};
  }
  if (is_element(node) && is_furniture(node)) return {};
  const GumboTag tag = tag_of(node);
  Weight sum;
  std::size_t own = 0;  // bytes of its own paragraphs and of text directly inside it
  for_each_child(node, [&](const GumboNode& child) {
    const Weight weight =
        weigh(child, in_link || tag == GUMBO_TAG_A, in_paragraph || is_paragraph(tag));
    sum.text += weight.text;
    sum.links += weight.links;
    if (is_text(child) || is_paragraph(tag_of(child))) own += weight.plain();
  });
  weights_[&node] = sum;
  if (!in_paragraph && !is_paragraph(tag) && own > densest_score_) {
    densest_score_ = own;
    densest_ = &node;
  }
  return sum;
}

// Whether an element is a short notice about another article: its class says so, or its headline is
// a link.
bool is_teaser(const GumboNode& node) {
  if (has_word(attribute(node, "class"), {"teaser", "card", "related", "comment", "promo",
                                          "preview", "recommended", "widget"})) {
    return true;
  }
  const GumboNode* heading = find_node(node, [](const GumboNode& inner) {
    const GumboTag tag = tag_of(inner);
    return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6;
  });
  const auto is_link = [](const GumboNode& inner) { return tag_of(inner) == GUMBO_TAG_A; };
  return heading != nullptr && find_node(*heading, is_link) != nullptr;
}

using Nodes = std::vector<const GumboNode*>;

// Collects the outermost elements that are `wanted`, in document order.
void collect(const GumboNode& node, const Scale& scale,
             const std::function<bool(const GumboNode&)>& wanted, Nodes& found) {
  if (is_element(node) && wanted(node) && scale.knows(node)) {
    found.push_back(&node);
  } else {
    for_each_child(node, [&](const GumboNode& child) { collect(child, scale, wanted, found); });
  }
}

// Returns the `wanted` element with the most text and the others with enough text, if together they
// contain at least a quarter of the page's text; else an empty list.
Nodes parts(const GumboNode& root, const Scale& scale,
            const std::function<bool(const GumboNode&)>& wanted) {
  constexpr std::size_t min_part_bytes = 80;  // the length of a sentence
  Nodes found;
  collect(root, scale, wanted, found);
  std::size_t heaviest = 0;
  for (const GumboNode* node : found) heaviest = std::max(heaviest, scale.plain(*node));
  const auto is_part = [&](const GumboNode* node) {
    const std::size_t weight = scale.plain(*node);
    return weight == heaviest || weight * 2 >= heaviest ||
           (weight >= min_part_bytes && !is_teaser(*node));
  };
  found.erase(std::remove_if(found.begin(), found.end(), std::not_fn(is_part)), found.end());
  std::size_t sum = 0;
  for (const GumboNode* node : found) sum += scale.plain(*node);
  return sum * 4 >= scale.total().plain() ? found : Nodes{};
}

}  // namespace

bool is_furniture(const GumboNode& node) {
  switch (tag_of(node)) {
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_HEAD:
      return true;
    case GUMBO_TAG_HTML:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_ARTICLE:
      return false;  // whatever their classes say
    default:
      return is_element(node) && (is_hidden(node) || names_furniture(attribute(node, "class")) ||
                                  names_furniture(attribute(node, "id")));
  }
}

std::vector<const GumboNode*> find_main_content(const GumboNode& root) {
  const Scale scale(root);
  const auto is_body = [](const GumboNode& node) {
    return attribute(node, "itemprop") == "articleBody";
  };
  const auto is_article = [](const GumboNode& node) { return tag_of(node) == GUMBO_TAG_ARTICLE; };
  const auto is_main = [](const GumboNode& node) {
    return tag_of(node) == GUMBO_TAG_MAIN || attribute(node, "role") == "main";
  };
  for (const std::function<bool(const GumboNode&)>& wanted :
       {std::function<bool(const GumboNode&)>(is_body), {is_article}, {is_main}}) {
    if (Nodes found = parts(root, scale, wanted); !found.empty()) return found;
  }
  return {&scale.densest()};
}

}  // namespace fahras::readers
