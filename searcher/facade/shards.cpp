#include "shards.h"

#include <cmath>
#include <iterator>
#include <limits>
#include <utility>

#include <fmt/format.h>
#include <schema/terms.h>

namespace fahras::facade {
namespace {

std::vector<schema::Source> resolve(const std::vector<std::filesystem::path>& indexes) {
  if (indexes.empty()) throw Error(ErrorKind::usage, "no index given");
  std::vector<schema::Source> sources;
  for (const std::filesystem::path& index : indexes) {
    auto more = schema::resolve_index(index);
    std::move(more.begin(), more.end(), std::back_inserter(sources));
  }
  return sources;
}

unsigned milliseconds(double timeout_ms) {
  constexpr double most = std::numeric_limits<int>::max();
  if (timeout_ms > 0 && timeout_ms <= most) return static_cast<unsigned>(std::ceil(timeout_ms));
  throw Error(ErrorKind::usage, "--shard-timeout: a number of milliseconds, more than 0");
}

}  // namespace

Shards::Shards(const std::vector<schema::Source>& sources, const OpenOptions& options) {
  for (const schema::Source& source : sources) {
    if (source.remote) {
      add_served(*source.remote, options);
    } else {
      add_index(source.folder);
    }
  }
  if (segments_.empty() && !missing_.empty()) {
    throw Error(ErrorKind::index,
                fmt::format("none of the shards answers: {}", fmt::join(missing_, ", ")));
  }
}

Shards Shards::open(const std::vector<std::filesystem::path>& indexes, const OpenOptions& options) {
  for (std::vector<schema::Source> sources = resolve(indexes);;) {
    try {
      return Shards(sources, options);
    } catch (const Error&) {
      // A writer removes the shards that it has replaced.
      std::vector<schema::Source> now = resolve(indexes);
      if (now == sources) throw;
      sources = std::move(now);
    }
  }
}

void Shards::add_index(const std::filesystem::path& index) {
  const schema::Generation generation = schema::open_generation(index);
  agree_on(generation.analyzer, index.string());
  schema::add_stored_synonyms(index, generation, *analyzer_, synonyms_);
  for (const schema::Segment& segment : generation.segments) {
    add_segment(open_segment(index, segment));
  }
}

void Shards::add_served(const schema::RemoteSegment& remote, const OpenOptions& options) {
  std::string why;
  auto served = open_segment(remote, milliseconds(options.shard_timeout_ms), why);
  if (!served) {
    missing_.push_back(remote.name());
    if (options.partial == Partial::allow) return;
    throw Error(ErrorKind::index,
                fmt::format("the shard {} is down: {}; --partial allow searches the others",
                            remote.name(), why));
  }
  agree_on(served->facts.analyzer, remote.name());
  if (!served->facts.synonyms.empty()) {
    synonyms_.add(served->facts.synonyms, "the synonyms of " + remote.name(), *analyzer_);
  }
  has_remote_ = true;
  add_segment(std::move(served->segment));
}

void Shards::agree_on(const std::string& name, const std::string& index) {
  const Analyzer* analyzer = Analyzer::find(name);
  if (analyzer == nullptr) {
    throw Error(ErrorKind::index, index + ": its analyzer '" + name + "' is unknown");
  }
  if (analyzer_ != nullptr && analyzer_ != analyzer) {
    throw Error(ErrorKind::index,
                index + ": made with the analyzer '" + name + "', the index before it with '" +
                    std::string(analyzer_->name()) + "'; indexes searched together must agree");
  }
  analyzer_ = analyzer;
}

void Shards::add_segment(OpenSegment&& segment) {
  articles_.add_database(segment.articles);
  paragraphs_.add_database(segment.paragraphs);
  has_removed_ = has_removed_ || !segment.removed.empty();
  segments_.push_back(std::move(segment));
}

void Shards::add_synonyms(const std::string& text, const std::string& name) {
  synonyms_.add(text, name, *analyzer_);
}

const Xapian::Database& Shards::database(Unit unit) const {
  return unit == Unit::article ? articles_ : paragraphs_;
}

suggest::Vocabulary Shards::vocabulary() const {
  std::vector<suggest::WordList> lists;
  for (const OpenSegment& segment : segments_) {
    const auto metadata = [articles = segment.articles](const std::string& key) {
      return articles.get_metadata(key);
    };
    for (const schema::DictionaryId dictionary : segment.dictionaries) {
      lists.emplace_back(metadata, dictionary);
    }
  }
  return {articles_, std::move(lists)};
}

std::optional<Xapian::docid> Shards::find(std::size_t segment, const std::string& id) const {
  if (removed(segment, id)) return std::nullopt;
  const Xapian::Database& articles = segments_[segment].articles;
  const std::string term = schema::term(schema::Field::id, id);
  const auto posting = articles.postlist_begin(term);
  if (posting == articles.postlist_end(term)) return std::nullopt;
  const auto count = static_cast<Xapian::docid>(segments_.size());
  return (*posting - 1) * count + static_cast<Xapian::docid>(segment) + 1;
}

std::string Shards::metadata(std::size_t segment, const std::string& key) const {
  return segments_[segment].articles.get_metadata(key);
}

bool Shards::removed(std::size_t segment, const std::string& id) const {
  return segments_[segment].removed.count(id) != 0;
}

}  // namespace fahras::facade
