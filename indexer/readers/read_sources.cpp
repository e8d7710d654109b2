#include <readers/reader.h>

#include <fmt/format.h>

#include "archive_members.h"
#include "bad_input.h"
#include "byte_source.h"
#include "document.h"
#include "encoding.h"
#include "file_tree.h"
#include "format.h"
#include "printable.h"

namespace fahras::readers {
namespace {

constexpr int max_archive_depth = 2;         // an archive in an archive
constexpr std::uint64_t max_problems = 100;  // reported for one file; others are only counted

// How a document was found.
struct Place {
  bool named = true;  // named by the user, who gets an error if it is not text
  Expansion& expansion;
  int archives = 0;  // the number of archives that contain it
};

// Passes the articles and problems of one file on to another sink, but at most `max_problems`
// problems.
class FileSink final : public Sink {
 public:
  FileSink(std::string file, Sink& sink) : file_(std::move(file)), sink_(sink) {}

  void article(RawArticle&& article) override { sink_.article(std::move(article)); }
  void problem(const Problem& problem) override {
    if (++problems_ > max_problems) return;
    sink_.problem({problem.file, problem.line, printable(problem.reason)});
  }
  void note(const Problem& note) override {
    sink_.note({note.file, note.line, printable(note.reason)});
  }
  void finish() {
    if (problems_ <= max_problems) return;
    sink_.problem({file_, 0, fmt::format("{} more problems", problems_ - max_problems)});
  }

 private:
  std::string file_;
  Sink& sink_;
  std::uint64_t problems_ = 0;
};

void read_document(const Document& document, const std::string& name, Place place);

std::string without_compression(const std::string& name) {
  return name.substr(0, name.find_last_of('.'));
}

bool is_hidden(const std::string& member) {
  return member.compare(member.find_last_of('/') + 1, 1, ".") == 0 ||
         member.compare(0, 9, "__MACOSX/") == 0;
}

void note(const Document& document, const std::string& why) {
  document.sink.note({document.file, 0, "left out: " + why});
}

bool passes_over(const Document& document, const std::string& name) {
  const std::string why = why_passed_over(name, document.options.format);
  if (!why.empty()) note(document, why);
  return !why.empty();
}

// Reports a document without text: as an error if the user named it, else as a note.
void reject(const Document& document, const char* why, Place place) {
  if (place.named) throw BadInput(why);
  note(document, why);
}

void read_archive(const Document& document, const std::string& name, Place place) {
  if (++place.archives > max_archive_depth) throw BadInput("archives nested too deep");
  for_each_member(document.bytes, place.expansion, [&](const std::string& member, Stream& bytes) {
    if (is_hidden(member)) return;
    if (member.empty()) {
      const Document inner{bytes, document.file, document.options, document.sink};
      const std::string inner_name = without_compression(name);
      if (!place.named && passes_over(inner, inner_name)) return;
      return read_document(inner, inner_name, place);
    }
    const Document inner{bytes, document.file + "/" + member, document.options, document.sink};
    if (passes_over(inner, member)) return;
    try {
      read_document(inner, member, {false, place.expansion, place.archives});
    } catch (const BadInput& bad) {
      report(inner, bad.line(), bad.what());
    }
  });
}

// Reads a document in the format that choose_kind() finds by `name`, which for a member of an
// archive is the member's name.
void read_document(const Document& document, const std::string& name, Place place) {
  const std::string_view head = document.bytes.peek(head_bytes);
  switch (choose_kind(name, head, document.options)) {
    case Kind::text:
      return read_text(document);
    case Kind::html:
      return read_html(document);
    case Kind::json:
      return read_json(document);
    case Kind::jsonl:
      return read_jsonl(document);
    case Kind::feed:
      return read_feed(document);
    case Kind::archive:
      return read_archive(document, name, place);
    case Kind::empty:
      return reject(document, "empty", place);
    case Kind::binary:
      return reject(document, "neither text nor a known format", place);
  }
}

void read_file(const FoundFile& file, const Options& options, Sink& sink) {
  const std::string name = printable(file.path);
  FileSink file_sink(name, sink);
  try {
    const std::string why =
        file.in_folder ? why_passed_over(file.path, options.format) : std::string();
    if (!why.empty()) return file_sink.note({name, 0, "left out: " + why});
    Expansion expansion;
    FileSource source(file.path, [&](std::size_t bytes) {
      expansion.stored += bytes;
      sink.progress(bytes);
    });
    Stream bytes(source);
    read_document({bytes, name, options, file_sink}, file.path, {!file.in_folder, expansion});
  } catch (const BadInput& bad) {
    file_sink.problem({name, bad.line(), bad.what()});
  }
  file_sink.finish();
}

// Reports nothing, because read_sources() reports the same problems when it reads.
struct Silent final : Sink {
  void article(RawArticle&& /*article*/) override {}
  void problem(const Problem& /*problem*/) override {}
};

}  // namespace

void read_sources(const std::vector<std::string>& sources, const Options& options, Sink& sink) {
  if (!options.encoding.empty()) named_encoding(options.encoding, {});
  for_each_file(
      sources, options, [&](const FoundFile& file) { read_file(file, options, sink); }, sink);
}

std::uint64_t total_bytes(const std::vector<std::string>& sources, const Options& options) {
  std::uint64_t total = 0;
  const auto add = [&](const FoundFile& file) {
    const bool reads = !file.in_folder || why_passed_over(file.path, options.format).empty();
    total += reads ? file.bytes : 0;
  };
  Silent silent;
  for_each_file(sources, options, add, silent);
  return total;
}

}  // namespace fahras::readers
