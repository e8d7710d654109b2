#include <cors.h>

#include <support/catch.h>

#include "received.h"

namespace fahras::http {

namespace {

const std::vector<std::string> methods = {"GET", "POST"};

Request preflight(const std::string& origin, Fields more = {}) {
  Fields headers = {{"origin", origin}, {"access-control-request-method", "POST"}};
  headers.insert(headers.end(), more.begin(), more.end());
  return test::received("OPTIONS", headers).request;
}

Fields headers_for(const Cors& cors, const std::string& origin) {
  Fields headers;
  cors.add_to(headers, test::received("GET", {{"origin", origin}}).request);
  return headers;
}

}  // namespace

TEST_CASE("without origins there are no CORS headers") {
  const Cors cors({}, methods);
  CHECK(headers_for(cors, "https://a.example").empty());
  CHECK_FALSE(cors.is_preflight(preflight("https://a.example")));
}

TEST_CASE("a star permits pages of any origin") {
  const Cors cors({"*"}, methods);
  CHECK(headers_for(cors, "https://a.example") == Fields{{"Access-Control-Allow-Origin", "*"}});
  CHECK(cors.preflight(preflight("https://a.example")).headers.size() == 2);
}

TEST_CASE("a list permits pages of its origins, and answers have Vary") {
  const Cors cors({"https://a.example", "http://b.example:8080"}, methods);
  CHECK(headers_for(cors, "http://b.example:8080") ==
        Fields{{"Vary", "Origin"}, {"Access-Control-Allow-Origin", "http://b.example:8080"}});
  for (const char* other : {"https://b.example", "null", "", "https://a.example.evil.example"}) {
    CHECK(headers_for(cors, other) == Fields{{"Vary", "Origin"}});
    CHECK(cors.preflight(preflight(other)).headers.empty());
  }
}

TEST_CASE("a preflight gets the methods and the requested headers") {
  const Cors cors({"*"}, methods);
  const Request request =
      preflight("https://a.example",
                {{"access-control-request-headers", "authorization, content-type,\"x\", a b"}});
  REQUIRE(cors.is_preflight(request));
  const Response response = cors.preflight(request);
  CHECK(response.status == 204);
  CHECK(response.headers ==
        Fields{{"Access-Control-Allow-Methods", "GET, POST"},
               {"Access-Control-Max-Age", "86400"},
               {"Access-Control-Allow-Headers", "authorization, content-type"}});
}

TEST_CASE("other requests are not preflights") {
  const Cors cors({"*"}, methods);
  CHECK_FALSE(cors.is_preflight(test::received("OPTIONS").request));
  CHECK_FALSE(cors.is_preflight(test::received("OPTIONS", {{"origin", "a"}}).request));
  Request post = preflight("https://a.example");
  post.method = "POST";
  CHECK_FALSE(cors.is_preflight(post));
}

}  // namespace fahras::http
