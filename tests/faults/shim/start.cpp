// Counts calls while main() runs. Calls made by the loader and by static objects do not belong to
// the writer.
#include <dlfcn.h>

#include "faults.h"

namespace {

using Main = int(int, char**, char**);

Main* program = nullptr;

int counted_main(int argc, char** argv, char** environment) {
  faults::arm();
  const int code = program(argc, argv, environment);
  faults::disarm();
  return code;
}

}  // namespace

extern "C" int __libc_start_main(Main* main, int argc, char** argv, void (*init)(), void (*fini)(),
                                 void (*loader_fini)(), void* stack) {
  using Start = int(Main*, int, char**, void (*)(), void (*)(), void (*)(), void*);
  program = main;
  auto* const start = reinterpret_cast<Start*>(::dlsym(RTLD_NEXT, "__libc_start_main"));
  return start(counted_main, argc, argv, init, fini, loader_fini, stack);
}
