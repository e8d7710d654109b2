#include "candidates.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <unordered_map>

#include <query/verify.h>
#include <schema/terms.h>

#include "enquire.h"
#include "sieve.h"

namespace fahras::facade {
namespace {

// Totals up to here are exact; counting further costs more than it tells. Where candidates are
// verified one by one the count is cheap beside that, and the estimate rests on it.
constexpr Xapian::doccount exact_totals = 200;
constexpr Xapian::doccount counted_candidates = 10'000;
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
  Check(const SearchRequest& request, const Plan& plan, const Shards& shards, Documents& documents,
        std::size_t wanted, const Deadline& deadline)
      : request_(request),
        plan_(plan),
        shards_(shards),
        verifier_(plan.query, plan.words,
                  request.unit == Unit::article ? query::Unit::article : query::Unit::paragraph),
        documents_(documents),
        wanted_(wanted),
        deadline_(deadline) {}

  Candidates run(const Xapian::Enquire& enquire) {
    Xapian::doccount chunk = first_chunk;
    bool more = true;
    while (more && !is_done()) {
      const Xapian::MSet matches = enquire.get_mset(looked_at_, chunk, counted_candidates);
      if (looked_at_ == 0) count(matches);
      auto match = matches.begin();
      for (; match != matches.end() && !is_done(); ++match) look_at(match);
      more = match != matches.end() || matches.size() == chunk;
      chunk *= chunk_growth;
      if (more && !is_done()) make_sieve();
    }
    set_total(more);
    return std::move(found_);
  }

 private:
  bool is_done() {
    if (found_.best.size() == wanted_) return true;
    found_.stopped = found_.stopped || deadline_.passed();
    return found_.stopped;
  }

  void count(const Xapian::MSet& matches) {
    candidates_ = matches.get_matches_estimated();
    count_is_exact_ = matches.get_matches_lower_bound() == matches.get_matches_upper_bound();
  }

  // Where the first candidates fail, most of those behind them do.
  void make_sieve() {
    if (sieve_ || request_.unit != Unit::article) return;
    if (const auto part = query::one_part(plan_.query)) {
      sieve_ = Sieve::make(*part, shards_, deadline_);
    }
  }

  bool matches(const Xapian::MSetIterator& match) {
    if (plan_.like) {
      const auto article = documents_.article(*match);
      if (!article || plan_.like->leaves_out(*article)) return false;
    }
    auto found = documents_.find(*match);
    if (!found) return false;
    if (!plan_.verify) return true;
    if (verifier_.asks_for_days()) {
      found->day = match.get_document().get_value(schema::slot(schema::Slot::date));
    }
    return verifier_.matches(*found);
  }

  void look_at(const Xapian::MSetIterator& match) {
    ++looked_at_;
    if (sieve_ && !sieve_->may_match(*match)) return;
    if (!matches(match)) return;
    if (is_duplicate(match.get_document())) return;
    found_.best.push_back({*match, match.get_weight(), 0});
  }

  // Counts it for the first of its group.
  bool is_duplicate(const Xapian::Document& document) {
    if (request_.duplicates != Duplicates::collapse) return false;
    const std::string group = document.get_value(schema::slot(schema::Slot::group));
    if (group.empty()) return false;
    const auto [first, is_new] = first_of_group_.emplace(group, found_.best.size());
    if (!is_new) ++found_.best[first->second].duplicates;
    return !is_new;
  }

  // Those not looked at are taken to match as often as those that were.
  void set_total(bool more) {
    found_.total = found_.best.size();
    found_.total_is_exact = !more || (count_is_exact_ && looked_at_ == candidates_);
    if (found_.total_is_exact) found_.stopped = false;
    if (found_.total_is_exact || looked_at_ == 0) return;
    const double share = static_cast<double>(found_.best.size()) / looked_at_;
    const auto estimate = static_cast<std::size_t>(std::llround(share * candidates_));
    found_.total = std::max(found_.total, estimate);
  }

  const SearchRequest& request_;
  const Plan& plan_;
  const Shards& shards_;
  query::Verifier verifier_;
  Documents& documents_;
  std::size_t wanted_;
  const Deadline& deadline_;
  Xapian::doccount candidates_ = 0;
  bool count_is_exact_ = false;
  Xapian::doccount looked_at_ = 0;
  std::optional<Sieve> sieve_;
  std::unordered_map<std::string, std::size_t> first_of_group_;
  Candidates found_;
};

}  // namespace

Candidates find_candidates(const SearchRequest& request, const Plan& plan, const Shards& shards,
                           Documents& documents, std::size_t wanted, const Deadline& deadline) {
  // Only an article tells which paragraphs are its own.
  const bool own_paragraphs = plan.like && request.unit == Unit::paragraph;
  const bool check = plan.verify || own_paragraphs || shards.has_removed();
  const bool collapse = request.duplicates == Duplicates::collapse && !check;
  const Xapian::Enquire enquire =
      make_enquire(shards.database(request.unit), plan, order_of(request, plan), collapse);
  if (!check) return take_from_index(enquire, wanted);
  return Check(request, plan, shards, documents, wanted, deadline).run(enquire);
}

}  // namespace fahras::facade
