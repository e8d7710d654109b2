#include "request.h"

#include <utility>

using fahras::capi::made;
using fahras::capi::set;
using fahras::capi::take;
using fahras::capi::text;

namespace {

// Calls a setter on the handle's SearchRequest.
template <class Change>
void change(fahras_request* handle, const Change& change) noexcept {
  set(handle, [&](fahras_request& request) { change(request.request); });
}

}  // namespace

const fahras::SearchRequest& fahras::capi::sensible(const fahras_request* request) {
  const fahras_request& handle = complete(request, "request");
  if (handle.filter_out_of_memory) throw std::bad_alloc();
  for (const char* problem :
       {handle.unit_problem, handle.sort_problem, handle.text_problem, handle.filter_problem}) {
    if (problem != nullptr) throw Error(ErrorKind::usage, problem);
  }
  return handle.request;
}

fahras_request* fahras_request_new(const char* query) {
  fahras_request* request = made([] { return new fahras_request; });
  fahras_request_set_query(request, query);
  return request;
}

void fahras_request_free(fahras_request* request) { delete request; }

void fahras_request_set_query(fahras_request* request, const char* query) {
  change(request, [&](auto& search) { search.query = text(query); });
}

void fahras_request_set_like(fahras_request* request, const char* id) {
  change(request, [&](auto& search) {
    if (id == nullptr) {
      search.like.reset();
    } else {
      search.like.emplace(id);
    }
  });
}

void fahras_request_set_unit(fahras_request* request, fahras_unit unit) {
  set(request, [&](fahras_request& handle) {
    const bool known = unit == FAHRAS_ARTICLES || unit == FAHRAS_PARAGRAPHS;
    handle.unit_problem = known ? nullptr : "unit: no such value";
    using fahras::Unit;
    handle.request.unit = unit == FAHRAS_PARAGRAPHS ? Unit::paragraph : Unit::article;
  });
}

void fahras_request_set_limit(fahras_request* request, size_t limit) {
  change(request, [&](auto& search) { search.limit = limit; });
}

void fahras_request_set_offset(fahras_request* request, size_t offset) {
  change(request, [&](auto& search) { search.offset = offset; });
}

void fahras_request_set_sort(fahras_request* request, fahras_sort sort) {
  set(request, [&](fahras_request& handle) {
    handle.sort_problem = nullptr;
    switch (sort) {
      case FAHRAS_BY_RELEVANCE:
        handle.request.sort = fahras::Sort::relevance;
        return;
      case FAHRAS_OLDEST_FIRST:
        handle.request.sort = fahras::Sort::date_ascending;
        return;
      case FAHRAS_NEWEST_FIRST:
        handle.request.sort = fahras::Sort::date_descending;
        return;
    }
    handle.sort_problem = "sort: no such value";
  });
}

void fahras_request_set_dates(fahras_request* request, const char* from, const char* to) {
  change(request, [&](auto& search) {
    search.from = text(from);
    search.to = text(to);
  });
}

void fahras_request_add_source(fahras_request* request, const char* source) {
  change(request, [&](auto& search) { search.sources.push_back(text(source)); });
}

void fahras_request_set_filter(fahras_request* request, fahras_filter* filter) {
  set(request, [&](fahras_request& handle) {
    handle.filter_out_of_memory = filter != nullptr && filter->out_of_memory;
    handle.filter_problem = filter != nullptr ? filter->problem : nullptr;
    handle.request.filter = {};
    if (filter != nullptr) handle.request.filter = take(*filter);
  });
  fahras_filter_free(filter);
}

void fahras_request_set_filter_text(fahras_request* request, const char* filter) {
  change(request, [&](auto& search) { search.filter_text = text(filter); });
}

void fahras_request_add_sort_field(fahras_request* request, const char* field, bool descending) {
  change(request, [&](auto& search) { search.sort_by.push_back({text(field), descending, {}}); });
}

void fahras_request_add_sort_distance(fahras_request* request, double latitude, double longitude,
                                      bool descending) {
  change(request, [&](auto& search) {
    search.sort_by.push_back({"_geo", descending, std::pair(latitude, longitude)});
  });
}

void fahras_request_set_documents(fahras_request* request, bool wanted) {
  change(request, [&](auto& search) { search.documents = wanted; });
}

void fahras_request_set_all_words(fahras_request* request, bool required) {
  change(request, [&](auto& search) { search.all_words = required; });
}

void fahras_request_add_search_in(fahras_request* request, const char* field) {
  change(request, [&](auto& search) { search.search_in.push_back(text(field)); });
}

void fahras_request_add_facet(fahras_request* request, const char* field) {
  change(request, [&](auto& search) { search.facets.push_back(text(field)); });
}

void fahras_request_set_facet_values(fahras_request* request, size_t max) {
  change(request, [&](auto& search) { search.facet_values = max; });
}

void fahras_request_set_distinct(fahras_request* request, const char* field) {
  change(request, [&](auto& search) { search.distinct = text(field); });
}

void fahras_request_set_min_normalized_score(fahras_request* request, double score) {
  change(request, [&](auto& search) { search.min_normalized_score = score; });
}

void fahras_request_set_collapse(fahras_request* request, bool collapse) {
  using fahras::Duplicates;
  change(request, [&](auto& search) {
    search.duplicates = collapse ? Duplicates::collapse : Duplicates::show;
  });
}

void fahras_request_set_passages(fahras_request* request, size_t max) {
  change(request, [&](auto& search) { search.passages = max; });
}

void fahras_request_set_passage_words(fahras_request* request, size_t words) {
  change(request, [&](auto& search) { search.passage_words = words; });
}

void fahras_request_set_synonyms(fahras_request* request, bool used) {
  change(request, [&](auto& search) { search.synonyms = used; });
}

void fahras_request_set_typos(fahras_request* request, bool allowed) {
  change(request, [&](auto& search) { search.typos.enabled = allowed; });
}

void fahras_request_set_explain(fahras_request* request, bool explained) {
  change(request, [&](auto& search) { search.explain = explained; });
}

void fahras_request_set_snippets(fahras_request* request, bool cut) {
  change(request, [&](auto& search) { search.snippets = cut; });
}

void fahras_request_set_whole_text(fahras_request* request, fahras_whole_text wanted) {
  set(request, [&](fahras_request& handle) {
    using fahras::WholeText;
    handle.text_problem = nullptr;
    switch (wanted) {
      case FAHRAS_NO_TEXT:
        handle.request.whole_text = WholeText::none;
        return;
      case FAHRAS_PLAIN_TEXT:
        handle.request.whole_text = WholeText::plain;
        return;
      case FAHRAS_MARKED_TEXT:
        handle.request.whole_text = WholeText::marked;
        return;
    }
    handle.text_problem = "whole_text: no such value";
  });
}

void fahras_request_set_unfinished(fahras_request* request, bool unfinished) {
  change(request, [&](auto& search) { search.unfinished = unfinished; });
}

void fahras_request_set_count_up_to(fahras_request* request, size_t matches) {
  change(request, [&](auto& search) { search.count_up_to = matches; });
}

void fahras_request_set_text_bytes(fahras_request* request, size_t max) {
  change(request, [&](auto& search) { search.text_bytes = max; });
}

void fahras_request_set_timeout_ms(fahras_request* request, double milliseconds) {
  change(request, [&](auto& search) { search.timeout_ms = milliseconds; });
}
