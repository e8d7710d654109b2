#include "hits.h"

#include <algorithm>
#include <map>
#include <utility>

#include "document.h"
#include "errors.h"
#include "hit_text.h"

namespace fahras::api {
namespace {

// A hit and what else is known of it.
struct Seen {
  const Hit& hit;              // with passages, if there are to be some
  const Hit* whole = nullptr;  // with all matches, if they are needed
  MatchedText text = {};       // of `whole`, or without marks; empty if no text is needed
};

Output positions(const std::vector<Mark>& marks) {
  Output list = Output::array();
  for (const Mark& mark : marks)
    list.push_back({{"start", mark.begin}, {"length", mark.end - mark.begin}});
  return list;
}

Output positions(const Seen& seen) {
  Output json = Output::object();
  if (!seen.hit.title_marks.empty()) json["title"] = positions(seen.hit.title_marks);
  if (!seen.text.marks.empty()) json["text"] = positions(seen.text.marks);
  return json;
}

std::string formatted_text(const Seen& seen, const Shown& shown) {
  if (shown.cropped) return cropped_text(seen.hit, shown);
  if (!shown.highlighted.has("text")) return seen.text.text;
  return tagged(seen.text.text, seen.text.marks, shown);
}

// All values are texts.
Output formatted(const Document& document, const Seen& seen, const Shown& shown) {
  Output json = Output::object();
  for (const auto& [name, value] : document) {
    if (!shown.is_formatted(name)) continue;
    Output& text = json[std::string(name)];
    text = value.is_string() ? value : Output(value.dump());
    if (name == "text") text = formatted_text(seen, shown);
    if (name == "title" && shown.highlighted.has(name))
      text = tagged(seen.hit.title, seen.hit.title_marks, shown);
  }
  return json;
}

Output passages(const Hit& hit, const Shown& shown) {
  Output list = Output::array();
  for (const Passage& passage : hit.passages) {
    Output json = {{"paragraph", passage.paragraph + 1}};
    if (!passage.heading.empty()) json["heading"] = passage.heading;
    json["text"] = shown_passage(passage, shown, true);
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
  return json;
}

Output explanation(const Hit& hit) {
  Output list = Output::array();
  for (const Evidence& evidence : hit.evidence)
    list.push_back({{"evidence", evidence.name}, {"score", evidence.score}});
  return {{"score", hit.score}, {"evidence", std::move(list)}};
}

Output hit_json(const Seen& seen, const Shown& shown) {
  Document document = document_of(seen.hit, seen.text.text);
  Output json = as_json(document, shown.retrieved);
  if (!seen.text.headings.empty() && shown.retrieved.has("headings"))
    json["headings"] = seen.text.headings;
  if (shown.has_formatted()) json["_formatted"] = formatted(document, seen, shown);
  if (shown.positions) json["_matchesPosition"] = positions(seen);
  if (shown.score) json["_rankingScore"] = seen.hit.share;
  if (shown.details) json["_rankingScoreDetails"] = score_details(seen.hit);
  if (shown.passages) json["_passages"] = passages(seen.hit, shown);
  if (shown.explained) json["_explain"] = explanation(seen.hit);
  if (seen.hit.duplicates > 0) json["_duplicates"] = seen.hit.duplicates;
  return json;
}

bool needs_text(const Shown& shown) {
  return shown.retrieved.has("text") || shown.retrieved.has("headings") || shown.whole_text() ||
         (shown.to_crop.has("text") && !shown.cropped);
}

bool needs_marks(const Shown& shown) {
  return shown.whole_text() || shown.parts_of_text() || shown.highlighted.has("title");
}

bool is_same(const Hit& a, const Hit& b) { return a.id == b.id && a.paragraph == b.paragraph; }

// The hits of the same page with all matches in their text.
std::vector<Hit> ask_again(const Searcher& searcher, const SearchQuery& query, const Room& room) {
  SearchRequest request = query.request;
  request.text_bytes = room.left();
  request.facets.clear();
  ask_for_all_marks(request);
  return search(searcher, request).hits;
}

Seen see(const Hit& hit, const std::vector<Hit>& whole, const Searcher& searcher,
         const Shown& shown) {
  Seen seen{hit};
  const auto found = std::find_if(whole.begin(), whole.end(),
                                  [&](const Hit& other) { return is_same(hit, other); });
  if (found != whole.end()) seen.whole = &*found;
  if (!needs_text(shown)) return seen;
  if (const auto article = searcher.article(hit.id))
    seen.text = matched_text(seen.whole == nullptr ? hit : *seen.whole, *article);
  if (seen.whole == nullptr) seen.text.marks.clear();
  return seen;
}

}  // namespace

SearchResult search(const Searcher& searcher, const SearchRequest& request) {
  try {
    return searcher.search(request);
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::usage) throw;
    const std::string_view why = error.what();
    if (why.starts_with("filter")) throw ApiError("invalid_search_filter", error.what());
    if (why.starts_with("text_bytes")) refuse_answer();
    throw;
  }
}

SearchResult find_hits(const Searcher& searcher, const SearchQuery& query, const Room& room) {
  const Shown& shown = query.shown;
  SearchRequest request = query.request;
  request.text_bytes = room.left();
  request.explain = shown.explained || shown.details;
  request.snippets = needs_marks(shown);
  request.passages = shown.passages.value_or(1);
  request.passage_words = shown.passage_words;
  if (shown.whole_text() && !shown.parts_of_text()) ask_for_all_marks(request);
  return search(searcher, request);
}

Output hits_json(const Searcher& searcher, const SearchQuery& query, const SearchResult& result,
                 Room& room) {
  const Shown& shown = query.shown;
  std::vector<Hit> again;
  if (shown.whole_text() && shown.parts_of_text() && !result.hits.empty())
    again = ask_again(searcher, query, room);
  const std::vector<Hit>& whole = shown.parts_of_text() ? again : result.hits;
  Output hits = Output::array();
  for (const Hit& hit : result.hits) {
    hits.push_back(hit_json(see(hit, whole, searcher, shown), shown));
    room.take(hits.back());
  }
  return hits;
}

}  // namespace fahras::api
