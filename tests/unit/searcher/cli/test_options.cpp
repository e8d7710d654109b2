#include <schema/fields.h>
#include <support/catch.h>

#include "option_groups.h"
#include "options.h"

using namespace fahras;
using namespace fahras::cli;
using Catch::Contains;

namespace {

SearchOptions parse(const std::vector<std::string>& arguments, const char* variable = nullptr) {
  return parse_options(arguments, variable);
}

std::string refusal(const std::vector<std::string>& arguments) {
  try {
    parse(arguments);
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::usage);
    return error.what();
  }
  return "";
}

}  // namespace

TEST_CASE("a timeout is a number of milliseconds") {
  CHECK(parse({"--index", "i", "x"}).request.timeout_ms == 0);
  CHECK(parse({"--index", "i", "--timeout", "2.5", "x"}).request.timeout_ms == 2.5);
  for (const auto* bad : {"", "-1", "nan", "1s"}) {
    CHECK_THAT(refusal({"--index", "i", "--timeout", bad, "x"}), Contains("--timeout"));
  }
}

TEST_CASE("an option with the name of a field filters by that field") {
  std::string options;
  for (const schema::Field field : schema::all_fields()) {
    const std::string name(field->name);
    if (visible_options().find_nothrow(name, false) == nullptr) continue;
    const SearchRequest given = parse({"--index", "i", "--" + name, "v", "x"}).request;
    const std::vector<std::string> values{"v"};
    if (field == schema::Field::source) {
      CHECK(given.sources == values);
    } else {
      CHECK(given.filter.field == name);
      CHECK(given.filter.values == values);
    }
    options += name + " ";
  }
  CHECK(options == "source section ");
}

TEST_CASE("sections become a filter, and facets a list") {
  const SearchRequest plain = parse({"--index", "i", "x"}).request;
  CHECK(plain.filter.kind == Filter::Kind::all);
  CHECK(plain.filter.parts.empty());
  CHECK(plain.facets.empty());
  const SearchRequest given = parse({"--index", "i", "--section", "الرياضة", "--section=اقتصاد",
                                     "--facets", "source,year", "x"})
                                  .request;
  CHECK(given.filter.kind == Filter::Kind::equals);
  CHECK(given.filter.field == "section");
  CHECK(given.filter.values == std::vector<std::string>{"الرياضة", "اقتصاد"});
  CHECK(given.facets == std::vector<std::string>{"source", "year"});
}

TEST_CASE("fields to search become a list") {
  CHECK(parse({"--index", "i", "x"}).request.search_in.empty());
  const auto request = parse({"--index", "i", "--search-in", "title,section", "x"}).request;
  CHECK(request.search_in == std::vector<std::string>{"title", "section"});
}

TEST_CASE("usage lists the fields that each option accepts") {
  std::string counted;
  std::string searched;
  for (const schema::Field field : schema::all_fields()) {
    const std::string name(field->name);
    if (field->can.in_queries) CHECK_THAT(usage(), Contains(" " + name + ":"));
    if (field->can.facet) counted += (counted.empty() ? "" : ",") + name;
    if (field->word_prefix != nullptr) searched += (searched.empty() ? "" : ",") + name;
  }
  // Long lists are broken into several lines.
  std::string shown = usage();
  std::erase_if(shown, [](char c) { return c == ' ' || c == '\n'; });
  CHECK_THAT(shown, Contains("countvaluesoffilterableattributesandof:" + counted + "--"));
  CHECK_THAT(shown, Contains("searchforwordsinsearchableattributesandin:" + searched + "--"));
}

TEST_CASE("the query's words are joined by spaces") {
  CHECK(parse({"--index", "i", "الضمانات", "الأمنية"}).request.query == "الضمانات الأمنية");
}

TEST_CASE("the option --like can be given with or without a query") {
  CHECK_FALSE(parse({"--index", "i", "q"}).request.like);
  CHECK(parse({"--index", "i", "--like", "a 1"}).request.like == "a 1");
  const SearchRequest both = parse({"--index", "i", "--like=a", "كتاب"}).request;
  CHECK(both.like == "a");
  CHECK(both.query == "كتاب");
}

TEST_CASE("the option --like cannot be combined with a batch or suggestions") {
  CHECK_THAT(refusal({"--index", "i", "--like", "a", "--queries", "f"}), Contains("--like"));
  CHECK_THAT(refusal({"--index", "i", "--like", "a", "--suggest", "p"}), Contains("--like"));
  CHECK_THAT(refusal({"--index", "i"}), Contains("--like"));
}

TEST_CASE("options have the documented defaults") {
  const SearchOptions options = parse({"--index=i", "q"});
  CHECK(options.request.unit == Unit::article);
  CHECK(options.request.limit == 10);
  CHECK(options.request.offset == 0);
  CHECK(options.request.sort == Sort::relevance);
  CHECK(options.request.duplicates == Duplicates::collapse);
  CHECK(options.format == format::Format::text);
  CHECK_FALSE(options.exit_code);
}

