// Checks that articles get the same groups of near-duplicates in one build and in additions to a
// live index.
#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <random>
#include <string>
#include <vector>

#include <articles/duplicates.h>
#include <builder/update.h>
#include <support/catch.h>
#include <support/temporary_folder.h>

using namespace fahras;

namespace {

// The memory is large enough to keep all articles.
constexpr std::size_t memory = std::size_t{32} << 20;

using Articles = std::vector<schema::Article>;
using Groups = std::map<std::string, std::uint64_t>;  // by id

// Makes articles from a few texts, most of them with some additional words, under titles some of
// which differ only in proclitics.
Articles random_articles(std::uint32_t seed, std::size_t count) {
  constexpr std::array titles{"",
                              "النفط يرتفع",
                              "والنفط يرتفع",
                              "النفط: يرتفع!",
                              "النفط ينخفض",
                              "يرتفع النفط",
                              "سوق و أسعار",
                              "السوق والأسعار"};
  std::mt19937 random(seed);
  Articles all;
  for (std::size_t i = 0; i < count; ++i) {
    schema::Article made;
    made.id = std::to_string(i);
    made.title = titles[random() % titles.size()];
    const std::size_t text = random() % 5;
    const bool is_short = text == 0;
    std::string words;
    for (std::size_t word = 0, n = is_short ? 6 : 150; word < n; ++word) {
      words += std::to_string(1000 * (text + 1) + word) + " ";
    }
    if (!is_short && random() % 2 == 0) words += std::to_string(random() % 3);
    made.paragraphs.push_back({words, false});
    all.push_back(std::move(made));
  }
  return all;
}

Groups of_one_build(const Articles& articles) {
  articles::DuplicateFinder finder(*Analyzer::find("fahras"), memory);
  Groups groups;
  for (const schema::Article& one : articles) groups[one.id] = finder.group(one);
  return groups;
}

Groups of_additions(const Articles& articles, std::uint32_t seed) {
  const test::TemporaryFolder folder;
  std::mt19937 random(seed);
  Groups groups;
  for (std::size_t begin = 0; begin < articles.size();) {
    const std::size_t end = std::min(articles.size(), begin + 1 + random() % 12);
    builder::Update update({.index = folder / "index", .analyzer = "", .threads = 1});
    articles::DuplicateFinder finder(
        update.analyzer(), memory,
        [&](const schema::Article& article) { return update.similar(article); });
    for (; begin < end; ++begin) {
      schema::Article one = articles[begin];
      one.duplicate_group = groups[one.id] = finder.group(one);
      update.add(std::move(one));
    }
    update.publish();
  }
  return groups;
}

}  // namespace

TEST_CASE("adding articles finds the same near-duplicates as a build") {
  for (std::uint32_t seed = 1; seed <= 3; ++seed) {
    const Articles articles = random_articles(seed, 150);
    const Groups built = of_one_build(articles);
    const Groups added = of_additions(articles, seed);
    for (const schema::Article& one : articles) {
      CAPTURE(seed, one.id, one.title, one.paragraphs[0].text);
      CHECK(added.at(one.id) == built.at(one.id));
    }
    std::map<std::uint64_t, std::size_t> sizes;
    for (const auto& [id, group] : built) ++sizes[group];
    // There are five texts and five titles; a few combinations may not occur.
    CHECK(sizes.size() <= 25);
    CHECK(sizes.size() >= 20);
  }
}
