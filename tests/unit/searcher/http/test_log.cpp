#include <http/log.h>

#include <algorithm>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include <support/catch.h>

namespace fahras::http {

namespace {

using namespace std::chrono_literals;

// The output of a test's sinks, and a limit of how much they may write.
class Paper {
 public:
  std::size_t take(std::string_view bytes) {
    const std::lock_guard lock(mutex_);
    const std::size_t taken = std::min({bytes.size(), room_, max_at_once_});
    text_.append(bytes.substr(0, taken));
    room_ -= taken;
    ++asked_;
    changed_.notify_all();
    return taken;
  }
  void give_room(std::size_t bytes) {
    const std::lock_guard lock(mutex_);
    room_ = bytes;
  }
  void wait_for(const std::string& text) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return text_ == text; });
  }
  // Waits until the sink is called once more.
  void wait_until_asked() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&, before = asked_] { return asked_ > before; });
  }
  std::string text() {
    const std::lock_guard lock(mutex_);
    return text_;
  }
  void take_at_once(std::size_t bytes) { max_at_once_ = bytes; }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::string text_;
  std::size_t room_ = 0, max_at_once_ = 1000, asked_ = 0;
};

class PaperSink : public LogSink {
 public:
  explicit PaperSink(std::shared_ptr<Paper> paper) : paper_(std::move(paper)) {}
  std::size_t write(std::string_view bytes) noexcept override { return paper_->take(bytes); }

 private:
  std::shared_ptr<Paper> paper_;
};

// A sink whose write() does not return before the door is opened.
struct Door {
  std::mutex mutex;
  std::condition_variable changed;
  bool entered = false, open = false, left = false;

  void wait_for(const bool& what) {
    std::unique_lock lock(mutex);
    changed.wait(lock, [&] { return what; });
  }
  void set(bool& what) {
    const std::lock_guard lock(mutex);
    what = true;
    changed.notify_all();
  }
};

class HangingSink : public LogSink {
 public:
  explicit HangingSink(std::shared_ptr<Door> door) : door_(std::move(door)) {}
  ~HangingSink() override { door_->set(door_->left); }
  std::size_t write(std::string_view bytes) noexcept override {
    door_->set(door_->entered);
    door_->wait_for(door_->open);
    return bytes.size();
  }

 private:
  std::shared_ptr<Door> door_;
};

std::string report(std::uint64_t dropped) { return "dropped " + std::to_string(dropped); }

std::unique_ptr<LogSink> sink_of(const std::shared_ptr<Paper>& paper) {
  return std::make_unique<PaperSink>(paper);
}

}  // namespace

TEST_CASE("lines are written in order, in pieces of any size") {
  const auto paper = std::make_shared<Paper>();
  paper->give_room(1'000'000);
  paper->take_at_once(3);
  Log log(sink_of(paper), report);
  std::string all;
  for (int i = 0; i < 100; ++i) {
    log.add("line " + std::to_string(i));
    all += "line " + std::to_string(i) + "\n";
  }
  log.stop();
  CHECK(paper->text() == all);
  CHECK(log.dropped() == 0);
}

TEST_CASE("while a sink accepts nothing, a bounded number of lines wait and the rest are counted") {
  const auto paper = std::make_shared<Paper>();
  Log log(sink_of(paper), report, {100, 10s});
  const auto line = [](char c) { return std::string(24, c); };
  log.add(line('a'));
  paper->wait_until_asked();
  for (const char c : {'b', 'c', 'd', 'e', 'f'}) log.add(line(c));
  CHECK(log.dropped() == 2);
  paper->give_room(1000);
  std::string all;
  for (const char c : {'a', 'b', 'c', 'd'}) all += line(c) + '\n';
  all += "dropped 2\n";
  paper->wait_for(all);
  log.add("new");
  log.stop();
  CHECK(paper->text() == all + "new\n");
  CHECK(log.dropped() == 2);
}

TEST_CASE("no line is accepted between dropped lines and their report") {
  const auto paper = std::make_shared<Paper>();
  Log log(sink_of(paper), report, {8, 10s});
  log.add("one");
  paper->wait_until_asked();
  log.add("too long");
  log.add("a");
  CHECK(log.dropped() == 2);
  paper->give_room(1000);
  log.stop();
  CHECK(paper->text() == "one\ndropped 2\n");
}

TEST_CASE("a line longer than the queue is dropped and reported") {
  const auto paper = std::make_shared<Paper>();
  paper->give_room(1000);
  Log log(sink_of(paper), report, {8, 10s});
  log.add("much too long");
  paper->wait_for("dropped 1\n");
}

TEST_CASE("stop() ends although the sink accepts nothing, and waiting lines are counted") {
  const auto paper = std::make_shared<Paper>();
  Log log(sink_of(paper), report, {12, 20ms});
  for (const char* const line : {"one", "two", "six", "ten"}) log.add(line);
  log.stop();
  CHECK(log.dropped() == 4);
  log.add("late");
  CHECK(log.dropped() == 5);
  CHECK(paper->text().empty());
}

TEST_CASE("unwritten reports do not count as lines") {
  const auto paper = std::make_shared<Paper>();
  Log log(sink_of(paper), report, {4, 20ms});
  log.add("one");
  paper->wait_until_asked();
  log.add("two");
  paper->give_room(4);
  paper->wait_for("one\n");
  paper->wait_until_asked();
  log.stop();
  CHECK(log.dropped() == 1);
}

TEST_CASE("stop() ends although the sink hangs") {
  const auto door = std::make_shared<Door>();
  {
    Log log(std::make_unique<HangingSink>(door), report, {1000, 20ms});
    log.add("one");
    door->wait_for(door->entered);
    log.add("two");
    log.stop();
    CHECK(log.dropped() == 2);
  }
  CHECK_FALSE(door->left);
  door->set(door->open);
  door->wait_for(door->left);
}

TEST_CASE(
    "a new sink gets the lines that the old one did not get, including a partly written one") {
  const auto first = std::make_shared<Paper>();
  const auto second = std::make_shared<Paper>();
  second->give_room(1000);
  Log log(sink_of(first), report);
  first->give_room(6);
  log.add("one");
  first->wait_for("one\n");
  log.add("two");
  log.add("six");
  first->wait_for("one\ntw");
  log.replace(sink_of(second));
  log.stop();
  CHECK(first->text() == "one\ntw");
  CHECK(second->text() == "two\nsix\n");
  CHECK(log.dropped() == 0);
}

TEST_CASE("a replaced sink is released even if nothing is written") {
  const auto door = std::make_shared<Door>();
  Log log(std::make_unique<HangingSink>(door), report);
  const auto paper = std::make_shared<Paper>();
  paper->give_room(1000);
  log.replace(sink_of(paper));
  door->wait_for(door->left);
  log.add("one");
  log.stop();
  CHECK(paper->text() == "one\n");
}

TEST_CASE("lines of many threads stay complete while sinks are replaced") {
  const auto paper = std::make_shared<Paper>();
  paper->give_room(10'000'000);
  paper->take_at_once(1100);  // whole lines, which no sink writes a second time
  Log log(sink_of(paper), report);
  std::vector<std::thread> threads;
  for (int thread = 0; thread < 4; ++thread) {
    threads.emplace_back([&log] {
      for (int i = 0; i < 500; ++i) log.add("0123456789");
    });
  }
  for (int i = 0; i < 100; ++i) log.replace(sink_of(paper));
  for (std::thread& thread : threads) thread.join();
  log.stop();
  std::string all;
  for (int i = 0; i < 2000; ++i) all += "0123456789\n";
  CHECK(paper->text() == all);
}

}  // namespace fahras::http
