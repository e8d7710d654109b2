#include <index/segment.h>

#include <future>

#include <fahras/error.h>
#include <fmt/format.h>

namespace fahras::index {
namespace {

Xapian::Database open_database(const std::filesystem::path& file) {
  try {
    return Xapian::Database(file.string());
  } catch (const Xapian::Error& error) {
    throw Error(ErrorKind::index, file.string(),
                "cannot be opened: " + error.get_msg() +
                    "; run fahras-index check, or build the index anew");
  }
}

schema::SegmentFacts read_facts(const Xapian::Database& database, const std::string& server,
                                const char* expected) {
  const std::string text = database.get_metadata(schema::segment_facts_key);
  if (text.empty()) {
    throw Error(ErrorKind::index, server,
                "does not serve a segment of an index that this version of fahras-index made");
  }
  schema::SegmentFacts facts = schema::decode_segment_facts(text, server);
  schema::check_readable(facts.format, facts.analyzer, facts.analyzer_version, server);
  if (facts.database != expected) {
    throw Error(ErrorKind::index, server,
                fmt::format("serves {} where {} are expected: articles are served at one port, "
                            "their paragraphs at the next one",
                            facts.database, expected));
  }
  return facts;
}

ServedSegment open_served(const schema::RemoteSegment& remote, unsigned timeout_ms) {
  const auto open = [&](unsigned port) {
    return Xapian::Remote::open(remote.host, port, timeout_ms, timeout_ms);
  };
  const unsigned next_port = remote.port + 1U;
  const Xapian::Database articles = open(remote.port);
  const Xapian::Database paragraphs = open(next_port);
  const auto facts = read_facts(articles, remote.name(), "articles");
  const std::string next = fmt::format("{}:{}", remote.host, next_port);
  if (read_facts(paragraphs, next, "paragraphs").build != facts.build) {
    throw Error(ErrorKind::index, next,
                fmt::format("serves paragraphs of another build than {}; restart both servers",
                            remote.name()));
  }
  return {{articles, paragraphs}, facts};
}

Attempt try_to_open(const schema::RemoteSegment& remote, unsigned timeout_ms) {
  const auto begin = std::chrono::steady_clock::now();
  Attempt attempt;
  try {
    attempt.served = open_served(remote, timeout_ms);
  } catch (const Xapian::Error& error) {
    attempt.why = error.get_description();
  }
  attempt.took = std::chrono::steady_clock::now() - begin;
  return attempt;
}

}  // namespace

OpenSegment open_segment(const std::filesystem::path& folder) {
  try {
    return {open_database(folder / schema::articles_file),
            open_database(folder / schema::paragraphs_file)};
  } catch (const Error& error) {
    if (!error.subject().empty()) throw;
    throw Error(ErrorKind::index, folder.string(), error.what());
  }
}

std::vector<Attempt> open_segments(const std::vector<schema::RemoteSegment>& remotes,
                                   unsigned timeout_ms) {
  // A single segment is opened in this thread, and so are all segments for which no other thread is
  // available.
  const auto policy =
      remotes.size() > 1 ? std::launch::async | std::launch::deferred : std::launch::deferred;
  std::vector<std::future<Attempt>> attempts;
  attempts.reserve(remotes.size());
  for (const auto& remote : remotes) {
    attempts.push_back(std::async(policy, try_to_open, remote, timeout_ms));
  }
  std::vector<Attempt> opened;
  opened.reserve(remotes.size());
  for (auto& attempt : attempts) opened.push_back(attempt.get());
  return opened;
}

}  // namespace fahras::index
