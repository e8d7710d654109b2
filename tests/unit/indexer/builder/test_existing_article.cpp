#include "existing_article.h"

#include <builder/builder.h>
#include <support/catch.h>
#include <support/temporary_folder.h>

#include "index_reader.h"

using namespace fahras;
using builder::ExistingArticle;
using builder::LiveSegments;
using test::numbered_article;

namespace {

// An index of articles 0 to 4, open.
class Index {
 public:
  Index() : segments_(make(folder_ / "index")) {}
  LiveSegments& segments() { return segments_; }
  const schema::Segment& described() const { return segments_.all().front().described(); }

 private:
  static LiveSegments make(const std::filesystem::path& path) {
    builder::Options options;
    options.index = path;
    builder::Build build(options);
    for (int i = 0; i < 5; ++i) build.add(numbered_article(i));
    build.publish();
    return LiveSegments(path, schema::open_generation(path));
  }

  test::TemporaryFolder folder_;
  LiveSegments segments_;
};

}  // namespace

TEST_CASE("an existing article is found by its id until it is removed") {
  Index index;
  ExistingArticle existing(index.segments());
  REQUIRE(existing.find("article-3"));
  CHECK(existing.find("article-3")->document == 4);
  CHECK_FALSE(existing.find("article-7"));
  CHECK(existing.remove("article-3"));
  CHECK_FALSE(existing.find("article-3"));
  CHECK_FALSE(existing.remove("article-3"));
  CHECK_FALSE(existing.remove("article-7"));
  CHECK(existing.find("article-4"));
}

TEST_CASE("an existing article is read") {
  Index index;
  ExistingArticle existing(index.segments());
  REQUIRE(existing.article("article-3") != nullptr);
  CHECK(*existing.article("article-3") == numbered_article(3));
  CHECK(existing.article("article-7") == nullptr);
}

TEST_CASE("what is removed is counted") {
  Index index;
  ExistingArticle existing(index.segments());
  existing.remove("article-1");
  // Once it was read for a comparison, too.
  CHECK(existing.equals(numbered_article(2)));
  existing.remove("article-2");
  CHECK(index.described().removed.articles == 2);
  CHECK(index.described().removed.paragraphs == 4);
  CHECK(index.described().removed.text_bytes ==
        schema::text_bytes(numbered_article(1)) + schema::text_bytes(numbered_article(2)));
}

TEST_CASE("an article equals the existing one but for its file and its group") {
  Index index;
  ExistingArticle existing(index.segments());
  schema::Article article = numbered_article(1);
  CHECK(existing.equals(article));
  article.file = "elsewhere";
  article.duplicate_group += 1;
  CHECK(existing.equals(article));
  article.paragraphs.back().is_heading = true;
  CHECK_FALSE(existing.equals(article));
  for (std::string schema::Article::*field :
       {&schema::Article::title, &schema::Article::url, &schema::Article::date,
        &schema::Article::source, &schema::Article::author, &schema::Article::section,
        &schema::Article::language}) {
    schema::Article other = numbered_article(1);
    other.*field += "x";
    CHECK_FALSE(existing.equals(other));
  }
  CHECK_FALSE(existing.equals(numbered_article(5)));
}
