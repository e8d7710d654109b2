#include "live_segments.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include <schema/terms.h>

#include "failure.h"

namespace fahras::builder {
namespace {

std::vector<bool> marks(const std::vector<Xapian::docid>& documents, std::uint64_t count) {
  std::vector<bool> marks(count + 1);
  for (const Xapian::docid document : documents) marks[document] = true;
  return marks;
}

std::vector<Xapian::docid> marked(const std::vector<bool>& marks) {
  std::vector<Xapian::docid> documents;
  for (std::size_t i = 1; i < marks.size(); ++i) {
    if (marks[i]) documents.push_back(static_cast<Xapian::docid>(i));
  }
  return documents;
}

Xapian::Database open(const std::filesystem::path& file) {
  return with_path(ErrorKind::index, file, [&] { return Xapian::Database(file.string()); });
}

}  // namespace

LiveSegment::LiveSegment(const std::filesystem::path& folder, schema::Segment segment,
                         const schema::RemovedDocuments& removed)
    : segment_(std::move(segment)),
      stored_(open(folder / schema::articles_file)),
      paragraphs_(open(folder / schema::paragraphs_file)),
      paragraph_pieces_(schema::decode_pieces(paragraphs_.get_metadata(schema::pieces_key))),
      removed_articles_(marks(removed.articles, segment_.articles)),
      removed_paragraphs_(marks(removed.paragraphs, segment_.paragraphs)) {}

schema::RemovedDocuments LiveSegment::removed() const {
  return {marked(removed_articles_), marked(removed_paragraphs_)};
}

Xapian::docid LiveSegment::find(const std::string& id) const {
  const std::string term = schema::value_term(schema::Field::id, id);
  const auto end = articles().postlist_end(term);
  for (auto posting = articles().postlist_begin(term); posting != end; ++posting) {
    if (is_living(*posting)) return *posting;
  }
  return 0;
}

void LiveSegment::remove(Xapian::docid article, std::uint64_t text_bytes) {
  const auto [begin, end] = paragraphs_of(article);
  segment_.removed.text_bytes += text_bytes;
  segment_.removed.articles += 1;
  segment_.removed.paragraphs += end - begin;
  removed_articles_[article] = true;
  for (Xapian::docid paragraph = begin; paragraph < end; ++paragraph) {
    removed_paragraphs_[paragraph] = true;
  }
}

std::pair<Xapian::docid, Xapian::docid> LiveSegment::paragraphs_of(Xapian::docid article) const {
  const auto [piece, number] = stored_.pieces().place(article);
  const schema::PieceId id = stored_.pieces().pieces()[piece].id;
  return {first_paragraph(id, number), first_paragraph(id, number + 1)};
}

// Uses a binary search, because the paragraphs of a piece are in the order of its articles.
Xapian::docid LiveSegment::first_paragraph(schema::PieceId piece, std::uint32_t article) const {
  const auto& pieces = paragraph_pieces_.pieces();
  const auto found = std::find_if(pieces.begin(), pieces.end(),
                                  [&](const schema::Piece& one) { return one.id == piece; });
  if (found == pieces.end() || found->documents == 0) return 0;
  Xapian::docid begin = paragraph_pieces_.document(piece, 0);
  Xapian::docid end = begin + found->documents;
  while (begin < end) {
    const Xapian::docid middle = begin + (end - begin) / 2;
    const auto data = paragraphs_.get_document(middle, Xapian::DOC_ASSUME_VALID).get_data();
    if (schema::decode_paragraph_ref(data).article < article) {
      begin = middle + 1;
    } else {
      end = middle;
    }
  }
  return begin;
}

LiveSegments::LiveSegments(const std::filesystem::path& index,
                           const schema::Generation& generation) {
  const auto removed = schema::read_removed(index, generation);
  for (std::size_t i = 0; i < generation.segments.size(); ++i) {
    const schema::Segment& segment = generation.segments[i];
    segments_.emplace_back(index / segment.folder, segment, removed[i]);
  }
}

std::optional<LiveSegments::Place> LiveSegments::find(const std::string& id) const {
  for (std::size_t segment = segments_.size(); segment-- > 0;) {
    if (const Xapian::docid document = segments_[segment].find(id)) return Place{segment, document};
  }
  return std::nullopt;
}

schema::Article LiveSegments::article(const Place& place) const {
  return segments_[place.segment].article(place.document);
}

}  // namespace fahras::builder
