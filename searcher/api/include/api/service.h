// Meilisearch's search API over Searcher: what a request gets for an answer. docs/http-api.md and
// docs/openapi.yaml describe it. Knows no sockets.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <api/keys.h>
#include <http/message.h>

namespace fahras::api {

struct ServiceOptions {
  // By the name that clients use: what Searcher opens as one. Not empty.
  std::map<std::string, std::vector<std::filesystem::path>> indexes;
  bool writable = false;  // each index is then one folder
  Keys keys;              // none: everything is open to everybody
  double timeout_ms = 0;  // of each search; 0: none
  // false: an answer needs all served shards. true: it is made without those that are down, also if
  // they are when the service begins.
  bool partial = false;
  double shard_timeout_ms = 5000;  // a served shard that is silent for so long is down
  std::string public_url;  // where clients find this service, without a slash at the end; may be
                           // empty: then answers hold addresses without scheme and host
  std::string version;
  std::function<std::string()> more_metrics;  // of the server, for /metrics; may be empty
  // Takes what only the operator should know, a line each, from any thread: which shards are down,
  // and what is wrong with an index. May be empty.
  std::function<void(const std::string&)> tell;
};

class Service {
 public:
  // Throws Error: index (one cannot be opened), usage (a name that cannot be one; an index to write
  // that is not a folder).
  explicit Service(const ServiceOptions& options);
  // Ends after the change that is being written; those that wait are dropped.
  ~Service();
  Service(const Service&) = delete;
  Service& operator=(const Service&) = delete;

  // As public_url, where it is known only when a server has a port; before the first answer.
  void found_at(const std::string& url);

  // Other keys from now on; a request that is being answered keeps those that it began with. At any
  // time, from any thread.
  void use_keys(Keys keys);

  // From any number of threads at once. Throws nothing but std::bad_alloc.
  http::Response answer(const http::Request& request);
  // What answer() refuses whatever the body is: paths and methods that there are not, and who has
  // not the right. Quick, and from any number of threads at once. The name is that of the key that
  // was sent, if it is one of ours.
  http::Admission admit(const http::Request& header);
  // To a request that no handler saw, or whose handler threw.
  http::Response error(unsigned status, const std::string& message) const;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace fahras::api
