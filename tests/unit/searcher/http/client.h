// A client that writes and reads bytes. A call that takes too long throws.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace fahras::http::test {

struct Reply {
  unsigned status = 0;
  std::map<std::string, std::string> headers;  // the names are as they were sent
  std::string body;
};

class Client {
 public:
  // `from` is the client's own address; an empty string means any address.
  explicit Client(unsigned short port, const std::string& host = "127.0.0.1",
                  const std::string& from = "");
  ~Client();
  Client(Client&& other) noexcept;
  Client& operator=(Client&&) = delete;

  void write(std::string_view bytes) const;
  // Writes as much as the kernel accepts at once, which is less if the server does not read.
  std::size_t write_some(std::string_view bytes) const;
  void end() const;  // closes the sending side of the connection

  // Reads one answer. `without_body`: an answer to HEAD.
  Reply read(bool without_body = false);
  std::string read_to_end();
  // Whether the server has closed the connection, after everything that was read.
  bool is_closed();
  // Returns the answer to a GET request on this connection.
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
// Returns the beginning of an endless body: its header, and one chunk of this many bytes.
std::string endless_request(const std::string& target, std::size_t bytes,
                            const std::string& headers = "");

}  // namespace fahras::http::test
