#include "segment_facts.h"

#include <fmt/format.h>
#include <schema/segment_facts.h>
#include <schema/terms.h>
#include <xapian.h>

#include "database_flags.h"

namespace fahras::builder {
namespace {

void write(const schema::SegmentFacts& facts, const std::filesystem::path& database) {
  Xapian::WritableDatabase out(database.string(), extending_flags);
  out.set_metadata(schema::segment_facts_key, schema::encode_segment_facts(facts));
  out.commit();
}

}  // namespace

void write_segment_facts(const BuildFacts& facts, const std::filesystem::path& articles,
                         const std::filesystem::path& paragraphs) {
  schema::SegmentFacts written;
  written.database = "articles";
  written.build = fmt::format("{:016x}", facts.dictionary);
  written.format = schema::format_version;
  written.analyzer = facts.analyzer.name();
  written.analyzer_version = facts.analyzer.version();
  written.synonyms = facts.synonyms;
  write(written, articles);
  written.database = "paragraphs";
  written.synonyms.clear();
  write(written, paragraphs);
}

}  // namespace fahras::builder
