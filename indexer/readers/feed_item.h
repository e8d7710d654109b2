// Makes a raw article of one <item> or <entry> of a feed.
#pragma once

#include <string>

#include <libxml/tree.h>

#include <readers/reader.h>

namespace fahras::readers {

struct FeedChannel {
  std::string title;
  std::string language;
};

// Returns the article of an item. It has no blocks if the item has no text. The caller sets its
// record number.
RawArticle feed_article(const xmlNode& item, const FeedChannel& channel);

std::string to_string(const xmlChar* text);  // an empty string for null
// Returns all text inside an element, without tags.
std::string xml_text(const xmlNode& node);

}  // namespace fahras::readers
