// CORS: decides which pages of other origins may use the server from a browser.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <http/message.h>

namespace fahras::http {

class Cors {
 public:
  // See Options::origins and Options::methods.
  Cors(const std::vector<std::string>& origins, const std::vector<std::string>& methods);

  // Whether the request is a preflight, with which a browser asks for permission.
  bool is_preflight(const Request& request) const;
  Response preflight(const Request& request) const;

  // Adds the headers that every answer to `request` carries.
  void add_to(Fields& headers, const Request& request) const;

 private:
  bool allows(std::string_view origin) const;

  std::vector<std::string> origins_;
  std::string methods_;
  bool all_ = false;
};

}  // namespace fahras::http
