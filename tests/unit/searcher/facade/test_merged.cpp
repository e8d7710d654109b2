// Checks that a segment merged from several builds is searched like one build.
#include <filesystem>

#include <schema/generation.h>
#include <support/catch.h>

#include <index/shards.h>
#include "merge.h"
#include "tiny_index.h"

using namespace fahras;
using namespace fahras::test;

namespace {

namespace fs = std::filesystem;

// These articles have words that only one of the parts has, headings, and words that first occur in
// another order.
std::vector<schema::Article> first_articles() {
  return {dated("a", "2025-09-01", {"#مقدمة", "ميناء قديم", "سفينة في الميناء"}),
          dated("b", "2025-09-02", {"قمر"})};
}
std::vector<schema::Article> second_articles() {
  return {dated("c", "2025-09-03", {"قمر فوق الميناء"}), article("d", {}),
          dated("e", "2025-09-04", {"#باب", "رصيف", "ميناء قديم جدا"})};
}

std::vector<schema::Article> all_articles() {
  auto all = first_articles();
  for (auto& one : second_articles()) all.push_back(std::move(one));
  return all;
}

void merge(const char* name, const fs::path& from, const fs::path& into) {
  builder::merge_databases({into / "segment-000001" / name, from / "segment-000001" / name},
                           into / name);
  fs::rename(into / name, into / "segment-000001" / name);
}

// Merges both indexes into the folder of the first one.
void merge(const TinyIndex& first, const TinyIndex& second) {
  schema::Generation generation = schema::read_generation(first.path());
  schema::Segment& segment = generation.segments.at(0);
  for (schema::SegmentFile& file : segment.files) {
    merge(file.name.c_str(), second.path(), first.path());
    const fs::path merged = first.path() / segment.folder / file.name;
    file.bytes = fs::file_size(merged);
    file.xxh3 = schema::file_checksum(merged);
    file.head = schema::head_checksum(merged);
  }
  segment.articles += second_articles().size();
  segment.paragraphs += 3;
  const std::string json = schema::to_json(generation);
  write_file(first.path() / "generation-000001.json", json);
  write_file(first.path() / "CURRENT", schema::current_text("generation-000001.json", json));
}

std::string shown(const SearchResult& result) {
  std::string out = std::to_string(result.total) + ":";
  for (const Hit& hit : result.hits) {
    out += ' ' + hit.id + '#' + std::to_string(hit.paragraph.value_or(99)) + ' ' +
           std::to_string(hit.score);
    for (const Passage& passage : hit.passages) {
      out += " [" + passage.text + "|" + passage.heading;
      for (const Mark& mark : passage.marks) {
        out += ' ' + std::to_string(mark.begin) + '-' + std::to_string(mark.end);
      }
      out += ']';
    }
  }
  return out;
}

}  // namespace

TEST_CASE("a merged segment gives the same answers as one build of all articles") {
  const TinyIndex merged(first_articles());
  merge(merged, TinyIndex(second_articles()));
  CHECK(builder::check_index(merged.path()).empty());
  const TinyIndex whole(all_articles());
  const Searcher of_merged({merged.path()});
  const Searcher of_whole({whole.path()});
  for (const char* text : {"ميناء", "قمر", "\"ميناء قديم\"", "الميناء -سفينة", "=الميناء", "رصي*",
                           "مقدمة سفينة", "date:2025-09-02..2025-09-03 قمر", "شجرة"}) {
    for (const Unit unit : {Unit::article, Unit::paragraph}) {
      INFO(text);
      SearchRequest asked = request(text);
      asked.unit = unit;
      CHECK(shown(of_merged.search(asked)) == shown(of_whole.search(asked)));
    }
  }
  CHECK(of_merged.article("a")->paragraphs.size() == 3);
  CHECK(of_merged.article("e")->paragraphs.size() == 3);
  CHECK(of_merged.suggest("رصي", 3).size() == 1);
}

TEST_CASE("similar articles are found in all pieces, whichever piece the article is in") {
  const TinyIndex merged(first_articles());
  merge(merged, TinyIndex(second_articles()));
  const Searcher searcher({merged.path()});
  SearchRequest like;
  like.like = "e";
  CHECK(ids(searcher.search(like)) == Ids{"a", "c"});
  like.like = "b";
  CHECK(ids(searcher.search(like)) == Ids{"c"});
}
