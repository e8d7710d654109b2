#include "candidates.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_map>

#include <query/verify.h>
#include <schema/terms.h>

#include "enquire.h"

namespace fahras::facade {
namespace {

// Totals up to here are exact; counting further costs more than it tells.
constexpr Xapian::doccount exact_totals = 10'000;
constexpr Xapian::doccount first_chunk = 200;
constexpr Xapian::doccount chunk_growth = 4;

// Everything that Xapian can decide alone.
Candidates take_from_index(const Xapian::Enquire& enquire, std::size_t wanted) {
  const auto count = static_cast<Xapian::doccount>(wanted);
  const Xapian::MSet matches = enquire.get_mset(0, count, exact_totals);
  Candidates found;
  for (auto match = matches.begin(); match != matches.end(); ++match) {
    found.best.push_back({*match, match.get_weight(), match.get_collapse_count()});
  }
  found.total = matches.get_matches_estimated();
  found.total_is_exact = matches.get_matches_lower_bound() == matches.get_matches_upper_bound();
  return found;
}

// Looks at candidates one by one until enough of them are matches.
class Check {
 public:
  Check(const Plan& plan, Unit unit, bool collapse, Documents& documents, std::size_t wanted)
      : verify_(plan.verify),
        collapse_(collapse),
        verifier_(plan.query, plan.words,
                  unit == Unit::article ? query::Unit::article : query::Unit::paragraph),
        documents_(documents),
        wanted_(wanted) {}

  Candidates run(const Xapian::Enquire& enquire) {
    Xapian::doccount chunk = first_chunk;
    double candidates = 0;
    for (bool more = true; more && found_.best.size() < wanted_; chunk *= chunk_growth) {
      const Xapian::MSet matches = enquire.get_mset(looked_at_, chunk);
      for (auto match = matches.begin(); match != matches.end(); ++match) look_at(match);
      candidates = matches.get_matches_estimated();
      more = matches.size() == chunk;
      exhausted_ = !more;
    }
    set_total(candidates);
    return std::move(found_);
  }

 private:
  void look_at(const Xapian::MSetIterator& match) {
    if (found_.best.size() == wanted_) return;
    ++looked_at_;
    const auto document = documents_.get(*match);
    if (!document || (verify_ && !verifier_.matches(document->text))) return;
    if (collapse_ && is_duplicate(match.get_document())) return;
    found_.best.push_back({*match, match.get_weight(), 0});
  }

  // Counts it for the first of its group.
  bool is_duplicate(const Xapian::Document& document) {
    const std::string group = document.get_value(schema::slot(schema::Slot::group));
    if (group.empty()) return false;
    const auto [first, is_new] = first_of_group_.emplace(group, found_.best.size());
    if (!is_new) ++found_.best[first->second].duplicates;
    return !is_new;
  }

  void set_total(double candidates) {
    found_.total = found_.best.size();
    found_.total_is_exact = exhausted_ && found_.best.size() < wanted_;
    if (found_.total_is_exact || looked_at_ == 0) return;
    const double share = static_cast<double>(found_.best.size()) / looked_at_;
    const auto estimate = static_cast<std::size_t>(std::llround(share * candidates));
    found_.total = std::max(found_.total, estimate);
  }

  bool verify_;
  bool collapse_;
  query::Verifier verifier_;
  Documents& documents_;
  std::size_t wanted_;
  Xapian::doccount looked_at_ = 0;
  bool exhausted_ = false;
  std::unordered_map<std::string, std::size_t> first_of_group_;
  Candidates found_;
};

}  // namespace

Candidates find_candidates(const SearchRequest& request, const Plan& plan, const Shards& shards,
                           Documents& documents, std::size_t wanted) {
  const bool collapse = request.duplicates == Duplicates::collapse;
  const bool check = plan.verify || shards.has_removed();
  const Xapian::Enquire enquire = make_enquire(shards.database(request.unit), plan,
                                               order_of(request, plan), collapse && !check);
  if (!check) return take_from_index(enquire, wanted);
  return Check(plan, request.unit, collapse, documents, wanted).run(enquire);
}

}  // namespace fahras::facade
