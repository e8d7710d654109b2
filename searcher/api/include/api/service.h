// Meilisearch's search API on top of Searcher: maps requests to responses. It does not use sockets.
// docs/http-api.md and docs/openapi.yaml describe the API.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <http/message.h>
#include <keys/key_file.h>

namespace fahras::api {

struct ServiceOptions {
  // What each index consists of, by the uid that clients use. Its folders are searched as one.
  std::map<std::string, std::vector<std::filesystem::path>> indexes;
  bool writable = false;  // allows changes; each index must then be one folder
  // The keys of the operator's file, and the master key, from which those are derived that clients
  // manage. If there are neither, all routes are open to everybody.
  keys::FileKeys keys;
  std::string master_key;
  // The folder in which the service keeps what it has to remember, such as keys. If empty, the
  // master key has the default keys, and there can be no others. If no `indexes` are given, those
  // in this folder are served by the names of their folders; a writable service then makes and
  // deletes indexes, and keeps its tasks there, too.
  std::filesystem::path data;
  bool serves_folder() const { return indexes.empty() && !data.empty(); }
  double timeout_ms = 0;  // limit of each search; 0 means no limit
  // If false, an answer needs all served shards. If true, answers are made without shards that are
  // down, and the service starts even if some are down.
  bool partial = false;
  double shard_timeout_ms = 5000;  // a served shard that is silent for this long counts as down
  // The base URL at which clients reach this service, without a trailing slash. If empty, links in
  // answers have no scheme and host.
  std::string public_url;
  std::string version;
  std::function<std::string()> more_metrics;  // returns further text for /metrics; may be empty
  // Called with messages that only the operator should see, one line each, from any thread: which
  // shards are down, and what is wrong with an index. May be empty.
  std::function<void(const std::string&)> report;
};

class Service {
 public:
  // Opens all indexes, and the database of keys if there is one. Throws Error: index if one cannot
  // be opened; usage if a uid is invalid, or if the service is writable and an index is not a
  // single folder.
  explicit Service(const ServiceOptions& options);
  // Waits for the change in progress; waiting changes are dropped.
  ~Service();
  Service(const Service&) = delete;
  Service& operator=(const Service&) = delete;

  // Sets public_url once the server knows its port. Must be called before the first request.
  void found_at(const std::string& url);

  // Replaces the keys of the file. Requests in progress keep those that they started with.
  // Thread-safe.
  void use_keys(keys::FileKeys keys);

  // Answers a request. Thread-safe. Throws only std::bad_alloc.
  http::Response answer(const http::Request& request);
  // Decides from the header alone whether a request is refused: unknown paths and methods, and what
  // its key does not allow. Returns quickly; thread-safe. The admission's name identifies the key
  // that was sent, or that signed the tenant token that was sent, and is empty for an unknown key.
  http::Admission admit(const http::Request& header);
  // Returns the error response for a request that no handler received, or whose handler threw.
  http::Response error(unsigned status, const std::string& message) const;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace fahras::api
