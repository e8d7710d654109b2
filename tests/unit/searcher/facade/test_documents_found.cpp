// Documents with members of their own, in an index with settings: filters, facets, sorting, and
// what hits return.
#include <fahras/searcher.h>
#include <fahras/writer.h>
#include <support/catch.h>
#include <support/temporary_folder.h>

#include "tiny_index.h"

using namespace fahras;
using namespace fahras::test;

namespace {

constexpr const char* shop_settings = R"({
  "searchableAttributes": ["name", "description", "brand"],
  "filterableAttributes": ["price", "tags", "brand", "released", "stock", "_geo", "sizes", "note"],
  "sortableAttributes": ["price", "released", "name", "_geo", "sizes"]})";

const std::vector<std::string>& products() {
  static const std::vector<std::string> all = {
      R"({"id":1,"name":"هاتف ذكي","description":"شاشة كبيرة","brand":{"name":"نور"},"price":199.5,
          "tags":["رياضة","هواتف"],"released":"2024-03-01T10:00:00Z","stock":true,"sizes":[1,5,9],
          "_geo":{"lat":24.7,"lng":46.7},"note":null})",
      R"({"id":2,"name":"ساعة ذكية","description":"للجري والسباحة","price":20,
          "tags":["رِيَاضة"],"released":"2024-03-01T09:00:00Z","stock":false,"sizes":[4],
          "_geo":{"lat":21.5,"lng":39.2},"note":""})",
      R"({"id":3,"name":"كتاب","description":"رواية عن هاتف قديم","price":5,"tags":[],
          "released":"2023-12-31","sizes":[2,3],"_geo":{"lat":30.0,"lng":31.2}})",
      R"({"id":4,"name":"قلم","brand":"نور","tags":"قرطاسية","price":"مجانا"})"};
  return all;
}

class Shop {
 public:
  explicit Shop(const char* settings = shop_settings) {
    WriterOptions options;
    options.settings = settings;
    Writer writer(path(), options);
    for (const std::string& document : products()) {
      NewArticle article;
      article.document = document;
      writer.add(article);
    }
    writer.commit();
  }
  std::filesystem::path path() const { return folder_ / "index"; }

 private:
  TemporaryFolder folder_;
};

const std::filesystem::path& shop() {
  static const Shop made;
  static const std::filesystem::path path = made.path();
  return path;
}

const Searcher& searcher_of_shop() {
  static const Searcher opened({shop()});
  return opened;
}

Ids found_by(const std::string& filter) {
  SearchRequest wanted = request("*");
  wanted.filter_text = filter;
  Ids all = ids(searcher_of_shop().search(wanted));
  std::sort(all.begin(), all.end());
  return all;
}

Ids sorted_by(const std::string& keys) {
  SearchRequest wanted = request("*");
  wanted.sort_by = parse_sort(keys);
  return ids(searcher_of_shop().search(wanted));
}

std::string no_search(const SearchRequest& wanted) {
  try {
    searcher_of_shop().search(wanted);
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::usage);
    return error.what();
  }
  return {};
}

}  // namespace

TEST_CASE("filters compare texts, numbers, booleans and times of documents") {
  CHECK(found_by("price < 20") == Ids{"3"});
  CHECK(found_by("price <= 20") == Ids{"2", "3"});
  CHECK(found_by("price = 20.0") == Ids{"2"});
  CHECK(found_by("price 5 TO 199.5") == Ids{"1", "2", "3"});
  CHECK(found_by("price != 5") == Ids{"1", "2", "4"});
  CHECK(found_by("price = مجانًا") == Ids{"4"});
  CHECK(found_by("tags = رياضه") == Ids{"1", "2"});
  CHECK(found_by("tags IN [هواتف, قرطاسية]") == Ids{"1", "4"});
  CHECK(found_by("price < 20 OR tags = رياضة") == Ids{"1", "2", "3"});
  CHECK(found_by("stock = true") == Ids{"1"});
  CHECK(found_by("released = 2024-03-01") == Ids{"1", "2"});
  CHECK(found_by("released > 2024-03-01T09:00:00Z") == Ids{"1"});
  CHECK(found_by("released = '2024-03-01T12:00:00+03:00'") == Ids{"2"});
  CHECK(found_by("released < 2024-01-01") == Ids{"3"});
  CHECK(found_by("released > 2024-03-01").empty());
}

