#include <index/shards.h>

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <schema/removed.h>
#include <schema/terms.h>

namespace fahras::index {

namespace {

// The number of attempts to open the shards. An attempt fails if a writer publishes a generation
// meanwhile.
constexpr int max_attempts = 10;

// Settings have synonyms in one direction. Those that cannot be rules (docs/synonyms.md), such as
// one of five words, are left out.
void add_settings_synonyms(const schema::Settings& settings, const Analyzer& analyzer,
                           schema::Synonyms& synonyms) {
  for (const auto& [word, others] : settings.synonyms) {
    for (const std::string& other : others) {
      try {
        synonyms.add(fmt::format("{} => {}\n", word, other), "settings", analyzer);
      } catch (const Error&) {
        continue;
      }
    }
  }
}

std::vector<LocalDocument> local(const std::vector<Xapian::docid>& of_one_segment) {
  return {of_one_segment.begin(), of_one_segment.end()};
}

}  // namespace

Shards::Shards(const std::vector<schema::Source>& sources, ServedShards served)
    : missing_(std::move(served.missing)) {
  auto next = served.opened.begin();
  for (const schema::Source& source : sources) {
    if (!source.remote) {
      add_index(source.folder);
    } else if (auto& opened = *next++) {
      add_served(*source.remote, std::move(*opened));
    }
  }
  if (segments_.empty() && !missing_.empty()) {
    throw ShardsDown(fmt::format("no shard answers: {}", fmt::join(missing_, ", ")), missing_);
  }
  if (!settings_) agree_on_settings({}, {});
}

Shards Shards::open(const std::vector<std::filesystem::path>& indexes, const OpenOptions& options) {
  Presence presence(options.shard_timeout_ms);
  return open(indexes, options, presence, presence.patience(Deadline(0)));
}

// A generation may be published while the files are being opened. What was opened is consistent if
// the same generations are published before and after opening; otherwise it is opened again.
Shards Shards::open(const std::vector<std::filesystem::path>& indexes, const OpenOptions& options,
                    Presence& presence, Deadline::Milliseconds patience) {
  Published published = Published::now(indexes);
  for (int attempt = 1;; ++attempt) {
    try {
      const auto sources = resolve(indexes);
      Shards shards(sources, open_served(sources, options.partial, presence, patience));
      Published now = Published::now(indexes);
      const bool same = now == published;
      if (!same && attempt == max_attempts) now = now.without_name();
      shards.published_ = std::move(now);
      if (same || attempt == max_attempts) return shards;
      published = Published::now(indexes);
    } catch (const Error&) {
      // A writer may have replaced and removed the files that were being opened.
      Published now = Published::now(indexes);
      if (now == published) throw;
      published = std::move(now);
    }
  }
}

void Shards::add_index(const std::filesystem::path& index) {
  const schema::Generation generation = schema::open_generation(index);
  agree_on(generation.analyzer, index.string());
  agree_on_settings(generation.settings, index.string());
  schema::add_stored_synonyms(index, generation, *analyzer_, synonyms_);
  const auto removed = schema::read_removed(index, generation);
  for (std::size_t i = 0; i < generation.segments.size(); ++i) {
    OpenSegment segment = open_segment(index / generation.segments[i].folder);
    segment.removed_articles = local(removed[i].articles);
    segment.removed_paragraphs = local(removed[i].paragraphs);
    articles_.add_segment(segment.articles->database(), segment.removed_articles);
    paragraphs_.add_segment(segment.paragraphs, segment.removed_paragraphs);
    segments_.push_back(std::move(segment));
  }
}

void Shards::add_served(const schema::RemoteSegment& remote, ServedSegment served) {
  agree_on(served.facts.analyzer, remote.name());
  agree_on_settings(served.facts.settings, remote.name());
  if (!served.facts.synonyms.empty()) {
    synonyms_.add(served.facts.synonyms, "the synonyms of " + remote.name(), *analyzer_);
  }
  has_remote_ = true;
  served.segment.is_served = true;
  articles_.add_served_segment(served.segment.articles->database());
  paragraphs_.add_served_segment(served.segment.paragraphs);
  segments_.push_back(std::move(served.segment));
}

void Shards::agree_on(const std::string& name, const std::string& index) {
  const Analyzer* analyzer = Analyzer::find(name);
  if (analyzer == nullptr) {
    throw Error(ErrorKind::index, index, "was made with an unknown analyzer, '" + name + "'");
  }
  if (analyzer_ != nullptr && analyzer_ != analyzer) {
    throw Error(ErrorKind::index,
                index + ": was made with the analyzer '" + name +
                    "', but the index before it with '" + std::string(analyzer_->name()) +
                    "'; indexes that are searched together must have the same analyzer");
  }
  analyzer_ = analyzer;
}

void Shards::agree_on_settings(const std::string& json, const std::string& index) {
  schema::Settings settings = json.empty() ? schema::Settings() : schema::parse_settings(json);
  if (settings_) {
    if (schema::have_same_fields(settings, *settings_)) return;
    throw Error(ErrorKind::index, index,
                "has other settings than the index before it; indexes that are searched together "
                "must have the same attributes");
  }
  fields_ = std::make_shared<const schema::IndexFields>(settings);
  if (analyzer_ != nullptr) add_settings_synonyms(settings, *analyzer_, synonyms_);
  settings_ = std::make_shared<const schema::Settings>(std::move(settings));
}

void Shards::add_synonyms(const std::string& text, const std::string& name) {
  synonyms_.add(text, name, *analyzer_);
}

const LivingDocuments& Shards::documents(Unit unit) const {
  return unit == Unit::article ? articles_ : paragraphs_;
}

const Xapian::Database& Shards::database(std::size_t segment, Unit unit) const {
  const OpenSegment& one = segments_[segment];
  return unit == Unit::article ? one.articles->database() : one.paragraphs;
}

suggest::Vocabulary Shards::vocabulary() const {
  std::vector<suggest::WordList> lists;
  std::vector<std::shared_ptr<const schema::StoredArticles>> articles;
  for (const OpenSegment& segment : segments_) {
    articles.push_back(segment.articles);
    const auto metadata = [database = segment.articles->database()](const std::string& key) {
      return database.get_metadata(key);
    };
    for (const schema::Piece& piece : segment.articles->pieces().pieces()) {
      lists.emplace_back(metadata, piece.id);
    }
  }
  suggest::Vocabulary::IsRemoved is_removed;
  if (articles_.has_removed()) {
    is_removed = [this](std::size_t segment, Xapian::docid article) {
      return removed(Unit::article, segment, LocalDocument(article));
    };
  }
  return {this->articles(), std::move(lists), std::move(articles), std::move(is_removed)};
}

std::optional<GlobalDocument> Shards::find(std::size_t segment, const std::string& id) const {
  const Xapian::Database& articles = segments_[segment].articles->database();
  const std::string term = schema::value_term(schema::Field::id, id);
  for (auto posting = articles.postlist_begin(term); posting != articles.postlist_end(term);
       ++posting) {
    const LocalDocument document(*posting);
    if (!removed(Unit::article, segment, document)) return in_all(document, segment);
  }
  return std::nullopt;
}

LocalDocument Shards::in_segment(GlobalDocument document) const {
  return LocalDocument((document.value() - 1) / static_cast<Xapian::docid>(segments_.size()) + 1);
}

GlobalDocument Shards::in_all(LocalDocument document, std::size_t segment) const {
  const auto count = static_cast<Xapian::docid>(segments_.size());
  return GlobalDocument((document.value() - 1) * count + static_cast<Xapian::docid>(segment) + 1);
}

schema::Article Shards::article(GlobalDocument document) const {
  return segment(document).articles->article(in_segment(document).value());
}

std::string Shards::tokens(GlobalDocument document) const {
  return segment(document).articles->tokens(in_segment(document).value());
}

schema::DictionaryId Shards::dictionary(GlobalDocument document) const {
  return segment(document).articles->dictionary(in_segment(document).value());
}

Shards::Paragraph Shards::paragraph(GlobalDocument document) const {
  const OpenSegment& from = segment(document);
  // The database has returned this document's number, so Xapian need not check that the document
  // exists.
  const Xapian::Document found =
      paragraphs().get_document(document.value(), Xapian::DOC_ASSUME_VALID);
  const schema::ParagraphRef ref = schema::decode_paragraph_ref(found.get_data());
  const auto place = from.pieces.place(in_segment(document).value());
  const schema::PieceId piece = from.pieces.pieces()[place.piece].id;
  const LocalDocument article(from.articles->pieces().document(piece, ref.article));
  return {in_all(article, segment_of(document)), ref.number};
}

std::string Shards::metadata(std::size_t segment, const std::string& key) const {
  return segments_[segment].articles->database().get_metadata(key);
}

std::vector<schema::DictionaryId> Shards::dictionaries(std::size_t segment) const {
  std::vector<schema::DictionaryId> dictionaries;
  for (const schema::Piece& piece : segments_[segment].articles->pieces().pieces()) {
    dictionaries.push_back(piece.id);
  }
  return dictionaries;
}

bool Shards::removed(Unit unit, GlobalDocument document) const {
  return documents(unit).has_removed() && removed(unit, segment_of(document), in_segment(document));
}

bool Shards::removed(Unit unit, std::size_t segment, LocalDocument document) const {
  const auto& removed = removed_from(segment, unit);
  return std::binary_search(removed.begin(), removed.end(), document);
}

const std::vector<LocalDocument>& Shards::removed_from(std::size_t segment, Unit unit) const {
  const OpenSegment& one = segments_[segment];
  return unit == Unit::article ? one.removed_articles : one.removed_paragraphs;
}

}  // namespace fahras::index
