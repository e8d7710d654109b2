#include "new_article.h"

#include <algorithm>
#include <limits>
#include <set>
#include <string_view>
#include <utility>

#include <base/split.h>
#include <base/utf8.h>
#include <fahras/printable.h>
#include <fmt/format.h>
#include <readers/reader.h>
#include <schema/fields.h>

namespace fahras::writer {
namespace {

constexpr std::size_t max_shown_id = 100;
constexpr std::size_t max_lines = 500'000;

[[noreturn]] void refuse(std::string_view id, std::string_view reason) {
  throw Error(ErrorKind::input,
              fmt::format("article '{}': {}", printable(id.substr(0, max_shown_id)), reason));
}

void check(const NewArticle& article, std::string_view name, std::string_view value) {
  static const std::size_t max_bytes = readers::Options{}.max_article_bytes;
  if (value.size() > max_bytes) {
    refuse(article.id, fmt::format("{} is longer than {} bytes", name, max_bytes));
  }
  if (!base::is_utf8(value)) refuse(article.id, fmt::format("{} is not UTF-8", name));
}

void check_id(const std::string& id) {
  if (id.empty()) throw Error(ErrorKind::input, "an article has no id");
  if (id.size() > schema::max_id_bytes) {
    refuse(id, fmt::format("its id has {} bytes; at most {} are allowed", id.size(),
                           schema::max_id_bytes));
  }
  const bool has_controls = std::any_of(id.begin(), id.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
  });
  if (has_controls) refuse(id, "its id contains control characters");
}

void check_fields(const NewArticle& article) {
  for (const schema::Field field : schema::stored_fields()) {
    check(article, field->name, article.*field->value);
  }
  check(article, "text", article.text);
  check(article, "document", article.document);
}

// Returns a block for each line that is not empty. If there are too many lines, it stops after one
// more than make_fit() accepts.
std::vector<readers::Block> known_blocks(std::string_view text,
                                         const std::vector<std::size_t>& headings) {
  using Kind = readers::Block::Kind;
  const std::set<std::size_t> known(headings.begin(), headings.end());
  std::vector<readers::Block> blocks;
  for (std::size_t line = 0; !text.empty() && blocks.size() <= max_lines; ++line) {
    const std::string_view given = base::take_line(text);
    const Kind kind = known.contains(line) ? Kind::heading : Kind::paragraph;
    if (!given.empty()) blocks.push_back({kind, std::string(given)});
  }
  return blocks;
}

readers::RawArticle read_document(NewArticle&& article, const readers::DocumentReader& reader) {
  readers::RawArticle raw;
  const std::string wrong = reader.read(article.document, raw);
  if (!wrong.empty()) refuse(article.id, "its document: " + wrong);
  if (!article.id.empty()) raw.id = std::move(article.id);
  check_id(raw.id);
  return raw;
}

readers::RawArticle to_raw(NewArticle&& article, const readers::DocumentReader& reader) {
  if (!article.document.empty()) return read_document(std::move(article), reader);
  readers::RawArticle raw;
  static_cast<ArticleFields&>(raw) = static_cast<ArticleFields&&>(article);
  if (article.headings)
    raw.blocks = known_blocks(article.text, *article.headings);
  else
    raw.blocks.push_back({readers::Block::Kind::text, std::move(article.text)});
  return raw;
}

}  // namespace

schema::Article make_article(NewArticle&& article, const Recipe& recipe,
                             articles::LeftOut& left_out) {
  if (article.document.empty()) check_id(article.id);
  check_fields(article);
  readers::RawArticle raw = to_raw(std::move(article), recipe.reader);
  if (const std::string reason = readers::make_fit(raw); !reason.empty()) refuse(raw.id, reason);
  schema::Article made = recipe.maker.make(std::move(raw), left_out);
  if (!articles::has_content(made, recipe.needs_text)) refuse(made.id, "no text and no title");
  return made;
}

NewArticle to_new_article(const schema::Article& article) {
  NewArticle made{static_cast<const ArticleFields&>(article), {}};
  made.document = article.document;
  made.headings.emplace();
  for (std::size_t i = 0; i < article.paragraphs.size(); ++i) {
    if (i > 0) made.text += '\n';
    made.text += article.paragraphs[i].text;
    if (article.paragraphs[i].is_heading) made.headings->push_back(i);
  }
  return made;
}

}  // namespace fahras::writer