TEST_CASE("filters ask whether a member is there, null or empty") {
  CHECK(found_by("brand EXISTS") == Ids{"1", "4"});
  CHECK(found_by("brand NOT EXISTS") == Ids{"2", "3"});
  CHECK(found_by("note EXISTS") == Ids{"1", "2"});
  CHECK(found_by("note IS NULL") == Ids{"1"});
  CHECK(found_by("note IS EMPTY") == Ids{"2"});
  CHECK(found_by("tags IS EMPTY") == Ids{"3"});
  CHECK(found_by("tags IS NOT EMPTY") == Ids{"1", "2", "4"});
}

TEST_CASE("a range finds every number of a list, and no number between them") {
  CHECK(found_by("sizes = 5") == Ids{"1"});
  CHECK(found_by("sizes 4 TO 6") == Ids{"1", "2"});
  CHECK(found_by("sizes 6 TO 8").empty());
  CHECK(found_by("sizes > 5") == Ids{"1"});
  CHECK(found_by("sizes < 2") == Ids{"1"});
}

TEST_CASE("places are found by distance and in boxes") {
  CHECK(found_by("_geoRadius(24.7, 46.7, 1000)") == Ids{"1"});
  CHECK(found_by("_geoRadius(24.7, 46.7, 1000000)") == Ids{"1", "2"});
  CHECK(found_by("_geoBoundingBox([25, 47], [21, 39])") == Ids{"1", "2"});
  CHECK(found_by("_geoBoundingBox([31, 45], [29, 33])") == Ids{});
  CHECK(found_by("_geo EXISTS") == Ids{"1", "2", "3"});
  CHECK(sorted_by("_geoPoint(30, 31):asc") == Ids{"3", "2", "1", "4"});
  CHECK(sorted_by("_geoPoint(30, 31):desc") == Ids{"1", "2", "3", "4"});
}

TEST_CASE("filters find the same paragraphs' articles and exclude the same in queries") {
  SearchRequest wanted = request("هاتف");
  CHECK(ids(searcher_of_shop().search(wanted)) == Ids{"1", "3"});
  wanted.filter_text = "price < 100";
  CHECK(ids(searcher_of_shop().search(wanted)) == Ids{"3"});
  wanted.filter_text = "NOT price < 100";
  CHECK(ids(searcher_of_shop().search(wanted)) == Ids{"1"});
}

TEST_CASE("hits are sorted by several fields, those without a value last") {
  CHECK(sorted_by("price:asc") == Ids{"3", "2", "1", "4"});
  CHECK(sorted_by("price:desc") == Ids{"1", "2", "3", "4"});  // numbers before texts
  CHECK(sorted_by("released:desc") == Ids{"1", "2", "3", "4"});
  CHECK(sorted_by("released:asc") == Ids{"3", "2", "1", "4"});
  CHECK(sorted_by("sizes:asc") == Ids{"1", "3", "2", "4"});
  CHECK(sorted_by("sizes:desc") == Ids{"1", "2", "3", "4"});
  CHECK(sorted_by("name:asc") == Ids{"2", "4", "3", "1"});
  SearchRequest page = request("*");
  page.sort_by = parse_sort("price");
  page.offset = 1;
  page.limit = 2;
  CHECK(ids(searcher_of_shop().search(page)) == Ids{"2", "1"});
}

