#include "match_reader.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace fahras::match {
namespace {

// The number of matches that are read beyond those wanted in order to find where a run of ties
// ends. If that is not enough, the number is squared.
constexpr Xapian::doccount look_ahead = 8;
// A run of ties that is longer than this is cut at an arbitrary place.
constexpr Xapian::doccount max_run = 4'000;

struct Keyed {
  Match match;
  std::string key;
};

// Returns the last place at or after `count` where one run of ties ends and another begins; 0 if
// there is none.
std::size_t end_of_run(const std::vector<Keyed>& matches, std::size_t count) {
  for (std::size_t end = matches.size(); end-- > std::max<std::size_t>(count, 1);) {
    if (matches[end - 1].match.bm25 != matches[end].match.bm25) return end;
  }
  return 0;
}

std::vector<Keyed> settled(const Xapian::MSet& matches) {
  std::vector<Keyed> all;
  all.reserve(matches.size());
  for (auto match = matches.begin(); match != matches.end(); ++match) {
    all.push_back({{index::GlobalDocument(*match), settled_weight(match.get_weight()),
                    match.get_collapse_count(), match.get_collapse_key()},
                   match.get_sort_key()});
  }
  const auto ranks_before = [](const Keyed& a, const Keyed& b) {
    if (a.match.bm25 != b.match.bm25) return a.match.bm25 > b.match.bm25;
    return a.key > b.key;
  };
  std::stable_sort(all.begin(), all.end(), ranks_before);
  return all;
}

}  // namespace

double settled_weight(double weight) {
  constexpr int bits = 30;
  int exponent = 0;
  const double fraction = std::frexp(weight, &exponent);
  return std::ldexp(std::nearbyint(std::ldexp(fraction, bits)), exponent - bits);
}

std::vector<Match> MatchReader::next(Xapian::doccount count) {
  if (at_end()) return {};
  Page page = weighing_ == Weighing::settled ? settled_page(count) : plain_page(count);
  read_ += static_cast<Xapian::doccount>(page.matches.size());
  if (page.is_last) {
    ++current_;
    read_ = 0;
  }
  return std::move(page.matches);
}

MatchReader::Page MatchReader::plain_page(Xapian::doccount count) {
  const Xapian::MSet matches = ask(count);
  Page page;
  page.is_last = matches.size() < count;
  for (auto match = matches.begin(); match != matches.end(); ++match) {
    page.matches.push_back({index::GlobalDocument(*match),
                            weighing_ == Weighing::none ? 0 : settled_weight(match.get_weight()),
                            match.get_collapse_count(), match.get_collapse_key()});
  }
  return page;
}

MatchReader::Page MatchReader::settled_page(Xapian::doccount count) {
  Xapian::doccount ahead = look_ahead;
  std::vector<Keyed> found = settled(ask(count + ahead));
  std::size_t end = end_of_run(found, count);
  while (end == 0 && found.size() == count + ahead && ahead < max_run) {
    ahead *= look_ahead;
    found = settled(ask(count + ahead));
    end = end_of_run(found, count);
  }
  Page page;
  page.is_last = found.size() < count + ahead;
  if (page.is_last || end == 0) end = found.size();
  for (std::size_t i = 0; i < end; ++i) page.matches.push_back(std::move(found[i].match));
  return page;
}

Xapian::MSet MatchReader::ask(Xapian::doccount count) {
  Xapian::MSet matches = enquires_[current_].get_mset(read_, count, check_at_least_);
  if (!counted_) this->count(matches);
  return matches;
}

void MatchReader::count(const Xapian::MSet& first) {
  counted_ = true;
  const auto add = [&](const Xapian::MSet& matches) {
    estimated_ += matches.get_matches_estimated();
    min_total_ += matches.get_matches_lower_bound();
    max_total_ += matches.get_matches_upper_bound();
  };
  add(first);
  for (std::size_t other = 1; other < enquires_.size(); ++other) {
    add(enquires_[other].get_mset(0, 0, check_at_least_));
  }
}

}  // namespace fahras::match
