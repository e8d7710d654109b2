// A request as its setters made it.
#pragma once

#include <fahras/searcher.h>

#include "handles.h"

struct fahras_request {
  fahras::SearchRequest request;
  bool out_of_memory = false;
  // What makes no sense about what a setter was given last.
  const char* unit_problem = nullptr;
  const char* sort_problem = nullptr;
  const char* text_problem = nullptr;
  const char* filter_problem = nullptr;
  bool filter_out_of_memory = false;
};

namespace fahras::capi {

// What is asked. Throws Error(usage), or std::bad_alloc, for what the setters did not take.
const SearchRequest& sensible(const fahras_request* request);

}  // namespace fahras::capi
