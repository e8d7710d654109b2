// Measures the cost of adding an article to a live index: how often the article, and the one that
// it replaces, are decompressed and encoded.
#include <articles/duplicates.h>
#include <builder/update.h>
#include <support/catch.h>
#include <support/temporary_folder.h>

#include "counted_calls.h"
#include "index_reader.h"

using namespace fahras;
using builder::Update;
using test::counted_calls;
using test::CountedCalls;
using test::numbered_article;

namespace {

constexpr int count = 40;

// An index, and the cost of adding to it.
class Index {
 public:
  Index() { options_.index = folder_ / "index"; }

  // Adds articles in the way of the command and of fahras::Writer: unchanged articles are skipped,
  // and others are compared with older ones.
  template <class Make>
  CountedCalls add(const Make& make) const {
    const CountedCalls before = counted_calls();
    Update update(options_);
    articles::DuplicateFinder duplicates(
        update.analyzer(), std::size_t{1} << 16,
        [&](const schema::Article& article) { return update.similar(article); });
    for (int i = 0; i < count; ++i) {
      schema::Article article = make(i);
      update.article(article.id);  // a partial change needs this article
      if (update.skip(article)) continue;
      article.duplicate_group = duplicates.group(article);
      update.add(std::move(article));
    }
    update.publish();
    const CountedCalls after = counted_calls();
    return {after.decompressed - before.decompressed, after.encoded - before.encoded};
  }

 private:
  test::TemporaryFolder folder_;
  builder::Options options_;
};

// Returns an article that is nearly the stored one: they share the rare words, by which the stored
// one is found.
schema::Article changed_article(int number) {
  schema::Article article = numbered_article(number);
  article.paragraphs.push_back({"زيادة", false});
  return article;
}

}  // namespace

TEST_CASE("adding a new article encodes it once and decompresses nothing") {
  const Index index;
  const CountedCalls cost = index.add(numbered_article);
  CHECK(cost.encoded == count);
  CHECK(cost.decompressed == 0);
}

TEST_CASE("adding an unchanged article decompresses the stored one once and encodes nothing") {
  const Index index;
  index.add(numbered_article);
  const CountedCalls cost = index.add(numbered_article);
  CHECK(cost.encoded == 0);
  CHECK(cost.decompressed == count);
}

TEST_CASE("replacing an article decompresses the old one once and encodes the new one once") {
  const Index index;
  index.add(numbered_article);
  const CountedCalls cost = index.add(changed_article);
  CHECK(cost.encoded == count);
  CHECK(cost.decompressed == count);
}
