// Checks that an index gives the same answers, however it is split and reached.
#include <support/catch.h>

#include <algorithm>
#include <iostream>

#include <schema/stub.h>
#include <support/served.h>

#include "random_corpus.h"
#include "shown.h"
#include "tiny_index.h"

using namespace fahras;
using namespace fahras::test;

namespace {

builder::Options options(const std::filesystem::path& folder, const std::filesystem::path& rules) {
  builder::Options made;
  made.index = folder;
  made.threads = 2;
  made.synonyms = rules;
  return made;
}

// The same articles in one index and in three shards.
class Layouts {
 public:
  explicit Layouts(const std::vector<schema::Article>& articles) {
    write_file(folder_ / "rules.txt", "سفينة = مركب\nبنك => مصرف\nعلم = اقتصادي\n");
    builder::Build one(options(folder_ / "one", folder_ / "rules.txt"));
    const auto three =
        builder::make_sharded_build(options(folder_ / "three", folder_ / "rules.txt"), 3);
    for (const schema::Article& article : articles) {
      one.add(schema::Article(article));
      three->add(schema::Article(article));
    }
    one.publish();
    three->publish();
  }
  std::filesystem::path one() const { return folder_ / "one"; }
  std::filesystem::path three() const { return folder_ / "three"; }
  std::vector<std::filesystem::path> shards() const {
    std::vector<std::filesystem::path> folders;
    for (const auto& shard : schema::resolve_index(three())) folders.push_back(shard.folder);
    return folders;
  }

 private:
  TemporaryFolder folder_;
};

// When sorted by date, articles of one day are in the order of their shards.
void put_in_order(std::vector<Hit>& hits) {
  std::stable_sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) {
    if (a.date != b.date) return a.date < b.date;
    if (std::abs(a.score - b.score) > 1e-9) return a.score > b.score;
    return std::tie(a.id, a.paragraph) < std::tie(b.id, b.paragraph);
  });
}

void check_same(SearchResult one, SearchResult other, const SearchRequest& request) {
  CAPTURE(request.query, request.like.value_or(""), int(request.unit), int(request.sort),
          int(request.duplicates), request.offset, request.limit, request.distinct,
          request.min_normalized_score);
  const bool exact = one.total_is_exact && other.total_is_exact;
  if (exact) CHECK(other.total == one.total);
  // If near-duplicates are collapsed, a search may not have met all of them, so their number may
  // differ.
  const bool leaves_out = request.duplicates == Duplicates::collapse || !request.distinct.empty() ||
                          request.min_normalized_score > 0;
  if (one.total_is_exact && one.total <= 200 && !leaves_out) CHECK(exact);
  CHECK(show(other.facets) == show(one.facets));
  CHECK(other.notes == one.notes);
  CHECK(other.did_you_mean == one.did_you_mean);
  CHECK(other.missing_shards.empty());
  REQUIRE(other.hits.size() == one.hits.size());
  if (request.sort != Sort::relevance) {
    put_in_order(one.hits);
    put_in_order(other.hits);
  }
  for (std::size_t i = 0; i < one.hits.size(); ++i) {
    CAPTURE(i);
    REQUIRE(show(other.hits[i], exact) == show(one.hits[i], exact));
    CHECK(std::abs(other.hits[i].score - one.hits[i].score) < 1e-9);
    CHECK(std::abs(other.hits[i].normalized_score - one.hits[i].normalized_score) < 1e-9);
    for (std::size_t k = 0; k < one.hits[i].evidence.size(); ++k) {
      CHECK(std::abs(other.hits[i].evidence[k].score - one.hits[i].evidence[k].score) < 1e-9);
    }
  }
}

void check_answers(const Searcher& one, const Searcher& other, std::uint32_t seed, int rounds) {
  Corpus corpus(seed);
  for (int round = 0; round < rounds; ++round) {
    const SearchRequest request = random_request(corpus);
    SearchResult expected;
    try {
      expected = one.search(request);
    } catch (const Error&) {  // the article does not exist
      CHECK_THROWS_AS(other.search(request), Error);
      continue;
    }
    check_same(std::move(expected), other.search(request), request);
  }
}

void check_words(const Searcher& one, const Searcher& other) {
  for (const auto* prefix : {"ك", "كت", "ال", "الك", "وال", "مدر", "اقتص", "زظ", "g", "2"}) {
    const auto expected = one.suggest(prefix, 10);
    const auto found = other.suggest(prefix, 10);
    CAPTURE(prefix);
    REQUIRE(found.size() == expected.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
      CHECK(found[i].text == expected[i].text);
      CHECK(found[i].frequency == expected[i].frequency);
    }
  }
  for (const auto* typed : {"كتااب", "مدرصة", "الاقتتصاد", "سقينه", "الوزارء", "اقطصاذ", "زظزظ"}) {
    CAPTURE(typed);
    CHECK(other.search(request(typed)).did_you_mean == one.search(request(typed)).did_you_mean);
  }
}

void check_articles(const Searcher& one, const Searcher& other) {
  for (const auto* id : {"a0", "a1", "c6", "a17", "none"}) {
    const auto expected = one.article(id);
    const auto found = other.article(id);
    REQUIRE(found.has_value() == expected.has_value());
    if (!found) continue;
    CHECK(found->title == expected->title);
    REQUIRE(found->paragraphs.size() == expected->paragraphs.size());
    for (std::size_t i = 0; i < found->paragraphs.size(); ++i) {
      CHECK(found->paragraphs[i].text == expected->paragraphs[i].text);
    }
  }
}

}  // namespace

TEST_CASE("three shards give the same answers as one index") {
  for (const std::uint32_t seed : {1U, 2U, 3U}) {
    const Layouts layouts(Corpus(seed).articles(40 + 200 * (seed - 1)));
    const Searcher one({layouts.one()});
    const Searcher three({layouts.three()});
    CHECK(three.missing_shards().empty());
    check_answers(one, three, seed + 10, 250);
    check_words(one, three);
    check_articles(one, three);
  }
}

TEST_CASE("three served shards give the same answers as one index") {
  if (!has_tcpsrv()) {
    std::cout << "skipped: no xapian-tcpsrv here (Debian package xapian-tools)\n";
    return;
  }
  for (const std::uint32_t seed : {4U, 5U}) {
    const Layouts layouts(Corpus(seed).articles(60 + 250 * (seed - 4)));
    std::vector<ServedIndex> served;
    std::vector<std::filesystem::path> remotes;
    for (const auto& shard : layouts.shards())
      remotes.emplace_back(served.emplace_back(shard).remote());
    const Searcher one({layouts.one()});
    const Searcher three(remotes);
    check_answers(one, three, seed + 10, 120);
    check_words(one, three);
    check_articles(one, three);
    // Some of the shards are in folders, and some are served.
    remotes[0] = layouts.shards()[0];
    check_answers(one, Searcher(remotes), seed + 20, 40);
  }
}

TEST_CASE("a served index gives the same answers as the index in its folder") {
  if (!has_tcpsrv()) {
    std::cout << "skipped: no xapian-tcpsrv here (Debian package xapian-tools)\n";
    return;
  }
  const Layouts layouts(Corpus(6).articles(100));
  const ServedIndex served(layouts.one());
  const Searcher one({layouts.one()});
  const Searcher remote({served.remote()});
  check_answers(one, remote, 16, 80);
  check_words(one, remote);
}
