#include "chunk_databases.h"

#include <string>

#include <fmt/format.h>
#include <schema/terms.h>

#include "database_flags.h"

namespace fahras::builder {
namespace {

// Xapian keeps uncommitted postings in memory, and slows down when they are many.
constexpr std::size_t commit_bytes = std::size_t{1} << 20;
// Nobody asks for the spelling of longer words, and Xapian's keys are limited.
constexpr std::size_t longest_vocabulary_word = 64;

}  // namespace

ChunkDatabases::ChunkDatabases(const std::filesystem::path& folder, std::uint64_t chunk_number) {
  result_.articles = folder / fmt::format("chunk-{:06}-articles", chunk_number);
  result_.paragraphs = folder / fmt::format("chunk-{:06}-paragraphs", chunk_number);
  articles_ = Xapian::WritableDatabase(result_.articles.string(), database_flags);
  paragraphs_ = Xapian::WritableDatabase(result_.paragraphs.string(), database_flags);
}

void ChunkDatabases::add_article(const Xapian::Document& document) {
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

void ChunkDatabases::add_vocabulary(WordTable& words, std::uint64_t least_frequency) {
  words.for_each([&](const std::string& base, const Word& word) {
    if (word.frequency < least_frequency) return;
    const std::string encoded = schema::encode_vocabulary(base);
    if (encoded.size() > longest_vocabulary_word) return;
    articles_.add_spelling(encoded, static_cast<Xapian::termcount>(word.frequency));
    if (word.votes > 0 && word.written != base) {
      articles_.set_metadata(schema::written_form_key(base), word.written);
    }
  });
}

ChunkResult ChunkDatabases::finish() {
  commit();
  articles_.close();
  paragraphs_.close();
  return result_;
}

void ChunkDatabases::commit() {
  articles_.commit();
  paragraphs_.commit();
  uncommitted_bytes_ = 0;
}

}  // namespace fahras::builder
