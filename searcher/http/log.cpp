#include <http/log.h>

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <new>
#include <utility>

namespace fahras::http {

namespace {

using Clock = std::chrono::steady_clock;

// The time before a sink that could not write is tried again.
constexpr auto pause = std::chrono::milliseconds(10);
// The time that stop() grants the thread beyond stop_time.
constexpr auto grace = std::chrono::milliseconds(200);

std::uint64_t lines_in(std::string_view text) {
  return static_cast<std::uint64_t>(std::count(text.begin(), text.end(), '\n'));
}

}  // namespace

// The queue and the thread's work. The mutex is not held while the sink writes.
class Log::Writer {
 public:
  Writer(std::unique_ptr<LogSink> sink, Report report, const LogLimits& limits)
      : limits_(limits), report_(std::move(report)), sink_(std::move(sink)) {}

  void add(std::string_view line);
  void replace(std::unique_ptr<LogSink> sink);
  // Returns whether the thread has ended.
  bool stop();
  std::uint64_t dropped() const {
    const std::lock_guard lock(mutex_);
    return dropped_;
  }
  void run();

 private:
  using Lock = std::unique_lock<std::mutex>;

  void drop(std::uint64_t lines) {
    dropped_ += lines;
    unreported_ += lines;
  }
  void wait_for_work(Lock& lock);
  void change_sink(Lock& lock);
  void take_batch() noexcept;
  void write_batch(Lock& lock);
  bool is_over() const { return stopping_ && Clock::now() >= end_; }
  bool is_done() const {
    return stopping_ && ((queue_.empty() && unreported_ == 0) || Clock::now() >= end_);
  }
  void give_up();

  const LogLimits limits_;
  const Report report_;
  std::unique_ptr<LogSink> sink_;  // used by the thread only
  mutable std::mutex mutex_;
  std::condition_variable work_, has_ended_;
  std::unique_ptr<LogSink> next_;  // will replace the sink
  std::string queue_;              // whole lines
  std::string batch_;              // lines being written; modified by the thread only
  std::size_t written_ = 0;        // bytes of batch_ that were written
  bool has_report_ = false;        // batch_ ends with a report of dropped lines
  std::uint64_t dropped_ = 0, unreported_ = 0;
  bool stopping_ = false, given_up_ = false, ended_ = false;
  Clock::time_point end_;
};

// Dropped lines are reported after the lines that wait, so no further line is accepted until the
// report is taken.
void Log::Writer::add(std::string_view line) {
  const std::lock_guard lock(mutex_);
  const bool was_idle = queue_.empty();
  const bool fits = queue_.size() + batch_.size() + line.size() + 1 <= limits_.bytes;
  try {
    if (fits && unreported_ == 0 && !stopping_) {
      queue_ += std::string(line) + '\n';
    } else {
      drop(1);
    }
  } catch (const std::bad_alloc&) {
    drop(1);
    throw;
  }
  if (was_idle) work_.notify_one();
}

void Log::Writer::replace(std::unique_ptr<LogSink> sink) {
  const std::lock_guard lock(mutex_);
  next_ = std::move(sink);
  work_.notify_one();
}

bool Log::Writer::stop() {
  Lock lock(mutex_);
  stopping_ = true;
  end_ = Clock::now() + limits_.stop_time;
  work_.notify_one();
  has_ended_.wait_until(lock, end_ + grace, [&] { return ended_; });
  if (!ended_) give_up();
  return ended_;
}

void Log::Writer::run() {
  Lock lock(mutex_);
  while (!given_up_) {
    wait_for_work(lock);
    if (next_ != nullptr) {
      change_sink(lock);
      continue;
    }
    if (is_done()) break;
    take_batch();
    write_batch(lock);
  }
  give_up();
  ended_ = true;
  has_ended_.notify_all();
}

void Log::Writer::wait_for_work(Lock& lock) {
  work_.wait(lock,
             [&] { return !queue_.empty() || unreported_ > 0 || next_ != nullptr || stopping_; });
}

// Unlocks, because closing a file may take time.
void Log::Writer::change_sink(Lock& lock) {
  auto old = std::exchange(sink_, std::exchange(next_, nullptr));
  lock.unlock();
  old.reset();
  lock.lock();
}

// If there is no memory for the report, the next batch includes it.
void Log::Writer::take_batch() noexcept {
  batch_ = std::exchange(queue_, {});
  written_ = 0;
  has_report_ = false;
  if (unreported_ == 0) return;
  try {
    batch_ += report_(unreported_) + '\n';
    has_report_ = true;
    unreported_ = 0;
  } catch (const std::bad_alloc&) {
  }
}

void Log::Writer::write_batch(Lock& lock) {
  // There was no memory for the report, the only line.
  if (batch_.empty()) work_.wait_for(lock, pause);
  while (written_ < batch_.size() && !given_up_) {
    if (is_over()) return give_up();
    if (next_ != nullptr) {
      const std::size_t line_end =
          written_ == 0 ? std::string::npos : batch_.rfind('\n', written_ - 1);
      written_ = line_end == std::string::npos ? 0 : line_end + 1;
      change_sink(lock);
    }
    const std::string_view rest = std::string_view(batch_).substr(written_);
    lock.unlock();
    const std::size_t taken = sink_->write(rest);
    lock.lock();
    written_ += taken;
    if (taken == 0) work_.wait_for(lock, pause, [&] { return next_ != nullptr || given_up_; });
  }
  if (given_up_) return;
  batch_.clear();
  written_ = 0;
}

// The batch is left alone, since the thread may be writing it.
void Log::Writer::give_up() {
  if (given_up_) return;
  given_up_ = true;
  const std::uint64_t unwritten = lines_in(std::string_view(batch_).substr(written_));
  const std::uint64_t reports = unwritten > 0 && has_report_ ? 1 : 0;
  drop(unwritten - reports + lines_in(queue_));
  queue_.clear();
}

Log::Log(std::unique_ptr<LogSink> sink, Report report, const LogLimits& limits)
    : writer_(std::make_shared<Writer>(std::move(sink), std::move(report), limits)),
      thread_([writer = writer_] { writer->run(); }) {}

Log::~Log() { stop(); }

void Log::add(std::string_view line) { writer_->add(line); }

void Log::replace(std::unique_ptr<LogSink> sink) { writer_->replace(std::move(sink)); }

void Log::stop() {
  if (!thread_.joinable()) return;
  if (writer_->stop()) return thread_.join();
  thread_.detach();
}

std::uint64_t Log::dropped() const { return writer_->dropped(); }

}  // namespace fahras::http
