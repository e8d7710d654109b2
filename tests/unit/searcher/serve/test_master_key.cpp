#include <master_key.h>

#include <cstdlib>
#include <vector>

#include <fahras/error.h>
#include <support/catch.h>
#include <support/temporary_folder.h>

namespace fahras::serve {

namespace {

// The ways to give a key; the environment is left as it was.
class Ways {
 public:
  Ways() { clear(); }
  ~Ways() { clear(); }
  Ways(const Ways&) = delete;
  Ways& operator=(const Ways&) = delete;

  std::string read() {
    reported.clear();
    return read_master_key(options, [this](const std::string& text) { reported.push_back(text); });
  }
  std::string refusal() {
    try {
      read();
    } catch (const Error& error) {
      CHECK(error.kind() == ErrorKind::usage);
      return error.what();
    }
    return "";
  }
  void write(const std::string& text) {
    options.master_key_file = folder / "master";
    test::write_file(options.master_key_file, text);
    std::filesystem::permissions(options.master_key_file, std::filesystem::perms(0600));
  }

  test::TemporaryFolder folder;
  Options options;
  std::vector<std::string> reported;

 private:
  static void clear() {
    ::unsetenv("FAHRAS_MASTER_KEY");
    ::unsetenv("MEILI_MASTER_KEY");
  }
};

}  // namespace

TEST_CASE("a master key is given by option, file or environment, in this order") {
  Ways ways;
  CHECK(ways.read().empty());
  ::setenv("MEILI_MASTER_KEY", "meili-0123456789", 1);
  CHECK(ways.read() == "meili-0123456789");
  ::setenv("FAHRAS_MASTER_KEY", "fahras-0123456789", 1);
  CHECK(ways.read() == "fahras-0123456789");
  ways.write("file-0123456789ab\n");
  CHECK(ways.read() == "file-0123456789ab");
  CHECK(ways.reported.empty());
  ways.options.master_key = "option-0123456789";
  CHECK(ways.read() == "option-0123456789");
}

TEST_CASE("a short master key and a file that others can read are warned of") {
  Ways ways;
  ways.options.master_key = "short";
  CHECK(ways.read() == "short");
  CHECK(ways.reported ==
        std::vector<std::string>{"warning: --master-key: the master key has fewer than 16 bytes"});
  ways.options.master_key.clear();
  ways.write("0123456789abcdef\n");
  std::filesystem::permissions(ways.options.master_key_file, std::filesystem::perms(0640));
  ways.read();
  REQUIRE(ways.reported.size() == 1);
  CHECK(ways.reported[0].starts_with("warning: --master-key-file: others can read "));
}

TEST_CASE("a master key that no request can carry is refused") {
  Ways ways;
  for (const char* const bad : {"", "\n", "two\nlines", "a b", "مفتاح", "a\tb"}) {
    ways.write(bad);
    CHECK(ways.refusal().starts_with("--master-key-file: " + ways.options.master_key_file.string() +
                                     ": the master key has to be"));
  }
  ways.options.master_key_file = "/no/such/file";
  CHECK(ways.refusal() == "--master-key-file: cannot read /no/such/file");
  ways.options.master_key_file.clear();
  ::setenv("FAHRAS_MASTER_KEY", "a b", 1);
  CHECK(ways.refusal().starts_with("FAHRAS_MASTER_KEY: "));
}

}  // namespace fahras::serve
