// A file, or a member of an archive, on its way to articles, and the readers of each format.
#pragma once

#include <cstdint>
#include <string>

#include <readers/reader.h>

#include "byte_source.h"

namespace fahras::readers {

struct Document {
  Stream& bytes;
  std::string file;  // as named in articles and problems
  const Options& options;
  Sink& sink;
};

// Control characters out, too many lines refused, the title too if --no-title says so, and on to
// the sink.
void deliver(const Document& document, RawArticle&& article);
void report(const Document& document, std::uint64_t line, const std::string& reason);

// Each throws BadInput for what keeps it from reading on; broken records are reported instead.
void read_text(const Document& document);
void read_html(const Document& document);
void read_json(const Document& document);
void read_jsonl(const Document& document);
void read_feed(const Document& document);

}  // namespace fahras::readers
