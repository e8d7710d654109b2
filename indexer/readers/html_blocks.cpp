#include "html_page.h"

namespace fahras::readers {
namespace {

bool is_heading(GumboTag tag) {
  return tag == GUMBO_TAG_H1 || tag == GUMBO_TAG_H2 || tag == GUMBO_TAG_H3 || tag == GUMBO_TAG_H4 ||
         tag == GUMBO_TAG_H5 || tag == GUMBO_TAG_H6;
}

// Whether an element is part of a line of text. All other elements begin and end a block.
bool is_inline(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_A:
    case GUMBO_TAG_ABBR:
    case GUMBO_TAG_B:
    case GUMBO_TAG_BDI:
    case GUMBO_TAG_BDO:
    case GUMBO_TAG_BIG:
    case GUMBO_TAG_CITE:
    case GUMBO_TAG_CODE:
    case GUMBO_TAG_DATA:
    case GUMBO_TAG_DEL:
    case GUMBO_TAG_DFN:
    case GUMBO_TAG_EM:
    case GUMBO_TAG_FONT:
    case GUMBO_TAG_I:
    case GUMBO_TAG_INS:
    case GUMBO_TAG_KBD:
    case GUMBO_TAG_LABEL:
    case GUMBO_TAG_MARK:
    case GUMBO_TAG_Q:
    case GUMBO_TAG_S:
    case GUMBO_TAG_SMALL:
    case GUMBO_TAG_SPAN:
    case GUMBO_TAG_STRIKE:
    case GUMBO_TAG_STRONG:
    case GUMBO_TAG_SUB:
    case GUMBO_TAG_SUP:
    case GUMBO_TAG_TIME:
    case GUMBO_TAG_TT:
    case GUMBO_TAG_U:
    case GUMBO_TAG_VAR:
    case GUMBO_TAG_IMG:
    case GUMBO_TAG_WBR:
    case GUMBO_TAG_UNKNOWN:
      return true;
    default:
      return false;
  }
}

class BlockWriter {
 public:
  void walk(const GumboNode& node);
  std::vector<Block> take() {
    flush();
    return std::move(blocks_);
  }

 private:
  void line_break();
  void flush();

  std::vector<Block> blocks_;
  std::string text_;
  bool heading_ = false;
  bool after_break_ = false;  // the previous node was a <br>
  bool in_paragraph_ = false;
};

void BlockWriter::flush() {
  text_.erase(text_.find_last_not_of(' ') + 1);
  if (!text_.empty()) {
    blocks_.push_back({heading_ ? Block::Kind::heading : Block::Kind::paragraph, text_});
  }
  text_.clear();
  after_break_ = false;
}

// Handles a <br>. Two in a row separate paragraphs. Outside of <p> and <li> one is enough, because
// such a page has no other separators.
void BlockWriter::line_break() {
  if (heading_ || (in_paragraph_ && !after_break_)) {
    append_collapsed(text_, " ");
    after_break_ = true;
  } else {
    flush();
  }
}

void BlockWriter::walk(const GumboNode& node) {
  if (is_text(node)) {
    if (node.type != GUMBO_NODE_WHITESPACE) after_break_ = false;
    return append_collapsed(text_, node.v.text.text);
  }
  if (is_element(node) && is_furniture(node)) return;
  const GumboTag tag = tag_of(node);
  if (tag == GUMBO_TAG_BR) return line_break();
  if (is_element(node) && is_inline(tag)) {
    return for_each_child(node, [&](const GumboNode& child) { walk(child); });
  }
  flush();
  const bool was_heading = heading_;
  const bool was_in_paragraph = in_paragraph_;
  heading_ = is_heading(tag);
  in_paragraph_ = tag == GUMBO_TAG_P || tag == GUMBO_TAG_LI;
  for_each_child(node, [&](const GumboNode& child) { walk(child); });
  flush();
  heading_ = was_heading;
  in_paragraph_ = was_in_paragraph;
}

}  // namespace

std::vector<Block> html_blocks(const GumboNode& content) {
  BlockWriter writer;
  // walk(content) is not used, because it would leave the element out if its class marked it as
  // page furniture, although it was chosen as the content.
  for_each_child(content, [&](const GumboNode& child) { writer.walk(child); });
  return writer.take();
}

std::vector<Block> html_fragment_blocks(std::string_view html) {
  const HtmlTree tree(html);
  return html_blocks(tree.root());
}

}  // namespace fahras::readers
