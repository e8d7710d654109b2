#include <schema/synonyms.h>

#include <algorithm>

#include <fahras/error.h>
#include <support/catch.h>
#include <support/temporary_folder.h>

using namespace fahras;
using namespace fahras::schema;

namespace {

const Analyzer& chain() { return *Analyzer::find("light10"); }

Synonyms parsed(std::string_view text) {
  Synonyms synonyms;
  synonyms.add(text, "names.txt", chain());
  return synonyms;
}

// Returns the synonyms of the words, as written in their rules.
std::string found(const Synonyms& synonyms, std::string_view words) {
  TokenStream tokens;
  chain().analyze(words, tokens);
  std::vector<std::string_view> stems;
  for (const Token& token : tokens.tokens()) stems.push_back(token.stem);
  std::string text;
  for (const SynonymSide* side : synonyms.of(stems)) text += (text.empty() ? "" : "|") + side->text;
  return text;
}

std::string refusal(const std::function<void()>& action, ErrorKind kind = ErrorKind::usage) {
  try {
    action();
  } catch (const Error& error) {
    CHECK(error.kind() == kind);
    return error.what();
  }
  return "";
}

std::string numbered(int from, int to) {
  std::string rule;
  for (int i = from; i <= to; ++i) rule += (i == from ? "w" : " = w") + std::to_string(i);
  return rule;
}

}  // namespace

TEST_CASE("the sides of = are synonyms of each other, in any form of their words") {
  const Synonyms synonyms = parsed("نفط = بترول = زيت خام");
  CHECK(found(synonyms, "والنفط") == "بترول|زيت خام");
  CHECK(found(synonyms, "الزيت الخام") == "نفط|بترول");
  CHECK(found(synonyms, "زيت") == "");
  CHECK(found(synonyms, "خام زيت") == "");
}

TEST_CASE("=> applies in one direction and is not chained") {
  const Synonyms synonyms = parsed("كورونا => كوفيد, وباء\nكوفيد = سارس\nجائحة => كورونا");
  CHECK(found(synonyms, "كورونا") == "كوفيد|وباء");
  CHECK(found(synonyms, "وباء") == "");
  CHECK(found(synonyms, "كوفيد") == "سارس");
  CHECK(found(synonyms, "جائحة") == "كورونا");
}

TEST_CASE("every side before => has the sides after it as synonyms") {
  const Synonyms synonyms = parsed("نفط, بترول => زيت");
  CHECK(found(synonyms, "نفط") == "زيت");
  CHECK(found(synonyms, "بترول") == "زيت");
}

TEST_CASE("lines of = that share a side are joined, also from several files") {
  Synonyms synonyms = parsed("قطار = مركبة\nحافلة = باص\nباص = مركبة");
  CHECK(found(synonyms, "قطار") == "مركبة|حافلة|باص");
  synonyms.add("سيارة = قطار", "more.txt", chain());
  CHECK(found(synonyms, "حافلة").find("سيارة") != std::string::npos);
}

TEST_CASE("repeated and unnecessary rules do no harm") {
  const Synonyms synonyms =
      parsed("نفط = زيت\nزيت = نفط\nنفط => زيت\nكتاب = الكتاب\nبحر => بحر, يم\nبحر => يم");
  CHECK(found(synonyms, "نفط") == "زيت");
  CHECK(found(synonyms, "كتاب") == "");
  CHECK(found(synonyms, "بحر") == "يم");
  CHECK(synonyms.rules() == 6);
}

TEST_CASE("without rules no word has synonyms") {
  CHECK(Synonyms().empty());
  CHECK(parsed("# nothing\n").empty());
  CHECK(found(Synonyms(), "نفط") == "");
}

TEST_CASE("too many synonyms of one word are refused at the rule that exceeds the limit") {
  CHECK(parsed(numbered(0, 32)).rules() == 1);
  CHECK_THAT(refusal([] { parsed(numbered(0, 20) + "\n" + numbered(20, 33)); }),
             Catch::StartsWith("names.txt:2: ") && Catch::Contains("32"));
  std::string one_way = "x => a0";
  for (int i = 1; i < 32; ++i) one_way += ", a" + std::to_string(i);
  CHECK(parsed(one_way).rules() == 1);
  CHECK_THAT(refusal([&] { parsed(one_way + "\nx => b"); }), Catch::StartsWith("names.txt:2: "));
}

TEST_CASE("a file with an error adds no rules") {
  Synonyms synonyms = parsed("نفط = زيت");
  CHECK_THAT(refusal([&] { synonyms.add("نفط = بترول\nخطأ", "bad", chain()); }),
             Catch::StartsWith("bad:2: "));
  CHECK(found(synonyms, "نفط") == "زيت");
  CHECK(synonyms.rules() == 1);
}

TEST_CASE("a file that cannot be read or is too large is refused by name") {
  const test::TemporaryFolder folder;
  CHECK_THAT(refusal([&] { read_synonym_file(folder / "gone"); }), Catch::Contains("gone"));
  CHECK_THAT(refusal([&] { read_synonym_file(folder.path()); }), Catch::Contains("cannot be read"));
  test::write_file(folder / "large", std::string(max_synonym_bytes + 1, '#'));
  CHECK_THAT(refusal([&] { read_synonym_file(folder / "large"); }), Catch::Contains("large"));
  test::write_file(folder / "full", std::string(max_synonym_bytes, '#'));
  CHECK(read_synonym_file(folder / "full").size() == max_synonym_bytes);
  test::write_file(folder / "empty", "");
  CHECK(read_synonym_file(folder / "empty").empty());
}

TEST_CASE("stored rules are read back, and refused if they are damaged") {
  const test::TemporaryFolder folder;
  Generation generation;
  Synonyms synonyms;
  add_stored_synonyms(folder.path(), generation, chain(), synonyms);
  CHECK(synonyms.empty());
  test::write_file(folder / "s.txt", "نفط = زيت");
  generation.synonyms = {{"s.txt", 0, file_checksum(folder / "s.txt")}, 1};
  add_stored_synonyms(folder.path(), generation, chain(), synonyms);
  CHECK(found(synonyms, "نفط") == "زيت");
  test::write_file(folder / "s.txt", "نفط = زيد");
  CHECK_THAT(refusal([&] { add_stored_synonyms(folder.path(), generation, chain(), synonyms); },
                     ErrorKind::index),
             Catch::Contains("s.txt: damaged"));
}
