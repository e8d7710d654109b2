#include "alternatives.h"

#include <support/catch.h>
#include <support/occurrence_finder.h>

#include "synonyms.h"

namespace fahras::query {
namespace {

// Returns for each occurrence the word of the query that it counts as, with its position; - for
// none.
std::string counted(std::string_view query, std::string_view rule, std::string_view text) {
  const QueryWords words = collect_words(widened(query, rule));
  test::OccurrenceFinder finder(words, light10());
  Part part;
  finder.find(text, part);
  std::string all;
  for (const Occurrence& one : part.occurrences) {
    const auto word = words.counts_as(one.word);
    all += std::to_string(one.position) + (word ? words.words[*word].word.surface : "-") + ' ';
  }
  return all;
}

}  // namespace

TEST_CASE("alternatives: a synonym matches in any form and counts as its word") {
  CHECK(counted("نفط", "نفط = زيت", "والزيت والنفط") == "0نفط 1نفط ");
}

TEST_CASE("alternatives: the words of a synonym must be side by side") {
  const char* rule = "نفط = زيت خام";
  CHECK(counted("نفط", rule, "الزيت الخام غال") == "0نفط 1- ");
  CHECK(counted("نفط", rule, "خام زيت") == "");
  CHECK(counted("نفط", rule, "زيت غير خام") == "");
  CHECK(counted("نفط", rule, "زيت") == "");
  CHECK(counted("نفط", rule, "خام") == "");
  CHECK(counted("نفط", rule, "زيت زيت خام خام") == "1نفط 2- ");
}

TEST_CASE("alternatives: words that are one side of a rule share the words of the other") {
  const char* rule = "أمم متحدة = هيئة عالمية كبرى";
  CHECK(counted("أمم متحدة", rule, "هيئة عالمية كبرى") == "0امم 0- 1- 1متحده 2- 2- ");
  CHECK(counted("أمم متحدة", "أمم متحدة = اونو", "اونو") == "0امم 0متحده ");
}

TEST_CASE("alternatives: a word may repeat within a synonym") {
  CHECK(counted("نفط", "نفط = واق واق", "واق") == "");
  CHECK(counted("نفط", "نفط = واق واق", "واق واق") == "0نفط 1- ");
}

TEST_CASE("alternatives: a word of the query that is also a synonym counts as both") {
  CHECK(counted("نفط زيت", "نفط => زيت", "زيت") == "0نفط 0زيت ");
}

TEST_CASE("alternatives: synonyms apply wherever their word does") {
  const QueryWords words = collect_words(widened("title:نفط", "نفط = زيت"));
  test::OccurrenceFinder finder(words, light10());
  Part part;
  finder.find("زيت", part);
  CHECK(part.occurrences.empty());
  part.field = Field::title;
  finder.find("زيت", part);
  CHECK(part.occurrences.size() == 1);
}

TEST_CASE("alternatives: a word that occurs twice in a query has each synonym once") {
  CHECK(collect_words(widened("نفط نفط", "نفط = زيت خام")).alternatives.size() == 1);
  CHECK(collect_words(widened("نفط -نفط", "نفط = زيت خام")).alternatives.size() == 2);
}

TEST_CASE("alternatives: synonyms are not scored as words and are not in sequences") {
  const QueryWords words = collect_words(widened("نفط رخيص", "نفط = زيت خام"));
  REQUIRE(words.words.size() == 4);
  for (const auto& entry : words.words) CHECK(entry.scored != entry.alternative.has_value());
  REQUIRE(words.sequences.size() == 1);
  for (const auto word : words.sequences.front()) CHECK_FALSE(words.words[word].alternative);
}

}  // namespace fahras::query
