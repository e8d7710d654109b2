#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>

#include <fahras/error.h>
#include <indexer_cli/run.h>
#include <schema/generation.h>
#include <support/catch.h>
#include <support/temporary_folder.h>

using namespace fahras;
using indexer_cli::Outcome;

namespace {

// Runs the program with its standard output, and its input if given, in memory.
struct Run {
  explicit Run(const std::vector<std::string>& words, const std::string& input = "") {
    std::istringstream in(input);
    std::ostringstream out;
    auto* old_in = std::cin.rdbuf(in.rdbuf());
    auto* old_out = std::cout.rdbuf(out.rdbuf());
    try {
      outcome = indexer_cli::run(words);
    } catch (const Error& thrown) {
      error = thrown.what();
      kind = thrown.kind();
    }
    std::cin.rdbuf(old_in);
    std::cin.clear();
    std::cout.rdbuf(old_out);
    output = out.str();
  }
  Outcome outcome = Outcome::done;
  std::string output;
  std::string error;
  ErrorKind kind = ErrorKind::internal;
};

constexpr const char* sound = R"({"id": "1", "title": "عنوان", "text": "فقرة طويلة بما يكفي."})";

std::uint64_t article_count(const std::filesystem::path& index) {
  return schema::open_generation(index).segments.at(0).articles;
}

}  // namespace

TEST_CASE("build, info and check work together") {
  const test::TemporaryFolder folder;
  const std::string index = (folder / "index").string();
  test::write_file(folder / "a.jsonl", std::string(sound) + "\n");
  CHECK(Run({"build", "--quiet", "--index", index, (folder / "a.jsonl").string()}).outcome ==
        Outcome::done);
  CHECK(Run({"check", "--index", index}).output.empty());
  CHECK_THAT(Run({"info", "--index", index}).output, Catch::Contains("articles     1\n"));
  CHECK_THAT(Run({"info", "--index", index, "--format", "json"}).output,
             Catch::Contains("\"articles\": 1,"));
}

TEST_CASE("bad input is counted, and the rest is indexed") {
  const test::TemporaryFolder folder;
  const std::string index = (folder / "index").string();
  test::write_file(folder / "a.jsonl", std::string(sound) + "\n{broken\n");
  CHECK(Run({"build", "--quiet", "--index", index, (folder / "a.jsonl").string()}).outcome ==
        Outcome::input_errors);
  CHECK(article_count(index) == 1);
}

TEST_CASE("an id that was given before is bad input") {
  const test::TemporaryFolder folder;
  const std::string index = (folder / "index").string();
  test::write_file(folder / "a.jsonl", std::string(sound) + "\n" + sound + "\n");
  CHECK(Run({"build", "--quiet", "--index", index, (folder / "a.jsonl").string()}).outcome ==
        Outcome::input_errors);
  CHECK(article_count(index) == 1);
}

TEST_CASE("files with the same name in two folders become two articles") {
  const test::TemporaryFolder folder;
  for (const char* name : {"a", "b"}) {
    std::filesystem::create_directory(folder / name);
    test::write_file(folder / name / "x.txt",
                     "فقرة طويلة بما يكفي في " + std::string(name) + ".\n");
  }
  const std::string index = (folder / "index").string();
  CHECK(
      Run({"build", "--quiet", "--index", index, (folder / "a").string(), (folder / "b").string()})
          .outcome == Outcome::done);
  CHECK(article_count(index) == 2);
}

TEST_CASE("the old index is kept if nothing could be read") {
  const test::TemporaryFolder folder;
  const std::string index = (folder / "index").string();
  test::write_file(folder / "a.jsonl", std::string(sound) + "\n");
  CHECK(Run({"build", "--quiet", "--index", index, (folder / "a.jsonl").string()}).error.empty());
  const Run failed({"build", "--quiet", "--index", index, (folder / "gone.txt").string()});
  CHECK(failed.kind == ErrorKind::input);
  CHECK_THAT(failed.error, Catch::Contains("is unchanged"));
  CHECK(article_count(index) == 1);
}

TEST_CASE("check prints each problem") {
  const test::TemporaryFolder folder;
  const Run checked({"check", "--index", folder.path().string()});
  CHECK(checked.outcome == Outcome::index_unsound);
  CHECK_THAT(checked.output, Catch::Contains("no index here"));
}

TEST_CASE("info of a missing index is an index error") {
  const test::TemporaryFolder folder;
  CHECK(Run({"info", "--index", folder.path().string()}).kind == ErrorKind::index);
}

TEST_CASE("analyze joins its words, or reads lines") {
  CHECK(Run({"analyze", "--analyzer", "none", "--format", "tsv", "قال", "كتاب"}).output ==
        "قال\tقال\tقال\tقال\t0\t6\nكتاب\tكتاب\tكتاب\tكتاب\t7\t15\n");
  CHECK(Run({"analyze", "--analyzer", "none", "--format", "tsv"}, "قال\nكتاب").output ==
        "قال\tقال\tقال\tقال\t0\t6\nكتاب\tكتاب\tكتاب\tكتاب\t0\t8\n");
  CHECK(Run({"analyze", "--analyzer", "klingon", "x"}).kind == ErrorKind::usage);
}

TEST_CASE("version and help are printed to standard output") {
  CHECK_THAT(Run({"--version"}).output, Catch::StartsWith("fahras-index "));
  CHECK_THAT(Run({"check", "--help"}).output, Catch::StartsWith("Usage: fahras-index check"));
}

namespace {

// Returns the text that the program prints on standard error, which it writes with stdio.
std::string errors_of(const std::vector<std::string>& words) {
  const test::TemporaryFolder folder;
  const std::string file = (folder / "stderr").string();
  std::fflush(stderr);
  const int saved = ::dup(STDERR_FILENO);
  const int target = ::open(file.c_str(), O_WRONLY | O_CREAT, 0600);  // NOLINT: POSIX
  ::dup2(target, STDERR_FILENO);
  const Run ran(words);
  std::fflush(stderr);
  ::dup2(saved, STDERR_FILENO);
  ::close(target);
  ::close(saved);
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("the option --verbose reports text that was left out") {
  const test::TemporaryFolder folder;
  std::filesystem::create_directory(folder / "in");
  test::write_file(folder / "in" / "a.jsonl",
                   R"({"id": "1", "date": "أمس", "title": "عنوان", "text": "فقرة طويلة بما يكفي.\n)"
                   R"(شاركها.\nفقرة طويلة بما يكفي."})");
  test::write_file(folder / "in" / "b.css", "p {}");
  test::write_file(folder / "in" / "c.txt", "%PDF-1.4\n");
  const std::string in = (folder / "in").string();
  std::vector<std::string> words = {"build", "--index", (folder / "index").string(), in};
  CHECK_THAT(errors_of(words), !Catch::Contains("left out") && Catch::StartsWith("1 article, "));
  words.emplace_back("--verbose");
  const std::string errors = errors_of(words);
  CHECK_THAT(
      errors,
      Catch::Contains(in + "/a.jsonl:1: left out: 1 line of boilerplate, 1 repeated paragraph\n"));
  CHECK_THAT(errors, Catch::Contains(in + "/a.jsonl:1: date not understood: أمس\n"));
  CHECK_THAT(errors, Catch::Contains(in + "/b.css: left out: .css is not the extension"));
  CHECK_THAT(errors, Catch::Contains(in + "/c.txt: left out: neither text nor a known format\n"));
}
