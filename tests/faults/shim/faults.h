// Decides which call of the program under test fails, and how. The shim is preloaded; it counts
// calls of one kind from the start of main(), and disturbs the n-th.
//
//   FAHRAS_FAULT        "KIND N HOW". KIND is one of `kinds` below. N counts from 1; 0 means to
//                       count only. HOW is one of:
//                       once, forever: the call fails, or it and all later ones
//                       kill: the process gets SIGKILL instead of the call
//                       cut: the file system is shut down without its journal, then kill
//                       ignore: the call and all later ones succeed without being made
//   FAHRAS_FAULT_UNDER  only calls for files in this folder are counted
//   FAHRAS_FAULT_COUNT  a file to which the number of calls is written when main() ends
#pragma once

namespace faults {

// `change` covers calls that change the disk: write, sync, rename, mkdir, unlink, and open if it
// creates.
enum class Kind { none, write, sync, rename, open, read, mkdir, unlink, allocation, change };

enum class Verdict { go_on, fail, ignore };

// Both functions count the call. If the verdict is to fail, they set errno.
Verdict judge_file(Kind kind, int file);
// `path` can be relative to the folder `base`.
Verdict judge_path(Kind kind, int base, const char* path, bool is_change = true);
bool allocation_fails();

// Called before and after main().
void arm();
void disarm();

}  // namespace faults
