#include <fahras/error.h>
#include <indexer_cli/arguments.h>
#include <support/catch.h>

using namespace fahras;
using namespace fahras::indexer_cli;

namespace {

std::string usage_error(const std::vector<std::string>& words) {
  try {
    parse_arguments(words);
  } catch (const Error& error) {
    return error.kind() == ErrorKind::usage ? error.what() : "another kind of error";
  }
  return "";
}

}  // namespace

TEST_CASE("build accepts its options in any order, and sources") {
  const Arguments arguments =
      parse_arguments({"build",     "a.txt",   "--index",       "DIR",        "--input=jsonl",
                       "--map",     "title=t", "--no-title",    "--analyzer", "none",
                       "--threads", "3",       "--memory",      "200",        "--encoding",
                       "cp1256",    "-",       "--boilerplate", "one",        "--boilerplate",
                       "two",       "--quiet", "--verbose"});
  CHECK(arguments.request == Request::run);
  CHECK(arguments.command == Command::build);
  CHECK(arguments.index == "DIR");
  CHECK(arguments.operands == std::vector<std::string>{"a.txt", "-"});
  CHECK(arguments.input == "jsonl");
  CHECK(arguments.map == "title=t");
  CHECK(arguments.no_title);
  CHECK(arguments.analyzer == "none");
  CHECK(arguments.threads == 3);
  CHECK(arguments.memory == 200);
  CHECK(arguments.encoding == "cp1256");
  CHECK(arguments.boilerplate == std::vector<std::string>{"one", "two"});
  CHECK(arguments.quiet);
  CHECK(arguments.verbose);
}

TEST_CASE("options have defaults") {
  const Arguments arguments = parse_arguments({"build", "--index", "DIR", "a"});
  CHECK(arguments.input == "auto");
  CHECK(arguments.analyzer == "fahras");
  CHECK(arguments.threads == 0);
  CHECK(arguments.memory == 1024);
  CHECK_FALSE(arguments.no_title);
  CHECK_FALSE(arguments.quiet);
}

TEST_CASE("arguments after -- are not options") {
  CHECK(parse_arguments({"analyze", "--", "-كتاب", "--format"}).operands ==
        std::vector<std::string>{"-كتاب", "--format"});
  CHECK_THAT(usage_error({"analyze", "-كتاب"}), Catch::Contains("unrecognised option"));
}

TEST_CASE("abbreviated options are refused") {
  CHECK_THAT(usage_error({"build", "--ind", "DIR", "a"}), Catch::Contains("--ind"));
}

TEST_CASE("every mistake is a usage error that names it") {
  CHECK_THAT(usage_error({}), Catch::Contains("no command"));
  CHECK_THAT(usage_error({"bild"}), Catch::Contains("'bild'"));
  CHECK_THAT(usage_error({"ad", "--index", "DIR", "a"}), Catch::Contains("'ad'"));
  CHECK_THAT(usage_error({"--index", "DIR"}), Catch::Contains("'--index'"));
  CHECK_THAT(usage_error({"build", "a"}), Catch::Contains("--index"));
  CHECK_THAT(usage_error({"build", "--index", "DIR"}), Catch::Contains("SOURCE"));
  CHECK_THAT(usage_error({"build", "a", "--index"}), Catch::Contains("--index"));
  CHECK_THAT(usage_error({"build", "--index", "a", "--index", "b", "c"}),
             Catch::Contains("--index"));
  CHECK_THAT(usage_error({"build", "--index", "DIR", "--threads", "two", "a"}),
             Catch::Contains("--threads"));
  CHECK_THAT(usage_error({"check", "--index", "DIR", "more"}), Catch::Contains("'more'"));
  CHECK_THAT(usage_error({"info", "--index", "DIR", "--threads", "2"}),
             Catch::Contains("--threads"));
}

TEST_CASE("the options --help and --version need no other arguments") {
  CHECK(parse_arguments({"--version"}).request == Request::version);
  CHECK(parse_arguments({"--help"}).request == Request::help);
  const Arguments arguments = parse_arguments({"build", "--help"});
  CHECK(arguments.request == Request::help);
  CHECK(arguments.command == Command::build);
}

TEST_CASE("help lists every command, and every option of a command") {
  const std::string general = help_text(parse_arguments({"--help"}));
  for (const char* name : {"build", "add", "remove", "optimize", "check", "info", "analyze"}) {
    CHECK_THAT(general, Catch::Contains(name));
  }
  const std::string build = help_text(parse_arguments({"build", "--help"}));
  for (const char* name : {"--index", "--input", "--map", "--no-title", "--encoding", "--analyzer",
                           "--threads", "--memory", "--boilerplate", "--quiet", "--verbose"}) {
    CHECK_THAT(build, Catch::Contains(name));
  }
}
