// Runs real xapian-tcpsrv processes on this machine, and a shard that hangs.
#pragma once

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include <schema/generation.h>

namespace fahras::test {

inline bool has_tcpsrv() { return std::system("command -v xapian-tcpsrv >/dev/null") == 0; }

// A program; the destructor kills it and its children.
class Process {
 public:
  explicit Process(pid_t pid) : pid_(pid) {}
  ~Process() { kill(); }
  Process(Process&& other) noexcept : pid_(std::exchange(other.pid_, 0)) {}
  Process& operator=(Process&&) = delete;

  // Signals the whole process group, because the server has a child for each connection.
  void signal(int number) const {
    if (pid_ != 0) ::kill(-pid_, number);
  }
  void kill() {
    if (pid_ == 0) return;
    signal(SIGKILL);
    ::waitpid(pid_, nullptr, 0);
    pid_ = 0;
  }
  bool runs() { return pid_ != 0 && ::waitpid(pid_, nullptr, WNOHANG) == 0; }

 private:
  pid_t pid_;
};

inline sockaddr_in local_address(std::uint16_t port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  address.sin_port = htons(port);
  return address;
}

inline bool connects(std::uint16_t port) {
  const int file = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  const sockaddr_in address = local_address(port);
  const bool ok = ::connect(file, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
  ::close(file);
  return ok;
}

// Binds `port`, or any port if it is 0. Returns the port, or 0 if it is in use.
inline std::uint16_t try_bind(std::uint16_t port, int& file) {
  file = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address = local_address(port);
  socklen_t size = sizeof address;
  if (::bind(file, reinterpret_cast<const sockaddr*>(&address), size) != 0) return 0;
  ::getsockname(file, reinterpret_cast<sockaddr*>(&address), &size);
  return ntohs(address.sin_port);
}

// Returns a free port whose successor is free, too.
inline std::uint16_t free_ports() {
  for (;;) {
    int first = -1;
    int second = -1;
    const std::uint16_t port = try_bind(0, first);
    const bool both = port < 65535 && try_bind(static_cast<std::uint16_t>(port + 1), second) != 0;
    ::close(first);
    if (second >= 0) ::close(second);
    if (both) return port;
  }
}

// A shard that hangs: both ports accept connections but never answer.
class HangingShard {
 public:
  HangingShard() {
    do {
      close();
      port_ = free_ports();
    } while (!listen(0) || !listen(1));
  }
  ~HangingShard() { close(); }
  HangingShard(const HangingShard&) = delete;
  HangingShard& operator=(const HangingShard&) = delete;

  std::string name() const { return "127.0.0.1:" + std::to_string(port_); }
  std::string remote() const { return "remote:" + name(); }

 private:
  bool listen(int number) {
    const auto port = static_cast<std::uint16_t>(port_ + number);
    return try_bind(port, files_[number]) != 0 && ::listen(files_[number], SOMAXCONN) == 0;
  }
  void close() {
    for (int& file : files_) {
      if (file >= 0) ::close(file);
      file = -1;
    }
  }

  std::uint16_t port_ = 0;
  int files_[2] = {-1, -1};
};

inline Process start_tcpsrv(const std::filesystem::path& database, std::uint16_t port) {
  const std::string number = std::to_string(port);
  const pid_t pid = ::fork();
  if (pid == 0) {
    ::setpgid(0, 0);
    const int nothing = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    ::dup2(nothing, STDOUT_FILENO);
    ::dup2(nothing, STDERR_FILENO);
    ::execlp("xapian-tcpsrv", "xapian-tcpsrv", "--interface", "127.0.0.1", "--port", number.c_str(),
             "--quiet", database.c_str(), nullptr);
    ::_exit(127);
  }
  ::setpgid(pid, pid);
  return Process(pid);
}

// Two databases served on neighbouring ports.
class ServedIndex {
 public:
  ServedIndex(std::filesystem::path articles, std::filesystem::path paragraphs)
      : databases_{std::move(articles), std::move(paragraphs)} {
    while (!start(free_ports())) {
    }
  }
  // Serves the only segment of an index.
  explicit ServedIndex(const std::filesystem::path& index)
      : ServedIndex(segment(index) / schema::articles_file,
                    segment(index) / schema::paragraphs_file) {}

  std::string name() const { return "127.0.0.1:" + std::to_string(port_); }
  std::string remote() const { return "remote:" + name(); }

  void kill() { servers_.clear(); }
  void signal(int number) {
    for (const Process& server : servers_) server.signal(number);
  }
  // Starts the servers again on the same ports.
  void restart() {
    kill();
    if (!start(port_)) throw std::runtime_error("the port was taken");
  }

 private:
  static std::filesystem::path segment(const std::filesystem::path& index) {
    return index / schema::read_generation(index).segments.at(0).folder;
  }
  bool start(std::uint16_t port) {
    port_ = port;
    kill();
    for (const auto& database : databases_) servers_.push_back(start_tcpsrv(database, port++));
    return wait(servers_[0], port_) && wait(servers_[1], static_cast<std::uint16_t>(port_ + 1));
  }
  static bool wait(Process& server, std::uint16_t port) {
    while (!connects(port)) {
      if (!server.runs()) return false;
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return true;
  }

  std::vector<std::filesystem::path> databases_;
  std::uint16_t port_ = 0;
  std::vector<Process> servers_;
};

}  // namespace fahras::test
