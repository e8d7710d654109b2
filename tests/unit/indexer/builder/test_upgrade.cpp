// An index of format 3 is brought up to date, and settings of an index change. data/format-3.tar.gz
// was written by version 0.1 of fahras-index: three articles of sample_corpus/articles.jsonl, then
// two more, of which fa-0002 was removed again, and one rule of synonyms.
#include <builder/update.h>

#include <cstdlib>

#include <builder/info.h>
#include <fahras/error.h>
#include <schema/index_fields.h>
#include <schema/terms.h>
#include <support/catch.h>
#include <support/temporary_folder.h>

#include "live_segments.h"

using namespace fahras;

namespace {

class OldIndex {
 public:
  OldIndex() {
    const std::string command =
        "tar -xzf '" FAHRAS_TEST_DATA "/format-3.tar.gz' -C '" + folder_.path().string() + "'";
    REQUIRE(std::system(command.c_str()) == 0);
  }
  std::filesystem::path path() const { return folder_ / "f3"; }
  builder::Options options() const {
    builder::Options options;
    options.index = path();
    options.analyzer.clear();
    options.threads = 1;
    return options;
  }
  schema::Article article(const std::string& id) const {
    const builder::LiveSegments segments(path(), schema::open_generation(path()));
    const auto place = segments.find(id);
    REQUIRE(place.has_value());
    return segments.article(*place);
  }

 private:
  test::TemporaryFolder folder_;
};

}  // namespace

TEST_CASE("an index of format 3 is refused with what to do, and upgraded") {
  const OldIndex index;
  CHECK(schema::read_generation(index.path()).format == 3);
  CHECK_THROWS_WITH(schema::open_generation(index.path()),
                    Catch::Matchers::EndsWith("bring it up to date with fahras-index upgrade"));
  const builder::Report report = builder::upgrade(index.options());
  CHECK(report.articles == 4);
  const schema::Generation generation = schema::open_generation(index.path());
  CHECK(generation.format == schema::format_version);
  CHECK(generation.number == 4);
  CHECK(generation.segments.size() == 1);
  CHECK_FALSE(generation.removed.has_value());
  REQUIRE(generation.synonyms.has_value());
  CHECK(generation.synonyms->rules == 1);
  CHECK(builder::check_index(index.path()).empty());
  const schema::Article article = index.article("fa-0001");
  CHECK(article.title == "وفدا الشمال والجنوب يبحثان في جنيف صيغة الضمانات الأمنية");
  CHECK(article.paragraphs.size() > 1);
  CHECK(article.document.empty());
}

TEST_CASE("an index of the current format stays as it is") {
  const OldIndex index;
  builder::upgrade(index.options());
  builder::upgrade(index.options());
  CHECK(schema::open_generation(index.path()).number == 4);
}

TEST_CASE("changed settings index the stored articles again in one generation") {
  const OldIndex index;
  builder::upgrade(index.options());
  const schema::Settings settings =
      schema::parse_settings(R"({"filterableAttributes": ["source"]})");
  CHECK(builder::change_settings(index.options(), settings).articles == 4);
  CHECK(builder::read_settings(index.path()) == settings);
  CHECK(schema::open_generation(index.path()).number == 5);
  const builder::LiveSegments segments(index.path(), schema::open_generation(index.path()));
  const schema::IndexFields fields(settings);
  const schema::Field source = *fields.find("source");
  CHECK(segments.all().front().articles().get_termfreq(std::string(source->presence_prefix) +
                                                       "e") == 4);
  builder::change_settings(index.options(), settings);
  CHECK(schema::open_generation(index.path()).number == 5);
  CHECK(builder::check_index(index.path()).empty());
}

TEST_CASE("articles may be remade where settings change") {
  const OldIndex index;
  builder::upgrade(index.options());
  const auto remake = [](schema::Article&& article) {
    article.title = "جديد";
    return std::move(article);
  };
  builder::change_settings(index.options(), schema::parse_settings(R"({"stopWords": ["في"]})"),
                           remake);
  CHECK(index.article("fa-0003").title == "جديد");
}

TEST_CASE("an update keeps the settings of the index and refuses others") {
  const OldIndex index;
  builder::upgrade(index.options());
  const schema::Settings settings = schema::parse_settings(R"({"sortableAttributes": ["price"]})");
  builder::change_settings(index.options(), settings);
  {
    builder::Update update(index.options());
    CHECK(update.settings() == settings);
    update.remove("fa-0001");
    update.publish();
  }
  CHECK(builder::read_settings(index.path()) == settings);
  builder::Options other = index.options();
  other.settings = schema::Settings();
  CHECK_THROWS_WITH(builder::Update(other),
                    Catch::Matchers::EndsWith("change them with fahras-index settings"));
}
