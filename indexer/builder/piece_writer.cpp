#include "piece_writer.h"

#include <cstdint>

#include <fmt/format.h>
#include <schema/segment_facts.h>
#include <schema/terms.h>
#include <xapian.h>

#include "database_flags.h"

namespace fahras::builder {
namespace {

void describe(Xapian::WritableDatabase& database, const schema::SegmentFacts& facts,
              const schema::Piece& piece) {
  database.set_metadata(schema::segment_facts_key, schema::encode_segment_facts(facts));
  database.set_metadata(schema::pieces_key, schema::encode_pieces({piece}));
}

}  // namespace

void PieceWriter::learn(Chunk& first) {
  learnt_ = schema::learn_packing(first.articles, first.encoded);
  packing_.emplace(learnt_);
}

void PieceWriter::write(const ChunkResult& all, const Analyzer& analyzer,
                        const std::string& synonyms, const std::string& settings) const {
  schema::SegmentFacts facts{
      .database = "articles",
      .build = fmt::format("{:016x}", id()),
      .format = schema::format_version,
      .analyzer = std::string(analyzer.name()),
      .analyzer_version = analyzer.version(),
      .synonyms = synonyms,
      .settings = settings,
  };
  Xapian::WritableDatabase articles(all.articles.string(), database_flags);
  describe(articles, facts, {id(), static_cast<std::uint32_t>(all.article_count)});
  if (!learnt_.empty()) articles.set_metadata(schema::packing_key(id()), learnt_);
  dictionary_.write(articles, analyzer);
  articles.commit();

  facts.database = "paragraphs";
  facts.synonyms.clear();
  facts.settings.clear();
  Xapian::WritableDatabase paragraphs(all.paragraphs.string(), database_flags);
  describe(paragraphs, facts, {id(), static_cast<std::uint32_t>(all.paragraph_count)});
  paragraphs.commit();
}

}  // namespace fahras::builder
