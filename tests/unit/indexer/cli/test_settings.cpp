#include <fahras/error.h>
#include <indexer_cli/settings.h>
#include <support/catch.h>
#include <support/temporary_folder.h>

using namespace fahras;
using namespace fahras::indexer_cli;

namespace {

Arguments build_arguments(std::vector<std::string> more = {}) {
  std::vector<std::string> words{"build", "--index", "DIR", "a.txt"};
  words.insert(words.end(), more.begin(), more.end());
  return parse_arguments(words);
}

}  // namespace

TEST_CASE("reading options are parsed") {
  const readers::Options options = reader_options(build_arguments(
      {"--input", "feed", "--no-title", "--encoding", "windows-1256", "--map", "title=headline"}));
  CHECK(options.format == readers::Format::feed);
  CHECK_FALSE(options.titles);
  CHECK(options.encoding == "windows-1256");
  CHECK(options.fields.at("title") == "headline");
  CHECK_THROWS_WITH(reader_options(build_arguments({"--input", "pdf"})),
                    Catch::Contains("--input 'pdf'") && Catch::Contains("jsonl"));
}

TEST_CASE("less memory reduces the maximum length of an article") {
  CHECK(reader_options(build_arguments({"--memory", "64"})).max_article_bytes <
        reader_options(build_arguments()).max_article_bytes);
}

TEST_CASE("boilerplate files are read as lines") {
  const test::TemporaryFolder folder;
  test::write_file(folder / "lines", "شاركها.\r\n\nتابعونا\n");
  const articles::Options options =
      article_options(build_arguments({"--boilerplate", (folder / "lines").string()}));
  CHECK(options.boilerplate == std::vector<std::string>{"شاركها.", "تابعونا"});
  CHECK_THROWS_WITH(article_options(build_arguments({"--boilerplate", (folder / "gone").string()})),
                    Catch::Contains("gone"));
}

TEST_CASE("build options are parsed") {
  const builder::Options options = builder_options(
      build_arguments({"--threads", "3", "--memory", "100", "--synonyms", "names.txt"}));
  CHECK(options.index == "DIR");
  CHECK(options.analyzer == "fahras");
  CHECK(options.synonyms == "names.txt");
  CHECK(options.threads == 3);
  CHECK(options.memory_bytes == std::size_t{100} << 20);
}

TEST_CASE("numbers out of range are usage errors") {
  for (const auto& [option, value] : std::vector<std::pair<std::string, std::string>>{
           {"--threads", "-1"}, {"--threads", "257"}, {"--memory", "63"}, {"--memory", "-5"}}) {
    CHECK_THROWS_WITH(builder_options(build_arguments({option, value})),
                      Catch::Contains(option + " " + value));
  }
}

TEST_CASE("output formats of info and analyze are parsed") {
  CHECK(output_format(parse_arguments({"analyze", "--format", "tsv"})) == OutputFormat::tsv);
  CHECK(output_format(parse_arguments({"info", "--index", "d", "--format", "json"})) ==
        OutputFormat::json);
  CHECK_THROWS_AS(output_format(parse_arguments({"info", "--index", "d", "--format", "tsv"})),
                  Error);
}
