#include <builder/update.h>

#include <fstream>

#include <builder/info.h>
#include <support/catch.h>
#include <support/temporary_folder.h>

#include "index_change.h"
#include "index_reader.h"

using namespace fahras;
using builder::Update;
using test::numbered_article;

namespace {

builder::Options options(const std::filesystem::path& index) {
  builder::Options made;
  made.index = index;
  made.analyzer.clear();
  made.threads = 2;
  return made;
}

class Index {
 public:
  builder::Options options() const { return ::options(path()); }
  std::filesystem::path path() const { return folder_ / "index"; }
  builder::Report add(int first, int end) const {
    Update update(options());
    for (int i = first; i < end; ++i) {
      if (!update.skip(numbered_article(i))) update.add(numbered_article(i));
    }
    return update.publish();
  }
  schema::Generation generation() const { return schema::open_generation(path()); }
  std::uint64_t articles() const { return builder::index_info(path()).articles; }
  bool is_sound() const { return builder::check_index(path()).empty(); }

 private:
  test::TemporaryFolder folder_;
};

schema::Article with_text(int number, const std::string& text) {
  schema::Article article = numbered_article(number);
  article.paragraphs.push_back({text, false});
  return article;
}

}  // namespace

TEST_CASE("articles are added to an index, and to a folder without one") {
  const Index index;
  CHECK(index.add(0, 10).articles == 10);
  const builder::Report report = index.add(10, 15);
  CHECK(report.articles == 5);
  CHECK(report.paragraphs == 10);
  CHECK(report.changed == 0);
  CHECK(index.articles() == 15);
  CHECK(index.generation().segments.size() == 2);
  CHECK(index.is_sound());
}

TEST_CASE("unchanged articles are skipped, and nothing is published for them") {
  const Index index;
  index.add(0, 10);
  const auto before = index.generation().number;
  const builder::Report report = index.add(3, 8);
  CHECK(report.articles == 0);
  CHECK(report.unchanged == 5);
  CHECK(index.generation().number == before);
}

TEST_CASE("an article from another file or of another group counts as unchanged") {
  const Index index;
  index.add(0, 3);
  Update update(index.options());
  schema::Article same = numbered_article(1);
  same.file = "elsewhere.txt";
  same.duplicate_group = 99;
  CHECK(update.skip(same));
  same = numbered_article(2);
  same.title += ".";
  CHECK_FALSE(update.skip(same));
  CHECK_FALSE(update.skip(numbered_article(3)));
}

TEST_CASE("a changed article replaces the one with its id") {
  const Index index;
  index.add(0, 10);
  Update update(index.options());
  CHECK(update.add(with_text(4, "نص آخر")));
  const builder::Report report = update.publish();
  CHECK(report.changed == 1);
  CHECK(index.articles() == 10);
  const schema::Generation generation = index.generation();
  REQUIRE(generation.segments.size() == 2);
  CHECK(generation.segments[0].removed.articles == 1);
  CHECK(generation.segments[0].removed.paragraphs == 2);
  const auto removed = schema::read_removed(index.path(), generation);
  CHECK(removed[0].articles == std::vector<Xapian::docid>{5});
  CHECK(removed[0].paragraphs == std::vector<Xapian::docid>{9, 10});
  CHECK(index.is_sound());
}

TEST_CASE("an id is accepted once in an update") {
  const Index index;
  index.add(0, 3);
  Update update(index.options());
  CHECK(update.add(with_text(1, "أول")));
  CHECK_FALSE(update.skip(numbered_article(1)));
  CHECK_FALSE(update.add(with_text(1, "ثان")));
  CHECK(update.skip(numbered_article(2)));
  CHECK_FALSE(update.add(with_text(2, "ثالث")));
}

TEST_CASE("articles are removed, and unknown ids are reported") {
  const Index index;
  index.add(0, 10);
  {
    Update update(index.options());
    CHECK(update.remove(numbered_article(3).id));
    CHECK_FALSE(update.remove(numbered_article(3).id));
    CHECK_FALSE(update.remove("none"));
    CHECK(update.publish().removed == 1);
  }
  CHECK(index.articles() == 9);
  CHECK(index.add(3, 4).changed == 0);
  CHECK(index.articles() == 10);
}

