// A connection after its last answer. What the client still sends is read and discarded: if the
// socket were closed with unread data, the client's system could drop the answer.
#pragma once

#include <cstddef>
#include <memory>

#include "service.h"

namespace fahras::http {

class Drain : public std::enable_shared_from_this<Drain>, public Hook {
 public:
  // Drains until the client closes its side, `time` has passed or the limit of bytes is reached. If
  // there are too many drains, the oldest is closed. The callbacks own the drain.
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
