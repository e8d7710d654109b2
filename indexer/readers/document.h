// A file, or a member of an archive, that is being read, and the readers of the formats.
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

// Passes a finished article to the sink. Before that it calls make_fit(), sets the name of the
// document, and clears the title if Options::titles is false. An article that make_fit() refuses is
// reported as a problem instead.
void deliver(const Document& document, RawArticle&& article);
// Reports a problem of the document to the sink. `line` is counted from 1; 0 is the whole document.
void report(const Document& document, std::uint64_t line, const std::string& reason);

// Each of these functions reads a document of one format. It reports a broken record and goes on
// with the next one. It throws BadInput where it cannot go on.
void read_text(const Document& document);
void read_html(const Document& document);
void read_json(const Document& document);
void read_jsonl(const Document& document);
void read_feed(const Document& document);

}  // namespace fahras::readers
