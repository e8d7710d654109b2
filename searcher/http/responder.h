// What is answered to a request, by the handler or without it. Knows no socket; of several threads.
#pragma once

#include <optional>
#include <string>

#include <http/server.h>

#include "answer.h"
#include "problem.h"

namespace fahras::http {

// What the header of a request leads to.
struct Verdict {
  std::string name;              // as Admission has it
  std::optional<Answer> answer;  // if the handler is not to be called
};

class Responder {
 public:
  // The options outlive it.
  Responder(const Options& options, Handler handler);

  // Answers OPTIONS, hosts and methods that are not served, and what Options::admit refuses.
  Verdict judge(const Received& received) const;
  Answer ask_handler(const Received& received) const;
  Answer refuse(const Received& received, const Problem& problem) const;

 private:
  std::optional<Answer> at_once(const Received& received) const;
  std::optional<Problem> check_host(const Received& received) const;
  template <typename Make>
  Answer guarded(const Received& received, Make make) const;
  bool serves(const std::string& method) const;
  Response explain(const Problem& problem) const;

  const Options& options_;
  Handler handler_;
  Cors cors_;
  std::string methods_;
};

}  // namespace fahras::http
