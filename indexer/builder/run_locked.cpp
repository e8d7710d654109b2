#include <builder/run_locked.h>

#include <unistd.h>

#include <cerrno>
#include <cstring>

#include <fahras/error.h>
#include <fmt/format.h>

#include "lock.h"

namespace fahras::builder {

void run_locked(const std::filesystem::path& index, std::vector<std::string> command) {
  const WriterLock lock(index);
  lock.pass_on();
  std::vector<char*> words;
  words.reserve(command.size() + 1);
  for (std::string& word : command) words.push_back(word.data());
  words.push_back(nullptr);
  ::execvp(words.front(), words.data());
  throw Error(ErrorKind::usage,
              fmt::format("{}: cannot be run: {}", command.front(), std::strerror(errno)));
}

}  // namespace fahras::builder
