#include <fahras/writer.h>

#include <sys/wait.h>
#include <unistd.h>

#include <string>
#include <utility>

#include <builder/builder.h>
#include <builder/info.h>
#include <fahras/searcher.h>
#include <support/catch.h>
#include <support/temporary_folder.h>

using namespace fahras;

namespace {

const std::string long_text =
    "وصلت القافلة الأولى إلى الميناء صباح اليوم بعد رحلة استمرت تسعة أيام في البحر المفتوح. "
    "وقال قائدها إن الرياح كانت مواتية وإن البضائع كلها سليمة وتنتظر التفتيش الجمركي. "
    "وأضاف أن قافلة ثانية ستغادر الأسبوع المقبل إذا سمحت الأحوال الجوية بذلك.";

NewArticle article(const std::string& id, const std::string& text) {
  NewArticle article;
  article.id = id;
  article.text = text;
  return article;
}

// An index with two articles, which each test creates for itself.
class Index {
 public:
  Index() {
    Writer writer(path());
    writer.add(article("1", "نص المقال الأول عن الميناء."));
    writer.add(article("2", "نص المقال الثاني عن الجسر."));
    writer.commit();
  }
  std::filesystem::path path() const { return folder_ / "index"; }
  std::filesystem::path file(const std::string& name) const { return folder_ / name; }
  std::uint64_t generation() const { return builder::index_info(path()).generation.number; }
  std::uint64_t articles() const { return builder::index_info(path()).articles; }
  std::string text(const std::string& id) const {
    const auto article = Searcher({path()}).article(id);
    return article ? article->paragraphs.at(0).text : std::string();
  }
  bool is_sound() const { return builder::check_index(path()).empty(); }

 private:
  test::TemporaryFolder folder_;
};

SearchResult search(const std::filesystem::path& index, const std::string& query) {
  SearchRequest request;
  request.query = query;
  return Searcher({index}).search(request);
}

template <class Work>
std::string error_of(ErrorKind kind, const Work& work) {
  try {
    work();
  } catch (const Error& error) {
    CHECK(error.kind() == kind);
    return error.what();
  }
  return {};
}

}  // namespace

TEST_CASE("an empty folder becomes an index") {
  const Index index;
  CHECK(index.articles() == 2);
  CHECK(index.is_sound());
  const SearchResult result = search(index.path(), "ميناء");
  REQUIRE(result.hits.size() == 1);
  CHECK(result.hits[0].id == "1");
}

TEST_CASE("an empty commit creates an empty index and does not change an existing one") {
  const test::TemporaryFolder folder;
  Writer(folder.path()).commit();
  CHECK(builder::index_info(folder.path()).articles == 0);
  const auto number = builder::index_info(folder.path()).generation.number;
  Writer(folder.path()).commit();
  CHECK(builder::index_info(folder.path()).generation.number == number);
}

TEST_CASE("one commit adds, changes, skips and removes articles") {
  const Index index;
  Writer writer(index.path());
  writer.add(article("1", "نص المقال الأول عن الميناء."));
  writer.add(article("2", "نص آخر تماما عن النفق."));
  writer.add(article("3", "نص المقال الثالث عن المطار."));
  CHECK_FALSE(writer.remove("4"));
  CHECK(index.articles() == 2);
  const WriteReport report = writer.commit();
  CHECK(report.added == 1);
  CHECK(report.changed == 1);
  CHECK(report.unchanged == 1);
  CHECK(report.removed == 0);
  CHECK(report.not_merged.empty());
  CHECK(index.articles() == 3);
  CHECK(index.text("2") == "نص آخر تماما عن النفق.");
  CHECK(index.is_sound());
}

TEST_CASE("dates that are not understood are noted for each article, at most a hundred") {
  const Index index;
  Writer writer(index.path());
  for (int i = 0; i < 103; ++i) {
    NewArticle dated = article("d" + std::to_string(i), "نص المقال رقم " + std::to_string(i));
    dated.date = i == 1 ? "2025-09-04" : "2025-02-30";
    writer.add(dated);
  }
  const WriteReport report = writer.commit();
  REQUIRE(report.notes.size() == 101);
  CHECK(report.notes.front() == "article 'd0': date not understood: 2025-02-30");
  CHECK(report.notes[1] == "article 'd2': date not understood: 2025-02-30");
  CHECK(report.notes.back() == "and of 2 more articles");
  CHECK(report.added == 103);
}

TEST_CASE("articles are removed") {
  const Index index;
  Writer writer(index.path());
  CHECK(writer.remove("1"));
  CHECK_FALSE(writer.remove("1"));
  CHECK(writer.commit().removed == 1);
  CHECK(index.articles() == 1);
  CHECK(index.text("1").empty());
}

