#include <string>

#include <query/document.h>
#include <support/catch.h>

#include "queries.h"

namespace fahras::query {
namespace {

std::string printed(const QueryWords::Entry& entry) {
  std::string text = entry.word.surface;
  if (entry.by_prefix) text += '*';
  if (entry.min_match == Match::base) text += "/base";
  if (entry.min_match == Match::surface) text += "/surface";
  if (entry.field != Field::text) text += "/field";
  if (!entry.scored) text += "/unscored";
  if (entry.negated) text += "/negated";
  return text;
}

std::string words(std::string_view text) {
  const QueryWords words = collect_words(parsed(text));
  std::string all;
  for (const auto& entry : words.words) all += (all.empty() ? "" : " ") + printed(entry);
  return all;
}

std::string sequences(std::string_view text) {
  const QueryWords words = collect_words(parsed(text));
  std::string all;
  for (const auto& sequence : words.sequences) {
    all += '[';
    for (const auto word : sequence) all += words.words[word].word.surface + ' ';
    all.back() = ']';
  }
  return all;
}

}  // namespace

TEST_CASE("collect: plain words are scored, and stop words are not") {
  CHECK(words("الحرب في السودان") == "الحرب في/unscored السودان");
  CHECK(words("في") == "في");
  CHECK(words("") == "");
}

TEST_CASE("collect: each word has the required closeness of its match") {
  CHECK(words("\"كتاب جديد\" =قديم ضمان*") == "كتاب/base جديد/base قديم/surface ضمان*/base");
  CHECK(words("+\"كتاب جديد\" كتاب") == "كتاب جديد/base");
  CHECK(words("كتاب NEAR =جديد") == "كتاب جديد/surface");
}

TEST_CASE("collect: stop words of phrases are scored only if there are no other words") {
  CHECK(words("\"في السودان\"") == "في/base/unscored السودان/base");
  CHECK(words("\"من في\"") == "من/base في/base");
}

TEST_CASE("collect: excluded words are collected, marked and not scored") {
  CHECK(words("كتاب -\"كتاب قديم\"") ==
        "كتاب كتاب/base/unscored/negated قديم/base/unscored/negated");
  CHECK(words("NOT (كتاب -جديد)") == "كتاب/unscored/negated جديد");
}

TEST_CASE("collect: words of different fields are separate, and source and author are not scored") {
  CHECK(words("title:كتاب كتاب") == "كتاب/field كتاب");
  CHECK(words("source:واس author:علي") == "واس/field/unscored علي/field/unscored");
}

TEST_CASE("collect: adjacent words form sequences") {
  CHECK(sequences("كتاب") == "");
  CHECK(sequences("كتاب في مصر") == "[كتاب في مصر]");
  CHECK(sequences("كتاب جديد NOT قديم مصر تونس") == "[كتاب جديد][مصر تونس]");
  CHECK(sequences("كتاب +\"الضمانات الأمنية\" مصر") == "[الضمانات الامنيه]");
  CHECK(sequences("كتاب \"الضمانات الأمنية\"") == "[كتاب الضمانات الامنيه]");
  CHECK(sequences("(كتاب جديد) OR (مصر تونس)") == "[كتاب جديد][مصر تونس]");
  CHECK(sequences("كتاب AND جديد AND NOT مصر") == "[كتاب جديد]");
  CHECK(sequences("source:(واس الجزيرة) -\"كتاب جديد\"") == "");
  CHECK(sequences("=\"كتاب جديد\"") == "[كتاب جديد]");
}

}  // namespace fahras::query
