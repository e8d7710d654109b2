// Allocations that fail when a test wants them to: those of operator new in this program, on all
// threads but that which has itself left out.
#pragma once

namespace fahras::http::test {

// The n-th allocation from now on fails, and those after it up to `more` of them; 0: none.
void fail_allocation(long n, long more = 0);
// How many have failed since.
long failed_allocations();
// On the thread that calls it none fails.
void spare_this_thread();

}  // namespace fahras::http::test
