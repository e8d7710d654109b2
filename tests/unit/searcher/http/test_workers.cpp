#include <workers.h>

#include <functional>
#include <stdexcept>

#include <support/catch.h>

namespace fahras::http {

namespace {

class TestJob : public Job {
 public:
  explicit TestJob(std::function<void()> does) : does_(std::move(does)) {}
  void work() override { does_(); }
  void done() noexcept override { is_done = true; }
  bool is_done = false;

 private:
  std::function<void()> does_;
};

}  // namespace

TEST_CASE("a job is done and then reported, even if it fails") {
  boost::asio::io_context io(1);
  Metrics metrics;
  Workers workers(2, 10, io, metrics);
  const auto good = std::make_shared<TestJob>([] {});
  const auto bad = std::make_shared<TestJob>([] { throw std::runtime_error("no"); });
  const auto odd = std::make_shared<TestJob>([] { throw 7; });
  for (const auto& job : {good, bad, odd}) CHECK(workers.submit(job));
  while (!workers.is_idle()) io.run_for(std::chrono::milliseconds(1)), io.restart();
  for (const auto& job : {good, bad, odd}) CHECK(job->is_done);
  CHECK(metrics.failures == 2);
  CHECK(metrics.running == 0);
  CHECK(metrics.waiting == 0);
}

TEST_CASE("a job is finished even if nobody is notified") {
  boost::asio::io_context io(1);
  Metrics metrics;
  Workers workers(1, 10, io, metrics);
  const auto job = std::make_shared<TestJob>([] {});
  CHECK(workers.submit(job));
  while (!workers.is_idle()) workers.finish();
  CHECK(job->is_done);
}

}  // namespace fahras::http
