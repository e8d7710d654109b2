// Which call of the program under test is to fail, and how. The shim is preloaded; it counts calls
// of one kind, from main() on, and disturbs the n-th.
//
//   FAHRAS_FAULT        "KIND N HOW"; KIND as in `kinds` below, N from 1 on (0: only count), HOW:
//                       once, forever: the call fails, or it and all that follow
//                       kill: the process gets SIGKILL in place of the call
//                       cut: the file system is shut down without its journal, then kill
//                       ignore: the call succeeds without being made, and so do those that follow
//   FAHRAS_FAULT_UNDER  calls for files in this folder are counted, no others
//   FAHRAS_FAULT_COUNT  a file that is told the number of calls when main() is over
#pragma once

namespace faults {

// `change` is what leaves traces on the disk: write, sync, rename, mkdir, unlink and creating open.
enum class Kind { none, write, sync, rename, open, read, mkdir, unlink, allocation, change };

enum class Verdict { go_on, fail, ignore };

// Both count the call. errno is set when the verdict is to fail.
Verdict judge_file(Kind kind, int file);
// `path` may be relative to the folder `base`.
Verdict judge_path(Kind kind, int base, const char* path, bool is_change = true);
bool allocation_fails();

// What main() is run between.
void arm();
void disarm();

}  // namespace faults
