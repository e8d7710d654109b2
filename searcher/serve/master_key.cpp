#include "master_key.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include <fahras/error.h>
#include <fmt/format.h>
#include <keys/key_file.h>

namespace fahras::serve {
namespace {

constexpr std::size_t short_key = 16;

std::string variable(const char* name) {
  const char* const value = std::getenv(name);
  return value == nullptr ? "" : value;
}

std::string read_line(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(in), {}};
  if (!in) {
    throw Error(ErrorKind::usage, fmt::format("--master-key-file: cannot read {}", file.string()));
  }
  while (text.ends_with('\n') || text.ends_with('\r')) text.pop_back();
  return text;
}

// The key and the way in which it was given, for messages.
struct GivenKey {
  std::string key, way;
};

GivenKey given_key(const Options& options, const Report& report) {
  if (!options.master_key.empty()) return {options.master_key, "--master-key"};
  if (!options.master_key_file.empty()) {
    if (keys::others_may_read(options.master_key_file))
      report("warning: --master-key-file: others can read " + options.master_key_file.string());
    const std::string way = "--master-key-file: " + options.master_key_file.string();
    return {read_line(options.master_key_file), way};
  }
  for (const char* const name : {"FAHRAS_MASTER_KEY", "MEILI_MASTER_KEY"}) {
    if (const std::string key = variable(name); !key.empty()) return {key, name};
  }
  return {};
}

}  // namespace

std::string read_master_key(const Options& options, const Report& report) {
  const auto [key, way] = given_key(options, report);
  if (way.empty()) return "";
  const bool can_be_sent =
      std::all_of(key.begin(), key.end(), [](char c) { return c > ' ' && c < 0x7F; });
  if (key.empty() || !can_be_sent) {
    throw Error(ErrorKind::usage,
                way + ": the master key has to be one line of ASCII characters without spaces");
  }
  if (key.size() < short_key)
    report(fmt::format("warning: {}: the master key has fewer than {} bytes", way, short_key));
  return key;
}

}  // namespace fahras::serve
