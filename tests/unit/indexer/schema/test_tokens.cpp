#include <random>

#include <fahras/error.h>
#include <schema/tokens.h>
#include <support/catch.h>

using namespace fahras;
using namespace fahras::schema;

namespace {

constexpr std::size_t start_bytes = 6;  // the version, a day of four, and the number of attributes

// Returns numbers of all lengths, and a word without a number.
std::string sample() {
  TokensWriter out;
  out.start("2025-09-04");
  out.part(0, false);
  out.part(2, true);
  out.word(1);
  out.word(127);
  out.part(5, false);
  out.word(128);
  out.word(16'384);
  out.literal({"والكتاب", "كتاب", "كت"});
  out.word(2'097'152);
  out.word(max_words);
  return out.value();
}

std::string read(std::string_view value) {
  std::string out;
  FormsBuffer literal;
  for (TokensReader in(value); !in.at_end();) {
    const TokensReader::Part part = in.part();
    out += part.is_heading ? "#" : "|";
    for (std::uint32_t i = 0; i < part.tokens; ++i) {
      const std::uint32_t number = in.word();
      if (number == 0) in.literal(literal);
      out += number != 0 ? std::to_string(number) + " "
                         : literal.surface + "/" + literal.base + "/" + literal.stem + " ";
    }
  }
  return out;
}

bool is_index_error(std::string_view value) {
  try {
    read(value);
  } catch (const Error& error) {
    return error.kind() == ErrorKind::index;
  }
  return false;
}

}  // namespace

TEST_CASE("encoded tokens are decoded unchanged") {
  CHECK(TokensReader(sample()).day() == "2025-09-04");
  CHECK(read(sample()) == "|#1 127 |128 16384 والكتاب/كتاب/كت 2097152 4194304 ");
  TokensWriter out;
  out.start("");
  CHECK(read(out.value()).empty());
}

TEST_CASE("a writer starts afresh for each article") {
  TokensWriter out;
  out.start("");
  out.part(1, false);
  out.word(7);
  out.start("2025-09-05");
  CHECK(TokensReader(out.value()).day() == "2025-09-05");
  CHECK(TokensReader(out.value()).at_end());
}

TEST_CASE("frequent words take one byte") {
  TokensWriter out;
  out.start("");
  out.part(2, false);
  const std::size_t before = out.value().size();
  out.word(127);
  CHECK(out.value().size() == before + 1);
}

TEST_CASE("parts can be skipped") {
  const std::string value = sample();
  TokensReader in(value);
  in.skip(in.part());
  in.skip(in.part());
  const auto part = in.part();
  CHECK(part.tokens == 5);
  in.skip(part);
  CHECK(in.at_end());
}

TEST_CASE("tokens that are truncated anywhere but between parts are an index error") {
  const std::string value = sample();
  std::size_t whole = 0;
  for (std::size_t length = 0; length < value.size(); ++length) {
    whole += is_index_error(value.substr(0, length)) ? 0 : 1;
  }
  CHECK(whole == 3);
}

TEST_CASE("tokens that no writer has written are an index error") {
  const std::string start = sample().substr(0, start_bytes);
  CHECK(is_index_error(""));
  CHECK(is_index_error("\1" + start.substr(1)));
  CHECK(is_index_error(start.substr(0, 1) + "\x81\xC2\xD7\x2F"));  // the day behind 9999-99-99
  CHECK(is_index_error(start + "\x04\x01"));                       // a token is missing
  CHECK(is_index_error(start + "\x02\x81" + '\0'));                // not the shortest form
  CHECK(is_index_error(start + "\x02\xFF\xFF\xFF\xFF\x01"));       // too large
  CHECK(is_index_error(start + "\xFF\xFF\xFF\xFF\x7F"));           // more tokens than bytes
}

TEST_CASE("damaged tokens cause nothing worse than an index error") {
  std::mt19937 random(5);
  for (int i = 0; i < 20'000; ++i) {
    std::string damaged = sample();
    for (int k = 0; k < 3; ++k) damaged[random() % damaged.size()] = static_cast<char>(random());
    try {
      read(damaged);
    } catch (const Error& error) {
      CHECK(error.kind() == ErrorKind::index);
    }
  }
}

TEST_CASE("days are decoded unchanged, whatever their digits") {
  for (const char* day : {"", "2025-09-04", "0000-00-00", "9999-99-99", "0001-10-02"}) {
    TokensWriter out;
    out.start(day);
    CHECK(TokensReader(out.value()).day() == day);
  }
}
