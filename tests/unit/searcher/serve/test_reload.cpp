#include <reload.h>

#include <memory>
#include <vector>

#include <http/log_file.h>
#include <http/log_lines.h>
#include <support/catch.h>
#include <support/temporary_folder.h>

namespace fahras::serve {

namespace {

constexpr const char* old_key = "0123456789abcdef";
constexpr const char* new_key = "fedcba9876543210";

// The settings in use, as in the program, with a log and a file of keys.
class Files {
 public:
  Files() {
    options.log = (folder / "log").string();
    options.keys = folder / "keys";
    test::write_file(options.keys, std::string(old_key) + "\n");
    std::filesystem::permissions(options.keys, std::filesystem::perms(0600));
    keys = keys::FileKeys::read(options.keys);
    log = std::make_unique<http::Log>(std::make_unique<http::LogFile>(options.log),
                                      http::dropped_line);
  }
  void reload() {
    reported.clear();
    serve::reload(options, {log.get(), [this](keys::FileKeys read) { keys = std::move(read); }},
                  [this](const std::string& text) { reported.push_back(text); });
  }

  bool knows(const char* key) const { return keys.find(key) != nullptr; }

  test::TemporaryFolder folder;
  Options options;
  keys::FileKeys keys;
  std::unique_ptr<http::Log> log;
  std::vector<std::string> reported;
};

}  // namespace

TEST_CASE("a reload opens the log file and reads the keys again") {
  Files files;
  std::filesystem::rename(files.options.log, files.folder / "log.1");
  test::write_file(files.options.keys, std::string(new_key) + "\n");
  files.reload();
  CHECK(files.reported ==
        std::vector<std::string>{"SIGHUP: --log: reloaded", "SIGHUP: --keys: reloaded"});
  CHECK(files.knows(new_key));
  CHECK_FALSE(files.knows(old_key));
  files.log->add("line");
  files.log->stop();
  CHECK(test::read_file(files.options.log) == "line\n");
  CHECK(test::read_file(files.folder / "log.1").empty());
}

TEST_CASE("a file with an error is not reloaded, and the log says so") {
  Files files;
  test::write_file(files.options.keys, std::string(new_key) + "\nshort\n");
  files.reload();
  REQUIRE(files.reported.size() == 2);
  CHECK(files.reported[1] == "SIGHUP: --keys: not reloaded: " + files.options.keys.string() +
                                 ":2: a key must have at least 16 bytes");
  CHECK(files.knows(old_key));
  CHECK_FALSE(files.knows(new_key));
  files.log->stop();
  CHECK(test::read_file(files.options.log).find("a key must have at least 16 bytes") !=
        std::string::npos);
}

TEST_CASE("a log that cannot be reopened continues in the old file") {
  Files files;
  std::filesystem::rename(files.options.log, files.folder / "log.1");
  std::filesystem::create_directory(files.options.log);
  files.reload();
  CHECK(files.reported.front().starts_with("SIGHUP: --log: not reloaded: cannot write "));
  files.log->stop();
  CHECK(test::read_file(files.folder / "log.1").find("cannot write") != std::string::npos);
}

TEST_CASE("a reload warns of keys that others can read") {
  Files files;
  std::filesystem::permissions(files.options.keys, std::filesystem::perms(0644));
  files.options.log = "-";
  files.reload();
  REQUIRE(files.reported.size() == 2);
  CHECK(files.reported[0].starts_with("warning: --keys: others can read "));
}

TEST_CASE("without files there is nothing to reload") {
  std::vector<std::string> reported;
  Options options;
  options.log = "none";
  reload(options, {nullptr, [](const keys::FileKeys&) {}},
         [&](const std::string& text) { reported.push_back(text); });
  CHECK(reported == std::vector<std::string>{"SIGHUP: there is no --log or --keys file to reload"});
}

}  // namespace fahras::serve
