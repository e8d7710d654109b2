#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <exception>
#include <new>
#include <string>
#include <string_view>
#include <vector>

#include <fahras/error.h>
#include <fahras/printable.h>
#include <indexer_cli/run.h>

namespace {

using fahras::indexer_cli::Outcome;

int exit_code(Outcome outcome) {
  switch (outcome) {
    case Outcome::done:
      return 0;
    case Outcome::index_unsound:
      return 3;
    case Outcome::input_errors:
      return 4;
  }
  return 1;
}

void print_error(const std::exception& error) {
  std::fprintf(stderr, "fahras-index: %s\n", fahras::printable(error.what()).c_str());
}

// Ends the process when there is no memory. Libraries allocate while exceptions unwind the stack,
// which would end in an abort. Unpublished work is not part of the index, so nothing needs to be
// undone.
[[noreturn]] void end_without_memory() {
  constexpr std::string_view message =
      "fahras-index: out of memory; the index is as it was last published\n";
  [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, message.data(), message.size());
  ::_exit(1);
}

}  // namespace

int main(int argc, char** argv) {
  // A file that exceeds the user's limit should be reported as an error instead of ending the
  // process.
  std::signal(SIGXFSZ, SIG_IGN);
  std::set_new_handler(end_without_memory);
  try {
    return exit_code(fahras::indexer_cli::run(std::vector<std::string>(argv + 1, argv + argc)));
  } catch (const fahras::Error& error) {
    print_error(error);
    return fahras::exit_code(error.kind());
  } catch (const std::exception& error) {
    print_error(error);
    return 1;
  }
}
