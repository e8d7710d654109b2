// A connection to one client, which handles its requests one after the other. The next request is
// read only after the previous answer was received, so that a client that pipelines requests holds
// only one of them in memory.
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
  // The callbacks own the connection; it is destroyed with the last of them.
  static void start(Socket socket, Service& service);

  Connection(Socket socket, Service& service);
  ~Connection() override;
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  void work() override;
  void done() noexcept override;

  void close() noexcept;
  // Ends the current request or the connection if its time limit has passed.
  void check_time(Clock::time_point now) noexcept;

  const Account& account() const { return *account_; }
  // Bytes of memory held by the request and the answer.
  std::size_t held() const { return held_ ? held_->amount() : 0; }
  // Frees all memory that the connection holds: refuses the request being read, or aborts the
  // answer being written. Only valid in these two phases.
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
  void record(bool taken);
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
  std::shared_ptr<Account> account_;  // charged for the current request
  Phase phase_ = Phase::idle;
  unsigned interrupted_ = 0;  // if not 0, the request being read is refused with this status
  bool is_whole_ = false;     // the request has been read to its end
  bool keep_ = true;
  Clock::time_point deadline_ = Clock::time_point::max();
  Clock::time_point asked_;
  boost::beast::flat_buffer buffer_;
  std::unique_ptr<Incoming> incoming_;
  std::optional<std::string> head_;
  std::optional<Answer> answer_;  // optional, since clearing a string would keep its memory
  std::optional<Held> held_;      // taken from the account's bytes by request and answer
  std::optional<Held> place_;     // taken from the group's requests while handled
};

}  // namespace fahras::http
