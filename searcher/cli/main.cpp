#include <cstdlib>
#include <exception>
#include <iostream>

#include "command.h"

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  try {
    return fahras::cli::run(
        fahras::cli::parse_options({argv + 1, argv + argc}, std::getenv("FAHRAS_INDEX")));
  } catch (const fahras::Error& error) {
    std::cerr << "fahras-search: " << error.what() << '\n';
    if (error.kind() == fahras::ErrorKind::usage) std::cerr << "Try 'fahras-search --help'.\n";
    return fahras::exit_code(error.kind());
  } catch (const std::exception& error) {
    std::cerr << "fahras-search: " << error.what() << '\n';
    return fahras::exit_code(fahras::ErrorKind::internal);
  }
}
