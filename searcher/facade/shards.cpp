#include "shards.h"

#include <schema/terms.h>

namespace fahras::facade {
namespace {

Xapian::Database open_database(const std::filesystem::path& file) {
  try {
    return Xapian::Database(file.string());
  } catch (const Xapian::Error& error) {
    throw Error(ErrorKind::index, file.string() + ": cannot be opened: " + error.get_msg() +
                                      "; run fahras-index check, or build the index anew");
  }
}

std::vector<schema::DictionaryId> dictionaries_of(const Xapian::Database& articles) {
  std::vector<schema::DictionaryId> dictionaries;
  auto key = articles.metadata_keys_begin(schema::dictionary_prefix);
  const auto end = articles.metadata_keys_end(schema::dictionary_prefix);
  while (key != end) {
    dictionaries.push_back(schema::dictionary_of(*key));
    key.skip_to(schema::after_dictionary(dictionaries.back()));
  }
  return dictionaries;
}

}  // namespace

Shards::Shards(const std::vector<std::filesystem::path>& indexes) {
  if (indexes.empty()) throw Error(ErrorKind::usage, "no index given");
  for (const std::filesystem::path& index : indexes) add_index(index);
}

void Shards::add_index(const std::filesystem::path& index) {
  const schema::Generation generation = schema::open_generation(index);
  agree_on(generation, index);
  schema::add_stored_synonyms(index, generation, *analyzer_, synonyms_);
  for (const schema::Segment& segment : generation.segments) {
    add_segment(index / segment.folder, segment);
  }
}

void Shards::agree_on(const schema::Generation& generation, const std::filesystem::path& index) {
  const Analyzer* analyzer = Analyzer::find(generation.analyzer);
  if (analyzer == nullptr) {
    throw Error(ErrorKind::index,
                index.string() + ": its analyzer '" + generation.analyzer + "' is unknown");
  }
  if (analyzer_ != nullptr && analyzer_ != analyzer) {
    throw Error(ErrorKind::index, index.string() + ": made with the analyzer '" +
                                      generation.analyzer + "', the index before it with '" +
                                      std::string(analyzer_->name()) +
                                      "'; indexes searched together must agree");
  }
  analyzer_ = analyzer;
}

void Shards::add_segment(const std::filesystem::path& folder, const schema::Segment& segment) {
  OpenSegment open{open_database(folder / schema::articles_file),
                   {segment.removed.begin(), segment.removed.end()},
                   {}};
  open.dictionaries = dictionaries_of(open.articles);
  articles_.add_database(open.articles);
  paragraphs_.add_database(open_database(folder / schema::paragraphs_file));
  has_removed_ = has_removed_ || !open.removed.empty();
  segments_.push_back(std::move(open));
}

void Shards::add_synonyms(const std::filesystem::path& file) {
  synonyms_.add(schema::read_synonym_file(file), file.string(), *analyzer_);
}

const Xapian::Database& Shards::database(Unit unit) const {
  return unit == Unit::article ? articles_ : paragraphs_;
}

suggest::Vocabulary Shards::vocabulary() const {
  std::vector<Xapian::Database> databases;
  for (const OpenSegment& segment : segments_) databases.push_back(segment.articles);
  return {articles_, std::move(databases)};
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
