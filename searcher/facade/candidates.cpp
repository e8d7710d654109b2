#include "candidates.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <string>

#include <query/verify.h>
#include <schema/terms.h>

#include "enquire.h"
#include "group_collapser.h"
#include "match_reader.h"
#include "sieve.h"
#include "totals.h"
#include "word_reader.h"

namespace fahras::facade {
namespace {

// Totals up to here are exact; counting further costs more than it tells. Where candidates are
// verified one by one the count is cheap beside that, and the estimate rests on it.
constexpr Xapian::doccount exact_totals = 200;
constexpr Xapian::doccount counted_candidates = 10'000;
constexpr Xapian::doccount chunk_growth = 4;
// Of candidates that are looked at.
constexpr Xapian::doccount first_chunk = 200;
constexpr Xapian::doccount largest_chunk = 10'000;

// Everything that Xapian can decide alone. It collapses by itself, but for what servers collapse,
// which they do not count: of those the first are read with their groups (Groups::tell).
Candidates take_from_index(MatchSource& reader, std::size_t wanted, Groups groups,
                           const Deadline& deadline) {
  constexpr Xapian::doccount told = exact_totals + 1;
  auto count = static_cast<Xapian::doccount>(wanted);
  if (groups == Groups::tell) count = std::max(count, told);
  Candidates found;
  GroupCollapser collapser;
  std::size_t dropped = 0;
  std::size_t seen = 0;
  while (found.best.size() < wanted && !reader.at_end() && !found.stopped) {
    for (const Match& match : reader.next(count)) {
      ++seen;
      if (collapser.is_first(match.group, match.duplicates, found.best)) {
        found.best.push_back({match.document, match.bm25, match.duplicates});
      } else {
        ++dropped;
      }
    }
    count *= chunk_growth;
    found.stopped = deadline.passed();
  }
  if (reader.at_end() && !found.stopped) {
    found.total = found.best.size();
  } else {
    const double kept =
        seen == 0 ? 0 : static_cast<double>(seen - dropped) / static_cast<double>(seen);
    found.total = reader.estimated();
    if (dropped > 0)
      found.total = static_cast<std::size_t>(std::llround(kept * static_cast<double>(found.total)));
    found.total = std::max(found.total, found.best.size());
    found.total_is_exact = reader.is_exact() && groups != Groups::tell && !found.stopped;
  }
  if (found.best.size() > wanted) found.best.resize(wanted);
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

  Candidates run(MatchSource& reader) {
    look_at_best(read(reader, first_chunk));
    while (!is_done() && !reader.at_end()) {
      make_sieve();
      look_at_all(read(reader, next_chunk()));
    }
    set_total(reader);
    if (found_.best.size() > wanted_) found_.best.resize(wanted_);
    return std::move(found_);
  }

 private:
  using Found = std::shared_ptr<const query::Document>;

  std::vector<Match> read(MatchSource& reader, Xapian::doccount count) {
    auto matches = reader.next(count);
    cut_ = cut_ || deadline_.passed();
    return matches;
  }

  bool is_done() {
    if (found_.best.size() >= wanted_) return true;
    found_.stopped = found_.stopped || deadline_.passed();
    return found_.stopped;
  }

  // One by one, since they may be enough.
  void look_at_best(const std::vector<Match>& matches) {
    std::size_t next = 0;
    for (; next < matches.size() && !is_done(); ++next) {
      take(matches[next], look_at(matches[next]));
    }
    unseen_ = next < matches.size();
  }

  // In the order of the index, whose blocks are read once then.
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

  // As many as ought to be enough, by what was found so far.
  Xapian::doccount next_chunk() const {
    constexpr double reserve = 1.5;
    const double share =
        static_cast<double>(found_.best.size() + 1) / static_cast<double>(looked_at_ + 1);
    const auto missing = static_cast<double>(wanted_ - found_.best.size());
    return static_cast<Xapian::doccount>(
        std::clamp<double>(reserve * missing / share, first_chunk, largest_chunk));
  }

  // Where the first candidates fail, most of those behind them do.
  void make_sieve() {
    if (sieve_ || request_.unit != Unit::article) return;
    if (const auto part = query::one_part(plan_.query)) {
      sieve_ = Sieve::make(*part, shards_, deadline_);
    }
  }

  // Null if it does not match.
  Found find(Xapian::docid document) {
    if (plan_.like) {
      const auto article = documents_.article(document);
      if (!article || plan_.like->leaves_out(*article)) return nullptr;
    }
    auto found = documents_.find(document);
    if (!found || (plan_.verify && !verifier_.matches(*found))) return nullptr;
    return std::make_shared<const query::Document>(std::move(*found));
  }

  Found look_at(const Match& match) {
    ++looked_at_;
    if (sieve_ && !sieve_->may_match(match.document)) return nullptr;
    return find(match.document);
  }

  void take(const Match& match, Found found) {
    if (found == nullptr || !collapser_.is_first(group(match), 0, found_.best)) return;
    found_.best.push_back({match.document, match.bm25, 0, std::move(found)});
  }

  std::string group(const Match& match) const {
    if (request_.duplicates != Duplicates::collapse || shards_.has_remote()) return match.group;
    return shards_.database(request_.unit)
        .get_document(match.document, Xapian::DOC_ASSUME_VALID)
        .get_value(schema::slot(schema::Slot::group));
  }

  // Those not looked at are taken to match as often as those that were.
  void set_total(const MatchSource& reader) {
    const bool more = unseen_ || !reader.at_end();
    const std::size_t candidates = reader.estimated();
    found_.total = found_.best.size();
    found_.total_is_exact = !cut_ && (!more || (reader.is_exact() && looked_at_ == candidates));
    if (found_.total_is_exact) found_.stopped = false;
    if (found_.total_is_exact || looked_at_ == 0) return;
    const double share = static_cast<double>(found_.best.size()) / static_cast<double>(looked_at_);
    const auto estimate =
        static_cast<std::size_t>(std::llround(share * static_cast<double>(candidates)));
    found_.total = std::max(found_.total, estimate);
  }

  const SearchRequest& request_;
  const Plan& plan_;
  const Shards& shards_;
  query::Verifier verifier_;
  Documents& documents_;
  std::size_t wanted_;
  const Deadline& deadline_;
  std::size_t looked_at_ = 0;
  bool unseen_ = false;  // some that were read were not looked at
  bool cut_ = false;     // some may not have been read
  std::optional<Sieve> sieve_;
  GroupCollapser collapser_;
  Candidates found_;
};

Groups groups_of(const SearchRequest& request, bool check, const Shards& shards) {
  if (request.duplicates != Duplicates::collapse) return Groups::ignore;
  if (shards.has_remote()) return Groups::tell;
  return check ? Groups::ignore : Groups::collapse;
}

Weighing weighing_of(const Plan& plan, Sort order, const Shards& shards) {
  if (plan.filters_only) return Weighing::none;
  const bool settles = shards.segments() > 1 && order == Sort::relevance;
  return settles ? Weighing::settled : Weighing::as_it_is;
}

// Ours, where it can do the work; nothing otherwise.
std::unique_ptr<MatchSource> make_word_reader(const SearchRequest& request, const Plan& plan,
                                              const Shards& shards, Lengths& lengths,
                                              const Deadline& deadline) {
  if (shards.segments() != 1 || shards.has_remote()) return nullptr;
  if (order_of(request, plan) != Sort::relevance) return nullptr;
  const auto terms = any_of_terms(plan.candidates);
  if (!terms || !lengths.pay()) return nullptr;
  std::vector<PlainWord> words;
  for (const std::string& term : *terms) {
    words.push_back({term, shards.documents(request.unit).count_with(term)});
  }
  return std::make_unique<WordReader>(shards.database(request.unit), words,
                                      request.duplicates == Duplicates::collapse, exact_totals,
                                      lengths, deadline);
}

}  // namespace

Candidates find_candidates(const SearchRequest& request, const Plan& plan, const Shards& shards,
                           Documents& documents, Lengths& lengths, std::size_t wanted,
                           const Deadline& deadline) {
  // Only an article tells which paragraphs are its own.
  const bool own_paragraphs = plan.like && request.unit == Unit::paragraph;
  const LivingDocuments& living = shards.documents(request.unit);
  const bool check = plan.verify || own_paragraphs || living.lets_removed_through();
  const Groups groups = groups_of(request, check, shards);
  if (!check) {
    const auto words = make_word_reader(request, plan, shards, lengths, deadline);
    if (words) return take_from_index(*words, wanted, groups, deadline);
  }
  MatchReader reader(make_enquires(shards, request, plan, groups, deadline),
                     weighing_of(plan, order_of(request, plan), shards),
                     check ? counted_candidates : exact_totals);
  if (!check) {
    Candidates found = take_from_index(reader, wanted, groups, deadline);
    settle_total(living, plan, reader, groups == Groups::collapse, deadline, found);
    return found;
  }
  return Check(request, plan, shards, documents, wanted, deadline).run(reader);
}

}  // namespace fahras::facade
