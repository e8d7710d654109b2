#include <builder/copy_index.h>

#include <string>
#include <system_error>

#include <schema/folder_names.h>
#include <schema/generation.h>

#include "durable.h"
#include "failure.h"
#include "lock.h"

namespace fahras::builder {
namespace {

namespace fs = std::filesystem;

void link_file(const fs::path& from, const fs::path& to) {
  std::error_code error;
  fs::create_hard_link(from, to, error);
  if (!error) return;
  fs::copy_file(from, to);
  sync_path(to);
}

void link_segment(const fs::path& index, const fs::path& copy, const schema::Segment& segment) {
  fs::create_directory(copy / segment.folder);
  for (const schema::SegmentFile& file : segment.files)
    link_file(index / segment.folder / file.name, copy / segment.folder / file.name);
  sync_path(copy / segment.folder);
}

}  // namespace

void copy_index(const fs::path& index, const fs::path& copy) {
  schema::read_generation(index);
  const WriterLock lock(index, MayCreate::no);
  const schema::Generation generation = schema::read_generation(index);
  with_path(ErrorKind::internal, copy, [&] {
    fs::create_directory(copy);
    for (const schema::Segment& segment : generation.segments) link_segment(index, copy, segment);
    if (generation.synonyms)
      link_file(index / generation.synonyms->file.name, copy / generation.synonyms->file.name);
    if (generation.removed)
      link_file(index / generation.removed->name, copy / generation.removed->name);
    const std::string name = schema::generation_name(generation.number);
    link_file(index / name, copy / name);
    link_file(index / schema::current_file, copy / schema::current_file);
    sync_path(copy);
    sync_path(fs::absolute(copy).parent_path());
  });
}

}  // namespace fahras::builder