TEST_CASE("facets count each value of a list and know the bounds of numbers and times") {
  SearchRequest wanted = request("*");
  wanted.facets = {"tags", "price", "released", "stock"};
  const auto facets = searcher_of_shop().search(wanted).facets;
  REQUIRE(facets.size() == 4);
  CHECK(facets[0].values.size() == 3);
  CHECK(facets[0].values[0].value == "رياضة");
  CHECK(facets[0].values[0].count == 2);
  CHECK_FALSE(facets[0].min.has_value());
  CHECK(facets[1].min == 5);
  CHECK(facets[1].max == 199.5);
  CHECK(facets[2].min == 1'703'980'800);
  CHECK(facets[2].max == 1'709'287'200);
  CHECK(facets[3].values.size() == 2);
  wanted.filter_text = "tags = هواتف";
  const auto fewer = searcher_of_shop().search(wanted).facets;
  CHECK(fewer[0].values.size() == 2);
  CHECK(fewer[1].min == 199.5);
}

TEST_CASE("distinct keeps the best hit of each value of an attribute") {
  SearchRequest wanted = request("*");
  wanted.distinct = "tags";
  CHECK(searcher_of_shop().search(wanted).total == 3);
  wanted.distinct = "stock";
  CHECK(searcher_of_shop().search(wanted).hits.size() == 4);
}

TEST_CASE("words of attributes are searched, in one of them too") {
  CHECK(ids(searcher_of_shop().search(request("نور"))).size() == 2);
  CHECK(ids(searcher_of_shop().search(request("\"هاتف قديم\""))) == Ids{"3"});
  CHECK(ids(searcher_of_shop().search(request("=شاشة"))) == Ids{"1"});
  CHECK(ids(searcher_of_shop().search(request("قرطاسية"))).empty());  // tags are not searched
  SearchRequest in_description = request("هاتف");
  in_description.search_in = {"description"};
  CHECK(ids(searcher_of_shop().search(in_description)) == Ids{"3"});
  in_description.search_in = {"tags"};
  CHECK_THAT(no_search(in_description), Catch::Contains("'tags' is not one of the fields"));
}

TEST_CASE("a name counts more than a description") {
  CHECK(ids(searcher_of_shop().search(request("هاتف"))) == Ids{"1", "3"});
}

TEST_CASE("hits return their documents unchanged") {
  SearchRequest wanted = request("ساعة");
  wanted.documents = true;
  const auto hits = searcher_of_shop().search(wanted).hits;
  REQUIRE(hits.size() == 1);
  CHECK(hits[0].document ==
        R"({"id":2,"name":"ساعة ذكية","description":"للجري والسباحة","price":20,"tags":["رِيَاضة"],)"
        R"("released":"2024-03-01T09:00:00Z","stock":false,"sizes":[4],)"
        R"("_geo":{"lat":21.5,"lng":39.2},"note":""})");
  CHECK(document_member(hits[0].document, "_geo.lat") == "21.5");
  CHECK(document_member(hits[0].document, "price") == "20");
  CHECK(searcher_of_shop().article("4")->document ==
        R"({"id":4,"name":"قلم","brand":"نور","tags":"قرطاسية","price":"مجانا"})");
}

TEST_CASE("unknown attributes and invalid values are refused by name") {
  SearchRequest wanted = request("*");
  wanted.filter_text = "weight = 3";
  CHECK_THAT(no_search(wanted),
             Catch::StartsWith("filter_text: 'weight' is not one of the fields id"));
  wanted.filter_text = "price > cheap";
  CHECK_THAT(no_search(wanted),
             Catch::StartsWith("filter_text: price: 'cheap' is neither a number nor a time"));
  wanted.filter_text = "";
  wanted.sort_by = {{"brand", false, {}}};
  CHECK_THAT(no_search(wanted), Catch::StartsWith("sort_by: 'brand' is not one of the fields"));
  wanted.sort_by = {{"_geo", false, {}}};
  CHECK_THAT(no_search(wanted), Catch::Contains("write _geoPoint("));
  wanted.sort_by.clear();
  wanted.facets = {"name"};
  CHECK_THAT(no_search(wanted), Catch::StartsWith("facets: 'name' is not one of the fields"));
}

TEST_CASE("settings can change after documents were added") {
  const Shop made(R"({"filterableAttributes":[]})");
  const Searcher searcher({made.path()});
  SearchRequest wanted = request("*");
  wanted.filter_text = "tags = هواتف";
  CHECK_THROWS_AS(searcher.search(wanted), Error);
  // Without a list, all texts are searched.
  CHECK(ids(searcher.search(request("قرطاسية"))) == Ids{"4"});
  const std::string settings = change_settings(
      made.path(), R"({"filterableAttributes":["tags"],"displayedAttributes":["name"]})");
  CHECK(read_settings(made.path()) == settings);
  const Searcher again({made.path()});
  wanted.documents = true;
  const auto hits = again.search(wanted).hits;
  REQUIRE(hits.size() == 1);
  CHECK(hits[0].document == R"({"name":"هاتف ذكي"})");
  CHECK(again.settings() == settings);
}

TEST_CASE("the members that are headline and body can change") {
  const Shop made(R"({"filterableAttributes":[]})");
  change_settings(made.path(), R"({"bodyField":"description","headlineField":"brand.name"})");
  const Searcher searcher({made.path()});
  CHECK(searcher.article("1")->title == "نور");
  REQUIRE(searcher.article("3")->paragraphs.size() == 1);
  CHECK(searcher.article("3")->paragraphs[0].text == "رواية عن هاتف قديم");
  SearchRequest paragraphs = request("رواية");
  paragraphs.unit = Unit::paragraph;
  CHECK(ids(searcher.search(paragraphs)) == Ids{"3#0"});
}

TEST_CASE("a partial change merges into the stored document") {
  const Shop made;
  {
    Writer writer(made.path());
    NewArticle changed;
    changed.document =
        merged_document(*writer.document("2"), R"({"price":null,"name":"","stock":7})");
    writer.add(changed);
    writer.commit();
  }
  const Searcher searcher({made.path()});
  const auto article = searcher.article("2");
  REQUIRE(article.has_value());
  CHECK(document_member(article->document, "price") == "null");
  CHECK(document_member(article->document, "name") == "\"\"");
  CHECK(document_member(article->document, "stock") == "7");
  CHECK(document_member(article->document, "released") == "\"2024-03-01T09:00:00Z\"");
  CHECK(article->title.empty());
}

TEST_CASE("indexes with other attributes are not searched together") {
  const Shop other(R"({"filterableAttributes":["price"]})");
  CHECK_THROWS_WITH(Searcher({shop(), other.path()}), Catch::Contains("has other settings"));
}

TEST_CASE("recent and popular documents count more, and the score is explained") {
  TemporaryFolder folder;
  WriterOptions options;
  options.settings = R"({"rankingRules":[{"recency":"at","halfLifeDays":10,"weight":100},
                                         {"popularity":"views","half":10,"weight":50}]})";
  {
    Writer writer(folder / "index", options);
    const char* documents[] = {
        R"({"id":"old","title":"قمر كبير","text":"قمر كبير جميل","at":"1999-01-01","views":0})",
        R"({"id":"new","title":"قمر كبير","text":"قمر كبير جميل","at":"9999-01-01","views":0})",
        R"({"id":"seen","title":"قمر كبير","text":"قمر كبير جميل","views":30})"};
    for (const char* document : documents) {
      NewArticle article;
      article.document = document;
      writer.add(article);
    }
    writer.commit();
  }
  const Searcher searcher({folder / "index"});
  SearchRequest wanted = request("قمر");
  wanted.explain = true;
  wanted.duplicates = Duplicates::show;
  const auto result = searcher.search(wanted);
  CHECK(ids(result) == Ids{"new", "seen", "old"});
  const auto evidence_of = [&](std::size_t hit, const std::string& name) {
    for (const Evidence& one : result.hits.at(hit).evidence) {
      if (one.name == name) return one.score;
    }
    return 0.0;
  };
  CHECK(evidence_of(0, "recency of at") == 100);
  CHECK(evidence_of(1, "popularity by views") == 37.5);
  for (const Hit& hit : result.hits) CHECK(hit.normalized_score <= 1);
}

