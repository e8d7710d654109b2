#include <unistd.h>

#include <cstdlib>
#include <exception>
#include <iostream>
#include <new>
#include <string>
#include <string_view>

#include <fahras/printable.h>

#include "command.h"
#include "option_names.h"

namespace {

void print_error(const std::string& error) {
  std::cerr << "fahras-search: " << fahras::printable(error) << '\n';
}

// Ends the program at once: unwinding runs library code that allocates, and would end in an abort.
[[noreturn]] void end_without_memory() {
  constexpr std::string_view message = "fahras-search: out of memory\n";
  [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, message.data(), message.size());
  ::_exit(fahras::exit_code(fahras::ErrorKind::internal));
}

}  // namespace

int main(int argc, char** argv) {
  std::set_new_handler(end_without_memory);
  std::ios::sync_with_stdio(false);
  try {
    return fahras::cli::run(
        fahras::cli::parse_options({argv + 1, argv + argc}, std::getenv("FAHRAS_INDEX")));
  } catch (const fahras::Error& error) {
    print_error(fahras::cli::with_option_name(error));
    if (error.kind() == fahras::ErrorKind::usage) std::cerr << "Try 'fahras-search --help'.\n";
    return fahras::exit_code(error.kind());
  } catch (const std::exception& error) {
    print_error(error.what());
    return fahras::exit_code(fahras::ErrorKind::internal);
  }
}
