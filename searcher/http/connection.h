// One client: its requests one after the other. Reads the next when the answer to the last is
// taken, so that a client that sends many at once holds no more than one of them in memory.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include <boost/beast/core/flat_buffer.hpp>

#include "accounts.h"
#include "incoming.h"
#include "service.h"

namespace fahras::http {

class Connection : public std::enable_shared_from_this<Connection>, public Hook, public Job {
 public:
  // Lives in its handlers, and ends with the last.
  static void start(Socket socket, Service& service);

  Connection(Socket socket, Service& service);
  ~Connection() override;
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  void work() override;
  void done() noexcept override;

  void close() noexcept;
  // Ends what takes too long.
  void check_time(Clock::time_point now) noexcept;

  const Account& account() const { return *account_; }
  // Bytes in memory, of the request and the answer.
  std::size_t held() const { return held_ ? held_->amount() : 0; }
  // Gives up all that it holds: a request is refused, an answer cut off. Of one whose request is
  // being read or whose answer is being written.
  void give_way() noexcept;

 private:
  enum class Phase { idle, header, body, handling, writing, closed };
  using Error = boost::system::error_code;

  void enter(Phase phase, Clock::duration time) noexcept;
  Connections& list_of(Phase phase);
  void wait(Clock::duration time);
  void begin();
  void read();
  void on_read(Error error, std::size_t bytes);
  void take();
  bool hold(std::size_t bytes);
  bool admit(bool has_body);
  bool fits() const;
  bool passes_over_body();
  void begin_body();
  void ask();
  void refuse(const Problem& problem);
  void send(Answer answer);
  void on_written(Error error, std::size_t bytes);
  void tell(bool taken);
  void forget();
  void next();
  void end();
  void interrupt(unsigned status) noexcept;
  template <typename Then>
  auto then(Then method);
  template <typename Do>
  auto guarded(Do action);

  Service& service_;
  Socket socket_;
  std::string peer_;
  std::string network_;
  std::shared_ptr<Account> account_;  // whose memory the present request takes
  Phase phase_ = Phase::idle;
  unsigned interrupted_ = 0;  // the status with which the request is refused that is being read
  bool is_whole_ = false;     // the request has come to its end
  bool keep_ = true;
  Clock::time_point deadline_ = Clock::time_point::max();
  Clock::time_point asked_;
  boost::beast::flat_buffer buffer_;
  std::unique_ptr<Incoming> incoming_;
  std::optional<std::string> head_;
  std::optional<Answer> answer_;  // a string that is only emptied keeps its memory
  std::optional<Held> held_;      // of the account's bytes, by the request and the answer
  std::optional<Held> place_;     // of the group's requests, while it is handled
};

}  // namespace fahras::http
