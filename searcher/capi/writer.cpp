#include <fahras/writer.h>

#include <utility>

#include "handles.h"

using fahras::capi::complete;
using fahras::capi::copied;
using fahras::capi::guarded;
using fahras::capi::made;
using fahras::capi::required;
using fahras::capi::set;
using fahras::capi::text;

struct fahras_writer {
  fahras::Writer writer;
};

struct fahras_writer_options {
  fahras::WriterOptions options;
  bool out_of_memory = false;
};

struct fahras_draft {
  fahras::NewArticle article;
  bool out_of_memory = false;
};

struct fahras_report {
  fahras::WriteReport report;
};

namespace {

fahras::WriterOptions options_of(const fahras_writer_options* options) {
  return options != nullptr ? complete(options, "options").options : fahras::WriterOptions();
}

void set_text(fahras_draft* draft, std::string fahras::NewArticle::*field, const char* value) {
  set(draft, [&](fahras_draft& handle) { handle.article.*field = text(value); });
}

std::uint64_t count(const fahras_report* report, std::uint64_t fahras::WriteReport::*number) {
  return report != nullptr ? report->report.*number : 0;
}

}  // namespace

fahras_writer_options* fahras_writer_options_new() {
  return made([] { return new fahras_writer_options; });
}

void fahras_writer_options_free(fahras_writer_options* options) { delete options; }

void fahras_writer_options_set_analyzer(fahras_writer_options* options, const char* name) {
  set(options, [&](fahras_writer_options& handle) { handle.options.analyzer = text(name); });
}

void fahras_writer_options_set_synonyms(fahras_writer_options* options, const char* file) {
  set(options, [&](fahras_writer_options& handle) { handle.options.synonyms = text(file); });
}

void fahras_writer_options_set_create(fahras_writer_options* options, bool create) {
  set(options, [&](fahras_writer_options& handle) { handle.options.create = create; });
}

void fahras_writer_options_add_boilerplate(fahras_writer_options* options, const char* line) {
  set(options,
      [&](fahras_writer_options& handle) { handle.options.boilerplate.push_back(text(line)); });
}

void fahras_writer_options_set_threads(fahras_writer_options* options, unsigned threads) {
  set(options, [&](fahras_writer_options& handle) { handle.options.threads = threads; });
}

void fahras_writer_options_set_memory_bytes(fahras_writer_options* options, size_t bytes) {
  set(options, [&](fahras_writer_options& handle) { handle.options.memory_bytes = bytes; });
}

void fahras_writer_options_set_settings(fahras_writer_options* options, const char* settings) {
  set(options, [&](fahras_writer_options& handle) { handle.options.settings = text(settings); });
}

fahras_draft* fahras_draft_new(const char* id) {
  fahras_draft* draft = made([] { return new fahras_draft; });
  set_text(draft, &fahras::NewArticle::id, id);
  return draft;
}

void fahras_draft_free(fahras_draft* draft) { delete draft; }

void fahras_draft_set_title(fahras_draft* draft, const char* title) {
  set_text(draft, &fahras::NewArticle::title, title);
}

void fahras_draft_set_text(fahras_draft* draft, const char* text) {
  set_text(draft, &fahras::NewArticle::text, text);
}

void fahras_draft_set_url(fahras_draft* draft, const char* url) {
  set_text(draft, &fahras::NewArticle::url, url);
}

void fahras_draft_set_date(fahras_draft* draft, const char* date) {
  set_text(draft, &fahras::NewArticle::date, date);
}

void fahras_draft_set_source(fahras_draft* draft, const char* source) {
  set_text(draft, &fahras::NewArticle::source, source);
}

void fahras_draft_set_author(fahras_draft* draft, const char* author) {
  set_text(draft, &fahras::NewArticle::author, author);
}

void fahras_draft_set_section(fahras_draft* draft, const char* section) {
  set_text(draft, &fahras::NewArticle::section, section);
}

void fahras_draft_set_language(fahras_draft* draft, const char* language) {
  set_text(draft, &fahras::NewArticle::language, language);
}

void fahras_draft_set_document(fahras_draft* draft, const char* document) {
  set_text(draft, &fahras::NewArticle::document, document);
}

bool fahras_draft_set_field(fahras_draft* draft, const char* name, const char* value) {
  if (draft == nullptr || fahras::capi::field(draft->article, name) == nullptr) return false;
  set(draft, [&](fahras_draft& handle) { *field_of(handle.article, name) = text(value); });
  return true;
}

fahras_writer* fahras_writer_open(const char* index, const fahras_writer_options* options,
                                  fahras_error** error) {
  return guarded(error, [&] {
    return new fahras_writer{fahras::Writer(&required(index, "index"), options_of(options))};
  });
}

void fahras_writer_close(fahras_writer* writer) { delete writer; }

bool fahras_writer_add(fahras_writer* writer, const fahras_draft* draft, fahras_error** error) {
  return guarded(error, [&] {
    required(writer, "writer").writer.add(complete(draft, "draft").article);
    return true;
  });
}

bool fahras_writer_remove(fahras_writer* writer, const char* id, bool* removed,
                          fahras_error** error) {
  return guarded(error, [&] {
    const bool had_it = required(writer, "writer").writer.remove(text(id));
    if (removed != nullptr) *removed = had_it;
    return true;
  });
}

fahras_report* fahras_writer_commit(fahras_writer* writer, fahras_error** error) {
  return guarded(error, [&] {
    auto report = std::make_unique<fahras_report>();
    report->report = required(writer, "writer").writer.commit();
    return report.release();
  });
}

void fahras_report_free(fahras_report* report) { delete report; }

uint64_t fahras_report_added(const fahras_report* report) {
  return count(report, &fahras::WriteReport::added);
}

uint64_t fahras_report_changed(const fahras_report* report) {
  return count(report, &fahras::WriteReport::changed);
}

uint64_t fahras_report_unchanged(const fahras_report* report) {
  return count(report, &fahras::WriteReport::unchanged);
}

uint64_t fahras_report_removed(const fahras_report* report) {
  return count(report, &fahras::WriteReport::removed);
}

uint64_t fahras_report_near_duplicates(const fahras_report* report) {
  return count(report, &fahras::WriteReport::near_duplicates);
}

const char* fahras_report_not_merged(const fahras_report* report) {
  if (report == nullptr || report->report.not_merged.empty()) return nullptr;
  return report->report.not_merged.c_str();
}

bool fahras_optimize(const char* index, const fahras_writer_options* options,
                     fahras_error** error) {
  return guarded(error, [&] {
    fahras::optimize(&required(index, "index"), options_of(options));
    return true;
  });
}

char* fahras_change_settings(const char* index, const char* changes,
                             const fahras_writer_options* options, fahras_error** error) {
  return guarded(error, [&] {
    return copied(fahras::change_settings(&required(index, "index"), &required(changes, "changes"),
                                          options_of(options)));
  });
}

bool fahras_upgrade(const char* index, const fahras_writer_options* options, fahras_error** error) {
  return guarded(error, [&] {
    fahras::upgrade(&required(index, "index"), options_of(options));
    return true;
  });
}
