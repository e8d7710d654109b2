// Reads what an HTML page says about itself, and its main text.
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

// The elements that hold the article, in document order and none inside another: those with
// itemprop=articleBody, else <article> (without teasers of other articles), else <main>, else the
// one with the most running text that is not links.
std::vector<const GumboNode*> find_main_content(const GumboNode& root);

// Whether an element is not part of the text: navigation, forms, scripts, sharing buttons.
bool is_furniture(const GumboNode& node);

// The text of an element as blocks, without furniture inside it.
std::vector<Block> html_blocks(const GumboNode& content);

// The blocks of a whole piece of HTML, such as a feed's <description>. Throws BadInput as HtmlTree
// does.
std::vector<Block> html_fragment_blocks(std::string_view html);

}  // namespace fahras::readers
