#include <filesystem>
#include <optional>
#include <vector>

#include <fahras/searcher.h>

#include "article.h"
#include "request.h"
#include "result.h"

using fahras::capi::copied;
using fahras::capi::guarded;
using fahras::capi::made;
using fahras::capi::required;
using fahras::capi::sensible;
using fahras::capi::text;

struct fahras_searcher {
  fahras::Searcher searcher;
};

struct fahras_snapshot {
  fahras::Snapshot snapshot;
};

struct fahras_open_options {
  fahras::OpenOptions options;
};

struct fahras_suggestions {
  std::vector<fahras::Suggestion> suggestions;
};

namespace {

// `asked` is either a searcher or a snapshot.
template <class Asked>
fahras_article* find_article(const Asked& asked, const char* id) {
  auto article = asked.article(text(id));
  return article ? new fahras_article{std::move(*article)} : nullptr;
}

}  // namespace

fahras_open_options* fahras_open_options_new() {
  return made([] { return new fahras_open_options; });
}

void fahras_open_options_free(fahras_open_options* options) { delete options; }

void fahras_open_options_set_partial(fahras_open_options* options, bool allowed) {
  if (options == nullptr) return;
  options->options.partial = allowed ? fahras::Partial::allow : fahras::Partial::refuse;
}

void fahras_open_options_set_shard_timeout_ms(fahras_open_options* options, double milliseconds) {
  if (options != nullptr) options->options.shard_timeout_ms = milliseconds;
}

void fahras_open_options_set_look_every_ms(fahras_open_options* options, double milliseconds) {
  if (options != nullptr) options->options.look_every_ms = milliseconds;
}

fahras_searcher* fahras_searcher_open(const char* const* indexes, size_t count,
                                      const fahras_open_options* options, fahras_error** error) {
  return guarded(error, [&] {
    std::vector<std::filesystem::path> paths;
    for (std::size_t i = 0; i < count; ++i) {
      paths.emplace_back(&required((&required(indexes, "indexes"))[i], "an index"));
    }
    return new fahras_searcher{
        fahras::Searcher(paths, options != nullptr ? options->options : fahras::OpenOptions())};
  });
}

void fahras_searcher_close(fahras_searcher* searcher) { delete searcher; }

bool fahras_searcher_add_synonyms(fahras_searcher* searcher, const char* file,
                                  fahras_error** error) {
  return guarded(error, [&] {
    required(searcher, "searcher").searcher.add_synonyms(&required(file, "file"));
    return true;
  });
}

char* fahras_searcher_generation(const fahras_searcher* searcher, fahras_error** error) {
  return guarded(error,
                 [&] { return copied(required(searcher, "searcher").searcher.generation()); });
}

char* fahras_searcher_settings(const fahras_searcher* searcher, fahras_error** error) {
  return guarded(error, [&] { return copied(required(searcher, "searcher").searcher.settings()); });
}

char* fahras_document_member(const char* document, const char* name, fahras_error** error) {
  return guarded(error, [&] {
    return copied(
        fahras::document_member(&required(document, "document"), &required(name, "name")));
  });
}

char* fahras_searcher_outdated(const fahras_searcher* searcher, fahras_error** error) {
  return guarded(error, [&] { return copied(required(searcher, "searcher").searcher.outdated()); });
}

void fahras_string_free(char* string) { delete[] string; }

fahras_result* fahras_search(const fahras_searcher* searcher, const fahras_request* request,
                             fahras_error** error) {
  return guarded(error, [&] {
    const fahras::Searcher& engine = required(searcher, "searcher").searcher;
    return new fahras_result{engine.search(sensible(request))};
  });
}

fahras_suggestions* fahras_suggest(const fahras_searcher* searcher, const char* prefix,
                                   size_t limit, fahras_error** error) {
  return guarded(error, [&] {
    const fahras::Searcher& engine = required(searcher, "searcher").searcher;
    return new fahras_suggestions{engine.suggest(text(prefix), limit)};
  });
}

void fahras_suggestions_free(fahras_suggestions* suggestions) { delete suggestions; }

size_t fahras_suggestions_count(const fahras_suggestions* suggestions) {
  return suggestions != nullptr ? suggestions->suggestions.size() : 0;
}

const char* fahras_suggestions_text(const fahras_suggestions* suggestions, size_t i) {
  if (i >= fahras_suggestions_count(suggestions)) return nullptr;
  return suggestions->suggestions[i].text.c_str();
}

uint64_t fahras_suggestions_frequency(const fahras_suggestions* suggestions, size_t i) {
  return i < fahras_suggestions_count(suggestions) ? suggestions->suggestions[i].frequency : 0;
}

fahras_article* fahras_find_article(const fahras_searcher* searcher, const char* id,
                                    fahras_error** error) {
  return guarded(error, [&] { return find_article(required(searcher, "searcher").searcher, id); });
}

fahras_snapshot* fahras_snapshot_take(const fahras_searcher* searcher, fahras_error** error) {
  return guarded(error, [&] {
    return new fahras_snapshot{required(searcher, "searcher").searcher.snapshot()};
  });
}

void fahras_snapshot_free(fahras_snapshot* snapshot) { delete snapshot; }

fahras_result* fahras_snapshot_search(const fahras_snapshot* snapshot,
                                      const fahras_request* request, fahras_error** error) {
  return guarded(error, [&] {
    const fahras::Snapshot& asked = required(snapshot, "snapshot").snapshot;
    return new fahras_result{asked.search(sensible(request))};
  });
}

fahras_article* fahras_snapshot_find_article(const fahras_snapshot* snapshot, const char* id,
                                             fahras_error** error) {
  return guarded(error, [&] { return find_article(required(snapshot, "snapshot").snapshot, id); });
}
