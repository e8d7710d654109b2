// Helpers for handles, and for catching exceptions at the border of the library.
#pragma once

#include <cstddef>
#include <cstring>
#include <exception>
#include <new>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fahras.h>
#include <fahras/article_fields.h>
#include <fahras/error.h>
#include <fahras/filter.h>

struct fahras_filter {
  fahras::Filter filter;
  bool out_of_memory = false;     // a setter ran out of memory
  const char* problem = nullptr;  // why the filter is invalid; null if it is valid
};

namespace fahras::capi {

// Stores a new error in *error, unless `error` is null.
void report(fahras_error** error, fahras_error_code kind, const char* message,
            std::string_view subject = {}) noexcept;
void report(fahras_error** error, const Error& cause) noexcept;

// Returns work(). After an exception it reports the error and returns null or false.
template <class Work>
auto guarded(fahras_error** error, const Work& work) noexcept -> decltype(work()) {
  try {
    return work();
  } catch (const Error& cause) {
    report(error, cause);
  } catch (const std::bad_alloc&) {
    report(error, FAHRAS_MEMORY, "out of memory");
  } catch (const std::exception& cause) {
    report(error, FAHRAS_INTERNAL, cause.what());
  } catch (...) {
    report(error, FAHRAS_INTERNAL, "an unknown exception");
  }
  return {};
}

// Returns a new handle, or null if out of memory.
template <class Make>
auto made(const Make& make) noexcept -> decltype(make()) {
  return guarded(nullptr, make);
}

// Calls a setter. Setters do not fail; the handle remembers that one ran out of memory.
template <class Handle, class Set>
void set(Handle* handle, const Set& work) noexcept {
  if (handle == nullptr) return;
  try {
    work(*handle);
  } catch (...) {
    handle->out_of_memory = true;
  }
}

// required() returns the object behind a handle, and throws Error(usage) for null. complete() also
// throws std::bad_alloc if a setter of the handle ran out of memory.
template <class Handle>
Handle& required(Handle* handle, const char* name) {
  if (handle == nullptr) throw Error(ErrorKind::usage, std::string(name) + " is NULL");
  return *handle;
}
template <class Handle>
Handle& complete(Handle* handle, const char* name) {
  if (required(handle, name).out_of_memory) throw std::bad_alloc();
  return *handle;
}

// Moves the content out of a filter; returns an empty filter for one that could not be allocated.
Filter take(fahras_filter& given);

// Returns the value of the field with this name; null if there is none.
inline const char* field(const ArticleFields& fields, const char* name) noexcept {
  const std::string* const value = name != nullptr ? field_of(fields, name) : nullptr;
  return value != nullptr ? value->c_str() : nullptr;
}

inline std::string text(const char* given) { return given != nullptr ? given : std::string(); }

// Returns a copy that the caller owns and releases by delete[], or null if there is no text.
inline char* copied(const std::optional<std::string>& given) {
  if (!given || given->empty()) return nullptr;
  char* copy = new char[given->size() + 1];
  std::memcpy(copy, given->c_str(), given->size() + 1);
  return copy;
}

template <class Item>
const Item* item(const std::vector<Item>& items, std::size_t i) noexcept {
  return i < items.size() ? &items[i] : nullptr;
}
inline const char* item_text(const std::vector<std::string>& items, std::size_t i) noexcept {
  return i < items.size() ? items[i].c_str() : nullptr;
}

}  // namespace fahras::capi
