#include <string>

#include "handles.h"

struct fahras_error {
  fahras_error_code kind;
  std::string message;
  std::string subject;
};

namespace fahras::capi {
namespace {

fahras_error_code kind_of(ErrorKind kind) noexcept {
  switch (kind) {
    case ErrorKind::usage:
      return FAHRAS_USAGE;
    case ErrorKind::index:
      return FAHRAS_INDEX;
    case ErrorKind::input:
      return FAHRAS_INPUT;
    case ErrorKind::internal:
      break;
  }
  return FAHRAS_INTERNAL;
}

// Allocated statically, since nothing can be allocated when it is needed. The message is short
// enough for the string's internal buffer.
fahras_error out_of_memory{FAHRAS_MEMORY, "out of memory", ""};

}  // namespace

void report(fahras_error** error, fahras_error_code kind, const char* message,
            std::string_view subject) noexcept {
  if (error == nullptr) return;
  try {
    *error = new fahras_error{kind, message, std::string(subject)};
  } catch (...) {
    *error = &out_of_memory;
  }
}

void report(fahras_error** error, const Error& cause) noexcept {
  report(error, kind_of(cause.kind()), cause.what(), cause.subject());
}

}  // namespace fahras::capi

const char* fahras_version() { return FAHRAS_VERSION; }

fahras_error_code fahras_error_kind(const fahras_error* error) {
  return error != nullptr ? error->kind : static_cast<fahras_error_code>(0);
}

const char* fahras_error_message(const fahras_error* error) {
  return error != nullptr ? error->message.c_str() : nullptr;
}

const char* fahras_error_subject(const fahras_error* error) {
  return error != nullptr ? error->subject.c_str() : nullptr;
}

void fahras_error_free(fahras_error* error) {
  if (error != &fahras::capi::out_of_memory) delete error;
}
