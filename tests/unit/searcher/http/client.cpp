#include "client.h"

#include <arpa/inet.h>
#include <netdb.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <sstream>
#include <stdexcept>
#include <utility>

namespace fahras::http::test {

namespace {

constexpr int patience = 60;  // in seconds: machines may be busy, and tests must end

void bind_to(int socket, const std::string& from) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  if (inet_pton(AF_INET, from.c_str(), &address.sin_addr) != 1 ||
      bind(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
    throw std::runtime_error("cannot use the address " + from);
  }
}

int connect_to(const std::string& host, unsigned short port, const std::string& from) {
  addrinfo hints{};
  hints.ai_socktype = SOCK_STREAM;
  hints.ai_flags = AI_NUMERICHOST;
  addrinfo* found = nullptr;
  if (getaddrinfo(host.c_str(), std::to_string(port).c_str(), &hints, &found) != 0) {
    throw std::runtime_error("not an address: " + host);
  }
  const int connected = socket(found->ai_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
  const timeval time{patience, 0};
  setsockopt(connected, SOL_SOCKET, SO_RCVTIMEO, &time, sizeof time);
  setsockopt(connected, SOL_SOCKET, SO_SNDTIMEO, &time, sizeof time);
  if (!from.empty()) bind_to(connected, from);
  const int result = connect(connected, found->ai_addr, found->ai_addrlen);
  freeaddrinfo(found);
  if (result == 0) return connected;
  close(connected);
  throw std::runtime_error("cannot connect");
}

}  // namespace

Client::Client(unsigned short port, const std::string& host, const std::string& from)
    : socket_(connect_to(host, port, from)) {}

Client::~Client() {
  if (socket_ >= 0) close(socket_);
}

Client::Client(Client&& other) noexcept
    : socket_(std::exchange(other.socket_, -1)), unread_(std::move(other.unread_)) {}

void Client::write(std::string_view bytes) const {
  while (!bytes.empty()) {
    const ssize_t written = send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (written < 0) throw std::runtime_error("cannot write");
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

std::size_t Client::write_some(std::string_view bytes) const {
  const ssize_t written = send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
  return written < 0 ? 0 : static_cast<std::size_t>(written);
}

void Client::end() const { shutdown(socket_, SHUT_WR); }

bool Client::fill() {
  char bytes[16384];
  const ssize_t length = recv(socket_, bytes, sizeof bytes, 0);
  if (length < 0 && errno == EAGAIN) throw std::runtime_error("the server is silent");
  if (length <= 0) return false;
  unread_.append(bytes, static_cast<std::size_t>(length));
  return true;
}

std::string Client::take(std::size_t bytes) {
  while (unread_.size() < bytes) {
    if (!fill()) throw std::runtime_error("the server closed");
  }
  std::string taken = unread_.substr(0, bytes);
  unread_.erase(0, bytes);
  unread_.shrink_to_fit();
  return taken;
}

std::string Client::take_line() {
  std::size_t end = 0;
  while ((end = unread_.find("\r\n")) == std::string::npos) {
    if (!fill()) throw std::runtime_error("the server closed");
  }
  std::string line = take(end);
  take(2);
  return line;
}

Reply Client::read(bool without_body) {
  Reply reply;
  reply.status = static_cast<unsigned>(std::stoul(take_line().substr(9)));
  for (std::string line = take_line(); !line.empty(); line = take_line()) {
    const std::size_t colon = line.find(": ");
    if (colon == std::string::npos) throw std::runtime_error("no header: " + line);
    reply.headers[line.substr(0, colon)] = line.substr(colon + 2);
  }
  const auto length = reply.headers.find("Content-Length");
  if (!without_body && length != reply.headers.end()) reply.body = take(std::stoul(length->second));
  return reply;
}

std::string Client::read_to_end() {
  while (fill()) continue;
  return std::exchange(unread_, {});
}

bool Client::is_closed() { return unread_.empty() && !fill(); }

Reply Client::get(const std::string& target, const std::string& headers) {
  write(get_request(target, headers));
  return read();
}

std::string get_request(const std::string& target, const std::string& headers) {
  return "GET " + target + " HTTP/1.1\r\nHost: x\r\n" + headers + "\r\n";
}

std::string post_request(const std::string& target, const std::string& body) {
  return "POST " + target +
         " HTTP/1.1\r\nHost: x\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" +
         body;
}

std::string endless_request(const std::string& target, std::size_t bytes,
                            const std::string& headers) {
  std::ostringstream chunk;
  chunk << "POST " << target << " HTTP/1.1\r\nHost: x\r\n"
        << headers << "Transfer-Encoding: chunked\r\n\r\n"
        << std::hex << bytes << "\r\n"
        << std::string(bytes, 'x') << "\r\n";
  return chunk.str();
}

}  // namespace fahras::http::test
