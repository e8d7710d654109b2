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

TEST_CASE("a path and each of its segments are decoded") {
  const Request request = read("/indexes/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/documents/a%2Fb+c");
  CHECK(request.path == "/indexes/أخبار/documents/a/b+c");
  CHECK(request.segments == std::vector<std::string>{"indexes", "أخبار", "documents", "a/b+c"});
}

TEST_CASE("slashes separate segments, including empty ones") {
  CHECK(read("/").segments == std::vector<std::string>{""});
  CHECK(read("//a/").segments == std::vector<std::string>{"", "a", ""});
}

TEST_CASE("dot segments are kept as text") {
  CHECK(read("/../etc/%2e%2e").segments == std::vector<std::string>{"..", "etc", ".."});
}

TEST_CASE("parameters are decoded in order, and plus becomes a space") {
  const Request request =
      read("/s?q=%D8%A8%D9%8A%D8%AA+%2B1&&facets=a&facets=b%26c&bare&=x&e=1=2?");
  CHECK(request.query == Fields{{"q", "بيت +1"},
                                {"facets", "a"},
                                {"facets", "b&c"},
                                {"bare", ""},
                                {"", "x"},
                                {"e", "1=2?"}});
}

TEST_CASE("raw UTF-8 is accepted") { CHECK(read("/بيت?q=دار").path == "/بيت"); }

TEST_CASE("the host of an absolute address is ignored") {
  CHECK(read("http://example.org/a?b=c").path == "/a");
  CHECK(read("HTTPS://example.org:8443/a").path == "/a");
  CHECK(read("http://example.org").path == "/");
  CHECK(is_refused("http://example.org?b=c"));
}

TEST_CASE("invalid UTF-8, NUL and broken escapes are refused") {
  for (const char* target :
       {"/%", "/%4", "/%zz", "/%4g", "/a?q=%", "/a?%=b", "/%00", "/a?q=%00", "/%FF", "/a?q=%C3",
        "/%ED%A0%80", "/\xC0\xAF", "/a?q=\xFF", "/%D8/%A3"}) {
    INFO(target);
    CHECK(is_refused(target));
  }
}

TEST_CASE("a target that is not a path is refused") {
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
