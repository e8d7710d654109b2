// Produces the answer to a request, with or without the handler. It does not use sockets.
// Thread-safe.
#pragma once

#include <optional>
#include <string>

#include <http/server.h>

#include "answer.h"
#include "problem.h"

namespace fahras::http {

// The decision about a request after its header was read.
struct Verdict {
  std::string name;              // see Admission
  std::optional<Answer> answer;  // set if the handler is not to be called
};

class Responder {
 public:
  // `options` must outlive the object.
  Responder(const Options& options, Handler handler);

  // Answers OPTIONS requests and refuses unknown hosts, methods that are not served, and what
  // Options::admit refuses.
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
