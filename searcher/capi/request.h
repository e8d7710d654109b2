// A request as its setters made it.
#pragma once

#include <fahras/searcher.h>

#include "handles.h"

struct fahras_request {
  fahras::SearchRequest request;
  bool out_of_memory = false;
  const char* problem = nullptr;  // what a setter was given that makes no sense
};
