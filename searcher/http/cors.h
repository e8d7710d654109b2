// Which pages of other hosts may ask from a browser.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <http/message.h>

namespace fahras::http {

class Cors {
 public:
  // As Options has them.
  Cors(const std::vector<std::string>& origins, const std::vector<std::string>& methods);

  // Whether a browser asks if it may ask.
  bool is_preflight(const Request& request) const;
  Response preflight(const Request& request) const;

  // What every answer to `request` says.
  void add_to(Fields& headers, const Request& request) const;

 private:
  bool allows(std::string_view origin) const;

  std::vector<std::string> origins_;
  std::string methods_;
  bool all_ = false;
};

}  // namespace fahras::http
