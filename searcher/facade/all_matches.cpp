#include "all_matches.h"

#include "matching_time.h"

namespace fahras::facade {
namespace {

// Is told each match, and lets Xapian keep none: a list of all would take a hundred bytes of each.
class Listener : public Xapian::MatchDecider {
 public:
  explicit Listener(const std::function<void(Xapian::docid)>& use) : use_(use) {}
  bool operator()(const Xapian::Document& document) const override {
    use_(document.get_docid());
    return false;
  }

 private:
  const std::function<void(Xapian::docid)>& use_;
};

Xapian::Enquire make_enquire(const Xapian::Database& segment, const Xapian::Query& query) {
  Xapian::Enquire enquire(segment);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_docid_order(Xapian::Enquire::DONT_CARE);
  return enquire;
}

// Servers take no listener.
void ask_server(const Xapian::Database& segment, const Xapian::Query& query,
                const std::function<void(Xapian::docid)>& use) {
  const Xapian::MSet all = make_enquire(segment, query).get_mset(0, segment.get_doccount());
  for (auto match = all.begin(); match != all.end(); ++match) use(*match);
}

}  // namespace

bool for_each_match(const Shards& shards, Unit unit, const Xapian::Query& candidates,
                    const Deadline& deadline, const UseMatch& use) {
  const LivingDocuments& living = shards.documents(unit);
  const Xapian::Query query = until(deadline, shards, living.without_removed(candidates));
  for (std::size_t segment = 0; segment < shards.segments(); ++segment) {
    if (deadline.passed()) return false;
    const Xapian::Database& database = shards.database(segment, unit);
    const std::function<void(Xapian::docid)> use_living = [&](Xapian::docid document) {
      if (living.lets_removed_through() && shards.removed(unit, shards.in_all(document, segment))) {
        return;
      }
      use(segment, document);
    };
    if (shards.is_served(segment)) {
      ask_server(database, query, use_living);
    } else {
      const Listener listener(use_living);
      make_enquire(database, query).get_mset(0, 0, database.get_doccount(), nullptr, &listener);
    }
  }
  return !deadline.passed();
}

}  // namespace fahras::facade
