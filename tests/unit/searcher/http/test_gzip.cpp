#include <gzip.h>

#include <random>

#include <support/catch.h>

#include "gunzip.h"

namespace fahras::http {

TEST_CASE("compressed texts are decompressed unchanged, one after another") {
  std::mt19937 random(1);
  std::string noise(100'000, '\0');
  for (char& byte : noise) byte = static_cast<char>(random());
  for (const std::string& text :
       {std::string(), std::string("سلام"), std::string(50'000, 'x'), noise}) {
    CHECK(test::gunzip(gzip(text)) == text);
  }
  CHECK(gzip(std::string(50'000, 'x')).size() < 500);
}

}  // namespace fahras::http
