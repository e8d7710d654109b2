// Extracts the metadata and the main text of an HTML page.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <readers/reader.h>

#include "html_tree.h"

namespace fahras::readers {

// Fills in title, date, author, source, section, address and language from <meta>, <link>, <time>
// and headings.
void read_html_facts(const GumboNode& root, RawArticle& article);

// Returns the elements that contain the article, in document order and none inside another: those
// with itemprop=articleBody, else <article> (without teasers of other articles), else <main>, else
// the one with the most running text that is not links.
std::vector<const GumboNode*> find_main_content(const GumboNode& root);

// Whether an element is not part of the text: navigation, forms, scripts, sharing buttons.
bool is_furniture(const GumboNode& node);

// Returns the text of an element as blocks, without that of elements for which is_furniture() is
// true.
std::vector<Block> html_blocks(const GumboNode& content);

// Returns the blocks of a whole piece of HTML, such as a feed's <description>. Throws BadInput as
// HtmlTree does.
std::vector<Block> html_fragment_blocks(std::string_view html);

}  // namespace fahras::readers
