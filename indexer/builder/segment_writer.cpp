#include "segment_writer.h"

#include <algorithm>
#include <thread>
#include <utility>

#include <schema/fields.h>

#include "failure.h"
#include "merge.h"
#include "vocabulary.h"

namespace fahras::builder {
namespace {

namespace fs = std::filesystem;

// The size of a chunk. It does not depend on the number of threads, so that the index does not
// depend on it either.
constexpr std::size_t chunk_bytes = std::size_t{8} << 20;

SegmentWriter::Settings with_threads(SegmentWriter::Settings settings) {
  settings.threads = thread_count(settings.threads);
  return settings;
}

// Returns a capacity for one chunk for each thread and one that waits, as far as memory allows.
std::size_t queue_capacity(const SegmentWriter::Settings& settings) {
  constexpr std::size_t memory_per_byte = 16;
  const std::size_t wanted = (settings.threads + std::size_t{1}) * chunk_bytes;
  return std::min(wanted, settings.memory_bytes / memory_per_byte);
}

// Documents are not counted, although they take about as much memory as the text: it is indexing
// that takes most of the memory, and an article with a document takes no more of that.
std::size_t memory_of(const schema::Article& article) {
  std::size_t bytes = sizeof article + article.file.size();
  for (const schema::Field field : schema::stored_fields()) {
    bytes += (article.*field->value).size();
  }
  for (const schema::Paragraph& paragraph : article.paragraphs) {
    bytes += sizeof paragraph + paragraph.text.size();
  }
  return bytes;
}

}  // namespace

unsigned thread_count(unsigned threads) {
  return threads != 0 ? threads : std::max(1U, std::thread::hardware_concurrency());
}

SegmentWriter::SegmentWriter(Settings settings)
    : settings_(with_threads(std::move(settings))),
      piece_(words_within(settings_.memory_bytes)),
      workers_(settings_.threads, queue_capacity(settings_), settings_.analyzer, piece_,
               settings_.workspace, settings_.index.fields()) {}

void SegmentWriter::add(schema::Article&& article, const Position* position) {
  chunk_.bytes += memory_of(article);
  chunk_.articles.push_back(std::move(article));
  if (position != nullptr) chunk_.positions.push_back(*position);
  if (chunk_.bytes >= chunk_bytes) send_chunk();
}

void SegmentWriter::send_chunk() {
  if (chunk_.number == 0) piece_.learn(chunk_);
  const std::uint64_t next = chunk_.number + 1;
  const std::size_t first = chunk_.first_article + chunk_.articles.size();
  const double before = now().wall;
  workers_.add(std::exchange(chunk_, Chunk{next, {}, 0, {}, static_cast<std::uint32_t>(first)}));
  waited_ += now().wall - before;
}

schema::Segment SegmentWriter::finish(const fs::path& folder, Milestones& at) {
  // An index without articles also has a segment, with empty databases.
  if (!chunk_.articles.empty() || chunk_.number == 0) send_chunk();
  at.waited = waited_;
  at.read = now();
  const std::vector<ChunkResult> chunks = workers_.finish();
  at.indexed = now();
  schema::Segment segment = merge(chunks, folder);
  at.merged = now();
  return segment;
}

schema::Segment SegmentWriter::merge(const std::vector<ChunkResult>& chunks,
                                     const fs::path& folder) const {
  const fs::path& workspace = settings_.workspace;
  ChunkResult all{workspace / "piece-articles", workspace / "piece-paragraphs", {}};
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
    piece_.write(all, settings_.analyzer, settings_.synonyms, settings_.index.json());
    write_vocabulary(std::move(vocabulary), piece_.id(), all.articles);
    fs::create_directory(folder);
  });
  merge_segment(articles, paragraphs, folder, settings_.threads);
  schema::Segment segment;
  segment.articles = all.article_count;
  segment.paragraphs = all.paragraph_count;
  segment.text_bytes = all.text_bytes;
  return segment;
}

}  // namespace fahras::builder
