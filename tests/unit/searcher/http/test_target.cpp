#include <target.h>

#include <support/catch.h>

namespace fahras::http {

namespace {

Request read(std::string_view target) {
  Request request;
  request.method = "GET";
  const auto problem = read_target(target, request);
  INFO(target);
  CHECK_FALSE(problem);
  return request;
}

bool is_refused(std::string_view target) {
  Request request;
  request.method = "GET";
  const auto problem = read_target(target, request);
  return problem && problem->status == 400;
}

}  // namespace

TEST_CASE("a path is decoded, and its segments each by itself") {
  const Request request = read("/indexes/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/documents/a%2Fb+c");
  CHECK(request.path == "/indexes/أخبار/documents/a/b+c");
  CHECK(request.segments == std::vector<std::string>{"indexes", "أخبار", "documents", "a/b+c"});
}

TEST_CASE("slashes part segments, also empty ones") {
  CHECK(read("/").segments == std::vector<std::string>{""});
  CHECK(read("//a/").segments == std::vector<std::string>{"", "a", ""});
}

TEST_CASE("a path is not climbed") {
  CHECK(read("/../etc/%2e%2e").segments == std::vector<std::string>{"..", "etc", ".."});
}

TEST_CASE("a query is decoded in its order, plus as a space") {
  const Request request =
      read("/s?q=%D8%A8%D9%8A%D8%AA+%2B1&&facets=a&facets=b%26c&bare&=x&e=1=2?");
  CHECK(request.query == Fields{{"q", "بيت +1"},
                                {"facets", "a"},
                                {"facets", "b&c"},
                                {"bare", ""},
                                {"", "x"},
                                {"e", "1=2?"}});
}

TEST_CASE("raw UTF-8 is taken as it is") { CHECK(read("/بيت?q=دار").path == "/بيت"); }

TEST_CASE("a whole address stands for its path") {
  CHECK(read("http://example.org/a?b=c").path == "/a");
  CHECK(read("HTTPS://example.org:8443/a").path == "/a");
  CHECK(read("http://example.org").path == "/");
  CHECK(is_refused("http://example.org?b=c"));
}

TEST_CASE("what is no UTF-8, has a NUL or a broken escape is refused") {
  for (const char* target :
       {"/%", "/%4", "/%zz", "/%4g", "/a?q=%", "/a?%=b", "/%00", "/a?q=%00", "/%FF", "/a?q=%C3",
        "/%ED%A0%80", "/\xC0\xAF", "/a?q=\xFF", "/%D8/%A3"}) {
    INFO(target);
    CHECK(is_refused(target));
  }
}

TEST_CASE("what is no path is refused") {
  for (const char* target : {"", "*", "a", "example.org:443", "/a#b", "ftp://example.org/"}) {
    INFO(target);
    CHECK(is_refused(target));
  }
}

TEST_CASE("a star is the target of OPTIONS") {
  Request request;
  request.method = "OPTIONS";
  CHECK_FALSE(read_target("*", request));
  CHECK(request.path == "*");
}

}  // namespace fahras::http