TEST_CASE("an article can be added again after its removal") {
  const Index index;
  Writer writer(index.path());
  CHECK(writer.remove("1"));
  writer.add(article("1", "نص المقال الأول عن الميناء."));
  const WriteReport report = writer.commit();
  CHECK(report.removed == 1);
  CHECK(report.added == 1);
  CHECK(index.articles() == 2);
  CHECK(index.text("1") == "نص المقال الأول عن الميناء.");
}

TEST_CASE("nothing is published if all articles are unchanged") {
  const Index index;
  const auto number = index.generation();
  Writer writer(index.path());
  writer.add(article("2", "نص المقال الثاني عن الجسر."));
  CHECK(writer.commit().unchanged == 1);
  CHECK(index.generation() == number);
}

TEST_CASE("near-duplicates are found among new articles and in the index") {
  const Index index;
  Writer first(index.path());
  first.add(article("a", long_text));
  first.add(article("b", long_text + " انتهى."));
  CHECK(first.commit().near_duplicates == 1);
  Writer second(index.path());
  second.add(article("c", "عاجل: " + long_text));
  second.commit();
  const SearchResult result = search(index.path(), "القافلة");
  REQUIRE(result.hits.size() == 1);
  CHECK(result.hits[0].duplicates == 2);
}

TEST_CASE("one text under two titles is two articles, added together or later") {
  const Index index;
  const auto titled = [](const char* id, const char* title) {
    NewArticle made = article(id, long_text);
    made.title = title;
    return made;
  };
  Writer first(index.path());
  first.add(titled("a", "القافلة تصل"));
  first.add(titled("b", "القافلة تغادر"));
  CHECK(first.commit().near_duplicates == 0);
  Writer second(index.path());
  second.add(titled("c", "وصول القافلة"));
  second.add(titled("d", "والقافلة تغادر"));
  second.commit();
  const SearchResult result = search(index.path(), "القافلة");
  REQUIRE(result.hits.size() == 3);
  for (const Hit& hit : result.hits) {
    CHECK(hit.duplicates == (hit.id == "b" || hit.id == "d" ? 1 : 0));
  }
}

TEST_CASE("a writer that is destroyed without a commit does not change the index") {
  const Index index;
  const auto number = index.generation();
  {
    Writer writer(index.path());
    writer.add(article("3", "نص المقال الثالث عن المطار."));
    writer.remove("1");
  }
  CHECK(index.generation() == number);
  CHECK(index.articles() == 2);
  CHECK(index.text("1") != "");
  CHECK_NOTHROW(Writer(index.path()).commit());
}

TEST_CASE("a second writer gets an error that names the first one") {
  const Index index;
  Writer writer(index.path());
  const std::string reason = error_of(ErrorKind::internal, [&] { Writer second(index.path()); });
  CHECK_THAT(reason, Catch::Contains("process " + std::to_string(::getpid()) + " "));
  CHECK_THAT(reason, Catch::StartsWith(index.path().string()));
  writer.commit();
  CHECK_NOTHROW(Writer(index.path()));
}

TEST_CASE("the lock is released when its process dies") {
  const Index index;
  const pid_t child = ::fork();
  if (child == 0) {
    Writer writer(index.path());
    writer.add(article("3", "نص المقال الثالث عن المطار."));
    ::_exit(0);
  }
  ::waitpid(child, nullptr, 0);
  CHECK(Writer(index.path()).commit().added == 0);
  CHECK(index.articles() == 2);
}

TEST_CASE("an invalid article is refused, and the change continues without it") {
  const Index index;
  Writer writer(index.path());
  writer.add(article("3", "نص المقال الثالث عن المطار."));
  CHECK(error_of(ErrorKind::input, [&] { writer.add(article("4", "  \n ")); }) ==
        "article '4': no text and no title");
  CHECK(error_of(ErrorKind::input, [&] { writer.add(article("", "نص")); }) ==
        "an article has no id");
  CHECK(error_of(ErrorKind::input, [&] { writer.add(article("3", "نص مختلف.")); }) ==
        "article '3': was given to this writer before");
  CHECK(error_of(ErrorKind::input, [&] { writer.remove("3"); }) ==
        "article '3': was given to this writer before");
  CHECK(writer.commit().added == 1);
  CHECK(index.text("3") == "نص المقال الثالث عن المطار.");
}

