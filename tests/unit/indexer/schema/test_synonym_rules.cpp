#include <fahras/error.h>
#include <support/catch.h>
#include <support/temporary_folder.h>

#include "synonym_rules.h"

using namespace fahras;
using namespace fahras::schema;

namespace {

const Analyzer& chain() { return *Analyzer::find("light10"); }

std::string joined(const std::vector<SynonymSide>& sides) {
  std::string text;
  for (const SynonymSide& side : sides) {
    text += text.empty() ? "" : "|";
    for (const SynonymWord& word : side.words) {
      text += (&word == side.words.data() ? "" : " ") + word.stem;
    }
  }
  return text;
}

std::string rules(std::string_view text) {
  std::string all;
  for (const SynonymRule& rule : parse_synonym_rules(text, "f", chain())) {
    all += std::to_string(rule.line) + ' ' + joined(rule.sides);
    if (!rule.found.empty()) all += " > " + joined(rule.found);
    all += '\n';
  }
  return all;
}

std::string refusal(std::string_view text) {
  try {
    parse_synonym_rules(text, "names.txt", chain());
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::usage);
    return error.what();
  }
  return "";
}

}  // namespace

TEST_CASE("each line is a rule, and the analyzer's chain processes its words") {
  CHECK(rules("أمريكا = أميركا") == "1 امريكا|اميركا\n");
  CHECK(rules("قطار=مركبة=الحافلات") == "1 قطار|مركب|حافل\n");
  CHECK(rules("كورونا => كوفيد, فيروس مستجد") == "1 كورونا > كوفيد|فيروس مستجد\n");
  CHECK(rules("نفط، بترول => زيت") == "1 نفط|بترول > زيت\n");
  CHECK(rules("كوفيد-19 = COVID") == "1 كوفيد 19|covid\n");
}

TEST_CASE("comments, blank lines, a byte order mark and CRLF are skipped") {
  CHECK(rules("\xEF\xBB\xBF# أسماء\r\n\r\n \t\r\nنفط = زيت \t# تعليق = آخر\r\n").substr(0, 2) ==
        "4 ");
  CHECK(rules("\xEF\xBB\xBFنفط = زيت\r\n  # نفط\n") == "1 نفط|زيت\n");
  CHECK(rules("").empty());
  CHECK(rules("C# = سي") == "1 c|سي\n");
}

TEST_CASE("the text is kept as written, without surrounding space") {
  CHECK(parse_synonym_rules("نفط =  الأمم  المتحدة ", "f", chain())[0].sides[1].text ==
        "الأمم  المتحدة");
}

TEST_CASE("a line that is not a rule is refused with its number and the reason") {
  const auto refused = [](const std::string& line, const char* why) {
    CAPTURE(line);
    CHECK_THAT(refusal("نفط = زيت\n\n" + line + "\nنفط = زيت"),
               Catch::StartsWith("names.txt:3: ") && Catch::Contains(why));
  };
  refused("نفط زيت", "neither = nor =>");
  refused("نفط، زيت", "neither = nor =>");
  refused("نفط =", "empty");
  refused("= نفط", "empty");
  refused("نفط = = زيت", "empty");
  refused("نفط => ", "empty");
  refused("=> نفط", "empty");
  refused("نفط => زيت,", "empty");
  refused("نفط => # زيت", "empty");
  refused("نفط = زيت => بترول", "both = and =>");
  refused("نفط => زيت = بترول", "both = and =>");
  refused("نفط => زيت => بترول", "more than one =>");
  refused("نفط, بترول = زيت", "commas are allowed only with =>");
  refused("نفط = من", "only stop words");
  refused("نفط = هل من", "only stop words");
  refused("نفط = !؟", "no word");
  refused("نفط = واحد اثنان ثلاثة أربعة خمسة", "5 words; at most 4");
  refused("نفط = \xff\xfe", "not UTF-8");
  refused("نفط = زيت\rغاز = وقود", "control character");
  refused(std::string("نفط = ز\0يت", 17), "control character");
  refused("نفط = زيت # \xd8", "not UTF-8");
}

TEST_CASE("UTF-16 is refused at its first line") {
  CHECK_THAT(refusal(std::string("\xff\xfe\x23\x00\x0a\x00", 6)),
             Catch::StartsWith("names.txt:1: ") && Catch::Contains("not UTF-8"));
}

TEST_CASE("the example in docs/synonyms.md is valid") {
  const std::string page = test::read_file(FAHRAS_SYNONYMS);
  const std::size_t begin = page.find("```\n# ") + 4;
  REQUIRE(begin > 4);
  const std::string example = page.substr(begin, page.find("```", begin) - begin);
  CHECK(parse_synonym_rules(example, "docs", *Analyzer::find("fahras")).size() == 4);
}
