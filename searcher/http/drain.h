// A connection after its last answer: what still comes is read and thrown away, since closing while
// bytes of the client are unread would make its machine drop the answer.
#pragma once

#include <cstddef>
#include <memory>

#include "service.h"

namespace fahras::http {

class Drain : public std::enable_shared_from_this<Drain>, public Hook {
 public:
  // Until the client ends its side, for so long at most, and within Limits. The oldest makes room.
  // Lives in its handlers, and ends with the last.
  static void start(Socket socket, Clock::duration time, Service& service);

  Drain(Socket socket, Clock::duration time, Service& service);
  ~Drain();
  Drain(const Drain&) = delete;
  Drain& operator=(const Drain&) = delete;

  void close() noexcept;
  void check_time(Clock::time_point now) noexcept;

 private:
  void wait();
  void read();

  Service& service_;
  Socket socket_;
  const Clock::time_point deadline_;
  std::size_t bytes_ = 0;
};

}  // namespace fahras::http
