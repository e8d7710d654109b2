#include <articles/article_maker.h>

#include <algorithm>
#include <memory>
#include <utility>

#include <base/utf8.h>
#include <fmt/format.h>
#include <schema/fields.h>

#include "boilerplate.h"
#include "line.h"
#include "paragraphs.h"
#include "structure.h"

namespace fahras::articles {
namespace {

// The limit of each field that every hit shows.
constexpr std::size_t max_field_bytes = std::size_t{8} << 10;

void append_lines(const readers::Block& block, std::vector<Line>& lines) {
  using Kind = readers::Block::Kind;
  if (block.kind == Kind::text) {
    for (std::string& text : split_paragraphs(block.text)) {
      lines.push_back({std::move(text), Line::Kind::unknown});
    }
    return;
  }
  if (std::string text = squeeze(block.text); !text.empty()) {
    const bool heading = block.kind == Kind::heading;
    lines.push_back({std::move(text), heading ? Line::Kind::heading : Line::Kind::paragraph});
  }
}

// Squeezes a field. Text beyond the limit is cut off before a character and counted.
std::string bounded(std::string_view field, LeftOut& left_out) {
  std::string text = squeeze(field);
  if (text.size() <= max_field_bytes) return text;
  ++left_out.fields;
  text.resize(base::character_start(text, max_field_bytes));
  return text;
}

}  // namespace

std::string LeftOut::text() const {
  std::string text;
  const auto add = [&](std::size_t count, std::string_view one, std::string_view many) {
    if (count == 0) return;
    text += fmt::format("{}{} {}", text.empty() ? "" : ", ", count, count == 1 ? one : many);
  };
  add(boilerplate, "line of boilerplate", "lines of boilerplate");
  add(related, "line of links to other articles", "lines of links to other articles");
  add(tokens, "line of base64", "lines of base64");
  add(repeated, "repeated paragraph", "repeated paragraphs");
  add(fields, "end of a field of more than 8192 bytes", "ends of fields of more than 8192 bytes");
  return text;
}

ArticleMaker::ArticleMaker(const Options& options)
    : titles_(options.titles),
      boilerplate_(std::make_shared<const Boilerplate>(options.boilerplate)) {}

schema::Article ArticleMaker::make(readers::RawArticle&& raw, LeftOut& left_out) const {
  left_out = {};
  std::vector<Line> lines;
  for (const readers::Block& block : raw.blocks) append_lines(block, lines);
  raw.blocks.clear();
  drop_boilerplate(lines, *boilerplate_, left_out);

  schema::Article article;
  article.id = std::move(raw.id);
  if (titles_) article.title = bounded(raw.title, left_out);
  drop_repeated_title(lines, article.title);
  left_out.repeated = drop_repeated(lines);
  if (titles_ && article.title.empty()) article.title = take_headline(lines);
  article.paragraphs = to_paragraphs(std::move(lines));
  for (const schema::Field field : schema::stored_fields()) {
    if (field == schema::Field::id || field == schema::Field::title) continue;
    article.*field->value = bounded(raw.*field->value, left_out);
  }
  const std::string date = std::exchange(article.date, iso_date(article.date));
  if (article.date.empty()) left_out.date = date;
  article.file = std::move(raw.file);
  article.document = std::move(raw.document);
  article.other_text_members = std::move(raw.other_text_members);
  return article;
}

bool has_content(const schema::Article& article, bool needs_text) {
  if (!article.paragraphs.empty() || !article.title.empty()) return true;
  return !needs_text && !article.document.empty();
}

}  // namespace fahras::articles
