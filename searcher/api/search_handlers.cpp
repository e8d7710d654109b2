#include <fmt/format.h>
#include <schema/generation.h>

#include "documents.h"
#include "errors.h"
#include "facet_search.h"
#include "fields.h"
#include "handlers.h"
#include "multi_search.h"
#include "search_answer.h"
#include "search_query.h"
#include "suggestions.h"

namespace fahras::api {
namespace {

IndexPointer index_of(const Context& context, const Call& call) {
  return context.indexes.at(call.values.front());
}

// The index that the request names; if it names none, the first.
IndexPointer index_for_page(const Context& context, const Call& call) {
  if (const std::string* const named = call.request.parameter("index"))
    return context.indexes.at(*named);
  const auto all = context.indexes.all();
  if (all.empty()) throw ApiError("index_not_found", "There is no index yet.");
  return all.front();
}

// The tag is weak because answers contain their processing time. It is empty if the generation is
// unknown.
std::string etag(const View& view, const Call& call) {
  std::string all = view.generation();
  if (all.empty()) return "";
  const auto add = [&](const std::string& text) { all.append(1, '\0').append(text); };
  add(view.rule());
  for (const std::string& segment : call.request.segments) add(segment);
  for (const auto& [name, value] : call.request.query) {
    add(name);
    add(value);
  }
  return fmt::format("W/\"{}\"", schema::checksum(all));
}

// Answers a GET with make(view), or leaves the body empty if the client already has the current
// answer. Partial answers get no tag.
template <typename Make>
http::Response cached(const Context& context, const Call& call, const Index& index, Make make) {
  const View view = index.view(call.grant);
  const std::string tag = etag(view, call);
  const bool known = !tag.empty() && http::has_current(call.request, tag);
  bool whole = true;
  http::Response response;
  if (!known) {
    const Output answer = make(view);
    whole = !answer.contains("stopped");
    response = json_response(answer);
  }
  if (tag.empty() || !whole) return response;
  response.headers.emplace_back("ETag", tag);
  response.headers.emplace_back("Cache-Control",
                                context.keyring.is_open() ? "no-cache" : "private, no-cache");
  return response;
}

Output counted(Context& context, Output answer) {
  ++context.searches;
  if (answer.contains("stopped")) ++context.stopped;
  return answer;
}

Output answer_search(Context& context, const View& view, SearchQuery query) {
  query.request.timeout_ms = context.options.timeout_ms;
  SizeBudget budget;
  return counted(context, search_answer(view, query, budget));
}

}  // namespace

http::Response get_search(Context& context, const Call& call) {
  const IndexPointer index = index_of(context, call);
  SearchQuery query = read_search(call.request.query);
  return cached(context, call, *index,
                [&](const View& view) { return answer_search(context, view, query); });
}

http::Response post_search(Context& context, const Call& call) {
  const IndexPointer index = index_of(context, call);
  const Input body = parse_body(call.request);
  check_fields(body, search_fields());
  return json_response(answer_search(context, index->view(call.grant), read_search(body)));
}

http::Response get_similar(Context& context, const Call& call) {
  const IndexPointer index = index_of(context, call);
  return cached(context, call, *index, [&](const View& view) {
    return counted(context, similar_answer(view, call.request.query, context.options.timeout_ms));
  });
}

http::Response post_similar(Context& context, const Call& call) {
  return json_response(
      counted(context, similar_answer(index_of(context, call)->view(call.grant),
                                      parse_body(call.request), context.options.timeout_ms)));
}

http::Response post_multi_search(Context& context, const Call& call) {
  return json_response(
      counted(context, multi_search_answer(context.indexes, parse_body(call.request), call.grant,
                                           context.options.timeout_ms)));
}

http::Response post_facet_search(Context& context, const Call& call) {
  const IndexPointer index = index_of(context, call);
  return json_response(facet_search_answer(index->view(call.grant), parse_body(call.request),
                                           context.options.timeout_ms));
}

http::Response get_suggest(Context& context, const Call& call) {
  const IndexPointer index = index_of(context, call);
  return cached(context, call, *index, [&](const View& view) {
    return suggest_answer(view, call.request.query, context.options.timeout_ms);
  });
}

http::Response get_opensearch_suggestions(Context& context, const Call& call) {
  return opensearch_suggestions(index_of(context, call)->view(call.grant), call.request.query);
}

http::Response get_opensearch_description(Context& context, const Call& call) {
  return opensearch_description(index_for_page(context, call)->uid(), context.options.public_url);
}

http::Response get_document(Context& context, const Call& call) {
  const IndexPointer index = index_of(context, call);
  return cached(context, call, *index, [&](const View& view) {
    return document_answer(view, call.values.back(), call.request.query);
  });
}

http::Response get_documents(Context& context, const Call& call) {
  const IndexPointer index = index_of(context, call);
  return cached(context, call, *index, [&](const View& view) {
    return documents_answer(view, call.request.query, context.options.timeout_ms);
  });
}

http::Response fetch_documents(Context& context, const Call& call) {
  const IndexPointer index = index_of(context, call);
  return json_response(documents_answer(index->view(call.grant), parse_body(call.request),
                                        context.options.timeout_ms));
}

}  // namespace fahras::api
