#include <schema/article.h>

#include <schema/fields.h>

#include "codec.h"
#include "document_packing.h"

namespace fahras::schema {
namespace {

constexpr std::uint8_t article_version = 2;
// Format 3 of the index had records without documents.
constexpr std::uint8_t version_without_document = 1;

// Calls visit(string) for the strings of a record, in the order in which they are both written and
// read.
template <typename AnyArticle, typename Visit>
void for_each_string(AnyArticle& article, Visit visit) {
  for (const Field field : stored_fields()) visit(article.*field->value);
  visit(article.file);
}

std::size_t size_bound(const Article& article) {
  constexpr std::size_t per_string = 10;  // the length of the longest varint
  std::size_t bytes = 32 + article.document.size();
  for (const std::string& name : article.other_text_members) bytes += name.size() + per_string;
  for_each_string(article, [&](const std::string& text) { bytes += text.size() + per_string; });
  for (const Paragraph& paragraph : article.paragraphs) bytes += paragraph.text.size() + per_string;
  return bytes;
}

void read_document(RecordReader& in, Article& article) {
  article.document = unpack_document(in.string(), article, in);
  const std::uint64_t count = in.varint();
  if (count > in.left()) in.fail("it names more members than it holds");
  article.other_text_members.reserve(count);
  for (std::uint64_t i = 0; i < count; ++i) article.other_text_members.emplace_back(in.string());
}

}  // namespace

std::uint64_t text_bytes(const Article& article) {
  std::uint64_t bytes = article.title.size();
  for (const Paragraph& paragraph : article.paragraphs) bytes += paragraph.text.size();
  return bytes;
}

std::string encode_article(const Article& article) {
  RecordWriter out;
  out.reserve(size_bound(article));
  out.byte(article_version);
  out.fixed64(article.duplicate_group);
  for_each_string(article, [&](const std::string& text) { out.string(text); });
  out.varint(article.paragraphs.size());
  for (const Paragraph& paragraph : article.paragraphs) {
    out.varint(std::uint64_t{paragraph.text.size()} << 1 | (paragraph.is_heading ? 1 : 0));
    out.rest(paragraph.text);
  }
  out.string(pack_document(article));
  out.varint(article.other_text_members.size());
  for (const std::string& name : article.other_text_members) out.string(name);
  return out.take();
}

Article decode_article(std::string_view data) {
  RecordReader in(data, "article");
  const std::uint8_t version = in.byte();
  if (version != article_version && version != version_without_document) {
    in.fail("its version is unknown");
  }
  Article article;
  article.duplicate_group = in.fixed64();
  for_each_string(article, [&](std::string& text) { text = in.string(); });
  const std::uint64_t count = in.varint();
  // Each paragraph takes at least one byte, so a damaged count cannot request unlimited memory.
  if (count > in.left()) in.fail("it announces more paragraphs than it contains");
  article.paragraphs.reserve(count);
  for (std::uint64_t i = 0; i < count; ++i) {
    const std::uint64_t header = in.varint();
    article.paragraphs.push_back({std::string(in.bytes(header >> 1)), (header & 1) != 0});
  }
  if (version == article_version) read_document(in, article);
  if (in.left() != 0) in.fail("bytes follow its end");
  return article;
}

std::string encode_paragraph_ref(const ParagraphRef& ref) {
  RecordWriter out;
  out.varint(ref.article);
  out.varint(ref.number);
  return out.take();
}

ParagraphRef decode_paragraph_ref(std::string_view data) {
  RecordReader in(data, "paragraph");
  ParagraphRef ref;
  ref.article = in.small_varint();
  ref.number = in.small_varint();
  if (in.left() != 0) in.fail("bytes follow its end");
  return ref;
}

}  // namespace fahras::schema
