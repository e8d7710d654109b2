#include <optional>
#include <utility>

#include "handles.h"

using fahras::Filter;
using fahras::capi::made;
using fahras::capi::set;
using fahras::capi::text;

namespace {

fahras_filter* make(Filter::Kind kind, const char* field) {
  auto* handle = new fahras_filter;
  handle->filter.kind = kind;
  fahras::capi::set(handle, [&](fahras_filter& made) { made.filter.field = text(field); });
  return handle;
}

std::optional<std::string> bound(const char* value) {
  return value != nullptr ? std::optional<std::string>(value) : std::nullopt;
}

}  // namespace

fahras_filter* fahras_filter_equals_new(const char* field, const char* const* values,
                                        size_t count) {
  return made([&] {
    fahras_filter* handle = make(Filter::Kind::equals, field);
    set(handle, [&](fahras_filter& made) {
      for (std::size_t i = 0; values != nullptr && i < count; ++i) {
        made.filter.values.push_back(text(values[i]));
      }
    });
    return handle;
  });
}

fahras_filter* fahras_filter_between_new(const char* field, const char* from, const char* to) {
  return made([&] {
    fahras_filter* handle = make(Filter::Kind::between, field);
    set(handle, [&](fahras_filter& made) {
      made.filter.from = bound(from);
      made.filter.to = bound(to);
    });
    return handle;
  });
}

void fahras_filter_exclude_from(fahras_filter* filter) {
  if (filter != nullptr) filter->filter.from_excluded = true;
}

void fahras_filter_exclude_to(fahras_filter* filter) {
  if (filter != nullptr) filter->filter.to_excluded = true;
}

fahras_filter* fahras_filter_exists_new(const char* field) {
  return made([&] { return make(Filter::Kind::exists, field); });
}

fahras_filter* fahras_filter_all_new() {
  return made([&] { return make(Filter::Kind::all, nullptr); });
}

fahras_filter* fahras_filter_any_new() {
  return made([&] { return make(Filter::Kind::any, nullptr); });
}

fahras_filter* fahras_filter_none_new() {
  return made([&] { return make(Filter::Kind::none, nullptr); });
}

void fahras_filter_add(fahras_filter* filter, fahras_filter* part) {
  set(filter, [&](fahras_filter& whole) {
    // A part that is NULL could not be made.
    whole.out_of_memory |= part == nullptr || part->out_of_memory;
    if (part != nullptr) whole.filter.parts.push_back(std::move(part->filter));
  });
  fahras_filter_free(part);
}

void fahras_filter_free(fahras_filter* filter) { delete filter; }
