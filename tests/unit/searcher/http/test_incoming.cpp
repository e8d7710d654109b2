#include <incoming.h>

#include <budget.h>
#include <support/catch.h>

namespace fahras::http {

namespace {

using Progress = Incoming::Progress;

// Passes bytes on in pieces of this length, as if they arrived over a network.
class Feeder {
 public:
  explicit Feeder(Limits limits = {}, std::size_t memory = 1 << 20)
      : limits_(limits),
        budget_(memory),
        held_(budget_),
        incoming_(limits_, [this](std::size_t bytes) { return hold(bytes); }) {}

  Progress feed(std::string_view bytes, std::size_t piece = 1 << 20) {
    Progress progress = Progress::more;
    while (!bytes.empty() && progress == Progress::more) {
      const std::string_view now = bytes.substr(0, piece);
      bytes.remove_prefix(now.size());
      progress = feed_piece(now);
    }
    return progress;
  }
  std::string rest() const {
    return {static_cast<const char*>(buffer_.data().data()), buffer_.size()};
  }
  Received& received() { return incoming_.received(); }
  void drop_body() { incoming_.drop_body(); }
  const Problem& problem() const { return incoming_.problem(); }
  const Budget& budget() const { return budget_; }
  bool saw_header() const { return saw_header_; }

 private:
  bool hold(std::size_t bytes) {
    if (!budget_.has(bytes)) return false;
    held_.add(bytes);
    return true;
  }
  Progress feed_piece(std::string_view bytes) {
    const auto space = buffer_.prepare(bytes.size());
    buffer_.commit(
        boost::asio::buffer_copy(space, boost::asio::buffer(bytes.data(), bytes.size())));
    const Progress progress = incoming_.take(buffer_);
    if (progress != Progress::header) return progress;
    saw_header_ = true;
    return incoming_.take(buffer_);
  }

