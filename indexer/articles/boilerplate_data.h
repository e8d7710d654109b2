// The text of data/boilerplate.txt.
#pragma once

namespace fahras::articles {

extern const char* const boilerplate_data;

}  // namespace fahras::articles
