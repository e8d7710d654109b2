#include "all_matches.h"

#include <limits>
#include <utility>

#include <schema/terms.h>

#include "matching_time.h"
#include "weightless.h"

namespace fahras::match {
namespace {

// Passes each match on and tells Xapian not to keep it: a list of all matches would take a hundred
// bytes for each.
class Listener : public Xapian::MatchDecider {
 public:
  explicit Listener(std::function<void(index::LocalDocument)> use) : use_(std::move(use)) {}
  bool operator()(const Xapian::Document& document) const override {
    use_(index::LocalDocument(document.get_docid()));
    return false;
  }

 private:
  std::function<void(index::LocalDocument)> use_;
};

using UseServed = std::function<void(index::LocalDocument, const std::string& group)>;

// A server does not call a MatchDecider. It returns the value by which matches would be collapsed.
void ask_server(const Xapian::Database& segment, const Xapian::Query& query, bool report_groups,
                const UseServed& use) {
  constexpr Xapian::doccount all_of_them = std::numeric_limits<Xapian::doccount>::max();
  Xapian::Enquire enquire = make_weightless(segment, query);
  if (report_groups) enquire.set_collapse_key(schema::slot(schema::Slot::group), all_of_them);
  const Xapian::MSet all = enquire.get_mset(0, segment.get_doccount());
  for (auto match = all.begin(); match != all.end(); ++match) {
    use(index::LocalDocument(*match), match.get_collapse_key());
  }
}

}  // namespace

bool for_each_match(const index::Shards& shards, Unit unit, const Xapian::Query& candidates,
                    bool report_groups, const index::Deadline& deadline, const UseMatch& use) {
  const index::LivingDocuments& living = shards.documents(unit);
  const Xapian::Query query = until(deadline, shards, living.without_removed(candidates));
  for (std::size_t segment = 0; segment < shards.segments(); ++segment) {
    if (deadline.passed()) return false;
    const Xapian::Database& database = shards.database(segment, unit);
    const UseServed use_living = [&](index::LocalDocument document, const std::string& group) {
      if (living.lets_removed_through() && shards.removed(unit, segment, document)) return;
      use(segment, document, group);
    };
    if (shards.is_served(segment)) {
      ask_server(database, query, report_groups, use_living);
    } else {
      const Listener listener([&](index::LocalDocument document) { use_living(document, {}); });
      make_weightless(database, query).get_mset(0, 0, database.get_doccount(), nullptr, &listener);
    }
  }
  return !deadline.passed();
}

}  // namespace fahras::match
