#include "engine.h"

#include <algorithm>

#include <fmt/format.h>
#include <query/verify.h>
#include <ranking/normalized_score.h>
#include <schema/document.h>
#include <suggest/completion.h>
#include <suggest/correction.h>

#include <index/counted_field.h>
#include <match/candidates.h>
#include <match/enquire.h>
#include <match/sort_keys.h>
#include "hits.h"
#include "min_score.h"
#include "request_limits.h"

namespace fahras::facade {
namespace {

void report_reading(const query::Query& query, SearchResult& result) {
  if (!query.fallback_reason.empty())
    result.notes.push_back(
        {Note::Kind::plain_words, "searched as plain words: " + query.fallback_reason});
  for (const std::string& text : query.dashes) {
    result.notes.push_back(
        {Note::Kind::dash,
         fmt::format(
             "the - before “{}” was read as a dash and excludes nothing; write NOT to exclude",
             text)});
  }
}

void report_synonyms(const query::UsedSynonyms& used, SearchResult& result) {
  for (const auto& entry : used.entries) result.synonyms.push_back({entry.words, entry.synonyms});
  if (!used.all) {
    result.notes.push_back(
        {Note::Kind::synonyms_left_out,
         fmt::format("the words have more than {} synonyms; the others were not searched",
                     query::Limits{}.synonyms)});
  }
}

// The number of hits that are made even after the deadline: one page.
constexpr std::size_t min_hits = 10;

// Adds a note if the time limit ended before the spelling suggestion was made. The suggestion is
// only a hint, which is made after the hits, so the answer counts as complete.
void report_end_of_time(const SearchRequest& request, const index::Deadline& deadline,
                        SearchResult& result) {
  if (result.stopped) {
    result.notes.push_back(
        {Note::Kind::stopped,
         fmt::format("stopped after {} ms; there may be more hits", request.timeout_ms)});
  } else if (deadline.passed() && !result.did_you_mean) {
    result.notes.push_back(
        {Note::Kind::spelling_unchecked,
         fmt::format("stopped after {} ms; the spelling was not checked", request.timeout_ms)});
  }
}

void report_many_words(const std::set<std::string>& beginnings, SearchResult& result) {
  for (const std::string& beginning : beginnings) {
    result.notes.push_back(
        {Note::Kind::words_left_out,
         fmt::format("{}* matches only the {} most frequent words that begin with it", beginning,
                     query::Limits{}.prefix_expansion)});
  }
}

// Prepares `wanted` for leaving hits out after the second stage of ranking, when the normalized
// scores of candidates are known.
void expect_normalized_scores(const SearchRequest& request, match::Wanted& wanted) {
  wanted.min_normalized_score = request.min_normalized_score;
  const std::size_t counted = request.facets.empty() ? match::exact_totals + 1 : max_hits;
  wanted.candidates = std::max({wanted.candidates, counted, request.count_up_to});
}

}  // namespace

SearchResult Engine::search(const SearchRequest& request, const index::Deadline& deadline) const {
  check_limits(request);
  check_fields(request, shards_.fields());
  match::check_sort_keys(request.sort_by, shards_);
  suggest::Slips slips(shards_.analyzer(), vocabulary_);
  const match::Plan plan = match::make_plan(request, shards_, slips);
  SearchResult result;
  report_reading(plan.query, result);
  report_synonyms(plan.synonyms, result);
  result.typos = plan.typos;
  report_many_words(plan.many_words, result);
  result.missing_shards = shards_.missing();
  result.facets = match::FacetCounter(request, values_).finish(true, deadline);
  if (plan.nothing_asked) {
    result.notes.push_back({Note::Kind::nothing_asked,
                            request.like
                                ? "the article has no significant term that another article has"
                                : "the query has no word to search for"});
    return result;
  }
  if (shards_.empty()) return result;
  if (plan.filters_only && request.sort == Sort::relevance && request.sort_by.empty()) {
    SearchRequest ruled = request;
    ruled.sort_by = ruled_order(shards_.settings());
    find_hits(ruled, plan, deadline, result);
  } else {
    find_hits(request, plan, deadline, result);
  }
  result.did_you_mean = suggest::correct(request.query, plan.query, plan.words, slips,
                                         [&] { return deadline.passed(); });
  report_end_of_time(request, deadline, result);
  return result;
}

void Engine::find_hits(const SearchRequest& request, const match::Plan& plan,
                       const index::Deadline& deadline, SearchResult& result) const {
  const ranking::Collection collection =
      match::make_collection(plan, shards_.documents(request.unit));
  const ranking::Ranker ranker(plan.words, collection, plan.weights);
  index::Documents documents(shards_, request.unit, plan.words);
  index::Lengths& lengths = request.unit == Unit::article ? article_lengths_ : paragraph_lengths_;
  match::FacetCounter facets(request, values_);
  const AttributeScores attributes(shards_, request.unit);
  match::Wanted wanted = wanted_of(request, plan, collection);
  if (facets.is_asked()) wanted.facets = &facets;
  const auto found =
      match::find_candidates(request, plan, shards_, documents, lengths, wanted, deadline);
  result.stopped = found.stopped;
  result.total = found.total.hits;
  result.total_is_exact = found.total.is_exact;
  auto ranked = rank(request, plan, found.best, ranker, attributes, documents, deadline);
  normalize(wanted.whole_bm25, match::order_of(request, plan) == match::Order::relevance, ranked);
  if (wanted.counts_later()) count_ranked(wanted, found.taken, ranked, shards_);
  result.facets = facets.finish(found.all_counted, deadline);
  if (wanted.distinct) leave_first_of_each(request, wanted, ranked);
  if (wanted.min_normalized_score > 0) leave_best(wanted.min_normalized_score, ranked, result);
  Effort effort(deadline);
  const snippet::Highlighter highlighter(plan.query, plan.words, [&] { return effort.is_over(); });
  HitMaker maker(request, highlighter, collection.idf, documents, effort,
                 shards_.settings().displayed);
  make_page(request, maker, ranked, documents, deadline, result);
  result.stopped = result.stopped || effort.is_short();
}

void Engine::make_page(const SearchRequest& request, HitMaker& maker,
                       const std::vector<Scored>& ranked, index::Documents& documents,
                       const index::Deadline& deadline, SearchResult& result) {
  const std::size_t end = request.offset + request.limit;
  for (std::size_t i = request.offset; i < std::min(end, ranked.size()); ++i) {
    if (result.hits.size() >= min_hits && deadline.passed()) {
      result.stopped = true;
      return;
    }
    const match::Candidate& one = ranked[i].candidate;
    const auto document = documents.show(one.document, one.found.get());
    if (!document) continue;
    result.hits.push_back(maker.make(ranked[i], *document));
  }
}

// If candidates are ranked again, their normalized scores are known only afterwards.
match::Wanted Engine::wanted_of(const SearchRequest& request, const match::Plan& plan,
                                const ranking::Collection& collection) const {
  match::Wanted wanted;
  wanted.hits = request.offset + request.limit;
  wanted.candidates = std::max(ranking::rescored_candidates, wanted.hits);
  if (!request.distinct.empty()) {
    wanted.distinct = index::counted_field(shards_.fields(), "distinct", request.distinct);
    wanted.values = &values_;
    wanted.max_hits = values_.max_distinct(request.unit, *wanted.distinct);
  }
  wanted.whole_bm25 = ranking::whole_answer_bm25(plan.words, collection);
  if (match::order_of(request, plan) != match::Order::relevance) {
    wanted.min_normalized_bm25 = request.min_normalized_score;
  } else if (request.min_normalized_score > 0) {
    expect_normalized_scores(request, wanted);
  }
  return wanted;
}

index::Lengths Engine::make_lengths(Unit unit) const {
  if (shards_.segments() != 1) return index::Lengths(Xapian::Database());
  return index::Lengths(shards_.database(unit), shards_.removed_from(0, unit));
}

std::vector<Scored> Engine::rank(const SearchRequest& request, const match::Plan& plan,
                                 const std::vector<match::Candidate>& candidates,
                                 const ranking::Ranker& ranker, const AttributeScores& attributes,
                                 index::Documents& documents,
                                 const index::Deadline& deadline) const {
  if (match::order_of(request, plan) != match::Order::relevance) {
    return keep_order(candidates);
  }
  return rescore(candidates, ranker, attributes, documents, deadline);
}

std::vector<Suggestion> Engine::suggest(const std::string& prefix, std::size_t limit) const {
  check_suggestion_limits(prefix, limit);
  std::vector<Suggestion> suggestions;
  for (auto& one : suggest::complete(prefix, shards_.analyzer(), vocabulary_, limit)) {
    suggestions.push_back({std::move(one.text), one.frequency});
  }
  return suggestions;
}

std::optional<StoredArticle> Engine::article(const std::string& id) const {
  for (std::size_t segment = 0; segment < shards_.segments(); ++segment) {
    const auto document = shards_.find(segment, id);
    if (!document) continue;
    schema::Article found = shards_.article(*document);
    std::string json = schema::document_of(found);
    StoredArticle stored{
        static_cast<ArticleFields&&>(found), std::move(found.file), {}, std::move(json)};
    for (auto& paragraph : found.paragraphs) {
      stored.paragraphs.push_back({std::move(paragraph.text), paragraph.is_heading});
    }
    return stored;
  }
  return std::nullopt;
}

}  // namespace fahras::facade
