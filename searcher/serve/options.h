// The command line of fahras-serve, parsed and checked for form.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include <http/server.h>

namespace fahras::serve {

struct Options {
  std::map<std::string, std::vector<std::filesystem::path>> indexes;
  std::vector<http::Address> listen;
  std::vector<std::string> origins;
  std::vector<std::string> allowed_hosts;  // names, addresses, or "*"
  std::filesystem::path keys;              // file of keys; empty if there is none
  std::string master_key;                  // as given; read_master_key() has all ways to give it
  std::filesystem::path master_key_file;   // empty if there is none
  std::filesystem::path
      data;  // the service's own data and, without `indexes`, indexes; empty: none
  bool writable = false;
  std::size_t threads = 0;
  std::size_t max_body = 0;  // bytes; 0: as command.cpp decides
  double timeout_ms = 0;
  bool partial = false;  // answer without served shards that are down
  double shard_timeout_ms = 0;
  std::string log;  // a file, "-" or "none"
  std::string public_url;
  bool help = false, version = false;
};

// Throws Error(usage) that names the option.
Options parse_options(const std::vector<std::string>& arguments);
std::string usage();

}  // namespace fahras::serve