TEST_CASE("a rule of ranking orders hits where nothing is ranked") {
  const Shop made(R"({"rankingRules":["words","price:desc"]})");
  const Searcher searcher({made.path()});
  CHECK(ids(searcher.search(request("*"))) == Ids{"1", "2", "3", "4"});
}

TEST_CASE("synonyms of the settings apply in one direction") {
  const Shop made(R"({"searchableAttributes":["*"],"synonyms":{"جوال":["هاتف"]}})");
  const Searcher searcher({made.path()});
  CHECK(ids(searcher.search(request("جوال"))) == Ids{"1", "3"});
  CHECK(searcher.search(request("هاتف")).synonyms.empty());
}

TEST_CASE("hits mark the matches in members of their documents") {
  SearchRequest wanted = request("هاتف نور");
  wanted.marked_members = {"name", "description", "brand", "tags", "price"};
  const auto hits = searcher_of_shop().search(wanted).hits;
  const auto shown = [&](const std::string& id) {
    std::string all;
    for (const Hit& hit : hits) {
      if (hit.id != id) continue;
      for (const HitMember& member : hit.members) {
        all += member.name + ":";
        for (const Mark& mark : member.marks) {
          all += "[" + member.text.substr(mark.begin, mark.end - mark.begin) + "]";
        }
        all += ";";
      }
    }
    return all;
  };
  CHECK(shown("1") == "name:[هاتف];description:;brand:[نور];tags:;tags:[هواتف];");
  CHECK(shown("3") == "name:;description:[هاتف];");
}
