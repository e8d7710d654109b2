// What stands behind the handles, and how exceptions end at this library's border.
#pragma once

#include <cstddef>
#include <exception>
#include <new>
#include <string>
#include <vector>

#include <fahras.h>
#include <fahras/error.h>
#include <fahras/filter.h>

struct fahras_filter {
  fahras::Filter filter;
  bool out_of_memory = false;     // in a setter
  const char* problem = nullptr;  // what makes no sense about it
};

namespace fahras::capi {

// To *error, unless `error` is null.
void report(fahras_error** error, fahras_error_code kind, const char* message) noexcept;
void report(fahras_error** error, const Error& cause) noexcept;

// What `work` returns, or null or false after an exception, which is reported.
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

// A new handle, or null when out of memory.
template <class Make>
auto made(const Make& make) noexcept -> decltype(make()) {
  return guarded(nullptr, make);
}

// Setters do not fail: the handle remembers that it is not what the caller wanted.
template <class Handle, class Set>
void set(Handle* handle, const Set& work) noexcept {
  if (handle == nullptr) return;
  try {
    work(*handle);
  } catch (...) {
    handle->out_of_memory = true;
  }
}

// The object behind a handle that must be there, and as its setters were to make it.
template <class Handle>
Handle& required(Handle* handle, const char* name) {
  if (handle == nullptr) throw Error(ErrorKind::usage, std::string(name) + ": is NULL");
  return *handle;
}
template <class Handle>
Handle& complete(Handle* handle, const char* name) {
  if (required(handle, name).out_of_memory) throw std::bad_alloc();
  return *handle;
}

// What a filter that is given away holds; nothing of one that could not be made.
Filter take(fahras_filter& given);

inline std::string text(const char* given) { return given != nullptr ? given : std::string(); }

template <class Item>
const Item* item(const std::vector<Item>& items, std::size_t i) noexcept {
  return i < items.size() ? &items[i] : nullptr;
}
inline const char* item_text(const std::vector<std::string>& items, std::size_t i) noexcept {
  return i < items.size() ? items[i].c_str() : nullptr;
}

}  // namespace fahras::capi
