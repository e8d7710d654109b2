#include "responder.h"

#include <algorithm>

#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

namespace fahras::http {

namespace {

// Does not return a JSON object of the library: its destructor allocates, and ends the program if
// there is no memory.
Response plain(const Problem& problem) {
  Response response;
  response.content_type = "application/json";
  response.body = "{\"error\":" +
                  nlohmann::json(problem.message)
                      .dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) +
                  "}";
  return response;
}

}  // namespace

Responder::Responder(const Options& options, Handler handler)
    : options_(options),
      handler_(std::move(handler)),
      cors_(options.origins, options.methods),
      methods_(fmt::format("{}", fmt::join(options.methods, ", "))) {}

std::optional<Answer> Responder::at_once(const Received& received) const {
  if (auto problem = check_host(received)) return refuse(received, *problem);
  if (!serves(received.method)) {
    return refuse(received, {405, "This method is not supported."});
  }
  if (received.method != "OPTIONS") return std::nullopt;
  if (cors_.is_preflight(received.request)) {
    return make_answer(received, cors_.preflight(received.request), cors_);
  }
  Response response;
  response.status = 204;
  response.headers = {{"Allow", methods_}};
  return make_answer(received, std::move(response), cors_);
}

Verdict Responder::judge(const Received& received) const {
  Verdict verdict;
  verdict.answer = at_once(received);
  if (verdict.answer || !options_.admit) return verdict;
  bool is_admitted = false;
  Answer answer = guarded(received, [&] {
    Admission admission = options_.admit(received.request);
    verdict.name = std::move(admission.name);
    is_admitted = !admission.refusal;
    return is_admitted ? Answer() : make_answer(received, *std::move(admission.refusal), cors_);
  });
  if (!is_admitted) verdict.answer = std::move(answer);
  return verdict;
}

Answer Responder::ask_handler(const Received& received) const {
  return guarded(received,
                 [&] { return make_answer(received, handler_(received.request), cors_); });
}

// Returns make(), or a 500 if it throws.
template <typename Make>
Answer Responder::guarded(const Received& received, Make make) const {
  std::string failure = "an unknown exception";
  try {
    return make();
  } catch (const std::exception& error) {
    failure = error.what();
  } catch (...) {
    // Such an exception carries no information.
  }
  Answer answer = refuse(received, {500, "The server has an internal error."});
  answer.failure = std::move(failure);
  return answer;
}

Answer Responder::refuse(const Received& received, const Problem& problem) const {
  try {
    return make_answer(received, explain(problem), cors_);
  } catch (const std::exception&) {
    Response response = plain(problem);
    response.status = problem.status;
    return make_answer(received, std::move(response), cors_);
  }
}

// A client that sends no Host, as HTTP/1.0 permits, is not a browser, so DNS rebinding is no risk.
std::optional<Problem> Responder::check_host(const Received& received) const {
  const std::string* const host = received.request.header("host");
  if (!options_.refuse_host || host == nullptr || host->empty()) return std::nullopt;
  auto why = options_.refuse_host(*host);
  return why ? std::optional<Problem>({421, *std::move(why)}) : std::nullopt;
}

bool Responder::serves(const std::string& method) const {
  return std::find(options_.methods.begin(), options_.methods.end(), method) !=
         options_.methods.end();
}

Response Responder::explain(const Problem& problem) const {
  Response response =
      options_.error ? options_.error(problem.status, problem.message) : plain(problem);
  response.status = problem.status;
  if (problem.status == 405) response.headers.emplace_back("Allow", methods_);
  if (problem.status == 503) {
    // The server's own value replaces the one from Options::error.
    std::erase_if(response.headers, [](const auto& one) { return one.first == "Retry-After"; });
    response.headers.emplace_back("Retry-After", "1");
  }
  return response;
}

}  // namespace fahras::http
