#include "hits.h"

#include <algorithm>
#include <string>

#include <ranking/share.h>

namespace fahras::facade {
namespace {

std::vector<Mark> to_marks(const std::vector<snippet::Range>& ranges) {
  std::vector<Mark> marks;
  marks.reserve(ranges.size());
  for (const snippet::Range& range : ranges) marks.push_back({range.begin, range.end});
  return marks;
}

void add_metadata(const schema::Article& article, Hit& hit) {
  hit.id = article.id;
  hit.title = article.title;
  hit.url = article.url;
  hit.date = article.date;
  hit.source = article.source;
  hit.author = article.author;
  hit.section = article.section;
  hit.language = article.language;
}

}  // namespace

HitMaker::HitMaker(const SearchRequest& request, const snippet::Highlighter& highlighter,
                   const std::vector<double>& rarity, double most, Documents& documents)
    : request_(request),
      highlighter_(highlighter),
      options_{request.passages, std::max<std::size_t>(request.passage_words, 1), rarity},
      most_(most),
      documents_(documents) {}

Hit HitMaker::make(const Scored& scored, const Document& document) const {
  Hit hit;
  add_metadata(*document.article, hit);
  hit.score = scored.score.total;
  hit.share = ranking::share(hit.score, most_);
  hit.paragraph = document.paragraph;
  hit.duplicates = scored.candidate.duplicates;
  if (request_.snippets) add_snippets(document, hit);
  if (request_.explain) {
    for (const ranking::Piece& piece : scored.score.pieces) {
      hit.evidence.push_back({std::string(piece.name), piece.score});
    }
  }
  return hit;
}

void HitMaker::add_snippets(const Document& document, Hit& hit) const {
  const schema::Article& article = *document.article;
  const auto& parts = document.text.parts;
  hit.title_marks = to_marks(snippet::mark_title(parts, highlighter_));
  if (document.paragraph) {
    hit.passages.push_back(passage(
        article,
        snippet::show_paragraph(article, *document.paragraph, parts, highlighter_, options_)));
    return;
  }
  const auto locate = [&](const query::Part& part) { return documents_.located(article, part); };
  for (const auto& chosen :
       snippet::choose_passages(article, parts, highlighter_, options_, locate)) {
    hit.passages.push_back(passage(article, chosen));
  }
}

Passage HitMaker::passage(const schema::Article& article, const snippet::Passage& chosen) const {
  const std::string& text = article.paragraphs[chosen.paragraph].text;
  Passage shown;
  shown.paragraph = chosen.paragraph;
  shown.heading = snippet::heading_of(article, chosen.paragraph);
  shown.text = text.substr(chosen.piece.begin, chosen.piece.end - chosen.piece.begin);
  shown.begin = chosen.piece.begin;
  shown.cut_before = text.find_first_not_of(' ') < chosen.piece.begin;
  shown.cut_after = text.find_last_not_of(' ') + 1 > chosen.piece.end;
  shown.marks = to_marks(chosen.marks);
  return shown;
}

}  // namespace fahras::facade
