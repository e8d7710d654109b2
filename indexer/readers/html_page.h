// What an HTML page says about itself, and its main text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <readers/reader.h>

#include "html_tree.h"

namespace fahras::readers {

// Title, date, author, source, address and language, from <meta>, <link>, <time> and headings.
void read_html_facts(const GumboNode& root, RawArticle& article);

// The elements that hold the article, in order and none in another: itemprop=articleBody, <article>
// (all of substance, without teasers of other articles), <main>, else the one with most running
// text that is no link.
std::vector<const GumboNode*> find_main_content(const GumboNode& root);

// Navigation, forms, scripts and what else is no part of a text.
bool is_furniture(const GumboNode& node);

std::vector<Block> html_blocks(const GumboNode& content);

// The blocks of a piece of HTML, such as a feed's <description>, all of it.
std::vector<Block> html_fragment_blocks(std::string_view html);

}  // namespace fahras::readers
