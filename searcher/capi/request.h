// The object behind a fahras_request handle.
#pragma once

#include <fahras/searcher.h>

#include "handles.h"

struct fahras_request {
  fahras::SearchRequest request;
  bool out_of_memory = false;
  // Why the last value given to each setter was invalid; null if it was valid.
  const char* unit_problem = nullptr;
  const char* sort_problem = nullptr;
  const char* text_problem = nullptr;
  const char* filter_problem = nullptr;
  bool filter_out_of_memory = false;
};

namespace fahras::capi {

// Returns the request. Throws Error(usage) for invalid values, and std::bad_alloc if a setter ran
// out of memory.
const SearchRequest& sensible(const fahras_request* request);

}  // namespace fahras::capi
