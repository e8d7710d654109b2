#include "verified_candidates.h"

#include <algorithm>
#include <memory>
#include <numeric>
#include <optional>
#include <string>
#include <utility>

#include <query/compile.h>
#include <query/verify.h>
#include <schema/terms.h>

#include <match/kept_documents.h>
#include "selection.h"
#include "sieve.h"

namespace fahras::match {
namespace {

constexpr Xapian::doccount first_chunk = 200;
constexpr Xapian::doccount max_chunk = 10'000;
// The number of further candidates that are checked for the total alone. Checking them takes about
// as long as making a page.
constexpr std::size_t looked_at_for_total = 400;

class Check {
 public:
  Check(const SearchRequest& request, const Plan& plan, const index::Shards& shards,
        index::Documents& documents, const Wanted& wanted, const index::Deadline& deadline)
      : request_(request),
        plan_(plan),
        shards_(shards),
        verifier_(plan.query, plan.words,
                  request.unit == Unit::article ? query::Unit::article : query::Unit::paragraph),
        documents_(documents),
        wanted_(wanted),
        deadline_(deadline),
        selection_(request, wanted) {}

  Candidates run(MatchSource& reader) {
    look_at_best(read(reader, first_chunk));
    while (!is_done() && !reader.at_end()) {
      const bool had_page = has_page();
      make_sieve();
      look_at_all(read(reader, next_chunk()));
      if (had_page) found_.stopped = false;
    }
    set_total(reader);
    selection_.finish(found_);
    return std::move(found_);
  }

 private:
  // The result of a check: whether a candidate matches, and its document if that is kept.
  struct Found {
    bool matches = false;
    KeptDocuments::Kept document = {};
  };

  std::vector<Match> read(MatchSource& reader, Xapian::doccount count) {
    auto matches = reader.next(count);
    cut_ = cut_ || deadline_.passed();
    candidates_ = reader.estimated();
    return matches;
  }

  bool has_page() const {
    return wanted_.facets == nullptr && selection_.is_enough() &&
           selection_.hits() >= request_.count_up_to;
  }

  // Whether the remaining candidates are to be checked for the total alone.
  bool is_to_be_counted() const {
    return candidates_ <= looked_at_ + looked_at_for_total &&
           std::min(estimated_hits(selection_.hits(), looked_at_, candidates_), wanted_.max_hits) <=
               exact_totals;
  }

  bool is_done() {
    if (has_page()) return !is_to_be_counted() || deadline_.passed();
    found_.stopped = found_.stopped || deadline_.passed();
    return found_.stopped;
  }

  // Checks candidates one by one, since the first few may be enough.
  void look_at_best(const std::vector<Match>& matches) {
    std::size_t next = 0;
    for (; next < matches.size() && !is_done(); ++next) {
      take(matches[next], look_at(matches[next]));
    }
    unseen_ = next < matches.size();
  }

  // Checks candidates in the order of documents, so that each block of the index is read once.
  void look_at_all(const std::vector<Match>& matches) {
    std::vector<std::size_t> order(matches.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      return matches[a].document < matches[b].document;
    });
    std::vector<Found> found(matches.size());
    for (const std::size_t one : order) {
      found_.stopped = found_.stopped || deadline_.passed();
      unseen_ = unseen_ || found_.stopped;
      if (found_.stopped) break;
      found[one] = look_at(matches[one]);
    }
    for (std::size_t i = 0; i < matches.size(); ++i) {
      take(matches[i], std::move(found[i]));
    }
  }

  // Returns how many candidates should be enough, given how many of the checked ones match.
  Xapian::doccount next_chunk() const {
    constexpr double reserve = 1.5;
    if (wanted_.facets != nullptr || wanted_.distinct) return max_chunk;
    if (has_page()) return looked_at_for_total;
    const double fraction =
        static_cast<double>(selection_.hits() + 1) / static_cast<double>(looked_at_ + 1);
    const auto enough = std::max(wanted_.candidates, request_.count_up_to);
    const auto missing = static_cast<double>(enough) - static_cast<double>(selection_.hits());
    return static_cast<Xapian::doccount>(
        std::clamp<double>(reserve * missing / fraction, first_chunk, max_chunk));
  }

  // If the first candidates do not match, most of the later ones do not match either.
  void make_sieve() {
    if (sieve_ || request_.unit != Unit::article) return;
    if (const auto part = query::one_part(plan_.query, shards_.fields().attributes())) {
      sieve_ = Sieve::make(*part, shards_, deadline_);
    }
  }

  Found find(index::GlobalDocument document) {
    if (plan_.like) {
      const auto article = documents_.article(document);
      if (!article || plan_.like->leaves_out(*article)) return {};
    }
    auto found = documents_.find(document);
    if (!found || (plan_.verify && !verifier_.matches(*found))) return {};
    return {true, kept_.keep(std::move(*found))};
  }

  Found look_at(const Match& match) {
    ++looked_at_;
    if (sieve_ && !sieve_->may_match(match.document)) return {};
    return find(match.document);
  }

  void take(const Match& match, Found found) {
    if (!found.matches) return;
    if (wanted_.counts_at_once()) {
      wanted_.facets->add(shards_.segment_of(match.document), shards_.in_segment(match.document),
                          match.group, has_min_score(wanted_, match.bm25));
    }
    selection_.take({match.document, match.bm25, 0, std::move(found.document)}, group(match));
  }

  std::string group(const Match& match) const {
    if (request_.duplicates != Duplicates::collapse || shards_.has_remote()) return match.group;
    return shards_.database(request_.unit)
        .get_document(match.document.value(), Xapian::DOC_ASSUME_VALID)
        .get_value(schema::slot(schema::Slot::group));
  }

  // Candidates that were not checked are assumed to match as often as those that were.
  void set_total(const MatchSource& reader) {
    const bool more = unseen_ || !reader.at_end();
    const bool are_all = !cut_ && (!more || (reader.is_exact() && looked_at_ == candidates_));
    std::optional<std::size_t> known;
    if (looked_at_ > 0) known = candidates_;
    found_.total =
        total_of({looked_at_, selection_.hits(), are_all, known, false, wanted_.max_hits});
    found_.all_counted = !cut_ && !more;
    if (are_all) found_.stopped = false;
  }

  const SearchRequest& request_;
  const Plan& plan_;
  const index::Shards& shards_;
  query::Verifier verifier_;
  index::Documents& documents_;
  const Wanted& wanted_;
  const index::Deadline& deadline_;
  std::size_t candidates_ = 0;  // the number of candidates that the index counts
  std::size_t looked_at_ = 0;
  bool unseen_ = false;  // some candidates that were read were not checked
  bool cut_ = false;     // some candidates may not have been read
  std::optional<Sieve> sieve_;
  Selection selection_;
  KeptDocuments kept_;
  Candidates found_;
};

}  // namespace

Candidates find_verified(const SearchRequest& request, const Plan& plan,
                         const index::Shards& shards, index::Documents& documents,
                         const Wanted& wanted, const index::Deadline& deadline,
                         MatchSource& reader) {
  return Check(request, plan, shards, documents, wanted, deadline).run(reader);
}

}  // namespace fahras::match
