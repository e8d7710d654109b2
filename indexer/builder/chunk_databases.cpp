#include "chunk_databases.h"

#include <fmt/format.h>

#include "database_flags.h"
#include "vocabulary.h"

namespace fahras::builder {
namespace {

// Xapian keeps uncommitted postings in memory and becomes slower when there are many.
constexpr std::size_t commit_bytes = std::size_t{1} << 20;

}  // namespace

ChunkDatabases::ChunkDatabases(const std::filesystem::path& folder, const Chunk& chunk,
                               schema::PieceId piece)
    : piece_(piece), first_article_(chunk.first_article) {
  result_.articles = folder / fmt::format("chunk-{:06}-articles", chunk.number);
  result_.paragraphs = folder / fmt::format("chunk-{:06}-paragraphs", chunk.number);
  result_.vocabulary = folder / fmt::format("chunk-{:06}-vocabulary", chunk.number);
  articles_ = Xapian::WritableDatabase(result_.articles.string(), database_flags);
  paragraphs_ = Xapian::WritableDatabase(result_.paragraphs.string(), database_flags);
}

void ChunkDatabases::add_article(const Xapian::Document& document, const std::string& tokens,
                                 std::string_view record) {
  articles_.set_metadata(schema::tokens_key(piece_, next_article()), tokens);
  records_.emplace_back(record);
  articles_.add_document(document);
  ++result_.article_count;
}

void ChunkDatabases::add_paragraph(const Xapian::Document& document) {
  paragraphs_.add_document(document);
  ++result_.paragraph_count;
}

void ChunkDatabases::end_article(std::size_t text_bytes) {
  result_.text_bytes += text_bytes;
  uncommitted_bytes_ += text_bytes;
  if (uncommitted_bytes_ >= commit_bytes) commit();
}

void ChunkDatabases::add_vocabulary(WordTable& words) {
  write_chunk_vocabulary(words, result_.vocabulary);
}

ChunkResult ChunkDatabases::finish() {
  commit();
  articles_.close();
  paragraphs_.close();
  return result_;
}

void ChunkDatabases::write_records() {
  std::uint32_t number = next_article() - static_cast<std::uint32_t>(records_.size());
  for (const std::string& record : records_) {
    articles_.set_metadata(schema::record_key(piece_, number++), record);
  }
  records_.clear();
}

void ChunkDatabases::commit() {
  write_records();
  articles_.commit();
  paragraphs_.commit();
  uncommitted_bytes_ = 0;
}

}  // namespace fahras::builder
