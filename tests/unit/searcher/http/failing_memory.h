// Makes allocations with operator new fail on request, in all threads of this program except those
// that excluded themselves.
#pragma once

namespace fahras::http::test {

// Makes the n-th allocation from now on fail, and up to `more` of those after it; with 0 none
// fails.
void fail_allocation(long n, long more = 0);
// Returns how many have failed since then.
long failed_allocations();
// Excludes the calling thread.
void spare_this_thread();

}  // namespace fahras::http::test
