#include <readers/reader.h>

#include "bad_input.h"
#include "byte_source.h"
#include "document.h"
#include "encoding.h"
#include "file_tree.h"
#include "format.h"

namespace fahras::readers {
namespace {

void read_document(const Document& document, bool in_folder) {
  const std::string_view head = document.bytes.peek(head_bytes);
  switch (choose_kind(document.file, head, document.options.format)) {
    case Kind::text:
      return read_text(document);
    case Kind::json:
      return read_json(document);
    case Kind::jsonl:
      return read_jsonl(document);
    case Kind::html:
      return read_text(document);
    case Kind::feed:
      return read_text(document);
    case Kind::archive:
      return read_text(document);
    case Kind::empty:
      if (!in_folder) throw BadInput("empty");
      return;
    case Kind::binary:
      if (!in_folder) throw BadInput("neither text nor a known format");
      return;
  }
}

void read_file(const FoundFile& file, const Options& options, Sink& sink) {
  try {
    FileSource source(file.path, [&](std::size_t bytes) { sink.progress(bytes); });
    Stream bytes(source);
    read_document({bytes, file.path, options, sink}, file.in_folder);
  } catch (const BadInput& bad) {
    sink.problem({file.path, bad.line(), bad.what()});
  }
}

}  // namespace

void read_sources(const std::vector<std::string>& sources, const Options& options, Sink& sink) {
  if (!options.encoding.empty()) named_encoding(options.encoding, {});
  for_each_file(
      sources, [&](const FoundFile& file) { read_file(file, options, sink); },
      [&](const Problem& problem) { sink.problem(problem); });
}

std::uint64_t total_bytes(const std::vector<std::string>& sources) {
  std::uint64_t total = 0;
  for_each_file(
      sources, [&](const FoundFile& file) { total += file.bytes; }, [](const Problem&) {});
  return total;
}

}  // namespace fahras::readers
