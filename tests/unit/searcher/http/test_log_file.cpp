#include <http/log_file.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <csignal>

#include <fahras/error.h>
#include <support/catch.h>
#include <support/temporary_folder.h>

namespace fahras::http {

namespace {

// Owns a file descriptor.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) { REQUIRE(number >= 0); }
  ~Descriptor() { ::close(number_); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int number() const { return number_; }
  std::string read() const {
    std::array<char, 1 << 17> bytes{};
    const auto n = ::read(number_, bytes.data(), bytes.size());
    return {bytes.data(), n > 0 ? static_cast<std::size_t>(n) : 0};
  }

 private:
  int number_;
};

std::filesystem::path make_fifo(const fahras::test::TemporaryFolder& folder) {
  const auto fifo = folder / "fifo";
  REQUIRE(::mkfifo(fifo.c_str(), 0600) == 0);
  return fifo;
}

int reader_of(const std::filesystem::path& fifo) {
  return ::open(fifo.c_str(), O_RDONLY | O_NONBLOCK);
}

// Returns how much a sink accepts.
std::size_t fill(LogSink& sink) {
  std::size_t taken = 0;
  const std::string line(99, 'x');
  while (const std::size_t n = sink.write(line + '\n')) taken += n;
  return taken;
}

}  // namespace

TEST_CASE("a log file is created or appended to") {
  const fahras::test::TemporaryFolder folder;
  const auto file = folder / "log";
  CHECK(LogFile(file).write("one\n") == 4);
  CHECK(LogFile(file).write("two\n") == 4);
  CHECK(fahras::test::read_file(file) == "one\ntwo\n");
}

TEST_CASE("a file that cannot be written is refused by its name") {
  const fahras::test::TemporaryFolder folder;
  CHECK_THROWS_WITH(
      LogFile(folder / "no" / "log"),
      "cannot write " + (folder / "no" / "log").string() + ": No such file or directory");
  CHECK_THROWS_AS(LogFile(folder.path()), Error);
}

TEST_CASE("a piece ends at a line end unless the line is longer") {
  const fahras::test::TemporaryFolder folder;
  LogFile log(folder / "log");
  const std::string line(999, 'x');
  std::string lines;
  for (int i = 0; i < 9; ++i) lines += line + '\n';
  CHECK(log.write(lines) == 4000);
  CHECK(log.write(std::string(10'000, 'x')) == 4096);
}

TEST_CASE("a full disk accepts nothing, and this is not an error") {
  CHECK(LogFile("/dev/full").write("one\n") == 0);
}

TEST_CASE("a FIFO without a reader is opened when a reader appears, also a later one") {
  std::signal(SIGPIPE, SIG_IGN);
  const fahras::test::TemporaryFolder folder;
  const auto fifo = make_fifo(folder);
  LogFile log(fifo);
  CHECK(log.write("none\n") == 0);
  {
    const Descriptor reader(reader_of(fifo));
    CHECK(log.write("one\n") == 4);
    CHECK(reader.read() == "one\n");
  }
  CHECK(log.write("gone\n") == 0);
  const Descriptor next(reader_of(fifo));
  CHECK(log.write("two\n") == 4);
  CHECK(next.read() == "two\n");
}

TEST_CASE("a FIFO whose reader hangs accepts as much as fits and does not block") {
  const fahras::test::TemporaryFolder folder;
  const auto fifo = make_fifo(folder);
  const Descriptor reader(reader_of(fifo));
  LogFile log(fifo);
  const std::size_t taken = fill(log);
  CHECK(taken > 0);
  CHECK(reader.read().size() == taken);
  CHECK(log.write("more\n") == 5);
}

TEST_CASE("a shared pipe does not block and keeps its flags") {
  std::array<int, 2> ends{};
  REQUIRE(::pipe(ends.data()) == 0);
  const Descriptor out(ends[0]);
  const Descriptor in(ends[1]);
  LogFile log(in.number());
  const std::size_t taken = fill(log);
  CHECK(taken > 0);
  CHECK((::fcntl(in.number(), F_GETFL) & O_NONBLOCK) == 0);
  CHECK(out.read().size() == taken);
  CHECK(log.write("more\n") == 5);
}

}  // namespace fahras::http
