// A client that writes bytes and reads bytes. It waits for some seconds at most, then throws.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace fahras::http::test {

struct Reply {
  unsigned status = 0;
  std::map<std::string, std::string> headers;  // names as they were sent
  std::string body;
};

class Client {
 public:
  // `from`: the client's own address; empty: any.
  explicit Client(unsigned short port, const std::string& host = "127.0.0.1",
                  const std::string& from = "");
  ~Client();
  Client(Client&& other) noexcept;
  Client& operator=(Client&&) = delete;

  void write(std::string_view bytes) const;
  // What the kernel takes at once; less when the server does not read.
  std::size_t write_some(std::string_view bytes) const;
  void end() const;  // that nothing more is written

  // One answer; `without_body` as HEAD gets it.
  Reply read(bool without_body = false);
  std::string read_to_end();
  // Whether the server has closed, after what was read.
  bool is_closed();
  // The answer to a request of GET, on this connection.
  Reply get(const std::string& target, const std::string& headers = "");

 private:
  bool fill();
  std::string take(std::size_t bytes);
  std::string take_line();

  int socket_ = -1;
  std::string unread_;
};

std::string get_request(const std::string& target, const std::string& headers = "");
std::string post_request(const std::string& target, const std::string& body);
// The begin of a body that has no end: its header, and one chunk of so many bytes.
std::string endless_request(const std::string& target, std::size_t bytes,
                            const std::string& headers = "");

}  // namespace fahras::http::test
