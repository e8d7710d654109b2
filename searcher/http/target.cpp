#include "target.h"

#include <base/ascii.h>
#include <base/split.h>
#include <base/utf8.h>
#include <algorithm>

#include "text.h"

namespace fahras::http {

namespace {

std::optional<unsigned> digit(char character) {
  if (base::is_ascii_digit(character)) return character - '0';
  const char lower = base::ascii_lower(character);
  if (lower >= 'a' && lower <= 'f') return lower - 'a' + 10;
  return std::nullopt;
}

// Returns nullopt if two hexadecimal digits do not follow a percent sign.
std::optional<std::string> unescape(std::string_view text, bool plus_is_space) {
  std::string decoded;
  decoded.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%') {
      const auto high = i + 2 < text.size() ? digit(text[i + 1]) : std::nullopt;
      const auto low = high ? digit(text[i + 2]) : std::nullopt;
      if (!low) return std::nullopt;
      decoded += static_cast<char>(*high * 16 + *low);
      i += 2;
    } else {
      decoded += plus_is_space && text[i] == '+' ? ' ' : text[i];
    }
  }
  return decoded;
}

class Reader {
 public:
  explicit Reader(Request& request) : request_(request) {}

  std::optional<Problem> read(std::string_view target) {
    const std::size_t mark = target.find('?');
    read_path(target.substr(0, mark));
    if (mark != std::string_view::npos) read_query(target.substr(mark + 1));
    return problem_;
  }

 private:
  std::string decode(std::string_view text, const char* what, bool plus_is_space) {
    auto decoded = unescape(text, plus_is_space);
    if (!decoded) {
      refuse(what, "contains a % that is not followed by two hexadecimal digits");
    } else if (decoded->find('\0') != std::string::npos) {
      refuse(what, "contains a NUL");
    } else if (!base::is_utf8(*decoded)) {
      refuse(what, "is not UTF-8");
    } else {
      return *std::move(decoded);
    }
    return {};
  }
  void refuse(const char* what, const char* how) {
    if (!problem_) problem_ = Problem{400, std::string("The ") + what + " " + how + "."};
  }
  void read_path(std::string_view path) {
    request_.path = decode(path, "path", false);
    for (std::size_t begin = 1; begin <= path.size();) {
      const std::size_t end = std::min(path.find('/', begin), path.size());
      request_.segments.push_back(decode(path.substr(begin, end - begin), "path", false));
      begin = end + 1;
    }
  }
  void read_query(std::string_view query) {
    for (const std::string_view pair : base::split_list(query, "&")) {
      const std::size_t equals = std::min(pair.find('='), pair.size());
      const std::string_view value = pair.substr(std::min(equals + 1, pair.size()));
      request_.query.emplace_back(decode(pair.substr(0, equals), "query", true),
                                  decode(value, "query", true));
    }
  }

  Request& request_;
  std::optional<Problem> problem_;
};

// Returns the target without a leading "http://host".
std::string_view without_host(std::string_view target) {
  for (const std::string_view scheme : {"http://", "https://"}) {
    if (same(target.substr(0, scheme.size()), scheme)) {
      const std::size_t path = target.find_first_of("/?", scheme.size());
      return path == std::string_view::npos ? "/" : target.substr(path);
    }
  }
  return target;
}

}  // namespace

std::optional<Problem> read_target(std::string_view target, Request& request) {
  if (target == "*" && request.method == "OPTIONS") {
    request.path = "*";
    return std::nullopt;
  }
  target = without_host(target);
  if (target.empty() || target.front() != '/' || target.find('#') != std::string_view::npos) {
    return Problem{400, "The target of the request is not a path."};
  }
  return Reader(request).read(target);
}

}  // namespace fahras::http
