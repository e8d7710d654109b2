#include <algorithm>
#include <array>

#include "result.h"

using fahras::capi::item;
using fahras::capi::item_text;
using fahras::capi::of;

namespace {

using Kind = fahras::Note::Kind;

// The kinds of notes in the order of fahras_note_kind, which begins with 1.
constexpr std::array note_kinds{
    Kind::plain_words,   Kind::dash,    Kind::synonyms_left_out,  Kind::words_left_out,
    Kind::nothing_asked, Kind::stopped, Kind::spelling_unchecked, Kind::outdated};
static_assert(note_kinds.size() == FAHRAS_NOTE_OUTDATED);

fahras_note_kind kind_of(const fahras::Note& note) noexcept {
  const auto* const found = std::find(note_kinds.begin(), note_kinds.end(), note.kind);
  return static_cast<fahras_note_kind>(found - note_kinds.begin() + 1);
}

}  // namespace

void fahras_result_free(fahras_result* result) { delete result; }

size_t fahras_result_hit_count(const fahras_result* handle) {
  return of(handle, [&](const auto& it) { return it.hits.size(); });
}

const fahras_hit* fahras_result_hit(const fahras_result* handle, size_t i) {
  return of(handle,
            [&](const auto& it) { return reinterpret_cast<const fahras_hit*>(item(it.hits, i)); });
}

size_t fahras_result_total(const fahras_result* handle) {
  return of(handle, [&](const auto& it) { return it.total; });
}

bool fahras_result_total_is_exact(const fahras_result* handle) {
  return of(handle, [&](const auto& it) { return it.total_is_exact; });
}

bool fahras_result_stopped(const fahras_result* handle) {
  return of(handle, [&](const auto& it) { return it.stopped; });
}

const char* fahras_result_did_you_mean(const fahras_result* handle) {
  return of(handle,
            [&](const auto& it) { return it.did_you_mean ? it.did_you_mean->c_str() : nullptr; });
}

size_t fahras_result_note_count(const fahras_result* handle) {
  return of(handle, [&](const auto& it) { return it.notes.size(); });
}

const char* fahras_result_note(const fahras_result* handle, size_t i) {
  return of(handle, [&](const auto& it) {
    return i < it.notes.size() ? it.notes[i].text.c_str() : nullptr;
  });
}

fahras_note_kind fahras_result_note_kind(const fahras_result* handle, size_t i) {
  return of(handle, [&](const auto& it) {
    return i < it.notes.size() ? kind_of(it.notes[i]) : static_cast<fahras_note_kind>(0);
  });
}

size_t fahras_result_synonyms_count(const fahras_result* handle) {
  return of(handle, [&](const auto& it) { return it.synonyms.size(); });
}

const char* fahras_result_synonyms_words(const fahras_result* handle, size_t i) {
  return of(handle, [&](const auto& it) {
    const auto* used = item(it.synonyms, i);
    return used != nullptr ? used->words.c_str() : nullptr;
  });
}

size_t fahras_result_synonym_count(const fahras_result* handle, size_t i) {
  return of(handle, [&](const auto& it) {
    const auto* used = item(it.synonyms, i);
    return used != nullptr ? used->synonyms.size() : 0;
  });
}

const char* fahras_result_synonym(const fahras_result* handle, size_t i, size_t j) {
  return of(handle, [&](const auto& it) {
    const auto* used = item(it.synonyms, i);
    return used != nullptr ? item_text(used->synonyms, j) : nullptr;
  });
}

size_t fahras_result_missing_shard_count(const fahras_result* handle) {
  return of(handle, [&](const auto& it) { return it.missing_shards.size(); });
}

const char* fahras_result_missing_shard(const fahras_result* handle, size_t i) {
  return of(handle, [&](const auto& it) { return item_text(it.missing_shards, i); });
}

const char* fahras_result_generation(const fahras_result* handle) {
  return of(handle, [&](const auto& it) {
    return it.generation.empty() ? nullptr : it.generation.c_str();
  });
}

size_t fahras_result_facet_count(const fahras_result* handle) {
  return of(handle, [&](const auto& it) { return it.facets.size(); });
}

const fahras_facet* fahras_result_facet(const fahras_result* handle, size_t i) {
  return of(handle, [&](const auto& it) {
    return reinterpret_cast<const fahras_facet*>(item(it.facets, i));
  });
}

const char* fahras_facet_field(const fahras_facet* handle) {
  return of(handle, [&](const auto& it) { return it.field.c_str(); });
}

size_t fahras_facet_value_count(const fahras_facet* handle) {
  return of(handle, [&](const auto& it) { return it.values.size(); });
}

const char* fahras_facet_value(const fahras_facet* handle, size_t i) {
  return of(handle, [&](const auto& it) {
    const auto* value = item(it.values, i);
    return value != nullptr ? value->value.c_str() : nullptr;
  });
}

size_t fahras_facet_value_matches(const fahras_facet* handle, size_t i) {
  return of(handle, [&](const auto& it) {
    const auto* value = item(it.values, i);
    return value != nullptr ? value->count : 0;
  });
}

size_t fahras_facet_other(const fahras_facet* handle) {
  return of(handle, [&](const auto& it) { return it.other; });
}

bool fahras_facet_bounds(const fahras_facet* handle, double* min, double* max) {
  return of(handle, [&](const auto& it) {
    if (it.min && min != nullptr) *min = *it.min;
    if (it.max && max != nullptr) *max = *it.max;
    return it.min.has_value();
  });
}

bool fahras_facet_is_exact(const fahras_facet* handle) {
  return of(handle, [&](const auto& it) { return it.exact; });
}
