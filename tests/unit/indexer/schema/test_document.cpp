#include <schema/document.h>

#include <algorithm>

#include <fahras/error.h>
#include <schema/attribute_values.h>
#include <schema/facets.h>
#include <schema/terms.h>
#include <support/catch.h>

using namespace fahras;
using namespace fahras::schema;

namespace {

class Made {
 public:
  Made(const std::string& document, const std::string& settings,
       std::vector<std::string> other_text = {})
      : fields_(parse_settings(settings)) {
    article_.document = document;
    article_.other_text_members = std::move(other_text);
    made_ = document_terms(article_, fields_, analyzer(), tokens_);
  }

  // The terms of an attribute, without their prefixes' two letters.
  std::vector<std::string> terms(const char* name) const {
    const Field field = *fields_.find(name);
    std::vector<std::string> found;
    for (const std::string& term : made_.terms) {
      const std::string letters(field->presence_prefix + 2);
      if (term.substr(2, 2) == letters) found.push_back(term.substr(1, 1) + ":" + term.substr(4));
    }
    return found;
  }
  std::string value(const char* name, unsigned offset = 0) const {
    return value_in(slot(*fields_.find(name).value()->slot) + offset);
  }
  std::string value_in(Xapian::valueno wanted) const {
    for (const auto& [slot, value] : made_.values) {
      if (slot == wanted) return value;
    }
    return {};
  }
  std::string texts() const {
    std::string all;
    for (const AttributeText& one : made_.texts) {
      all += std::string(one.field->name) + "=" + one.text + ";";
    }
    return all;
  }

 private:
  static const Analyzer& analyzer() { return *Analyzer::find("fahras"); }

  Article article_;
  IndexFields fields_;
  TokenStream tokens_;
  DocumentTerms made_;
};

using Terms = std::vector<std::string>;

}  // namespace

TEST_CASE("the document of another format is made of its fields") {
  Article article;
  article.id = "a/1";
  article.title = "عنوان \"أول\"";
  article.paragraphs = {{"فقرة", false}, {"عنوان فرعي", true}};
  CHECK(document_of(article) ==
        R"({"id":"a/1","title":"عنوان \"أول\"","text":"فقرة\nعنوان فرعي"})");
  article.document = R"({"a":1})";
  CHECK(document_of(article) == R"({"a":1})");
}

TEST_CASE("members are found by dotted names") {
  const char* document = R"({"a":{"b":1.50,"c":[{"d":"x"},{"d":"y"}]},"a.b":2,"n":null})";
  CHECK(member_of(document, "a.c.d") == R"(["x","y"])");
  CHECK(member_of(document, "n") == "null");
  CHECK(member_of(document, "a.b") == "[1.5,2]");
  CHECK(member_of(document, "a") == R"({"b":1.5,"c":[{"d":"x"},{"d":"y"}]})");
  CHECK_FALSE(member_of(document, "a.x").has_value());
  CHECK_THROWS_AS(member_of("[1]", "a"), Error);
}

TEST_CASE("a document is shown with the chosen members") {
  const char* document = R"({"a":{"b":1,"c":2},"d":[{"e":1,"f":2}],"g":3})";
  CHECK(with_members(document, {"*"}) == document);
  CHECK(with_members(document, {"a.c", "d.e", "x"}) == R"({"a":{"c":2},"d":[{"e":1}]})");
  CHECK(with_members(document, {"g", "a"}) == R"({"a":{"b":1,"c":2},"g":3})");
  CHECK(with_members(document, {}) == "{}");
}

TEST_CASE("changes replace members, also by null and empty texts") {
  CHECK(
      merged_document(R"({"id":7,"title":"t","price":5})", R"({"title":"","price":null,"n":1})") ==
      R"({"id":7,"title":"","price":null,"n":1})");
  CHECK_THROWS_AS(merged_document("{}", "[1]"), Error);
}

TEST_CASE("whole values of an attribute are terms") {
  const Made made(
      R"({"tags":["رياضة","كرة القدم",20,true,""],"price":20.0,"none":null,"empty":[]})",
      R"({"filterableAttributes":["tags","price","none","empty","absent"]})");
  CHECK(made.terms("tags") == Terms{"F:e", "V:20", "V:true", "V:" + std::string("رياضه"),
                                    "V:" + std::string("كره القدم")});
  CHECK(made.terms("price") == Terms{"F:e", "V:20"});
  CHECK(made.terms("none") == Terms{"F:e", "F:n"});
  CHECK(made.terms("empty") == Terms{"F:e", "F:m"});
  CHECK(made.terms("absent").empty());
}

TEST_CASE("the smallest and the largest value are in slots, numbers between them are terms") {
  const Made made(R"({"n":[3,1,2.5,10],"one":5,"when":"2025-09-04T10:00:00Z","s":["ب","ا"]})",
                  R"({"filterableAttributes":["n","one","when","s"],"sortableAttributes":["s"]})");
  CHECK(made.value("n") == number_value(1));
  CHECK(made.value("n", 1) == number_value(10));
  CHECK(made.terms("n") == Terms{"F:e", "I:" + number_value(2.5), "I:" + number_value(3), "V:1",
                                 "V:10", "V:2.5", "V:3"});
  CHECK(made.value("one") == number_value(5));
  CHECK(made.value("one", 1).empty());
  CHECK(made.value("when") == number_value(1'756'980'000));
  CHECK(made.value("s") == text_value("ا"));
  CHECK(made.value("s", 1) == text_value("ب"));
}

TEST_CASE("long keywords are hashed") {
  std::string one(400, 'x');
  const std::string other = one + "y";
  const Made made(R"({"k":[")" + one + R"(",")" + other + R"("]})",
                  R"({"filterableAttributes":["k"]})");
  const Terms terms = made.terms("k");
  REQUIRE(terms.size() == 3);
  CHECK(terms[1] != terms[2]);
  CHECK(terms[1].size() < 250);
}

TEST_CASE("a place has a latitude and a longitude") {
  const char* settings = R"({"filterableAttributes":["_geo"]})";
  const Made made(R"({"_geo":{"lat":24.7,"lng":"46.7"}})", settings);
  CHECK(made.value_in(slot(Slot::latitude)) == number_value(24.7));
  CHECK(made.value_in(slot(Slot::longitude)) == number_value(46.7));
  CHECK(made.value_in(slot(Slot::place)).size() > 1);
  CHECK(Made(R"({"_geo":{"lat":124.7,"lng":46.7}})", settings).value_in(slot(Slot::place)).empty());
  CHECK(Made(R"({"_geo":null})", settings).value_in(slot(Slot::place)).empty());
}

TEST_CASE("texts are those of searched attributes, then of other members") {
  const char* document =
      R"({"brand":{"name":"نور"},"year":1999,"notes":["ملاحظة","2025-09-04"],"tags":"وسم"})";
  CHECK(Made(document, R"({"searchableAttributes":["tags","brand","year","*"]})",
             {"brand.name", "notes", "tags"})
            .texts() == "tags=وسم;brand=نور;year=1999;*=ملاحظة;");
  CHECK(Made(document, R"({"searchableAttributes":["tags"]})", {"brand.name", "notes", "tags"})
            .texts() == "tags=وسم;");
  CHECK(Made(document, "{}", {"notes"}).texts() == "*=ملاحظة;");
  CHECK(Made(document, "{}").texts().empty());
}
