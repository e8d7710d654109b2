// Compares random filters and facets with the fields of the articles, in several layouts of
// indexes.
#include <support/catch.h>

#include <algorithm>
#include <array>
#include <iostream>
#include <map>
#include <random>
#include <set>

#include <schema/stub.h>
#include <support/served.h>

#include "segmented_index.h"
#include "tiny_index.h"

using namespace fahras;
using namespace fahras::test;

namespace {

// Values, each with several spellings, of which the first one represents the others.
const std::vector<std::vector<std::string>>& spellings() {
  static const std::vector<std::vector<std::string>> all{{"الحياة", "الحيَاة", "الحياه"},
                                                         {"وكالة الأنباء", "وكالة  الانباء"},
                                                         {"وكالة"},
                                                         {"Reuters", "REUTERS", "reuters"},
                                                         {"آخر ساعة", "اخر ساعة"}};
  return all;
}

std::string plain(const std::string& value) {
  for (const auto& one : spellings()) {
    if (std::find(one.begin(), one.end(), value) != one.end()) return one.front();
  }
  return value;
}

std::string value_of(const schema::Article& article, const std::string& field) {
  if (field == "id") return article.id;
  if (field == "source") return plain(article.source);
  if (field == "author") return plain(article.author);
  if (field == "section") return plain(article.section);
  if (field == "language") return plain(article.language);
  return article.date.substr(0, field == "year" ? 4 : field == "month" ? 7 : 10);
}

bool holds(const Filter& filter, const schema::Article& article) {
  const auto one_holds = [&](const Filter& part) { return holds(part, article); };
  const std::string value = filter.field.empty() ? "" : value_of(article, filter.field);
  const auto equals = [&](const std::string& wanted) {
    return !value.empty() &&
           (filter.field == "date" ? value.starts_with(wanted) : value == plain(wanted));
  };
  switch (filter.kind) {
    case Filter::Kind::all:
      return std::all_of(filter.parts.begin(), filter.parts.end(), one_holds);
    case Filter::Kind::any:
      return std::any_of(filter.parts.begin(), filter.parts.end(), one_holds);
    case Filter::Kind::none:
      return std::none_of(filter.parts.begin(), filter.parts.end(), one_holds);
    case Filter::Kind::equals:
      return std::any_of(filter.values.begin(), filter.values.end(), equals);
    case Filter::Kind::exists:
      return !value.empty();
    case Filter::Kind::has_words:
      FAIL("no such filter is made");
      break;
    case Filter::Kind::between:
      break;
  }
  if (value.empty()) return false;
  // A day compares with a month as the month of the day does.
  const auto beside = [&](const std::string& bound) {
    return value.substr(0, bound.size()).compare(bound);
  };
  if (filter.from && beside(*filter.from) < (filter.from_excluded ? 1 : 0)) return false;
  return !filter.to || beside(*filter.to) <= (filter.to_excluded ? -1 : 0);
}

class Random {
 public:
  explicit Random(std::uint32_t seed) : random_(seed) {}

  std::size_t below(std::size_t bound) { return random_() % bound; }
  bool one_in(std::size_t n) { return below(n) == 0; }

  std::string value() {
    const auto& all = spellings()[below(spellings().size())];
    return all[below(all.size())];
  }
  std::string day() {
    return std::to_string(2023 + below(3)) + "-0" + std::to_string(1 + below(3)) + "-1" +
           std::to_string(below(4));
  }
  std::string text() {
    constexpr std::array words{"قمر", "شمس", "نهر", "بحر", "كلام"};
    std::string made;
    for (std::size_t i = 0, n = 1 + below(5); i < n; ++i) {
      made += std::string(words[below(words.size())]) + " ";
    }
    return made;
  }

  schema::Article article(std::size_t number) {
    schema::Article made;
    made.id = "a" + std::to_string(number);
    if (!one_in(5)) made.date = day() + (one_in(2) ? "T10:00:00Z" : "");
    for (std::string* field : {&made.source, &made.author, &made.section, &made.language}) {
      if (!one_in(3)) *field = value();
    }
    for (std::size_t i = 0, n = 1 + below(3); i < n; ++i) {
      if (one_in(4)) made.paragraphs.push_back({"رأس", true});
      made.paragraphs.push_back({text(), false});
    }
    return made;
  }

  std::string field() {
    constexpr std::array fields{"source", "author", "section", "language", "year", "month", "date"};
    return fields[below(fields.size())];
  }
  std::string bound(const std::string& field) {
    return day().substr(0, field == "year" ? 4 : field == "month" ? 7 : one_in(3) ? 7 : 10);
  }

  Filter filter(int depth) {
    Filter made;
    made.kind = static_cast<Filter::Kind>(depth > 0 ? below(6) : 3 + below(3));
    if (made.kind < Filter::Kind::equals) {
      for (std::size_t i = 0, n = below(4); i < n; ++i) made.parts.push_back(filter(depth - 1));
      return made;
    }
    made.field = field();
    const bool of_days = made.field == "year" || made.field == "month" || made.field == "date";
    if (made.kind == Filter::Kind::between && !of_days) made.kind = Filter::Kind::equals;
    if (made.kind == Filter::Kind::equals) {
      for (std::size_t i = 0, n = below(4); i < n; ++i) {
        made.values.push_back(of_days ? bound(made.field) : value());
      }
    }
    if (made.kind == Filter::Kind::between) {
      if (!one_in(3)) made.from = bound(made.field);
      if (!one_in(3)) made.to = bound(made.field);
      made.from_excluded = one_in(2);
      made.to_excluded = one_in(2);
    }
    return made;
  }

