#include "hits.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "document.h"
#include "errors.h"
#include "hit_text.h"

namespace fahras::api {
namespace {

// The size of one position in an answer, as bytes_of() counts it.
constexpr std::size_t position_bytes = 3 * sizeof(Output) + 2 * (sizeof(std::string) + 6);

Output positions(const std::vector<Mark>& marks, SizeBudget& budget) {
  budget.take(marks.size() * position_bytes);
  Output list = Output::array();
  for (const Mark& mark : marks)
    list.push_back({{"start", mark.begin}, {"length", mark.end - mark.begin}});
  return list;
}

Output positions(const Hit& hit, const HitText& text, SizeBudget& budget) {
  Output json = Output::object();
  if (!hit.title_marks.empty()) json["title"] = positions(hit.title_marks, budget);
  if (!text.marks.empty()) json["text"] = positions(text.marks, budget);
  return json;
}

std::string formatted_text(const Hit& hit, const HitText& text, const Shown& shown,
                           SizeBudget& budget) {
  if (shown.cropped) return cropped_text(hit, shown, budget);
  if (!shown.highlighted.has("text")) return text.text;
  return tagged(text.text, text.marks, shown, budget);
}

// The attributes of `_formatted`. All values are strings.
Output formatted(const Document& document, const Hit& hit, const HitText& whole, const Shown& shown,
                 SizeBudget& budget) {
  Output json = Output::object();
  for (const auto& [name, value] : document) {
    if (name == "headings" || !shown.is_formatted(name)) continue;
    Output& text = json[std::string(name)];
    if (name == "text") {
      text = formatted_text(hit, whole, shown, budget);
    } else if (name == "title" && shown.highlighted.has(name)) {
      text = tagged(hit.title, hit.title_marks, shown, budget);
    } else {
      text = value.is_string() ? value : Output(value.dump());
    }
  }
  return json;
}

Output passages(const Hit& hit, const Shown& shown, SizeBudget& budget) {
  Output list = Output::array();
  for (const Passage& passage : hit.passages) {
    Output json = {{"paragraph", passage.paragraph + 1}};
    if (!passage.heading.empty()) json["heading"] = passage.heading;
    json["text"] = shown_passage(passage, shown, true, budget);
    list.push_back(std::move(json));
  }
  return list;
}

Output score_details(const Hit& hit) {
  std::map<std::string, double> sums;
  for (const Evidence& evidence : hit.evidence) sums[evidence.name] += evidence.score;
  Output json = Output::object();
  for (const Evidence& evidence : hit.evidence) {
    if (!json.contains(evidence.name))
      json[evidence.name] = {{"order", json.size()}, {"score", sums[evidence.name]}};
  }
  if (hit.typos > 0) json["typo"]["typoCount"] = std::ceil(hit.typos);
  return json;
}

Output explanation(const Hit& hit) {
  Output list = Output::array();
  for (const Evidence& evidence : hit.evidence)
    list.push_back({{"evidence", evidence.name}, {"score", evidence.score}});
  return {{"score", hit.score}, {"evidence", std::move(list)}};
}

// `budget` is a copy: the caller takes the size of the finished hit from its own budget.
Output hit_json(const Hit& hit, const Shown& shown, SizeBudget budget) {
  const HitText text = text_of(hit);
  budget.take(text.text.size());
  const Document document = document_of(hit, text);
  Output json = as_json(document, shown.retrieved);
  if (shown.has_formatted()) json["_formatted"] = formatted(document, hit, text, shown, budget);
  if (shown.positions) json["_matchesPosition"] = positions(hit, text, budget);
  if (shown.score) json["_rankingScore"] = hit.normalized_score;
  if (shown.details) json["_rankingScoreDetails"] = score_details(hit);
  if (shown.passages) json["_passages"] = passages(hit, shown, budget);
  if (shown.explained) json["_explain"] = explanation(hit);
  if (hit.duplicates > 0) json["_duplicates"] = hit.duplicates;
  return json;
}

bool needs_text(const Shown& shown) {
  return shown.retrieved.has("text") || shown.retrieved.has("headings") ||
         (shown.to_crop.has("text") && !shown.cropped);
}

WholeText whole_text(const Shown& shown) {
  if (shown.whole_text()) return WholeText::marked;
  return needs_text(shown) ? WholeText::plain : WholeText::none;
}

bool needs_snippets(const Shown& shown) {
  return shown.positions || shown.parts_of_text() || shown.highlighted.has("title");
}

}  // namespace

SearchResult search(const View& view, const SearchRequest& request) {
  try {
    return view.search(request);
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::usage) throw;
    if (error.subject() == "filter") throw ApiError("invalid_search_filter", error.what());
    if (error.subject() == "text_bytes") refuse_answer();
    throw;
  }
}

SearchResult find_hits(const View& view, const SearchQuery& query, const SizeBudget& budget) {
  const Shown& shown = query.shown;
  SearchRequest request = query.request;
  request.text_bytes = budget.left();
  request.explain = shown.explained || shown.details;
  request.snippets = needs_snippets(shown);
  request.passages = shown.passages.value_or(shown.cropped ? 1 : 0);
  request.passage_words = shown.passage_words;
  request.whole_text = whole_text(shown);
  return search(view, request);
}

Output hits_json(const SearchQuery& query, std::vector<Hit> hits, SizeBudget& budget) {
  Output list = Output::array();
  for (Hit& hit : hits) {
    const Hit one = std::move(hit);
    list.push_back(hit_json(one, query.shown, budget));
    budget.take(list.back());
  }
  return list;
}

}  // namespace fahras::api