TEST_CASE("the value of --sort may be -date") {
  CHECK(parse({"--index", "i", "--sort", "-date", "q"}).request.sort == Sort::date_descending);
  CHECK(parse({"--index", "i", "--sort=-date", "q"}).request.sort == Sort::date_descending);
}

TEST_CASE("a query after -- may begin with a dash") {
  CHECK(parse({"--index", "i", "--", "-كتاب", "علم"}).request.query == "-كتاب علم");
}

TEST_CASE("a query that looks like an option is refused with advice") {
  CHECK_THAT(refusal({"--index", "i", "--كتاب"}), Contains("after --"));
}

TEST_CASE("short options are refused") {
  CHECK_THAT(refusal({"--index", "i", "-q", "x"}), Contains("after --"));
  CHECK_THAT(refusal({"--index", "i", "-كتاب"}), Contains("after --"));
}

TEST_CASE("abbreviated options are refused") {
  CHECK_THAT(refusal({"--index", "i", "--lim", "3", "q"}), Contains("--lim"));
}

TEST_CASE("FAHRAS_INDEX is used if --index is not given") {
  CHECK(parse({"q"}, "a:b").indexes == std::vector<std::string>{"a", "b"});
  CHECK(parse({"--index", "c", "q"}, "a:b").indexes == std::vector<std::string>{"c"});
}

TEST_CASE("an invalid value is refused by the option's name") {
  CHECK_THAT(refusal({"--index", "i", "--unit", "line", "q"}), Contains("--unit: 'line'"));
  CHECK_THAT(refusal({"--index", "i", "--limit", "-3", "q"}), Contains("--limit: '-3'"));
  CHECK_THAT(refusal({"--index", "i", "--limit", "1e9", "q"}), Contains("--limit: '1e9'"));
  CHECK_THAT(refusal({"--index", "i", "--offset", "99999999999", "q"}), Contains("--offset"));
}

TEST_CASE("weights are pairs of a name and a number") {
  using Weights = std::vector<std::pair<std::string, double>>;
  CHECK(parse({"--index", "i", "q"}).request.weights.empty());
  CHECK(parse({"--index", "i", "--weights", "base=0,title=.25", "q"}).request.weights ==
        Weights{{"base", 0}, {"title", 0.25}});
  CHECK(parse({"--index", "i", "--weights", "early=-1e-1", "q"}).request.weights ==
        Weights{{"early", -0.1}});
  CHECK(
      parse({"--index", "i", "--weights", "base=1", "--weights", "base=2", "q"}).request.weights ==
      Weights{{"base", 1}, {"base", 2}});
  for (const char* bad : {"base", "base=", "base=1x", "base=x", "base=1,,title", "=", "base= 1"})
    CHECK_THAT(refusal({"--index", "i", "--weights", bad, "q"}), Contains("--weights"));
}

TEST_CASE("usage lists the weights as --weights accepts them") {
  const std::string text = usage();
  for (const auto& [name, value] : default_weights()) CHECK_THAT(text, Contains(name + "="));
}

TEST_CASE("missing and conflicting arguments are named") {
  CHECK_THAT(refusal({"--index", "i"}), Contains("no query"));
  CHECK_THAT(refusal({"q"}), Contains("no index"));
  CHECK_THAT(refusal({"--index", "i", "--queries", "f", "q"}), Contains("cannot be combined"));
  CHECK_THAT(refusal({"--index", "i", "--timings", "t", "q"}), Contains("--queries"));
}

TEST_CASE("the options --help and --version need no index") {
  CHECK(parse({"--help"}).help);
  CHECK(parse({"--version"}).version);
}

TEST_CASE("usage lists every documented option") {
  for (const char* option :
       {"--index",     "--unit",        "--limit",       "--offset",  "--sort",    "--from",
        "--to",        "--source",      "--format",      "--color",   "--bidi",    "--explain",
        "--exit-code", "--synonyms",    "--no-synonyms", "--queries", "--timings", "--suggest",
        "--weights",   "--prefix-last", "--typos"})
    CHECK_THAT(usage(), Contains(option));
}

TEST_CASE("typos are searched for, and the last word is whole, unless options say otherwise") {
  CHECK(parse({"--index", "i", "q"}).request.typos.enabled);
  CHECK_FALSE(parse({"--index", "i", "--typos", "off", "q"}).request.typos.enabled);
  CHECK_THAT(refusal({"--index", "i", "--typos", "maybe", "q"}), Contains("--typos: 'maybe'"));
  CHECK_FALSE(parse({"--index", "i", "q"}).request.unfinished);
  CHECK(parse({"--index", "i", "--prefix-last", "q"}).request.unfinished);
}

TEST_CASE("synonyms are of a file, of the index, or none") {
  CHECK(parse({"--index", "i", "q"}).request.synonyms);
  CHECK(parse({"--index", "i", "q"}).synonyms_file.empty());
  CHECK(parse({"--index", "i", "--synonyms", "f", "q"}).synonyms_file == "f");
  CHECK_FALSE(parse({"--index", "i", "--no-synonyms", "q"}).request.synonyms);
  CHECK_THAT(refusal({"--index", "i", "--no-synonyms", "--synonyms", "f", "q"}),
             Contains("cannot be combined"));
}
