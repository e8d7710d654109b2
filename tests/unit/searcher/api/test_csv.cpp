#include "csv.h"

#include <support/catch.h>

#include "errors.h"

using namespace fahras::api;
using Catch::Contains;

namespace {

std::string why(const std::string& text) {
  try {
    read_csv(text, ',');
  } catch (const ApiError& error) {
    CHECK(error.code() == "malformed_payload");
    return error.what();
  }
  return "no error";
}

}  // namespace

TEST_CASE("a record is a document with the fields of the header") {
  CHECK(read_csv("id,title\n1,كتاب\n2,\n", ',') ==
        parse_json(R"([{"id": "1", "title": "كتاب"}, {"id": "2", "title": ""}])"));
  CHECK(read_csv("\xEF\xBB\xBFid;t\r\n\r\n1;a,b", ';') ==
        parse_json(R"([{"id": "1", "t": "a,b"}])"));
  CHECK(read_csv("id,title\n", ',').empty());
  CHECK(read_csv("", ',').empty());
}

TEST_CASE("a name may have a type") {
  CHECK(read_csv("id:number,price:number,sold:boolean,nr:string\n1,2.5,true,7\n-2,,,\n", ',') ==
        parse_json(R"([{"id": 1, "price": 2.5, "sold": true, "nr": "7"},
                       {"id": -2, "price": null, "sold": null, "nr": ""}])"));
  CHECK(read_csv("a:b:number,c:d\n1,2\n", ',') == parse_json(R"([{"a:b": 1, "c:d": "2"}])"));
}

TEST_CASE("a value in quotation marks may have anything") {
  CHECK(read_csv("id,text\n1,\"a,b\nc \"\"d\"\"\"\n2,\"\"\n", ',') ==
        parse_json(R"([{"id": "1", "text": "a,b\nc \"d\""}, {"id": "2", "text": ""}])"));
}

TEST_CASE("what is no table is refused by its line") {
  CHECK_THAT(why("a,b\n1,2\n1\n"), Contains("line 3: it has 1 fields, but the header has 2"));
  CHECK_THAT(why("a,b\n\"1\n2\",3\n4,\"5\n"), Contains("line 4: a quotation mark is not closed"));
  CHECK_THAT(why("a:number\nx\n"), Contains("line 2: `x` is not a number"));
  CHECK_THAT(why("a:boolean\n2\n"), Contains("line 2: `2` is not a boolean"));
  CHECK_THAT(why("a\n\"x\"y\n"), Contains("line 2"));
}
