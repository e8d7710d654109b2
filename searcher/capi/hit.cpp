#include "result.h"

using fahras::capi::field;
using fahras::capi::item;
using fahras::capi::mark;
using fahras::capi::of;

const char* fahras_hit_id(const fahras_hit* handle) {
  return of(handle, [&](const auto& it) { return it.id.c_str(); });
}

const char* fahras_hit_title(const fahras_hit* handle) {
  return of(handle, [&](const auto& it) { return it.title.c_str(); });
}

const char* fahras_hit_url(const fahras_hit* handle) {
  return of(handle, [&](const auto& it) { return it.url.c_str(); });
}

const char* fahras_hit_date(const fahras_hit* handle) {
  return of(handle, [&](const auto& it) { return it.date.c_str(); });
}

const char* fahras_hit_source(const fahras_hit* handle) {
  return of(handle, [&](const auto& it) { return it.source.c_str(); });
}

const char* fahras_hit_author(const fahras_hit* handle) {
  return of(handle, [&](const auto& it) { return it.author.c_str(); });
}

const char* fahras_hit_section(const fahras_hit* handle) {
  return of(handle, [&](const auto& it) { return it.section.c_str(); });
}

const char* fahras_hit_language(const fahras_hit* handle) {
  return of(handle, [&](const auto& it) { return it.language.c_str(); });
}

const char* fahras_hit_field(const fahras_hit* handle, const char* name) {
  return of(handle, [&](const auto& it) { return field(it, name); });
}

const char* fahras_hit_document(const fahras_hit* handle) {
  return of(handle, [&](const auto& it) { return it.document.c_str(); });
}

double fahras_hit_score(const fahras_hit* handle) {
  return of(handle, [&](const auto& it) { return it.score; });
}

double fahras_hit_normalized_score(const fahras_hit* handle) {
  return of(handle, [&](const auto& it) { return it.normalized_score; });
}

bool fahras_hit_paragraph(const fahras_hit* handle, size_t* paragraph) {
  return of(handle, [&](const auto& it) {
    if (it.paragraph && paragraph != nullptr) *paragraph = *it.paragraph;
    return it.paragraph.has_value();
  });
}

size_t fahras_hit_duplicates(const fahras_hit* handle) {
  return of(handle, [&](const auto& it) { return it.duplicates; });
}

size_t fahras_hit_title_mark_count(const fahras_hit* handle) {
  return of(handle, [&](const auto& it) { return it.title_marks.size(); });
}

fahras_mark fahras_hit_title_mark(const fahras_hit* handle, size_t i) {
  return of(handle, [&](const auto& it) { return mark(it.title_marks, i); });
}

size_t fahras_hit_passage_count(const fahras_hit* handle) {
  return of(handle, [&](const auto& it) { return it.passages.size(); });
}

const fahras_passage* fahras_hit_passage(const fahras_hit* handle, size_t i) {
  return of(handle, [&](const auto& it) {
    return reinterpret_cast<const fahras_passage*>(item(it.passages, i));
  });
}

size_t fahras_hit_text_count(const fahras_hit* handle) {
  return of(handle, [&](const auto& it) { return it.text.size(); });
}

const char* fahras_hit_text(const fahras_hit* handle, size_t i) {
  return of(handle, [&](const auto& it) {
    const auto* paragraph = item(it.text, i);
    return paragraph != nullptr ? paragraph->text.c_str() : nullptr;
  });
}

bool fahras_hit_text_is_heading(const fahras_hit* handle, size_t i) {
  return of(handle, [&](const auto& it) {
    const auto* paragraph = item(it.text, i);
    return paragraph != nullptr && paragraph->is_heading;
  });
}

size_t fahras_hit_text_mark_count(const fahras_hit* handle, size_t i) {
  return of(handle, [&](const auto& it) {
    const auto* paragraph = item(it.text, i);
    return paragraph != nullptr ? paragraph->marks.size() : 0;
  });
}

fahras_mark fahras_hit_text_mark(const fahras_hit* handle, size_t i, size_t j) {
  return of(handle, [&](const auto& it) {
    const auto* paragraph = item(it.text, i);
    return paragraph != nullptr ? mark(paragraph->marks, j) : fahras_mark{0, 0};
  });
}

size_t fahras_hit_evidence_count(const fahras_hit* handle) {
  return of(handle, [&](const auto& it) { return it.evidence.size(); });
}

const char* fahras_hit_evidence_name(const fahras_hit* handle, size_t i) {
  return of(handle, [&](const auto& it) {
    const auto* seen = item(it.evidence, i);
    return seen != nullptr ? seen->name.c_str() : nullptr;
  });
}

double fahras_hit_evidence_score(const fahras_hit* handle, size_t i) {
  return of(handle, [&](const auto& it) {
    const auto* seen = item(it.evidence, i);
    return seen != nullptr ? seen->score : 0;
  });
}

const char* fahras_passage_text(const fahras_passage* handle) {
  return of(handle, [&](const auto& it) { return it.text.c_str(); });
}

size_t fahras_passage_begin(const fahras_passage* handle) {
  return of(handle, [&](const auto& it) { return it.begin; });
}

size_t fahras_passage_paragraph(const fahras_passage* handle) {
  return of(handle, [&](const auto& it) { return it.paragraph; });
}

const char* fahras_passage_heading(const fahras_passage* handle) {
  return of(handle, [&](const auto& it) { return it.heading.c_str(); });
}

bool fahras_passage_cut_before(const fahras_passage* handle) {
  return of(handle, [&](const auto& it) { return it.cut_before; });
}

bool fahras_passage_cut_after(const fahras_passage* handle) {
  return of(handle, [&](const auto& it) { return it.cut_after; });
}

size_t fahras_passage_mark_count(const fahras_passage* handle) {
  return of(handle, [&](const auto& it) { return it.marks.size(); });
}

fahras_mark fahras_passage_mark(const fahras_passage* handle, size_t i) {
  return of(handle, [&](const auto& it) { return mark(it.marks, i); });
}