 private:
  std::mt19937 random_;
};

// A word that matches by its stem, or one whose candidates must be checked.
struct Asked {
  std::string query, word;  // empty: everything
};

bool has(const std::string& text, const std::string& word) {
  return word.empty() || (" " + text).find(" " + word + " ") != std::string::npos;
}

// Returns how often an article matches: once, or once for each of its paragraphs that matches.
std::size_t matches(const schema::Article& article, const SearchRequest& request,
                    const std::string& word) {
  if (!holds(request.filter, article)) return 0;
  const auto count = static_cast<std::size_t>(
      std::count_if(article.paragraphs.begin(), article.paragraphs.end(),
                    [&](const auto& one) { return !one.is_heading && has(one.text, word); }));
  return request.unit == Unit::paragraph ? count : std::min<std::size_t>(count, 1);
}

using Counts = std::map<std::string, std::size_t>;

constexpr std::array counted{"source", "author", "section", "language", "year", "month"};

void check(const Searcher& searcher, const std::vector<schema::Article>& articles,
           const SearchRequest& request, const std::string& word) {
  CAPTURE(request.query, int(request.unit));
  std::set<std::string> expected;
  std::map<std::string, Counts> values;
  std::size_t total = 0;
  for (const schema::Article& article : articles) {
    const std::size_t times = matches(article, request, word);
    if (times == 0) continue;
    total += times;
    expected.insert(article.id);
    for (const char* field : counted) {
      const std::string value = value_of(article, field);
      if (!value.empty()) values[field][value] += times;
    }
  }
  const SearchResult found = searcher.search(request);
  std::set<std::string> ids;
  for (const Hit& hit : found.hits) ids.insert(hit.id);
  CHECK(ids == expected);
  CHECK(found.total == total);
  REQUIRE(found.facets.size() == counted.size());
  for (std::size_t i = 0; i < counted.size(); ++i) {
    Counts shown;
    for (const FacetValue& one : found.facets[i].values) shown[plain(one.value)] += one.count;
    CHECK(found.facets[i].field == counted[i]);
    CHECK(shown == values[counted[i]]);
    CHECK(shown.size() == found.facets[i].values.size());
    CHECK(found.facets[i].exact);
    CHECK(found.facets[i].other == 0);
  }
}

void check_random(const Searcher& searcher, const std::vector<schema::Article>& articles,
                  std::uint32_t seed, int rounds) {
  Random random(seed);
  const std::vector<Asked> asked{{"*", ""}, {"", ""}, {"قمر", "قمر"}, {"=شمس", "شمس"}};
  for (int round = 0; round < rounds; ++round) {
    const Asked& one = asked[random.below(asked.size())];
    SearchRequest made = request(one.query);
    made.filter = random.filter(2);
    // A blank query without a filter matches nothing.
    if (made.query.empty() && made.filter.parts.empty() && made.filter.field.empty()) continue;
    if (random.one_in(2)) made.unit = Unit::paragraph;
    if (random.one_in(4)) made.sort = Sort::date_ascending;
    made.limit = 10'000;
    made.duplicates = Duplicates::show;
    made.facets.assign(counted.begin(), counted.end());
    check(searcher, articles, made, one.word);
  }
}

std::vector<schema::Article> random_articles(std::uint32_t seed, std::size_t count) {
  Random random(seed);
  std::vector<schema::Article> articles;
  for (std::size_t i = 0; i < count; ++i) articles.push_back(random.article(i));
  return articles;
}

// Three segments, with a third of the articles removed.
std::vector<TestSegment> random_segments(std::uint32_t seed) {
  const auto articles = random_articles(seed, 90);
  Random random(seed + 1);
  std::vector<TestSegment> segments(3);
  for (std::size_t i = 0; i < articles.size(); ++i) {
    segments[i % 3].articles.push_back(articles[i]);
    segments[i % 3].removed.push_back(random.one_in(3));
  }
  return segments;
}

}  // namespace

TEST_CASE("filters and facets agree with the articles in one segment") {
  const auto articles = random_articles(1, 120);
  const TinyIndex index(articles);
  check_random(Searcher({index.path()}), articles, 11, 250);
}

TEST_CASE("filters and facets agree with the articles in segments with removed articles") {
  for (const std::uint32_t seed : {2U, 3U}) {
    const auto segments = random_segments(seed);
    const SegmentedIndex index(segments);
    check_random(Searcher({index.path()}), living(segments), seed + 10, 150);
  }
}

TEST_CASE("filters and facets agree with the articles in served shards beside removed articles") {
  if (!has_tcpsrv()) {
    std::cout << "skipped: no xapian-tcpsrv here (Debian package xapian-tools)\n";
    return;
  }
  const auto segments = random_segments(4);
  const SegmentedIndex here(segments);
  auto articles = random_articles(5, 60);
  for (schema::Article& one : articles) one.id += "-served";
  const TinyIndex there(articles, "fahras");
  const ServedIndex served(there.path());
  const auto in_here = living(segments);
  articles.insert(articles.end(), in_here.begin(), in_here.end());
  check_random(Searcher({here.path(), served.remote()}), articles, 14, 80);
}
