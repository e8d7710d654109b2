#include "faults.h"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string_view>

// Nothing here may allocate, because it runs within malloc. System calls are made directly, because
// the shim replaces the library's functions for them.
namespace faults {
namespace {

enum class How { once, forever, kill, cut, ignore };

struct Plan {
  Kind kind = Kind::none;
  std::uint64_t at = 0;
  How how = How::once;
  std::string_view under;
};

Plan plan;
std::atomic<bool> armed = false;
std::atomic<std::uint64_t> calls = 0;

constexpr std::array<const char*, 10> kinds{"none", "write", "sync",   "rename",     "open",
                                            "read", "mkdir", "unlink", "allocation", "change"};
constexpr std::array<const char*, 5> hows{"once", "forever", "kill", "cut", "ignore"};

template <std::size_t size>
std::size_t find(const std::array<const char*, size>& names, const char* name) {
  for (std::size_t i = 0; i < size; ++i) {
    if (std::strcmp(names[i], name) == 0) return i;
  }
  std::abort();  // the test's settings are invalid
}

int error_of(Kind kind) {
  switch (kind) {
    case Kind::write:
    case Kind::mkdir:
      return ENOSPC;
    case Kind::allocation:
      return ENOMEM;
    default:
      return EIO;
  }
}

// EXT4_IOC_SHUTDOWN with NOLOGFLUSH for the file system that holds the folder.
void cut_power() {
  constexpr unsigned long shut_down = _IOR('X', 125, std::uint32_t);
  std::uint32_t no_log_flush = 2;
  const long folder = ::syscall(SYS_open, plan.under.data(), O_RDONLY | O_DIRECTORY, 0);
  if (folder < 0 || ::ioctl(static_cast<int>(folder), shut_down, &no_log_flush) != 0) std::abort();
}

Verdict judge(Kind kind) {
  const std::uint64_t call = ++calls;
  const bool lasts = plan.how == How::forever || plan.how == How::ignore;
  if (plan.at == 0 || call < plan.at || (call > plan.at && !lasts)) return Verdict::go_on;
  if (plan.how == How::ignore) return Verdict::ignore;
  if (plan.how == How::cut) cut_power();
  if (plan.how == How::cut || plan.how == How::kill) ::kill(::getpid(), SIGKILL);
  errno = error_of(kind);
  return Verdict::fail;
}

bool counts(Kind kind, bool is_change) {
  return armed && (plan.kind == kind || (plan.kind == Kind::change && is_change));
}

bool is_under(std::string_view path) { return path.starts_with(plan.under); }

bool is_under(int file) {
  std::array<char, 64> link{};
  std::array<char, 4096> path{};
  std::snprintf(link.data(), link.size(), "/proc/self/fd/%d", file);
  const ssize_t length = ::readlink(link.data(), path.data(), path.size());
  return length > 0 && is_under({path.data(), static_cast<std::size_t>(length)});
}

}  // namespace

Verdict judge_file(Kind kind, int file) {
  if (!counts(kind, kind != Kind::read) || !is_under(file)) return Verdict::go_on;
  return judge(kind);
}

Verdict judge_path(Kind kind, int base, const char* path, bool is_change) {
  if (!counts(kind, is_change)) return Verdict::go_on;
  if (path[0] == '/' ? !is_under(path) : !is_under(base)) return Verdict::go_on;
  return judge(kind);
}

bool allocation_fails() {
  return counts(Kind::allocation, false) && judge(Kind::allocation) == Verdict::fail;
}

void arm() {
  const char* text = std::getenv("FAHRAS_FAULT");
  const char* under = std::getenv("FAHRAS_FAULT_UNDER");
  std::array<char, 16> kind{};
  std::array<char, 16> how{};
  unsigned long long at = 0;
  if (text == nullptr) return;
  if (std::sscanf(text, "%15s %llu %15s", kind.data(), &at, how.data()) != 3) std::abort();
  plan = {static_cast<Kind>(find(kinds, kind.data())), at, static_cast<How>(find(hows, how.data())),
          under != nullptr ? under : "/"};
  armed = true;
}

void disarm() {
  armed = false;
  const char* file = std::getenv("FAHRAS_FAULT_COUNT");
  if (file == nullptr) return;
  std::array<char, 32> text{};
  const int length = std::snprintf(text.data(), text.size(), "%llu\n",
                                   static_cast<unsigned long long>(calls.load()));
  const long out = ::syscall(SYS_open, file, O_WRONLY | O_CREAT | O_TRUNC, 0666);
  ::syscall(SYS_write, out, text.data(), length);
  ::syscall(SYS_close, out);
}

}  // namespace faults
