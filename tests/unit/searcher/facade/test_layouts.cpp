// However an index is split and reached, it gives the same answers.
#include <support/catch.h>

#include <algorithm>
#include <iostream>
#include <random>

#include <schema/stub.h>
#include <support/served.h>

#include "tiny_index.h"

using namespace fahras;
using namespace fahras::test;

namespace {

const std::vector<std::string>& words() {
  static const std::vector<std::string> all{
      "كتاب", "الكتاب", "كتب",     "كاتب",  "مكتبة",  "والكتابة", "مدرسة",   "المدارس", "دراسة",
      "مدرس", "علم",    "العلوم",  "عالم",  "تعليم",  "معلمون",   "قمر",     "شمس",     "نهر",
      "بحر",  "البحار", "سفينة",   "ميناء", "اقتصاد", "الاقتصاد", "اقتصادي", "بنك",     "البنوك",
      "سلام", "اتفاق",  "اتفاقات", "وزير",  "وزارة",  "الوزراء",  "حكومة",   "رئيس",    "الرئاسة",
      "في",   "من",     "على",     "G20",   "2025",   "أمريكا",   "أميركا",  "ضمان",    "الضمانات"};
  return all;
}

class Corpus {
 public:
  explicit Corpus(std::uint32_t seed) : random_(seed) {}

  std::vector<schema::Article> articles(std::size_t count) {
    std::vector<schema::Article> all;
    for (std::size_t i = 0; i < count; ++i) {
      // Some are near-duplicates of an earlier one, some the same to the letter.
      if (i > 0 && one_in(6)) {
        schema::Article copy = all[below(i)];
        copy.id = "c" + std::to_string(i);
        if (one_in(2)) copy.paragraphs.push_back({text(6), false});
        all.push_back(std::move(copy));
      } else {
        all.push_back(article(i));
      }
    }
    return all;
  }
  std::string text(std::size_t length) {
    std::string made;
    for (std::size_t i = 0; i < length; ++i) made += (i == 0 ? "" : " ") + word();
    return made;
  }
  // The frequent ones are many times as frequent as the rare ones.
  const std::string& word() {
    return words()[std::min(below(words().size()), below(words().size()))];
  }
  std::size_t below(std::size_t bound) { return random_() % bound; }
  bool one_in(std::size_t n) { return below(n) == 0; }

 private:
  schema::Article article(std::size_t number) {
    schema::Article made;
    made.id = "a" + std::to_string(number);
    made.duplicate_group = number + 1;
    if (!one_in(4)) made.title = text(1 + below(5));
    if (!one_in(5))
      made.date = "2025-0" + std::to_string(1 + below(3)) + "-1" + std::to_string(below(5));
    if (one_in(2)) made.source = one_in(2) ? "الحياة" : "جريدة الرياض";
    if (one_in(3)) made.author = text(2);
    for (std::size_t i = 0, n = 1 + below(4); i < n; ++i) {
      if (one_in(4)) made.paragraphs.push_back({text(2), true});
      made.paragraphs.push_back({text(1 + below(12)), false});
    }
    if (one_in(6)) made.paragraphs.push_back({text(2), true});
    return made;
  }

  std::mt19937 random_;
};

builder::Options options(const std::filesystem::path& folder, const std::filesystem::path& rules) {
  builder::Options made;
  made.index = folder;
  made.threads = 2;
  made.synonyms = rules;
  return made;
}

// The same articles as one index and as three shards.
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

std::string show(const std::vector<Mark>& marks) {
  std::string text;
  for (const Mark& mark : marks)
    text += std::to_string(mark.begin) + "-" + std::to_string(mark.end) + " ";
  return text;
}

// All of a hit but its score, and the evidence's scores.
std::string show(const Hit& hit, bool with_duplicates) {
  std::string text = hit.id + "|" + hit.title + "|" + hit.date + "|" + hit.source + "|" +
                     hit.author + "|" + show(hit.title_marks);
  if (hit.paragraph) text += "|#" + std::to_string(*hit.paragraph);
  if (with_duplicates) text += "|+" + std::to_string(hit.duplicates);
  for (const Passage& passage : hit.passages) {
    text += "|" + std::to_string(passage.paragraph) + " " + passage.heading + ": " + passage.text +
            " " + show(passage.marks);
  }
  for (const Evidence& evidence : hit.evidence) text += "|" + evidence.name;
  return text;
}

// Equal documents of one day come shard by shard when sorted by date.
void put_in_order(std::vector<Hit>& hits) {
  std::stable_sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) {
    if (a.date != b.date) return a.date < b.date;
    if (std::abs(a.score - b.score) > 1e-9) return a.score > b.score;
    return std::tie(a.id, a.paragraph) < std::tie(b.id, b.paragraph);
  });
}

