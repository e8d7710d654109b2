#include <snippet/passages.h>

#include <algorithm>

#include <ranking/weights.h>

#include "cut.h"
#include "sentences.h"
#include "window.h"

namespace fahras::snippet {
namespace {

// The number of matches of a paragraph that are read, starting with the first one, when its piece
// is chosen.
constexpr std::size_t max_looked_at = std::size_t{1} << 20U;
// A paragraph that is itself the hit is shown whole if it is at most this many times as long as a
// passage.
constexpr std::size_t whole_paragraph = 2;

// A paragraph from which a passage may be taken.
struct Candidate {
  std::size_t paragraph = 0;
  const query::Part* part = nullptr;  // null if nothing of the paragraph is highlighted
  std::vector<Highlight> highlights;
  Window window;
  double worth = 0;
};

std::vector<Range> marks_in(const std::vector<Highlight>& highlights, Range piece) {
  std::vector<Range> marks;
  for (const Highlight& highlight : highlights) {
    if (highlight.begin >= piece.begin && highlight.end <= piece.end) {
      marks.push_back({highlight.begin, highlight.end});
    }
  }
  return marks;
}

Passage make_passage(const std::string& text, const Candidate& candidate, std::size_t words) {
  Piece core{0, 0};
  if (!candidate.highlights.empty()) {
    core = {candidate.highlights[candidate.window.first].begin,
            candidate.highlights[candidate.window.last].end};
  }
  const Piece piece = cut(text, core, words);
  const Range range{piece.begin, piece.end};
  return {candidate.paragraph, range, marks_in(candidate.highlights, range)};
}

std::vector<Highlight> highlights_of(const query::Part& part, const Highlighter& highlighter) {
  if (part.occurrences.size() <= max_looked_at) return highlighter.highlights(part);
  query::Part beginning = part;
  beginning.occurrences.resize(max_looked_at);
  return highlighter.highlights(beginning);
}

Candidate look_at(const query::Part& part, const Highlighter& highlighter,
                  const PassageOptions& options) {
  Candidate candidate{part.paragraph, &part, highlights_of(part, highlighter), {}, 0};
  if (candidate.highlights.empty()) return candidate;
  candidate.window =
      best_window(candidate.highlights, options.idf, static_cast<std::uint32_t>(options.words));
  candidate.worth = candidate.window.weight - ranking::passage_token_cost * candidate.window.span;
  return candidate;
}

std::vector<Candidate> candidates_in(const schema::Article& article,
                                     std::span<const query::Part> parts,
                                     const Highlighter& highlighter, const PassageOptions& options,
                                     bool located_later) {
  std::vector<Candidate> candidates;
  for (const query::Part& part : parts) {
    if (part.field != query::Field::text || part.occurrences.empty()) continue;
    if (options.may_look && !options.may_look(part.tokens)) break;
    Candidate candidate = look_at(part, highlighter, options);
    if (candidate.highlights.empty()) continue;
    if (article.paragraphs[part.paragraph].is_heading) candidate.worth *= ranking::heading_worth;
    if (located_later) candidate.highlights = {};
    candidates.push_back(std::move(candidate));
  }
  return candidates;
}

// Returns the first paragraph that is not a heading, or the first one if all are headings.
std::vector<Candidate> beginning_of(const schema::Article& article) {
  if (article.paragraphs.empty()) return {};
  const auto found = std::find_if(article.paragraphs.begin(), article.paragraphs.end(),
                                  [](const auto& paragraph) { return !paragraph.is_heading; });
  const auto number = found == article.paragraphs.end() ? 0 : found - article.paragraphs.begin();
  return {Candidate{static_cast<std::size_t>(number), nullptr, {}, {}, 0}};
}

void keep_best(std::vector<Candidate>& candidates, std::size_t count) {
  const auto ranks_before = [](const Candidate& a, const Candidate& b) {
    return a.worth > b.worth;
  };
  std::stable_sort(candidates.begin(), candidates.end(), ranks_before);
  if (candidates.size() > count) candidates.resize(count);
  std::sort(candidates.begin(), candidates.end(),
            [](const Candidate& a, const Candidate& b) { return a.paragraph < b.paragraph; });
}

}  // namespace

std::vector<Passage> choose_passages(const schema::Article& article,
                                     std::span<const query::Part> parts,
                                     const Highlighter& highlighter, const PassageOptions& options,
                                     const Locate& locate) {
  auto candidates = candidates_in(article, parts, highlighter, options, locate != nullptr);
  if (candidates.empty()) candidates = beginning_of(article);
  keep_best(candidates, options.passages);
  std::vector<Passage> passages;
  passages.reserve(candidates.size());
  for (Candidate& candidate : candidates) {
    if (candidate.part != nullptr && locate) {
      candidate.highlights = highlights_of(locate(*candidate.part), highlighter);
      // The time limit ended before the highlights were found again, so the window is not among
      // them.
      if (candidate.highlights.size() <= candidate.window.last) candidate.highlights = {};
    }
    passages.push_back(
        make_passage(article.paragraphs[candidate.paragraph].text, candidate, options.words));
  }
  return passages;
}

Passage show_paragraph(const schema::Article& article, std::size_t paragraph,
                       std::span<const query::Part> parts, const Highlighter& highlighter,
                       const PassageOptions& options) {
  const std::string& text = article.paragraphs[paragraph].text;
  Candidate candidate{paragraph, nullptr, {}, {}, 0};
  for (const query::Part& part : parts) {
    const bool is_it = part.field == query::Field::text && part.paragraph == paragraph;
    if (!is_it || (options.may_look && !options.may_look(part.tokens))) continue;
    candidate = look_at(part, highlighter, options);
  }
  if (count_words(text) > whole_paragraph * options.words) {
    return make_passage(text, candidate, options.words);
  }
  const Range whole{0, text.size()};
  return {paragraph, whole, marks_in(candidate.highlights, whole)};
}

std::vector<Range> mark_title(std::span<const query::Part> parts, const Highlighter& highlighter) {
  const auto title = std::find_if(parts.begin(), parts.end(), [](const query::Part& part) {
    return part.field == query::Field::title;
  });
  if (title == parts.end()) return {};
  std::vector<Range> marks;
  for (const Highlight& highlight : highlighter.highlights(*title)) {
    marks.push_back({highlight.begin, highlight.end});
  }
  return marks;
}

std::string_view heading_of(const schema::Article& article, std::size_t paragraph) {
  for (std::size_t i = paragraph + 1; i-- > 0;) {
    if (!article.paragraphs[i].is_heading) continue;
    return i == paragraph ? std::string_view() : std::string_view(article.paragraphs[i].text);
  }
  return {};
}

}  // namespace fahras::snippet
