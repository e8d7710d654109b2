#include <index/documents.h>

#include <span>
#include <string_view>
#include <utility>

#include <schema/fields.h>
#include <schema/tokens.h>

namespace fahras::index {
namespace {

[[noreturn]] void fail(const std::string& what) {
  throw Error(ErrorKind::index, what + "; run fahras-index check");
}

// Reads an article's tokens part by part.
class PartReader {
 public:
  PartReader(schema::TokensReader& in, query::TokenFinder& finder,
             std::span<const query::Field> attributes)
      : in_(in), finder_(finder), attributes_(attributes) {
    for (const query::Field field : schema::token_fields()) {
      read(in.part(), field, 0);
      if (parts_.back().tokens == 0) parts_.pop_back();
    }
  }

  std::vector<query::Part> article() {
    read_attributes();
    for (std::uint32_t number = 0; !in_.at_end(); ++number) {
      read(in_.part(), query::Field::text, number);
    }
    return std::move(parts_);
  }

  // The headings directly above a paragraph are indexed with it, so they are read too.
  std::vector<query::Part> paragraph(std::size_t wanted) {
    skip_attributes();
    const std::size_t before = parts_.size();
    for (std::uint32_t number = 0; number < wanted; ++number) {
      const auto part = in_.part();
      if (part.is_heading) {
        read(part, query::Field::text, number);
      } else {
        in_.skip(part);
        parts_.resize(before);
      }
    }
    read(in_.part(), query::Field::text, static_cast<std::uint32_t>(wanted));
    return std::move(parts_);
  }

 private:
  // The texts of an attribute are numbered, as paragraphs are.
  void read_attributes() {
    std::uint32_t last = 0;
    std::uint32_t number = 0;
    for (std::uint32_t i = 0; i < in_.attribute_parts(); ++i) {
      const std::uint32_t attribute = in_.attribute();
      if (attribute >= attributes_.size()) fail("the forward index has a text of no attribute");
      number = i > 0 && attribute == last ? number + 1 : 0;
      last = attribute;
      read(in_.part(), attributes_[attribute], number);
      if (parts_.back().tokens == 0) parts_.pop_back();
    }
  }
  void skip_attributes() {
    for (std::uint32_t i = 0; i < in_.attribute_parts(); ++i) {
      in_.attribute();
      in_.skip(in_.part());
    }
  }

  void read(const schema::TokensReader::Part& part, query::Field field, std::uint32_t number) {
    query::Part& found = parts_.emplace_back();
    found.field = field;
    found.paragraph = number;
    finder_.find(in_, part, found);
    occurrences_ += found.occurrences.size() + found.related.size();
    if (occurrences_ > query::max_occurrences) query::refuse_occurrences();
  }

  schema::TokensReader& in_;
  query::TokenFinder& finder_;
  std::span<const query::Field> attributes_;
  std::vector<query::Part> parts_;
  std::size_t occurrences_ = 0;
};

// Returns the text of the article that a part was read from.
std::string_view text_of(const schema::Article& article, const query::Part& part) {
  if (part.field->value != nullptr) return article.*part.field->value;
  if (part.paragraph < article.paragraphs.size()) return article.paragraphs[part.paragraph].text;
  fail("the forward index has more paragraphs than the article '" + article.id + "'");
}

}  // namespace

Documents::Documents(const Shards& shards, Unit unit, const query::QueryWords& words)
    : shards_(shards), unit_(unit), matcher_(words, shards.analyzer()) {}

std::optional<query::Document> Documents::find(GlobalDocument document) {
  const auto where = place(document);
  if (!where) return std::nullopt;
  return read_tokens(*where);
}

std::shared_ptr<const Document> Documents::show(GlobalDocument document,
                                                const query::Document* found) {
  const auto where = place(document);
  if (!where) return nullptr;
  auto text = found != nullptr ? *found : read_tokens(*where);
  auto article = read_article(where->article);
  matcher_.show_relatives(text.parts);
  for (query::Part& part : text.parts) {
    // Few paragraphs of an article are shown, and attributes only where they are asked for.
    const bool is_chosen_later =
        (part.field == query::Field::text && !where->paragraph) || schema::is_attribute(part.field);
    if (!is_chosen_later && !part.occurrences.empty()) locate(text_of(*article, part), part);
  }
  return std::make_shared<Document>(
      Document{std::move(article), where->paragraph, std::move(text)});
}

query::Part Documents::located(const schema::Article& article, const query::Part& part) {
  query::Part located = part;
  locate(text_of(article, part), located);
  return located;
}

query::Part Documents::find_in(std::string_view text, query::Field field) {
  shards_.analyzer().analyze(text, tokens_);
  query::Part part;
  part.field = field;
  part.tokens = static_cast<std::uint32_t>(tokens_.tokens().size());
  for (const Token& token : tokens_.tokens()) {
    matcher_.find({token.surface, token.base, token.stem}, matcher_.root_of(token.stem), matches_);
    for (const auto& [word, match] : matches_) {
      if (match == query::Match::root || !matcher_.applies(word, field)) continue;
      part.occurrences.push_back({word, token.position, token.begin, token.end, match});
    }
    if (part.occurrences.size() > query::max_occurrences) query::refuse_occurrences();
  }
  matcher_.finish(part);
  return part;
}

void Documents::locate(std::string_view text, query::Part& part) {
  locate_tokens(text, spans_);
  if (spans_.size() != part.tokens) fail("the forward index does not match the stored text");
  for (query::Occurrence& occurrence : part.occurrences) {
    occurrence.begin = spans_[occurrence.position].begin;
    occurrence.end = spans_[occurrence.position].end;
  }
}

std::shared_ptr<const schema::Article> Documents::article(GlobalDocument document) const {
  const auto where = place(document);
  return where ? read_article(where->article) : nullptr;
}

std::optional<Documents::Place> Documents::place(GlobalDocument document) const {
  if (shards_.removed(unit_, document)) return std::nullopt;
  Place place{document, std::nullopt};
  if (unit_ == Unit::paragraph) {
    const Shards::Paragraph paragraph = shards_.paragraph(document);
    place = {paragraph.article, paragraph.number};
  }
  return place;
}

std::shared_ptr<const schema::Article> Documents::read_article(GlobalDocument article) const {
  return std::make_shared<const schema::Article>(shards_.article(article));
}

query::Document Documents::read_tokens(const Place& place) {
  const std::string tokens = shards_.tokens(place.article);
  schema::TokensReader in(tokens);
  PartReader reader(in, finder_for(place.article), shards_.fields().attributes());
  return {place.paragraph ? reader.paragraph(*place.paragraph) : reader.article(), in.day()};
}

query::TokenFinder& Documents::finder_for(GlobalDocument article) {
  const schema::DictionaryId dictionary = shards_.dictionary(article);
  const auto known = finders_.find(dictionary);
  if (known != finders_.end()) return known->second;
  const auto metadata = [&](const std::string& key) {
    return shards_.metadata(shards_.segment_of(article), key);
  };
  return finders_.try_emplace(dictionary, matcher_, dictionary, metadata).first->second;
}

}  // namespace fahras::index