TEST_CASE("an article that is read from the index can be added again unchanged") {
  const Index index;
  NewArticle given = article("3", "مقدمة طويلة عن الجسر.\nعنوان فرعي\nتفصيل عن الجسر.");
  given.title = "عنوان";
  given.date = "2025-09-04";
  given.section = "أخبار";
  given.headings = {1};
  {
    Writer writer(index.path());
    writer.add(given);
    writer.commit();
  }
  Writer writer(index.path());
  const auto found = writer.article("3");
  REQUIRE(found);
  CHECK(found->title == given.title);
  CHECK(found->text == given.text);
  CHECK(found->headings == given.headings);
  CHECK(found->date == given.date);
  CHECK(found->section == given.section);
  CHECK_FALSE(writer.article("4"));
  writer.add(*found);
  writer.remove("1");
  CHECK_FALSE(writer.article("1"));
  CHECK(writer.commit().unchanged == 1);
}

TEST_CASE("an unchanged article counts as given") {
  const Index index;
  Writer writer(index.path());
  writer.add(article("1", "نص المقال الأول عن الميناء."));
  CHECK_THROWS_AS(writer.add(article("1", "نص مختلف.")), Error);
  CHECK_THROWS_AS(writer.remove("1"), Error);
  CHECK(writer.commit().unchanged == 1);
}

TEST_CASE("a writer cannot be used after a commit") {
  const Index index;
  Writer writer(index.path());
  writer.commit();
  CHECK_THAT(error_of(ErrorKind::usage, [&] { writer.add(article("3", "نص.")); }),
             Catch::Contains("already committed"));
  CHECK_THROWS_AS(writer.remove("1"), Error);
  CHECK_THROWS_AS(writer.commit(), Error);
}

TEST_CASE("a writer can be moved") {
  const Index index;
  Writer writer(index.path());
  writer.add(article("3", "نص المقال الثالث عن المطار."));
  Writer other(std::move(writer));
  CHECK(other.commit().added == 1);
}

TEST_CASE("invalid options are refused") {
  const Index index;
  const auto refused = [&](const WriterOptions& options) {
    return error_of(ErrorKind::usage, [&] { Writer writer(index.path(), options); });
  };
  CHECK_THAT(refused({.analyzer = "none"}), Catch::Contains("was made with fahras"));
  CHECK_THAT(refused({.analyzer = "nothing"}), Catch::Contains("nothing"));
  CHECK_THAT(refused({.threads = 257}), Catch::StartsWith("threads 257"));
  CHECK_THAT(refused({.memory_bytes = 1}), Catch::StartsWith("memory_bytes 1"));
  CHECK_THAT(refused({.synonyms = index.file("no-file")}), Catch::Contains("no-file"));
  CHECK(index.articles() == 2);
}

TEST_CASE("a new index gets the given analyzer and synonyms") {
  const test::TemporaryFolder folder;
  const auto index = folder / "index";
  test::write_file(folder / "rules", "كورونا => كوفيد\n");
  Writer writer(index, {.analyzer = "light10", .synonyms = folder / "rules"});
  writer.add(article("1", "انتشر كوفيد في المدينة."));
  writer.commit();
  CHECK(builder::index_info(index).generation.analyzer == "light10");
  CHECK(search(index, "كورونا").hits.size() == 1);
}

TEST_CASE("lines that the caller names are removed from texts") {
  const test::TemporaryFolder folder;
  Writer writer(folder.path(), {.boilerplate = {"حقوق النشر محفوظة لنا"}});
  writer.add(article("1", "نص المقال الأول عن الميناء.\nحقوق النشر محفوظة لنا"));
  writer.commit();
  CHECK(Searcher({folder.path()}).article("1")->paragraphs.size() == 1);
}

TEST_CASE("a folder that is not an index is refused") {
  const test::TemporaryFolder folder;
  CHECK_THAT(error_of(ErrorKind::index, [&] { Writer writer(folder / "none", {.create = false}); }),
             Catch::StartsWith((folder / "none").string()));
  CHECK_FALSE(std::filesystem::exists(folder / "none"));
  test::write_file(folder / "letter.txt", "x");
  CHECK_THAT(error_of(ErrorKind::index, [&] { Writer writer(folder.path()); }),
             Catch::Contains("letter.txt"));
  CHECK_THROWS_AS(optimize(folder / "none"), Error);
}

TEST_CASE("a damaged index is refused") {
  const Index index;
  test::write_file(index.path() / "CURRENT", "generation-999999.json\n");
  CHECK_FALSE(error_of(ErrorKind::index, [&] { Writer writer(index.path()); }).empty());
}

TEST_CASE("segments are merged into one") {
  const Index index;
  Writer writer(index.path());
  writer.add(article("3", "نص المقال الثالث عن المطار."));
  writer.remove("1");
  writer.commit();
  CHECK(builder::index_info(index.path()).generation.segments.size() == 2);
  optimize(index.path());
  CHECK(builder::index_info(index.path()).generation.segments.size() == 1);
  CHECK(index.articles() == 2);
  CHECK(index.is_sound());
}
