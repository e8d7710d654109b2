#include <http/message.h>

#include <support/catch.h>

namespace fahras::http {

TEST_CASE("headers are found in any case, and parameters by their exact name") {
  Request request;
  request.headers = {{"accept", "a"}, {"x-key", "b"}};
  request.query = {{"q", "1"}, {"q", "2"}};
  REQUIRE(request.header("X-Key") != nullptr);
  CHECK(*request.header("X-Key") == "b");
  CHECK(request.header("x") == nullptr);
  REQUIRE(request.parameter("q") != nullptr);
  CHECK(*request.parameter("q") == "1");
  CHECK(request.parameter("Q") == nullptr);
}

}  // namespace fahras::http
