// One <item> or <entry> → one raw article.
#pragma once

#include <string>

#include <libxml/tree.h>

#include <readers/reader.h>

namespace fahras::readers {

struct FeedChannel {
  std::string title;
  std::string language;
};

// Without blocks when the item has no text.
RawArticle feed_article(const xmlNode& item, const FeedChannel& channel);

std::string to_string(const xmlChar* text);  // empty for null
// All text in it.
std::string xml_text(const xmlNode& node);

}  // namespace fahras::readers
