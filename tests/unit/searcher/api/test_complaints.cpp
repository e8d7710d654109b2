#include "complaints.h"

#include <support/catch.h>

using fahras::api::Complaints;

namespace {

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a repeated message is written once") {
  Texts reported;
  Complaints complaints([&](const std::string& text) { reported.push_back(text); });
  complaints.add("one");
  complaints.add("one");
  complaints.add("two");
  complaints.add("one");
  CHECK(reported == Texts{"one", "two"});
}

TEST_CASE("missing shards are reported when they change") {
  Texts reported;
  Complaints complaints([&](const std::string& text) { reported.push_back(text); });
  complaints.missing("a", {});
  complaints.missing("a", {"one:1"});
  complaints.missing("a", {"one:1"});
  complaints.missing("b", {"one:1", "two:2"});
  complaints.missing("a", {});
  CHECK(reported == Texts{"index a: no answer from one:1", "index b: no answer from one:1, two:2",
                          "index a: all shards answer"});
}

TEST_CASE("messages are optional") {
  Complaints complaints({});
  complaints.add("one");
  complaints.missing("a", {"one:1"});
}
