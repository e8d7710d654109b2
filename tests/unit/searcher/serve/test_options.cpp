#include "options.h"

#include <fahras/error.h>
#include <support/catch.h>

using namespace fahras;
using namespace fahras::serve;
using Catch::Contains;
using Paths = std::vector<std::filesystem::path>;

namespace {

Options parse(std::vector<std::string> more) {
  more.insert(more.begin(), {"--index", "news=/i"});
  return parse_options(more);
}

std::string refusal(const std::vector<std::string>& arguments) {
  try {
    parse_options(arguments);
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::usage);
    return error.what();
  }
  return "no error";
}

std::string refusal_of(const std::string& option, const std::string& value) {
  return refusal({"--index", "news=/i", option, value});
}

}  // namespace

TEST_CASE("the defaults are safe") {
  const Options options = parse({});
  CHECK(options.indexes.at("news") == Paths{"/i"});
  REQUIRE(options.listen.size() == 1);
  CHECK(options.listen[0].host == "127.0.0.1");
  CHECK(options.listen[0].port == 7700);
  CHECK(options.keys.empty());
  CHECK(options.master_key_file.empty());
  CHECK(options.data.empty());
  CHECK(options.allowed_hosts.empty());
  CHECK(options.origins.empty());
  CHECK_FALSE(options.writable);
  CHECK(options.timeout_ms == 5000);
  CHECK_FALSE(options.partial);
  CHECK(options.shard_timeout_ms == 5000);
  CHECK(options.log == "-");
}

TEST_CASE("indexes have names, and folders with one name are one index") {
  const Options options =
      parse_options({"--index", "a=/x", "--index=b=/y=z", "--index", "a=remote:host:7000"});
  CHECK(options.indexes.at("a") == Paths{"/x", "remote:host:7000"});
  CHECK(options.indexes.at("b") == Paths{"/y=z"});
  for (const char* const bad : {"", "x", "=x", "x="})
    CHECK_THAT(refusal({"--index", bad}), Contains("--index"));
  CHECK_THAT(refusal({}), Contains("no index"));
}

TEST_CASE("a master key is given in one way, and there may be a folder for data") {
  CHECK(parse({}).master_key.empty());
  CHECK(parse({"--master-key", "x"}).master_key == "x");
  CHECK(parse({"--master-key-file", "/m"}).master_key_file == "/m");
  CHECK(parse({"--data", "/d"}).data == "/d");
  CHECK_THAT(refusal({"--index", "news=/i", "--master-key", "x", "--master-key-file", "/m"}),
             Contains("--master-key and --master-key-file"));
}

TEST_CASE("without indexes, those of the data folder are served") {
  const Options options = parse_options({"--data", "/x"});
  CHECK(options.data == "/x");
  CHECK(options.indexes.empty());
  CHECK_THAT(refusal({"--data", ""}), Contains("no index"));
}

TEST_CASE("the largest body is a number of bytes, or has a unit") {
  CHECK(parse({}).max_body == 0);
  CHECK(parse({"--max-body", "1000"}).max_body == 1000);
  CHECK(parse({"--max-body", "500K"}).max_body == 500 << 10);
  CHECK(parse({"--max-body", "20M"}).max_body == 20 << 20);
  CHECK(parse({"--max-body", "1G"}).max_body == 1 << 30);
  for (const char* const bad :
       {"0", "x", "K", "-1", "2G", "1025M", "1m", "1.5M", "99999999999999999999"})
    CHECK_THAT(refusal_of("--max-body", bad), Contains("--max-body"));
}

TEST_CASE("partial answers can be allowed") {
  const Options options = parse({"--partial", "allow", "--shard-timeout", "250"});
  CHECK(options.partial);
  CHECK(options.shard_timeout_ms == 250);
  CHECK_FALSE(parse({"--partial=refuse"}).partial);
  for (const char* const bad : {"", "maybe", "1"})
    CHECK_THAT(refusal_of("--partial", bad), Contains("--partial"));
  for (const char* const bad : {"", "0", "-1", "x", "1e300"})
    CHECK_THAT(refusal_of("--shard-timeout", bad), Contains("--shard-timeout"));
}

TEST_CASE("IPv4 and IPv6 addresses are accepted") {
  const Options options = parse({"--listen", "0.0.0.0:80", "--listen", "[::1]:0"});
  REQUIRE(options.listen.size() == 2);
  CHECK(options.listen[0].host == "0.0.0.0");
  CHECK(options.listen[1].host == "::1");
  CHECK(options.listen[1].port == 0);
  for (const char* const bad : {"", "1.2.3.4", ":80", "1.2.3.4:", "1.2.3.4:x", "1.2.3.4:65536"})
    CHECK_THAT(refusal_of("--listen", bad), Contains("--listen"));
}

TEST_CASE("invalid numbers and addresses are refused by the option's name") {
  CHECK(parse({"--threads", "4"}).threads == 4);
  CHECK(parse({"--timeout", "0.5"}).timeout_ms == 0.5);
  for (const char* const bad : {"", "-1", "x", "1x", "nan"}) {
    CHECK_THAT(refusal_of("--threads", bad), Contains("--threads"));
    CHECK_THAT(refusal_of("--timeout", bad), Contains("--timeout"));
  }
  CHECK_THAT(refusal_of("--threads", "9999"), Contains("--threads"));
  CHECK(parse({"--public-url", "https://x.example/y/"}).public_url == "https://x.example/y");
  CHECK_THAT(refusal_of("--public-url", "x.example"), Contains("--public-url"));
  CHECK(parse({"--allow-host", "a.example", "--allow-host=*"}).allowed_hosts ==
        std::vector<std::string>{"a.example", "*"});
  CHECK_THAT(refusal_of("--allow-host", "a.example:80"), Contains("--allow-host"));
  CHECK_THAT(refusal({"--index", "a=b", "--nothing"}), Contains("--nothing"));
  CHECK_THAT(refusal({"--index", "a=b", "stray"}), Contains("positional"));
}

TEST_CASE("the options --help and --version need no index") {
  CHECK(parse_options({"--help"}).help);
  CHECK(parse_options({"--version"}).version);
  CHECK_THAT(usage(), Contains("--writable") && Contains("Exit codes"));
}
