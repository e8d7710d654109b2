#include "rescoring.h"

#include <algorithm>
#include <string>
#include <unordered_set>

#include <match/kept_documents.h>

namespace fahras::facade {
namespace {

bool ranks_before(const Scored& a, const Scored& b) { return a.score.total > b.score.total; }

}  // namespace

std::vector<Scored> keep_order(const std::vector<match::Candidate>& candidates) {
  std::vector<Scored> scored;
  scored.reserve(candidates.size());
  for (const match::Candidate& one : candidates) {
    scored.push_back({one, {one.bm25, {{ranking::Ranker::first_stage, one.bm25}}}});
  }
  return scored;
}

void leave_first_of_each(const SearchRequest& request, const match::Wanted& wanted,
                         std::vector<Scored>& ranked) {
  std::unordered_set<std::string> seen;
  std::erase_if(ranked, [&](const Scored& one) {
    const std::string& value =
        wanted.values->key(request.unit, *wanted.distinct, one.candidate.document);
    return !value.empty() && !seen.insert(value).second;
  });
}

std::vector<Scored> rescore(const std::vector<match::Candidate>& candidates,
                            const ranking::Ranker& ranker, index::Documents& documents,
                            const index::Deadline& deadline) {
  std::vector<Scored> scored = keep_order(candidates);
  const std::size_t max = std::min(scored.size(), ranking::rescored_candidates);
  match::KeptDocuments kept;
  std::size_t count = 0;
  for (; count < max; ++count) {
    match::Candidate& one = scored[count].candidate;
    if (one.found) {
      scored[count].score = ranker.score(one.bm25, one.found->parts);
      continue;
    }
    if (deadline.passed()) break;
    auto found = documents.find(one.document);
    if (!found) continue;
    scored[count].score = ranker.score(one.bm25, found->parts);
    one.found = kept.keep(std::move(*found));
  }
  std::stable_sort(scored.begin(), scored.begin() + static_cast<std::ptrdiff_t>(count),
                   ranks_before);
  return scored;
}

}  // namespace fahras::facade