  const Limits limits_;
  Budget budget_;
  Held held_;
  boost::beast::flat_buffer buffer_;
  Incoming incoming_;
  bool saw_header_ = false;
};

unsigned status_of(std::string_view bytes, const Limits& limits = {}) {
  Feeder feeder(limits);
  return feeder.feed(bytes) == Progress::refused ? feeder.problem().status : 0;
}

const std::string get = "GET /a?b=c HTTP/1.1\r\nHost: x\r\nX-A: 1\r\nx-a: 2\r\n\r\n";
const std::string post = "POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello";
const std::string chunked =
    "POST /a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: Chunked\r\n\r\n"
    "3;name=\"v\"\r\nhel\r\n2\r\nlo\r\n0\r\nX-Trailer: t\r\n\r\n";

std::string with_headers(const std::string& lines) {
  return "POST / HTTP/1.1\r\nHost: x\r\n" + lines + "\r\n0123456789";
}

}  // namespace

TEST_CASE("a request is read in pieces of any length") {
  for (std::size_t piece = 1; piece < get.size() + 1; ++piece) {
    Feeder feeder;
    REQUIRE(feeder.feed(get, piece) == Progress::complete);
    const Received& received = feeder.received();
    CHECK(received.method == "GET");
    CHECK(received.target == "/a?b=c");
    CHECK(received.request.query == Fields{{"b", "c"}});
    CHECK(received.request.headers == Fields{{"host", "x"}, {"x-a", "1, 2"}});
    CHECK(received.keep_alive);
    CHECK_FALSE(feeder.saw_header());
  }
}

TEST_CASE("bodies with a length and in chunks are read in pieces of any length") {
  for (const std::string& text : {post, chunked}) {
    for (std::size_t piece = 1; piece < text.size() + 1; ++piece) {
      Feeder feeder;
      REQUIRE(feeder.feed(text, piece) == Progress::complete);
      CHECK(feeder.received().request.body == "hello");
      CHECK(feeder.saw_header());
      CHECK(feeder.received().request.header("x-trailer") == nullptr);
    }
  }
}

TEST_CASE("bytes after a request are left for the next one") {
  for (const std::string& text : {get, post, chunked}) {
    Feeder feeder;
    CHECK(feeder.feed(text + "GET /next") == Progress::complete);
    CHECK(feeder.rest() == "GET /next");
  }
}

TEST_CASE("empty lines before a request are skipped") {
  for (const std::size_t piece : {1, 3, 100}) {
    Feeder feeder;
    CHECK(feeder.feed("\r\n\r\n" + get, piece) == Progress::complete);
  }
  Limits limits;
  limits.header_bytes = 100;
  std::string endless;
  for (int i = 0; i < 100; ++i) endless += "\r\n";
  CHECK(status_of(endless, limits) == 414);
}

TEST_CASE("connections are kept open as each HTTP version defines") {
  const auto keeps = [](const std::string& line, const std::string& headers) {
    Feeder feeder;
    CHECK(feeder.feed(line + "\r\nHost: x\r\n" + headers + "\r\n") == Progress::complete);
    return feeder.received().keep_alive;
  };
  CHECK(keeps("GET / HTTP/1.1", ""));
  CHECK_FALSE(keeps("GET / HTTP/1.1", "Connection: Close\r\n"));
  CHECK_FALSE(keeps("GET / HTTP/1.0", ""));
  CHECK(keeps("GET / HTTP/1.0", "Connection: keep-alive\r\n"));
}

TEST_CASE("bytes that are not HTTP are refused") {
  for (const char* bytes :
       {"\x16\x03\x01\x02", "GET\r\n\r\n", " GET / HTTP/1.1\r\n\r\n", "GET / HTTP/1.1\nHost: x\n\n",
        "GET / a HTTP/1.1\r\nHost: x\r\n\r\n", "GET / HTTP/1.1\r\nHost: x\r\nNo colon\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\nA : b\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\nA: \x01\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\nA: b\rc\r\n\r\n", "G\xC3\x89T / HTTP/1.1\r\n\r\n"}) {
    INFO(bytes);
    const unsigned status = status_of(bytes);
    CHECK((status == 400 || status == 505));
  }
  CHECK(status_of("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n") == 505);
}

TEST_CASE("a body with ambiguous length is refused") {
  const std::string length = "Content-Length: 5\r\n";
  const std::string coding = "Transfer-Encoding: chunked\r\n";
  for (const std::string& lines :
       {length + coding, coding + length, length + length, length + "Content-Length: 6\r\n",
        std::string("Content-Length: 5, 5\r\n"), coding + coding,
        std::string("Content-Length: +5\r\n"), std::string("Content-Length: 5 5\r\n"),
        std::string("Content-Length: -1\r\n"), std::string("Content-Length: 0x5\r\n"),
        std::string("Content-Length: \r\n"),
        std::string("Content-Length: 99999999999999999999\r\n"),
        std::string("Content-Length : 5\r\n"), std::string("Transfer-Encoding : chunked\r\n")}) {
    INFO(lines);
    CHECK(status_of(with_headers(lines)) == 400);
  }
  for (const char* lines :
       {"Transfer-Encoding: gzip\r\n", "Transfer-Encoding: gzip, chunked\r\n",
        "Transfer-Encoding: chunked, gzip\r\n", "Transfer-Encoding: identity\r\n",
        "Transfer-Encoding: xchunked\r\n", "Transfer-Encoding:\r\n",
        "Transfer-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n"}) {
    INFO(lines);
    CHECK(status_of(with_headers(lines)) == 501);
  }
  CHECK(status_of("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n") == 400);
}

TEST_CASE("invalid chunks are refused") {
  const std::string begin = "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n";
  for (const char* chunk : {"x\r\n", "-1\r\na\r\n", "5;\r\nhello\r\n", "2\r\nabc\r\n", "1\nx\n",
                            "fffffffffffffffff\r\n", "0x1\r\na\r\n", "\r\n\r\n"}) {
    INFO(chunk);
    const unsigned status = status_of(begin + chunk + "and more of it\r\n\r\n");
    CHECK((status == 400 || status == 413));
  }
}

TEST_CASE("HTTP/1.1 requires exactly one host") {
  CHECK(status_of("GET / HTTP/1.1\r\n\r\n") == 400);
  CHECK(status_of("GET / HTTP/1.0\r\n\r\n") == 0);
  CHECK(status_of("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n") == 400);
  CHECK(status_of("GET / HTTP/1.1\r\nHost: a/b\r\n\r\n") == 400);
  CHECK(status_of("GET / HTTP/1.1\r\nHost: a b\r\n\r\n") == 400);
  CHECK(status_of("GET / HTTP/1.1\r\nHost: [::1]:80\r\n\r\n") == 0);
}

TEST_CASE("the only expectation is 100-continue, and compressed bodies are refused") {
  Feeder feeder;
  feeder.feed(with_headers("Expect: 100-Continue\r\nContent-Length: 10\r\n"));
  CHECK(feeder.received().expects_continue);
  CHECK(status_of(with_headers("Expect: more\r\n")) == 417);
  CHECK(status_of(with_headers("Content-Encoding: gzip\r\n")) == 415);
}

TEST_CASE("the limits of line, header, number of headers and body are exact") {
  Limits limits;
  limits.target_bytes = 10;
  limits.header_bytes = 100;
  limits.body_bytes = 5;
  const auto line = [](std::size_t target) {
    return "GET /" + std::string(target - 1, 'a') + " HTTP/1.1\r\n";
  };
  CHECK(status_of(line(10) + "Host: x\r\n\r\n", limits) == 0);
  CHECK(status_of(line(11) + "Host: x\r\n\r\n", limits) == 414);
  const std::string begin = line(1) + "Host: x\r\nA: ";
  CHECK(status_of(begin + std::string(96 - begin.size(), 'a') + "\r\n\r\n", limits) == 0);
  CHECK(status_of(begin + std::string(97 - begin.size(), 'a') + "\r\n\r\n", limits) == 431);
  const std::string body = "POST / HTTP/1.1\r\nHost: x\r\n";
  CHECK(status_of(body + "Content-Length: 5\r\n\r\nhello", limits) == 0);
  CHECK(status_of(body + "Content-Length: 6\r\n\r\n", limits) == 413);
  const std::string chunks = body + "Transfer-Encoding: chunked\r\n\r\n";
  CHECK(status_of(chunks + "3\r\nabc\r\n2\r\nab\r\n0\r\n\r\n", limits) == 0);
  CHECK(status_of(chunks + "3\r\nabc\r\n3\r\n", limits) == 413);
  std::string many = line(1) + "Host: x\r\n";
  for (int i = 0; i < 99; ++i) many += "A:\r\n";
  CHECK(status_of(many + "\r\n") == 0);
  CHECK(status_of(many + "A:\r\n\r\n") == 431);
}

TEST_CASE("an endless header is refused in pieces of any size") {
  Limits limits;
  limits.header_bytes = 1000;
  std::string endless = "GET / HTTP/1.1\r\nHost: x\r\n";
  for (int i = 0; i < 1000; ++i) endless += "A: bcd\r\n";
  // With 9, each piece ends one byte into a line, which Beast's own limit does not count.
  for (const std::size_t piece : {1, 7, 8, 9, 100, 5000}) {
    Feeder feeder(limits);
    const std::string first = endless.substr(0, 26);
    CHECK(feeder.feed(first) == Progress::more);
    CHECK(feeder.feed(endless.substr(first.size()), piece == 9 ? 8 : piece) == Progress::refused);
    CHECK(feeder.problem().status == 431);
  }
  Feeder line(limits);
  CHECK(line.feed(std::string(5000, 'G'), 10) == Progress::refused);
  CHECK(line.problem().status == 414);
}

TEST_CASE("endless lines of chunks are refused") {
  Limits limits;
  limits.header_bytes = 1000;
  const std::string begin = "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n";
  for (const std::string& lines :
       {"1;a=" + std::string(5000, 'a'), "0\r\nA: " + std::string(5000, 'a')}) {
    Feeder feeder(limits);
    CHECK(feeder.feed(begin + lines, 100) == Progress::refused);
    CHECK(feeder.problem().status == 400);
  }
}

TEST_CASE("memory for a body is reserved as it arrives, and only while there is some") {
  Feeder feeder({}, 1000);
  const std::string begin = "POST / HTTP/1.1\r\nHost: x\r\n";
  CHECK(feeder.feed(begin + "Content-Length: 900\r\n\r\n" + std::string(100, 'a')) ==
        Progress::more);
  CHECK(feeder.budget().used() == 100);
  CHECK(feeder.received().request.body.capacity() < 900);
  Feeder chunks({}, 1000);
  CHECK(chunks.feed(begin + "Transfer-Encoding: chunked\r\n\r\n800\r\n" + std::string(2048, 'a'),
                    300) == Progress::refused);
  CHECK(chunks.problem().status == 503);
  CHECK(chunks.budget().used() <= 1000);
}

TEST_CASE("a body that is no longer wanted takes no memory") {
  const std::string half(60'000, 'a');
  Feeder feeder;
  CHECK(feeder.feed("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 60000\r\n\r\n" + half) ==
        Progress::complete);
  CHECK(feeder.received().length == 60'000);
  feeder.drop_body();
  CHECK(feeder.received().request.body.capacity() < 100);
}

TEST_CASE("the log contains what was read of a refused request") {
  Feeder feeder;
  CHECK(feeder.feed("DELETE /a%zz HTTP/1.1\r\nHost: x\r\nUser-Agent: me\r\n\r\n") ==
        Progress::refused);
  CHECK(feeder.received().method == "DELETE");
  CHECK(feeder.received().target == "/a%zz");
  CHECK(*feeder.received().request.header("user-agent") == "me");
  CHECK_FALSE(feeder.received().keep_alive);
}

}  // namespace fahras::http