TEST_CASE("an index is empty after all articles were removed") {
  const Index index;
  index.add(0, 3);
  {
    Update update(index.options());
    for (int i = 0; i < 3; ++i) update.remove(numbered_article(i).id);
    update.publish();
  }
  CHECK(index.articles() == 0);
  CHECK(index.generation().segments.size() == 1);
  CHECK(index.is_sound());
  CHECK(index.add(0, 2).articles == 2);
}

TEST_CASE("an unpublished update does not change the index") {
  const Index index;
  index.add(0, 5);
  const auto before = index.generation().number;
  {
    Update update(index.options());
    update.add(numbered_article(7));
    update.remove(numbered_article(1).id);
  }
  CHECK(index.generation().number == before);
  CHECK(index.articles() == 5);
}

TEST_CASE("an update does not write to an index that has replaced the opened one") {
  const test::TemporaryFolder folder;
  for (const char* name : {"index", "other"}) {
    Update update(options(folder / name));
    for (int i = 0; i < 5; ++i) update.add(numbered_article(i));
    update.publish();
  }
  for (const bool adds : {false, true}) {
    Update update(options(folder / "index"));
    CHECK(update.remove(numbered_article(1).id));
    if (adds) update.add(numbered_article(7));
    std::filesystem::rename(folder / "index", folder / "away");
    std::filesystem::rename(folder / "other", folder / "index");
    CHECK_THROWS_AS(update.publish(), Error);
    CHECK(schema::open_generation(folder / "index").number == 1);
    CHECK(builder::check_index(folder / "index").empty());
    std::filesystem::rename(folder / "index", folder / "other");
    std::filesystem::rename(folder / "away", folder / "index");
  }
  CHECK(schema::open_generation(folder / "index").number == 1);
}

TEST_CASE("optimizing leaves one segment that equals a build") {
  const Index index;
  for (int i = 0; i < 6; ++i) index.add(2 * i, 2 * i + 2);
  {
    Update update(index.options());
    update.remove(numbered_article(4).id);
    update.add(with_text(1, "نص آخر"));
    update.publish();
  }
  const builder::Report report = builder::optimize(index.options());
  CHECK(report.articles == 11);
  CHECK(index.generation().segments.size() == 1);
  CHECK_FALSE(index.generation().removed);
  CHECK(index.is_sound());

  const test::TemporaryFolder other;
  builder::Build build({.index = other / "index", .threads = 1});
  for (int i = 0; i < 12; ++i) {
    if (i != 4 && i != 1) build.add(numbered_article(i));
  }
  build.add(with_text(1, "نص آخر"));
  build.publish();
  CHECK(test::dump_index(index.path()) == test::dump_index(other / "index"));
}

TEST_CASE("an optimized index is not written again") {
  const Index index;
  index.add(0, 5);
  const auto before = index.generation().number;
  builder::optimize(index.options());
  CHECK(index.generation().number == before);
}

TEST_CASE("the number of segments stays small") {
  const Index index;
  for (int i = 0; i < 30; ++i) index.add(i, i + 1);
  CHECK(index.generation().segments.size() <= 8);
  CHECK(index.articles() == 30);
  CHECK(index.is_sound());
}

TEST_CASE("segments that are joined unchanged keep their articles and removals") {
  const Index index;
  index.add(0, 6);
  index.add(6, 12);
  {
    Update update(index.options());
    update.remove(numbered_article(2).id);
    update.remove(numbered_article(7).id);
    update.publish();
  }
  {
    builder::MergePolicy policy;
    policy.whole_bytes = 1;
    builder::IndexChange change(index.options(), builder::MayCreate::no);
    change.merge({0, 2}, policy);
  }
  const schema::Generation generation = index.generation();
  REQUIRE(generation.segments.size() == 1);
  CHECK(generation.segments[0].articles == 12);
  const auto removed = schema::read_removed(index.path(), generation);
  CHECK(removed[0].articles == std::vector<Xapian::docid>{3, 8});
  CHECK(removed[0].paragraphs == std::vector<Xapian::docid>{5, 6, 15, 16});
  CHECK(index.is_sound());
  // The segment now has two pieces. Their articles are still found, and are removed with their
  // paragraphs.
  Update update(index.options());
  CHECK(update.skip(numbered_article(9)));
  CHECK_FALSE(update.skip(numbered_article(7)));
  CHECK(update.remove(numbered_article(9).id));
  update.publish();
  CHECK(schema::read_removed(index.path(), index.generation())[0].paragraphs ==
        std::vector<Xapian::docid>{5, 6, 15, 16, 19, 20});
}

