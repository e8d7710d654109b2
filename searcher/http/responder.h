// What is answered to a request, by the handler or without it. Knows no socket; of several threads.
#pragma once

#include <optional>
#include <string>

#include <http/server.h>

#include "answer.h"
#include "problem.h"

namespace fahras::http {

class Responder {
 public:
  // The options outlive it.
  Responder(const Options& options, Handler handler);

  // The answer that needs no handler: to OPTIONS, and to methods that are not served.
  std::optional<Answer> at_once(const Received& received) const;
  Answer ask_handler(const Received& received) const;
  Answer refuse(const Received& received, const Problem& problem) const;

 private:
  bool serves(const std::string& method) const;
  Response explain(const Problem& problem) const;

  const Options& options_;
  Handler handler_;
  Cors cors_;
  std::string methods_;
};

}  // namespace fahras::http
