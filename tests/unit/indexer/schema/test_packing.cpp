#include <algorithm>
#include <random>

#include <fahras/error.h>
#include <schema/packing.h>
#include <support/catch.h>

using namespace fahras;
using namespace fahras::schema;

namespace {

// Makes articles from the words of a small language, so that they have much in common.
std::vector<Article> articles(int count, std::uint32_t seed = 1) {
  std::mt19937 random(seed);
  std::vector<std::string> words(400);
  for (std::string& word : words) {
    for (int i = 0; i < 6; ++i) word += static_cast<char>('a' + random() % 26);
  }
  std::vector<Article> made(static_cast<std::size_t>(count));
  for (Article& article : made) {
    article.id = std::to_string(random());
    std::string text;
    for (int i = 0; i < 80; ++i) text += words[random() % words.size()] + ' ';
    article.paragraphs.push_back({text, false});
  }
  return made;
}

std::string pack(const Article& article, std::string_view learnt) {
  const Packing packing(learnt);
  ArticlePacker packer;
  return std::string(packer.pack(encode_article(article), packing));
}

std::string learn(const std::vector<Article>& articles) {
  std::vector<std::string> encoded;
  return learn_packing(articles, encoded);
}

bool is_index_error(const std::string& record, std::string_view learnt = {}) {
  try {
    ArticleUnpacker(learnt).unpack(record);
  } catch (const Error& error) {
    return error.kind() == ErrorKind::index;
  }
  return false;
}

}  // namespace

TEST_CASE("packed articles are unpacked unchanged, with and without a dictionary") {
  const auto all = articles(500);
  const std::string learnt = learn(all);
  REQUIRE_FALSE(learnt.empty());
  for (const std::string_view known : {std::string_view(learnt), std::string_view()}) {
    const Packing packing(known);
    ArticlePacker packer;
    const ArticleUnpacker unpacker(known);
    for (const Article& article : all) {
      const Article read = unpacker.unpack(packer.pack(encode_article(article), packing));
      CHECK(encode_article(read) == encode_article(article));
    }
  }
  Article empty;
  CHECK(encode_article(ArticleUnpacker("").unpack(pack(empty, ""))) == encode_article(empty));
  Article large;
  large.paragraphs.push_back({std::string(5'000'000, 'x'), false});
  CHECK(ArticleUnpacker("").unpack(pack(large, "")).paragraphs[0].text.size() == 5'000'000);
}

TEST_CASE("a dictionary makes articles smaller, also those that it was not trained with") {
  const std::string learnt = learn(articles(500));
  const Article other = articles(501).back();
  CHECK(pack(other, learnt).size() * 3 < pack(other, "").size() * 2);
}

TEST_CASE("the same articles give the same dictionary") {
  CHECK(learn(articles(500)) == learn(articles(500)));
}

TEST_CASE("few articles and articles without text give no dictionary") {
  CHECK(learn({}).empty());
  CHECK(learn(articles(20)).empty());
  CHECK(learn(std::vector<Article>(1000)).empty());
}

TEST_CASE("a single article that is all the text gives no dictionary") {
  std::vector<Article> one(1);
  one[0].paragraphs.push_back({std::string(9'000'000, 'x'), false});
  CHECK(learn(one).empty());
}

TEST_CASE("the sampled articles are encoded, the others are not") {
  const std::vector<Article> many = articles(9000);
  std::vector<std::string> encoded;
  learn_packing(many, encoded);
  REQUIRE(encoded.size() == many.size());
  CHECK(encoded[0] == encode_article(many[0]));
  const auto left = static_cast<std::size_t>(std::count(encoded.begin(), encoded.end(), ""));
  CHECK(left > 0);
  CHECK(left < encoded.size());
  learn_packing(articles(3), encoded);
  CHECK(encoded.size() == 3);
  CHECK(encoded[2] == encode_article(articles(3)[2]));
}

TEST_CASE("a dictionary can be trained with more than a chunk") {
  std::vector<Article> many = articles(9000);
  const std::string learnt = learn(many);
  CHECK(learnt.size() > 8192);
  CHECK(learnt.size() <= 112'640);
}

TEST_CASE("records that are truncated, damaged or of another dictionary are index errors") {
  const auto all = articles(500);
  const std::string learnt = learn(all);
  const std::string record = pack(all[0], learnt);
  for (std::size_t length = 0; length < record.size(); ++length) {
    CHECK(is_index_error(record.substr(0, length), learnt));
  }
  CHECK(is_index_error(record + "x", learnt));
  CHECK(is_index_error(record + record, learnt));
  CHECK(is_index_error(record));
  CHECK(is_index_error(pack(Article{}, "").replace(0, 1, "x")));
}

TEST_CASE("random bytes in a record give an index error or an article") {
  std::mt19937 random(7);
  const auto all = articles(500);
  const std::string learnt = learn(all);
  const std::string record = pack(all[0], learnt);
  const ArticleUnpacker unpacker(learnt);
  for (int round = 0; round < 20'000; ++round) {
    std::string damaged = record;
    for (int i = 0; i < 3; ++i) damaged[random() % damaged.size()] = static_cast<char>(random());
    try {
      unpacker.unpack(damaged);
    } catch (const Error& error) {
      REQUIRE(error.kind() == ErrorKind::index);
    }
  }
}

TEST_CASE("a record with a false size does not take memory") {
  // The magic number, a header that announces a size of eight bytes, and the size 2^62.
  const std::string start("\x28\xB5\x2F\xFD\xE0", 5);
  CHECK(is_index_error(start + std::string(7, '\0') + "\x40" + std::string(20, '\0')));
  // A frame without a size.
  CHECK(is_index_error(std::string("\x28\xB5\x2F\xFD\x00\x58\x01\x00\x00", 9)));
}

TEST_CASE("a damaged dictionary is an index error") {
  CHECK_THROWS_AS(ArticleUnpacker("x"), Error);
  CHECK_THROWS_AS(ArticleUnpacker(std::string(1000, 'x')), Error);
  std::string learnt = learn(articles(500));
  CHECK_THROWS_AS(ArticleUnpacker(learnt.substr(0, 20)), Error);
  std::mt19937 random(3);
  for (int round = 0; round < 200; ++round) {
    std::string damaged = learnt;
    damaged[random() % 200] = static_cast<char>(random());
    try {
      const ArticleUnpacker unpacker(damaged);
    } catch (const Error& error) {
      REQUIRE(error.kind() == ErrorKind::index);
    }
  }
}