TEST_CASE("synonyms stay with an index and can be replaced") {
  const Index index;
  const test::TemporaryFolder folder;
  test::write_file(folder / "rules.txt", "كتاب = مؤلف\n");
  builder::Options with_rules = index.options();
  with_rules.synonyms = folder / "rules.txt";
  {
    Update update(with_rules);
    update.add(numbered_article(1));
    update.publish();
  }
  index.add(2, 5);
  builder::optimize(index.options());
  REQUIRE(index.generation().synonyms);
  CHECK(index.generation().synonyms->rules == 1);
  test::write_file(folder / "rules.txt", "كتاب = مؤلف\nعلم = معرفة\n");
  Update(with_rules).publish();
  CHECK(index.generation().synonyms->rules == 2);
  test::write_file(folder / "rules.txt", "# none any more\n");
  Update(with_rules).publish();
  CHECK_FALSE(index.generation().synonyms);
}

TEST_CASE("near-duplicates in the index are found by their rare words") {
  const Index index;
  const auto words = [](const std::string& id, int first) {
    schema::Article made;
    made.id = id;
    made.paragraphs.emplace_back();
    for (int i = first; i < first + 60; ++i) {
      made.paragraphs[0].text += std::to_string(1000 + i) + " ";
    }
    return made;
  };
  {
    Update update(index.options());
    for (int i = 0; i < 40; ++i) update.add(words(std::to_string(i), 40 * i));
    update.publish();
  }
  Update update(index.options());
  schema::Article copy = words("copy", 400);
  copy.paragraphs.push_back({"زيادة", false});
  const auto similar = update.similar(copy);
  REQUIRE(similar.size() == 1);
  CHECK(similar[0].id == "10");
  // Neither the article itself nor a removed one is found.
  copy.id = "10";
  CHECK(update.similar(copy).empty());
  copy.id = "copy";
  update.remove("10");
  CHECK(update.similar(copy).empty());
}

TEST_CASE("among many articles with one text, those with the same title are found") {
  const Index index;
  const auto report = [](const std::string& id, const std::string& title) {
    schema::Article made;
    made.id = id;
    made.title = title;
    made.paragraphs.push_back({"انقطع التيار عن أحياء الميناء ساعتين ثم عاد قبل الغروب", false});
    return made;
  };
  {
    Update update(index.options());
    for (int i = 0; i < 50; ++i) {
      update.add(report(std::to_string(i), "أخبار " + std::to_string(i)));
    }
    update.add(report("turned", "48 أخبار"));
    update.add(report("without", ""));
    update.publish();
  }
  Update update(index.options());
  const auto found = [&](const std::string& title) {
    std::vector<std::string> ids;
    for (const auto& one : update.similar(report("new", title))) ids.push_back(one.id);
    return ids;
  };
  CHECK(found("الأخبار 48") == std::vector<std::string>{"48"});
  CHECK(found("أخبار و 49") == std::vector<std::string>{"49"});
  CHECK(found("") == std::vector<std::string>{"without"});
  CHECK(found("أخبار").empty());
  CHECK(found("أخبار 51").empty());
}

TEST_CASE("a folder that is not an index, and another analyzer, are refused") {
  const test::TemporaryFolder folder;
  CHECK_THROWS_AS(Update(options(folder / "none"), builder::MayCreate::no), Error);
  CHECK_THROWS_AS(builder::optimize(options(folder / "none")), Error);
  CHECK_FALSE(std::filesystem::exists(folder / "none"));
  const Index index;
  index.add(0, 2);
  builder::Options other = index.options();
  other.analyzer = "light10";
  CHECK_THROWS_WITH(Update(other), Catch::Contains("fahras"));
}

TEST_CASE("shards are refused, both the whole index and one of them") {
  const test::TemporaryFolder folder;
  {
    const auto build = builder::make_sharded_build({.index = folder / "index"}, 2);
    for (int i = 0; i < 9; ++i) build->add(numbered_article(i));
    build->publish();
  }
  CHECK_THROWS_WITH(Update(options(folder / "index")), Catch::Contains("shards"));
  CHECK_THROWS_WITH(Update(options(folder / "index/shards-000001/shard-0000")),
                    Catch::Contains("shard"));
}
