#include <schema/removed.h>

#include <cstdint>

#include <fahras/error.h>
#include <fmt/format.h>
#include <schema/read_file.h>

#include "codec.h"

namespace fahras::schema {
namespace {

constexpr std::uint8_t version = 1;

void encode(const std::vector<Xapian::docid>& documents, RecordWriter& out) {
  out.varint(documents.size());
  Xapian::docid before = 0;
  for (const Xapian::docid document : documents) {
    out.varint(document - before);
    before = document;
  }
}

std::vector<Xapian::docid> decode(RecordReader& in) {
  std::vector<Xapian::docid> documents;
  std::uint64_t document = 0;
  for (std::uint64_t left = in.varint(); left > 0; --left) {
    const std::uint32_t step = in.small_varint();
    document += step;
    if (step == 0 || document > UINT32_MAX) in.fail("its documents are not in ascending order");
    documents.push_back(static_cast<Xapian::docid>(document));
  }
  return documents;
}

[[noreturn]] void throw_unfit(const std::filesystem::path& file, const char* why) {
  throw Error(ErrorKind::index, file.string(),
              fmt::format("{}; build the index again with fahras-index build", why));
}

bool fits(const std::vector<Xapian::docid>& documents, std::uint64_t count, std::uint64_t max) {
  return documents.size() == count && (documents.empty() || documents.back() <= max);
}

bool fits(const RemovedDocuments& removed, const Segment& segment) {
  return fits(removed.articles, segment.removed.articles, segment.articles) &&
         fits(removed.paragraphs, segment.removed.paragraphs, segment.paragraphs);
}

}  // namespace

std::string encode_removed(const std::vector<RemovedDocuments>& segments) {
  RecordWriter out;
  out.byte(version);
  for (const RemovedDocuments& removed : segments) {
    encode(removed.articles, out);
    encode(removed.paragraphs, out);
  }
  return out.take();
}

std::vector<RemovedDocuments> decode_removed(std::string_view data) {
  RecordReader in(data, "list of removed documents");
  if (in.byte() != version) in.fail("its version is unknown");
  std::vector<RemovedDocuments> segments;
  while (in.left() > 0) {
    RemovedDocuments& removed = segments.emplace_back();
    removed.articles = decode(in);
    removed.paragraphs = decode(in);
  }
  return segments;
}

std::vector<RemovedDocuments> read_removed(const std::filesystem::path& index,
                                           const Generation& generation) {
  std::vector<RemovedDocuments> segments(generation.segments.size());
  if (generation.removed) {
    const std::filesystem::path file = index / generation.removed->name;
    const std::string data = read_file(file);
    if (checksum(data) != generation.removed->xxh3) throw_unfit(file, "damaged");
    segments = decode_removed(data);
    if (segments.size() != generation.segments.size())
      throw_unfit(file, "belongs to another generation");
  }
  for (std::size_t i = 0; i < segments.size(); ++i) {
    if (!fits(segments[i], generation.segments[i])) {
      throw_unfit(index, "the list of removed documents does not match the segments");
    }
  }
  return segments;
}

}  // namespace fahras::schema
