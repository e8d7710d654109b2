#include <exception>
#include <iostream>

#include <fahras/error.h>
#include <fahras/printable.h>

#include "command.h"

namespace {

void print_error(const std::exception& error) {
  std::cerr << "fahras-serve: " << fahras::printable(error.what()) << '\n';
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return fahras::serve::run(fahras::serve::parse_options({argv + 1, argv + argc}));
  } catch (const fahras::Error& error) {
    print_error(error);
    if (error.kind() == fahras::ErrorKind::usage) std::cerr << "Try 'fahras-serve --help'.\n";
    return fahras::exit_code(error.kind());
  } catch (const std::exception& error) {
    print_error(error);
    return fahras::exit_code(fahras::ErrorKind::internal);
  }
}
