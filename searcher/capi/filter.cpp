#include <optional>
#include <utility>

#include "handles.h"

using fahras::Filter;
using fahras::capi::made;
using fahras::capi::set;
using fahras::capi::take;
using fahras::capi::text;

namespace {

// Returned when a filter cannot be allocated. All threads share it, so it is never modified.
fahras_filter out_of_memory{{}, true, nullptr};

// Returns a new filter on which `set` was called.
template <class Set>
fahras_filter* make(Filter::Kind kind, const Set& set) {
  fahras_filter* handle = made([] { return new fahras_filter; });
  if (handle == nullptr) return &out_of_memory;
  handle->filter.kind = kind;
  fahras::capi::set(handle, set);
  return handle;
}

fahras_filter* make(Filter::Kind kind) {
  return make(kind, [](fahras_filter& /*filter*/) {});
}

fahras_filter* make_of_values(Filter::Kind kind, const char* field, const char* const* values,
                              std::size_t count) {
  return make(kind, [&](fahras_filter& made) {
    made.filter.field = text(field);
    for (std::size_t i = 0; values != nullptr && i < count; ++i) {
      made.filter.values.push_back(text(values[i]));
    }
  });
}

bool is_made(const fahras_filter* filter) { return filter != nullptr && filter != &out_of_memory; }

std::optional<std::string> bound(const char* value) {
  return value != nullptr ? std::optional<std::string>(value) : std::nullopt;
}

}  // namespace

Filter fahras::capi::take(fahras_filter& given) {
  return is_made(&given) ? std::move(given.filter) : Filter();
}

fahras_filter* fahras_filter_equals_new(const char* field, const char* const* values,
                                        size_t count) {
  return make_of_values(Filter::Kind::equals, field, values, count);
}

fahras_filter* fahras_filter_has_words_new(const char* field, const char* const* texts,
                                           size_t count) {
  return make_of_values(Filter::Kind::has_words, field, texts, count);
}

fahras_filter* fahras_filter_between_new(const char* field, const char* from, const char* to) {
  return make(Filter::Kind::between, [&](fahras_filter& made) {
    made.filter.field = text(field);
    made.filter.from = bound(from);
    made.filter.to = bound(to);
  });
}

void fahras_filter_exclude_from(fahras_filter* filter) {
  if (is_made(filter)) filter->filter.from_excluded = true;
}

void fahras_filter_exclude_to(fahras_filter* filter) {
  if (is_made(filter)) filter->filter.to_excluded = true;
}

fahras_filter* fahras_filter_exists_new(const char* field) {
  return make(Filter::Kind::exists, [&](fahras_filter& made) { made.filter.field = text(field); });
}

fahras_filter* fahras_filter_all_new() { return make(Filter::Kind::all); }
fahras_filter* fahras_filter_any_new() { return make(Filter::Kind::any); }
fahras_filter* fahras_filter_none_new() { return make(Filter::Kind::none); }

void fahras_filter_add(fahras_filter* filter, fahras_filter* part) {
  set(is_made(filter) ? filter : nullptr, [&](fahras_filter& whole) {
    if (part == nullptr) {
      whole.problem = "filter: a part is NULL";
      return;
    }
    whole.out_of_memory |= part->out_of_memory;
    if (part->problem != nullptr) whole.problem = part->problem;
    whole.filter.parts.push_back(take(*part));
  });
  fahras_filter_free(part);
}

void fahras_filter_free(fahras_filter* filter) {
  if (is_made(filter)) delete filter;
}