void check_same(SearchResult one, SearchResult other, const SearchRequest& request) {
  CAPTURE(request.query, request.like.value_or(""), int(request.unit), int(request.sort),
          int(request.duplicates), request.offset, request.limit);
  const bool exact = one.total_is_exact && other.total_is_exact;
  if (exact) CHECK(other.total == one.total);
  // Where near-duplicates collapse, either may have met too few to know all.
  const bool collapses = request.duplicates == Duplicates::collapse;
  if (one.total_is_exact && one.total <= 200 && !collapses) CHECK(exact);
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
    for (std::size_t k = 0; k < one.hits[i].evidence.size(); ++k) {
      CHECK(std::abs(other.hits[i].evidence[k].score - one.hits[i].evidence[k].score) < 1e-9);
    }
  }
}

SearchRequest random_request(Corpus& corpus) {
  SearchRequest made;
  const std::string a = corpus.word();
  const std::string b = corpus.word();
  const std::vector<std::string> forms{a,
                                       a + " " + b,
                                       corpus.text(4),
                                       "\"" + a + " " + b + "\"",
                                       "+\"" + a + " " + b + "\"",
                                       "=" + a + " " + b,
                                       "+" + a + " -" + b,
                                       a.substr(0, 4) + "*",
                                       a + " " + b.substr(0, 6) + "*",
                                       a + " NEAR/3 " + b,
                                       "title:" + a + " " + b,
                                       "source:الرياض " + a,
                                       "date:2025-02 " + a,
                                       "date:2025-02 =" + a,
                                       "author:" + b,
                                       "*",
                                       "NOT " + a,
                                       "كتااب " + a,
                                       "الاقتتصاد"};
  made.query = forms[corpus.below(forms.size())];
  if (corpus.one_in(2)) made.unit = Unit::paragraph;
  if (corpus.one_in(3)) made.duplicates = Duplicates::show;
  if (corpus.one_in(4)) made.sort = corpus.one_in(2) ? Sort::date_ascending : Sort::date_descending;
  if (corpus.one_in(8)) made.from = "2025-02";
  if (corpus.one_in(8)) made.sources = {"الحياة"};
  if (corpus.one_in(12) && made.sort == Sort::relevance) {
    made.like = "a" + std::to_string(corpus.below(10));
    if (corpus.one_in(2)) made.query.clear();
  }
  made.explain = corpus.one_in(2);
  made.limit = 10;
  if (corpus.one_in(3)) made.offset = 10 * corpus.below(5);
  if (made.sort != Sort::relevance) made.limit = 10'000, made.offset = 0;
  return made;
}

void check_answers(const Searcher& one, const Searcher& other, std::uint32_t seed, int rounds) {
  Corpus corpus(seed);
  for (int round = 0; round < rounds; ++round) {
    const SearchRequest request = random_request(corpus);
    SearchResult expected;
    try {
      expected = one.search(request);
    } catch (const Error&) {  // no article to be like
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

TEST_CASE("three shards answer as one index does") {
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

TEST_CASE("three served shards answer as one index does") {
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
    // Some in their folders, some served.
    remotes[0] = layouts.shards()[0];
    check_answers(one, Searcher(remotes), seed + 20, 40);
  }
}

TEST_CASE("one served index answers as the index in its folder does") {
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
