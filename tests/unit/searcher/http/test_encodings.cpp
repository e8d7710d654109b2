#include <encodings.h>

#include <support/catch.h>

namespace fahras::http {

TEST_CASE("gzip is used if the client accepts it") {
  for (const char* accepted :
       {"gzip", "GZIP", "x-gzip", "deflate, gzip;q=0.5, br", "*", "gzip ; q=0.001", "gzip;q=1.000",
        "identity;q=0.5, gzip;q=0.5", "br;q=1,*;q=0.1", "identity;q=0, *"}) {
    INFO(accepted);
    CHECK(takes_gzip(accepted));
  }
}

TEST_CASE("gzip is not used if the client does not accept it") {
  for (const char* accepted :
       {"", "identity", "br, deflate", "gzip;q=0", "gzip;q=0.000", "*;q=0", "gzip;q=0, *",
        "identity, gzip;q=0.5", "identity;q=0.8, *;q=0.7", "gzipped", "q=1", ";q=1"}) {
    INFO(accepted);
    CHECK_FALSE(takes_gzip(accepted));
  }
}

TEST_CASE("an invalid q-value counts as 0") {
  for (const char* accepted : {"gzip;q=", "gzip;q=2", "gzip;q=1.5", "gzip;q=-1", "gzip;q=0.1234",
                               "gzip;q=01", "gzip;q=1,5;", "gzip;q=x", "gzip;q=0.x"}) {
    INFO(accepted);
    CHECK(takes_gzip(accepted) == (std::string_view(accepted) == "gzip;q=1,5;"));
  }
}

}  // namespace fahras::http
