#include "feed_item.h"

#include <algorithm>
#include <initializer_list>
#include <memory>
#include <string_view>

#include "html_page.h"

namespace fahras::readers {
namespace {

// Whether an element belongs to one of the vocabularies that describe the article. Feeds also
// contain other vocabularies (media:, itunes:), which have <title> and <description> elements of
// their own.
bool is_ours(const xmlNode& node) {
  if (node.type != XML_ELEMENT_NODE) return false;
  if (node.ns == nullptr || node.ns->prefix == nullptr) return true;
  const std::string prefix = to_string(node.ns->prefix);
  return prefix == "dc" || prefix == "content" || prefix == "dcterms" || prefix == "atom";
}

// Returns the first child that is not empty and has the first of `names` for which there is such a
// child; null if there is none.
const xmlNode* find_child(const xmlNode& item, std::initializer_list<const char*> names) {
  for (const char* name : names) {
    for (const xmlNode* child = item.children; child != nullptr; child = child->next) {
      const bool named = is_ours(*child) && to_string(child->name) == name;
      if (named && child->children != nullptr) return child;
    }
  }
  return nullptr;
}

std::string xml_attribute(const xmlNode& node, const char* name) {
  xmlChar* value = xmlGetNoNsProp(&node, reinterpret_cast<const xmlChar*>(name));
  std::string text = to_string(value);
  xmlFree(value);
  return text;
}

bool has_elements(const xmlNode& node) {
  for (const xmlNode* child = node.children; child != nullptr; child = child->next) {
    if (child->type == XML_ELEMENT_NODE) return true;
  }
  return false;
}

std::string serialized(const xmlNode& node) {
  const std::unique_ptr<xmlBuffer, void (*)(xmlBufferPtr)> buffer(xmlBufferCreate(), xmlBufferFree);
  for (xmlNode* child = node.children; child != nullptr; child = child->next) {
    xmlNodeDump(buffer.get(), node.doc, child, 0, 0);
  }
  return to_string(xmlBufferContent(buffer.get()));
}

bool looks_like_html(std::string_view text) {
  return text.find('<') != std::string_view::npos ||
         (text.find('&') != std::string_view::npos && text.find(';') != std::string_view::npos);
}

// Returns the text of an element as blocks. In RSS, a text is HTML if it looks like HTML; in Atom,
// an attribute declares it.
std::vector<Block> content_blocks(const xmlNode& node, bool atom) {
  if (has_elements(node)) return html_fragment_blocks(serialized(node));
  std::string text = xml_text(node);
  const bool html = atom ? xml_attribute(node, "type") == "html" : looks_like_html(text);
  if (html) return html_fragment_blocks(text);
  const bool blank = text.find_first_not_of(" \t\r\n") == std::string::npos;
  return blank ? std::vector<Block>{} : std::vector<Block>{{Block::Kind::text, std::move(text)}};
}

std::string one_line(const xmlNode* node, bool atom) {
  if (node == nullptr) return {};
  std::string line;
  for (const Block& block : content_blocks(*node, atom)) {
    append_collapsed(line, line.empty() ? "" : " ");
    append_collapsed(line, block.text);
  }
  line.erase(line.find_last_not_of(' ') + 1);
  return line;
}

std::string plain(const xmlNode* node) {
  std::string text;
  if (node != nullptr) append_collapsed(text, xml_text(*node));
  text.erase(text.find_last_not_of(' ') + 1);
  return text;
}

std::string find_link(const xmlNode& item) {
  for (const xmlNode* child = item.children; child != nullptr; child = child->next) {
    if (!is_ours(*child) || to_string(child->name) != "link") continue;
    const std::string rel = xml_attribute(*child, "rel");
    std::string address = xml_attribute(*child, "href");
    if (!address.empty() && (rel.empty() || rel == "alternate")) return address;
  }
  return plain(find_child(item, {"link"}));
}

std::string find_author(const xmlNode& item) {
  const xmlNode* author = find_child(item, {"creator", "author"});
  if (author == nullptr) return {};
  const xmlNode* name = find_child(*author, {"name"});
  return plain(name == nullptr ? author : name);
}

// Returns the first category as the section; further categories are mostly tags.
std::string find_section(const xmlNode& item) {
  for (const xmlNode* child = item.children; child != nullptr; child = child->next) {
    if (!is_ours(*child) || to_string(child->name) != "category") continue;
    for (const std::string& name :
         {plain(child), xml_attribute(*child, "label"), xml_attribute(*child, "term")}) {
      if (!name.empty()) return name;
    }
  }
  return plain(find_child(item, {"subject"}));
}

}  // namespace

std::string to_string(const xmlChar* text) {
  return text == nullptr ? std::string() : reinterpret_cast<const char*>(text);
}

std::string xml_text(const xmlNode& node) {
  std::string text;
  for (const xmlNode* child = node.children; child != nullptr; child = child->next) {
    if (child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE) {
      text += to_string(child->content);
    } else if (child->type == XML_ELEMENT_NODE) {
      text += xml_text(*child);
    }
  }
  return text;
}

RawArticle feed_article(const xmlNode& item, const FeedChannel& channel) {
  const bool atom = to_string(item.name) == "entry";
  RawArticle article;
  article.title = one_line(find_child(item, {"title"}), atom);
  article.id = plain(find_child(item, {"guid", "id", "identifier"}));
  article.url = find_link(item);
  article.date =
      plain(find_child(item, {"pubDate", "published", "date", "issued", "updated", "modified"}));
  article.author = find_author(item);
  article.section = find_section(item);
  article.source = channel.title;
  article.language = channel.language;
  for (const char* name : {"encoded", "content", "description", "summary"}) {
    const xmlNode* content = find_child(item, {name});
    if (content != nullptr) article.blocks = content_blocks(*content, atom);
    if (!article.blocks.empty()) break;
  }
  return article;
}

}  // namespace fahras::readers
