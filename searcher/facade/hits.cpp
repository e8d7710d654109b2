#include "hits.h"

#include <algorithm>
#include <string>

#include <schema/document.h>
#include <schema/fields.h>

namespace fahras::facade {
namespace {

// Whether matches in this part are marked in the hit's text.
bool is_shown(const query::Part& part, const index::Document& document) {
  if (part.field != query::Field::text || part.occurrences.empty()) return false;
  return !document.paragraph || part.paragraph == *document.paragraph;
}

}  // namespace

HitMaker::HitMaker(const SearchRequest& request, const snippet::Highlighter& highlighter,
                   const std::vector<double>& idf, index::Documents& documents, Effort& effort,
                   const std::vector<std::string>& displayed)
    : request_(request),
      highlighter_(highlighter),
      options_{request.passages, std::max<std::size_t>(request.passage_words, 1), idf,
               [&effort](std::size_t tokens) { return effort.spend(tokens); }},
      documents_(documents),
      effort_(effort),
      displayed_(displayed),
      size_(request.text_bytes) {}

Hit HitMaker::make(const Scored& scored, const index::Document& document) {
  Hit hit;
  add_metadata(*document.article, hit);
  hit.score = scored.score.total;
  hit.normalized_score = scored.normalized;
  hit.paragraph = document.paragraph;
  hit.typos = scored.score.typos;
  hit.duplicates = scored.candidate.duplicates;
  if (request_.snippets) {
    hit.title_marks = marks(snippet::mark_title(document.text.parts, highlighter_));
    add_passages(document, hit);
  }
  if (request_.whole_text != WholeText::none) add_text(document, hit);
  if (!request_.marked_members.empty()) add_members(*document.article, hit);
  if (request_.documents) add_document(*document.article, hit);
  if (request_.explain) add_evidence(scored.score, hit);
  return hit;
}

void HitMaker::add_metadata(const schema::Article& article, Hit& hit) {
  size_.take(sizeof(Hit));
  for (const schema::Field field : schema::stored_fields()) {
    size_.take((article.*field->value).size());
    hit.*field->value = article.*field->value;
  }
}

// A member that is searched by itself has the marks of words that are searched in it only.
void HitMaker::add_members(const schema::Article& article, Hit& hit) {
  const std::string json = schema::document_of(article);
  for (const std::string& name : request_.marked_members) {
    const auto field = documents_.fields().find(name);
    const bool is_searched = field && (*field)->can.highlight;
    for (const std::string& text : schema::texts_of(json, name)) {
      add_member(name, text, is_searched ? *field : query::Field::text, hit);
    }
  }
}

void HitMaker::add_member(const std::string& name, const std::string& text, query::Field field,
                          Hit& hit) {
  size_.take(sizeof(HitMember) + name.size() + text.size());
  HitMember& member = hit.members.emplace_back(HitMember{name, text, {}});
  const query::Part part = documents_.find_in(text, field);
  if (!effort_.spend(part.tokens)) return;
  std::vector<snippet::Range> ranges;
  for (const auto& one : highlighter_.highlights(part)) ranges.push_back({one.begin, one.end});
  member.marks = marks(ranges);
}

void HitMaker::add_document(const schema::Article& article, Hit& hit) {
  hit.document = schema::with_members(schema::document_of(article), displayed_);
  size_.take(hit.document.size());
}

void HitMaker::add_evidence(const ranking::Score& score, Hit& hit) {
  for (const ranking::Piece& piece : score.pieces) {
    size_.take(sizeof(Evidence) + piece.name.size());
    hit.evidence.push_back({std::string(piece.name), piece.score});
  }
}

std::vector<Mark> HitMaker::marks(const std::vector<snippet::Range>& ranges) {
  size_.take(ranges.size() * sizeof(Mark));
  std::vector<Mark> marks;
  marks.reserve(ranges.size());
  for (const snippet::Range& range : ranges) marks.push_back({range.begin, range.end});
  return marks;
}

void HitMaker::add_passages(const index::Document& document, Hit& hit) {
  const schema::Article& article = *document.article;
  const auto& parts = document.text.parts;
  if (document.paragraph) {
    hit.passages.push_back(passage(
        article,
        snippet::show_paragraph(article, *document.paragraph, parts, highlighter_, options_)));
    return;
  }
  if (request_.passages == 0) return;
  const auto locate = [&](const query::Part& part) { return documents_.located(article, part); };
  for (const auto& chosen :
       snippet::choose_passages(article, parts, highlighter_, options_, locate)) {
    hit.passages.push_back(passage(article, chosen));
  }
}

Passage HitMaker::passage(const schema::Article& article, const snippet::Passage& chosen) {
  const std::string& text = article.paragraphs[chosen.paragraph].text;
  const std::string_view heading = snippet::heading_of(article, chosen.paragraph);
  const std::size_t length = chosen.piece.end - chosen.piece.begin;
  size_.take(sizeof(Passage) + heading.size() + length);
  Passage shown;
  shown.paragraph = chosen.paragraph;
  shown.heading = heading;
  shown.text = text.substr(chosen.piece.begin, length);
  shown.begin = chosen.piece.begin;
  shown.cut_before = text.find_first_not_of(' ') < chosen.piece.begin;
  shown.cut_after = text.find_last_not_of(' ') + 1 > chosen.piece.end;
  shown.marks = marks(chosen.marks);
  return shown;
}

void HitMaker::add_text(const index::Document& document, Hit& hit) {
  const auto& paragraphs = document.article->paragraphs;
  if (document.paragraph) {
    add_paragraph(paragraphs[*document.paragraph], hit);
  } else {
    for (const schema::Paragraph& paragraph : paragraphs) add_paragraph(paragraph, hit);
  }
  if (request_.whole_text == WholeText::marked) mark_text(document, hit);
}

void HitMaker::add_paragraph(const schema::Paragraph& paragraph, Hit& hit) {
  size_.take(sizeof(HitParagraph) + paragraph.text.size());
  hit.text.push_back({paragraph.text, paragraph.is_heading, {}});
}

void HitMaker::mark_text(const index::Document& document, Hit& hit) {
  for (const query::Part& part : document.text.parts) {
    if (!is_shown(part, document)) continue;
    if (!effort_.spend(part.tokens)) return;
    // Finding the marks takes more memory than the marks themselves, so too many are refused
    // beforehand.
    if (part.occurrences.size() > size_.left() / sizeof(Mark)) size_.take(size_.left() + 1);
    std::vector<snippet::Range> ranges;
    for (const auto& one : highlighter_.highlights(
             document.paragraph ? part : documents_.located(*document.article, part))) {
      ranges.push_back({one.begin, one.end});
    }
    hit.text[document.paragraph ? 0 : part.paragraph].marks = marks(ranges);
  }
}

}  // namespace fahras::facade
