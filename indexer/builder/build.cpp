#include <algorithm>
#include <future>
#include <string>
#include <thread>
#include <utility>

#include <builder/builder.h>
#include <fahras/analyzer.h>
#include <fmt/format.h>
#include <schema/synonyms.h>
#include <xxhash.h>

#include "failure.h"
#include "folder.h"
#include "hash_set.h"
#include "lock.h"
#include "merge.h"
#include "piece_writer.h"
#include "publish.h"
#include "stages.h"
#include "vocabulary.h"
#include "workers.h"
#include "workspace.h"

namespace fahras::builder {
namespace {

namespace fs = std::filesystem;

// Where chunks end depends on the articles alone, so that the index does not depend on the threads.
constexpr std::size_t chunk_bytes = std::size_t{8} << 20;
constexpr std::size_t longest_id = 240;

const Analyzer& find_analyzer(const std::string& name) {
  if (const Analyzer* analyzer = Analyzer::find(name)) return *analyzer;
  throw Error(ErrorKind::usage, fmt::format("there is no analyzer '{}'; there are {}", name,
                                            fmt::join(Analyzer::names(), ", ")));
}

SynonymText read_synonyms(const Options& options, const Analyzer& analyzer) {
  if (options.synonyms.empty()) return {};
  std::string text = schema::read_synonym_file(options.synonyms);
  schema::Synonyms synonyms;
  synonyms.add(text, options.synonyms.string(), analyzer);
  return {std::move(text), synonyms.rules()};
}

unsigned thread_count(const Options& options) {
  return options.threads != 0 ? options.threads : std::max(1U, std::thread::hardware_concurrency());
}

// One chunk for each thread and one that waits, as far as memory allows.
std::size_t queue_capacity(const Options& options) {
  constexpr std::size_t memory_per_byte = 16;
  const std::size_t wanted = (thread_count(options) + std::size_t{1}) * chunk_bytes;
  return std::min(wanted, options.memory_bytes / memory_per_byte);
}

std::size_t memory_of(const schema::Article& article) {
  std::size_t bytes = sizeof article + article.id.size() + article.title.size() +
                      article.url.size() + article.date.size() + article.source.size() +
                      article.author.size() + article.language.size() + article.file.size();
  for (const schema::Paragraph& paragraph : article.paragraphs) {
    bytes += sizeof paragraph + paragraph.text.size();
  }
  return bytes;
}

}  // namespace

class Build::Impl {
 public:
  explicit Impl(Options options)
      : options_(std::move(options)),
        analyzer_(find_analyzer(options_.analyzer)),
        synonyms_(read_synonyms(options_, analyzer_)),
        lock_(options_.index),
        workspace_(options_.index),
        workers_(thread_count(options_), queue_capacity(options_), analyzer_, piece_,
                 workspace_.path()) {}

  bool add(schema::Article&& article, const Position* position);
  Report publish();

 private:
  void send_chunk();
  schema::Segment merge(const std::vector<ChunkResult>& chunks, const fs::path& folder) const;

  Milestones at_{.start = now()};
  Options options_;
  const Analyzer& analyzer_;
  SynonymText synonyms_;
  WriterLock lock_;
  Workspace workspace_;
  HashSet ids_;
  HashSet groups_;
  std::uint64_t near_duplicates_ = 0;
  Chunk chunk_;
  PieceWriter piece_;
  Workers workers_;
};

bool Build::Impl::add(schema::Article&& article, const Position* position) {
  if (article.id.empty() || article.id.size() > longest_id) {
    throw Error(ErrorKind::input, fmt::format("{}: an id must have 1 to {} bytes: '{}'",
                                              article.file, longest_id, article.id));
  }
  if (!ids_.insert(XXH3_64bits(article.id.data(), article.id.size()))) return false;
  if (article.duplicate_group != 0 && !groups_.insert(article.duplicate_group)) ++near_duplicates_;
  chunk_.bytes += memory_of(article);
  chunk_.articles.push_back(std::move(article));
  if (position != nullptr) chunk_.positions.push_back(*position);
  if (chunk_.bytes >= chunk_bytes) send_chunk();
  return true;
}

void Build::Impl::send_chunk() {
  if (chunk_.number == 0) piece_.learn(chunk_.articles);
  const std::uint64_t next = chunk_.number + 1;
  const std::size_t first = chunk_.first_article + chunk_.articles.size();
  const double before = now().wall;
  workers_.add(std::exchange(chunk_, Chunk{next, {}, 0, {}, static_cast<std::uint32_t>(first)}));
  at_.waited += now().wall - before;
}

Report Build::Impl::publish() {
  // An index without articles has one segment too: its databases are empty.
  if (!chunk_.articles.empty() || chunk_.number == 0) send_chunk();
  at_.read = now();
  const std::vector<ChunkResult> chunks = workers_.finish();
  at_.indexed = now();
  const fs::path folder = workspace_.path() / "segment";
  schema::Segment merged = merge(chunks, folder);
  at_.merged = now();
  const schema::Generation generation =
      publish_segment(options_.index, folder, std::move(merged), options_.analyzer, synonyms_);
  remove_leftovers(options_.index);
  at_.published = now();

  const schema::Segment& segment = generation.segments.front();
  Report report{segment.articles, segment.paragraphs, segment.text_bytes, 0,
                near_duplicates_, stages(at_)};
  for (const schema::SegmentFile& file : segment.files) report.index_bytes += file.bytes;
  return report;
}

schema::Segment Build::Impl::merge(const std::vector<ChunkResult>& chunks,
                                   const fs::path& folder) const {
  ChunkResult all{workspace_.path() / "piece-articles", workspace_.path() / "piece-paragraphs", {}};
  std::vector<fs::path> articles;
  std::vector<fs::path> paragraphs;
  std::vector<fs::path> vocabulary;
  for (const ChunkResult& chunk : chunks) {
    articles.push_back(chunk.articles);
    paragraphs.push_back(chunk.paragraphs);
    vocabulary.push_back(chunk.vocabulary);
    all.article_count += chunk.article_count;
    all.paragraph_count += chunk.paragraph_count;
    all.text_bytes += chunk.text_bytes;
  }
  articles.push_back(all.articles);
  paragraphs.push_back(all.paragraphs);
  with_path(ErrorKind::internal, folder, [&] {
    piece_.write(all, analyzer_, synonyms_.text);
    write_vocabulary(std::move(vocabulary), piece_.id(), all.articles);
    fs::create_directory(folder);
  });
  const auto policy = thread_count(options_) > 1 ? std::launch::async : std::launch::deferred;
  auto merged = std::async(policy, merge_databases, articles, folder / schema::articles_file);
  merge_databases(paragraphs, folder / schema::paragraphs_file);
  merged.get();
  schema::Segment segment;
  segment.articles = all.article_count;
  segment.paragraphs = all.paragraph_count;
  segment.text_bytes = all.text_bytes;
  return segment;
}

Build::Build(Options options) : impl_(std::make_unique<Impl>(std::move(options))) {}
Build::~Build() = default;
bool Build::add(schema::Article&& article) { return impl_->add(std::move(article), nullptr); }
bool Build::add(schema::Article&& article, const Position& position) {
  return impl_->add(std::move(article), &position);
}
Report Build::publish() { return impl_->publish(); }

}  // namespace fahras::builder
