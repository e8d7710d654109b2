// Merging beside writers, and copies of an index.
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <utility>

#include <builder/builder.h>
#include <builder/info.h>
#include <builder/update.h>
#include <fahras/searcher.h>
#include <fahras/writer.h>
#include <fmt/format.h>
#include <support/catch.h>
#include <support/temporary_folder.h>

using namespace fahras;

namespace {

namespace fs = std::filesystem;

WriterOptions without_merging() {
  WriterOptions options;
  options.threads = 1;
  options.merge = false;
  return options;
}

// An index of as many segments as articles.
class Segmented {
 public:
  explicit Segmented(int segments = 8) {
    for (int i = 0; i < segments; ++i) add(std::to_string(i), "نص المقال عن الميناء والجسر.");
  }

  void add(const std::string& id, const std::string& text) const {
    Writer writer(path(), without_merging());
    NewArticle article;
    article.id = id;
    article.text = text;
    writer.add(article);
    writer.commit();
  }
  void remove(const std::string& id) const {
    Writer writer(path(), without_merging());
    writer.remove(id);
    writer.commit();
  }
  fs::path path() const { return folder_ / "index"; }
  fs::path beside(const std::string& name) const { return folder_ / name; }
  std::size_t segments() const { return builder::index_info(path()).generation.segments.size(); }
  std::uint64_t articles() const { return builder::index_info(path()).articles; }
  bool is_sound() const { return builder::check_index(path()).empty(); }
  std::string text(const std::string& id) const {
    const auto article = Searcher({path()}).article(id);
    return article ? article->paragraphs.at(0).text : "";
  }
  bool merge(const std::function<bool()>& stopped = {}) const {
    return merge_segments(path(), without_merging(), stopped);
  }

 private:
  test::TemporaryFolder folder_;
};

// Calls `act` at the first question whether the merge is to stop, and never stops it.
std::function<bool()> once(std::function<void()> act) {
  return [act = std::optional(std::move(act))]() mutable {
    if (act) std::exchange(act, std::nullopt).value()();
    return false;
  };
}

}  // namespace

TEST_CASE("a writer that does not merge leaves it to merge_segments") {
  const Segmented index;
  CHECK(index.segments() == 8);
  CHECK(index.merge());
  CHECK(index.segments() == 1);
  CHECK(index.articles() == 8);
  CHECK_FALSE(index.merge());
  CHECK(index.is_sound());
}

TEST_CASE("what others change during a merge is kept") {
  const Segmented index;
  CHECK(index.merge(once([&] {
    index.remove("1");
    index.add("2", "نص جديد تماما عن المطار.");
    index.add("new", "نص مقال أضيف عن القطار.");
  })));
  CHECK(index.segments() == 3);
  CHECK(index.articles() == 8);
  CHECK(index.text("1").empty());
  CHECK(index.text("2") == "نص جديد تماما عن المطار.");
  CHECK(index.text("new") == "نص مقال أضيف عن القطار.");
  CHECK(index.text("3") == "نص المقال عن الميناء والجسر.");
  SearchRequest request;
  request.query = "الميناء";
  request.duplicates = Duplicates::show;
  CHECK(Searcher({index.path()}).search(request).total == 6);
  CHECK(index.is_sound());
}

TEST_CASE("a merge of segments that another writer has merged has no effect") {
  const Segmented index;
  CHECK_FALSE(index.merge(once([&] { optimize(index.path(), without_merging()); })));
  CHECK(index.segments() == 1);
  CHECK(index.articles() == 8);
  CHECK(index.is_sound());
}

TEST_CASE("a merge that all articles were removed from meanwhile leaves an empty index") {
  const Segmented index;
  CHECK(index.merge(once([&] {
    Writer writer(index.path(), without_merging());
    for (int i = 0; i < 8; ++i) writer.remove(std::to_string(i));
    writer.commit();
  })));
  CHECK(index.articles() == 0);
  CHECK(index.is_sound());
}

TEST_CASE("there is one merge at a time, and writers leave its workspace alone") {
  const Segmented index;
  const fs::path workspace = index.path() / "building-0";
  CHECK(index.merge(once([&] {
    CHECK_THROWS_AS(index.merge(), LockedError);
    index.add("new", "نص مقال أضيف عن القطار.");
    CHECK(fs::exists(workspace));
  })));
  CHECK_FALSE(fs::exists(workspace));
  fs::create_directory(workspace);
  index.add("last", "نص مقال أخير عن المدينة.");
  CHECK_FALSE(fs::exists(workspace));
}

TEST_CASE("a merge waits for a writer before it publishes, until it is stopped") {
  const Segmented index;
  std::optional<Writer> writer;
  int asked = 0;
  CHECK_FALSE(index.merge([&] {
    if (++asked == 1) writer.emplace(index.path(), without_merging());
    return asked > 20;
  }));
  CHECK(index.segments() == 8);
  asked = 0;
  writer.reset();
  CHECK(index.merge([&] {
    if (++asked == 1) writer.emplace(index.path(), without_merging());
    if (asked == 20) writer.reset();
    return false;
  }));
  CHECK(index.segments() == 1);
}

TEST_CASE("a merge that is stopped has no effect") {
  const Segmented index;
  CHECK_FALSE(index.merge([] { return true; }));
  CHECK(index.segments() == 8);
  CHECK(index.is_sound());
}

TEST_CASE("a second writer is refused with an error of its own type") {
  const Segmented index(1);
  const Writer first(index.path(), without_merging());
  CHECK_THROWS_AS(Writer(index.path(), without_merging()), LockedError);
  CHECK_THROWS_AS(copy_index(index.path(), index.beside("copy")), LockedError);
}

TEST_CASE("a copy shares the files, and stays as it is when the index changes") {
  const Segmented index(2);
  index.remove("1");
  copy_index(index.path(), index.beside("copy"));
  const std::string segment = builder::index_info(index.path()).generation.segments[0].folder;
  const fs::path file = fs::path(segment) / "articles.glass";
  CHECK(fs::hard_link_count(index.path() / file) == 2);
  optimize(index.path(), without_merging());
  index.remove("0");
  const Searcher copy({index.beside("copy")});
  CHECK(copy.article("0"));
  CHECK_FALSE(copy.article("1"));
  CHECK(builder::check_index(index.beside("copy")).empty());
  CHECK_THROWS_AS(copy_index(index.path(), index.beside("copy")), Error);
  CHECK_THROWS_AS(copy_index(index.beside("none"), index.beside("other")), Error);
}

TEST_CASE("a merge beside writers keeps the settings and the documents of an index") {
  const test::TemporaryFolder folder;
  const fs::path index = folder / "index";
  WriterOptions options = without_merging();
  options.settings = R"({"searchableAttributes": ["name"], "filterableAttributes": ["price"]})";
  for (int i = 0; i < 8; ++i) {
    Writer writer(index, options);
    NewArticle article;
    article.document = fmt::format(R"({{"id":{},"name":"قلم","price":{}}})", i, i);
    writer.add(article);
    writer.commit();
  }
  REQUIRE(merge_segments(index, options));
  CHECK(builder::index_info(index).generation.segments.size() == 1);
  SearchRequest request;
  request.query = "قلم";
  request.filter_text = "price > 5";
  CHECK(Searcher({index}).search(request).total == 2);
  CHECK(builder::check_index(index).empty());
}
