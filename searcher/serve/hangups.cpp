#include "hangups.h"

#include <pthread.h>

#include <csignal>
#include <utility>

namespace fahras::serve {
namespace {

sigset_t hangup_set() {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGHUP);
  return set;
}

extern "C" void ignore_hangup(int /*signal*/) {}

}  // namespace

void hold_hangups() {
  const sigset_t set = hangup_set();
  pthread_sigmask(SIG_BLOCK, &set, nullptr);
  // A signal whose action is to be ignored would not become pending.
  std::signal(SIGHUP, ignore_hangup);
}

Hangups::Hangups(std::function<void()> act)
    : act_(std::move(act)), thread_([this] {
        const sigset_t set = hangup_set();
        for (int signal = 0; sigwait(&set, &signal) == 0 && !ending_;) act_();
      }) {}

Hangups::~Hangups() {
  ending_ = true;
  pthread_kill(thread_.native_handle(), SIGHUP);
  thread_.join();
}

}  // namespace fahras::serve
