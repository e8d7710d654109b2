// One client: its requests one after the other. Reads the next when the answer to the last is
// taken, so that a client that sends many at once holds no more than one of them in memory.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>

#include "incoming.h"
#include "service.h"

namespace fahras::http {

using Executor = boost::asio::io_context::executor_type;
using Socket = boost::asio::basic_stream_socket<boost::asio::ip::tcp, Executor>;

class Connection : public std::enable_shared_from_this<Connection>, public Hook, public Job {
 public:
  // Lives in its handlers, and ends with the last.
  static void start(Socket socket, Service& service);

  Connection(Socket socket, Service& service);
  ~Connection() override;
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  void work() override;
  void done() override;

  void close();
  // Ends what takes too long.
  void check_time(Clock::time_point now);

 private:
  enum class Phase { idle, header, body, handling, writing, lingering, closed };
  using Error = boost::system::error_code;

  void enter(Phase phase, Clock::duration time);
  Connections& list_of(Phase phase);
  void wait(Clock::duration time);
  void read();
  void on_read(Error error, std::size_t bytes);
  void take();
  void begin_body();
  void ask();
  void refuse(const Problem& problem);
  void send(Answer answer);
  void on_written(Error error, std::size_t bytes);
  void tell(bool taken);
  void forget();
  void next();
  void linger();
  template <typename Then>
  auto then(Then method);

  Service& service_;
  Socket socket_;
  std::string peer_;
  Phase phase_ = Phase::idle;
  bool timed_out_ = false;
  bool keep_ = true;
  Clock::time_point deadline_ = Clock::time_point::max();
  Clock::time_point asked_;
  boost::beast::flat_buffer buffer_;
  std::unique_ptr<Incoming> incoming_;
  std::optional<std::string> head_;
  std::optional<Answer> answer_;  // a string that is only emptied keeps its memory
  Held held_;                     // the answer
  std::size_t discarded_ = 0;
};

}  // namespace fahras::http
