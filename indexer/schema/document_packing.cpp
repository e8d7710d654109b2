#include "document_packing.h"

#include <algorithm>
#include <vector>

#include <schema/fields.h>
#include <schema/json_text.h>

namespace fahras::schema {
namespace {

constexpr char as_it_is = '\0';  // the first byte
constexpr char with_marks = '\1';

// None of these bytes stands in JSON in one line.
constexpr char field_mark = '\1';  // the number of a field of stored_fields() follows
constexpr char paragraph_mark = '\2';
constexpr char skipped_paragraph = '\3';

constexpr std::size_t min_field_bytes = 4;
// How far apart paragraphs may be in the document, and how many may be absent one after another.
constexpr std::size_t max_gap = 256;
constexpr std::size_t max_absent = 8;

struct Repeated {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string mark;
};

std::string json_text(std::string_view text) {
  std::string json;
  append_json_text(json, text);
  return json;
}

std::string json_value(std::string_view text) { return '"' + json_text(text) + '"'; }

bool has_control(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x20; });
}

// The paragraphs in the document, in order. Where it has none of several in a row, the rest is not
// looked for, so that the work is bounded.
std::vector<Repeated> repeated_paragraphs(const Article& article) {
  const std::string_view document = article.document;
  std::vector<Repeated> found;
  std::size_t at = 0;
  std::size_t reach = document.size();
  std::string skipped;
  for (const Paragraph& paragraph : article.paragraphs) {
    const std::string text = json_text(paragraph.text);
    if (!found.empty()) reach += text.size() + max_gap;
    const std::size_t place = document.substr(at, reach).find(text);
    if (place == std::string_view::npos) {
      skipped += skipped_paragraph;
      if (skipped.size() > max_absent) break;
      continue;
    }
    const std::size_t begin = at + place;
    at = begin + text.size();
    found.push_back({begin, at, skipped + paragraph_mark});
    skipped.clear();
    reach = 0;
  }
  return found;
}

void add_repeated_fields(const Article& article, std::vector<Repeated>& found) {
  const std::string_view document = article.document;
  char number = 0;
  for (const Field field : stored_fields()) {
    const char own = number++;
    const std::string& value = article.*field->value;
    if (value.size() < min_field_bytes) continue;
    const std::string text = json_value(value);
    const std::size_t begin = document.find(text);
    if (begin == std::string_view::npos) continue;
    const std::size_t end = begin + text.size();
    const bool overlaps = std::any_of(found.begin(), found.end(), [&](const Repeated& other) {
      return begin < other.end && other.begin < end;
    });
    if (!overlaps) found.push_back({begin, end, {field_mark, own}});
  }
  std::sort(found.begin(), found.end(),
            [](const Repeated& a, const Repeated& b) { return a.begin < b.begin; });
}

class Unpacking {
 public:
  Unpacking(const Article& article, const RecordReader& in)
      : article_(article), in_(in), used_(stored_fields().size(), false) {}

  std::string unpack(std::string_view packed) {
    std::string document;
    for (std::size_t i = 0; i < packed.size(); ++i) {
      if (packed[i] == field_mark) {
        if (++i == packed.size()) in_.fail("its document ends too early");
        document += json_value(field(static_cast<unsigned char>(packed[i])));
      } else if (packed[i] == paragraph_mark) {
        append_json_text(document, paragraph());
      } else if (packed[i] == skipped_paragraph) {
        ++next_;
      } else {
        document += packed[i];
      }
    }
    return document;
  }

 private:
  // Each field stands in the document once, so damaged data cannot ask for memory without end.
  const std::string& field(std::size_t number) {
    if (number >= used_.size() || used_[number]) in_.fail("its document names no field");
    used_[number] = true;
    return article_.*stored_fields()[number]->value;
  }
  const std::string& paragraph() {
    if (next_ >= article_.paragraphs.size()) in_.fail("its document names no paragraph");
    return article_.paragraphs[next_++].text;
  }

  const Article& article_;
  const RecordReader& in_;
  std::vector<bool> used_;
  std::size_t next_ = 0;
};

}  // namespace

std::string pack_document(const Article& article) {
  const std::string_view document = article.document;
  if (document.empty()) return {};
  if (has_control(document)) return as_it_is + article.document;
  std::vector<Repeated> repeated = repeated_paragraphs(article);
  add_repeated_fields(article, repeated);
  std::string packed(1, with_marks);
  std::size_t at = 0;
  for (const Repeated& one : repeated) {
    packed.append(document.substr(at, one.begin - at)).append(one.mark);
    at = one.end;
  }
  return packed.append(document.substr(at));
}

std::string unpack_document(std::string_view packed, const Article& article,
                            const RecordReader& in) {
  if (packed.empty()) return {};
  const char form = packed.front();
  packed.remove_prefix(1);
  if (form == as_it_is) return std::string(packed);
  if (form != with_marks) in.fail("its document has an unknown form");
  return Unpacking(article, in).unpack(packed);
}

}  // namespace fahras::schema
