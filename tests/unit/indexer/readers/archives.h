// Archives for the tests, written by libarchive.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <archive.h>
#include <archive_entry.h>

using Members = std::vector<std::pair<std::string, std::string>>;  // name, contents

// `filter` is one of libarchive's numbers, and `format` is ARCHIVE_FORMAT_ZIP, _TAR_USTAR or _RAW.
inline std::string make_archive(int format, int filter, const Members& members) {
  std::string bytes;
  archive* handle = archive_write_new();
  archive_write_set_format(handle, format);
  archive_write_add_filter(handle, filter);
  archive_write_set_bytes_in_last_block(handle, 1);
  archive_write_open(
      handle, &bytes, nullptr,
      [](archive*, void* to, const void* from, std::size_t size) {
        static_cast<std::string*>(to)->append(static_cast<const char*>(from), size);
        return static_cast<la_ssize_t>(size);
      },
      nullptr);
  for (const auto& [name, contents] : members) {
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, name.c_str());
    const bool folder = name.back() == '/';
    archive_entry_set_filetype(entry, folder ? AE_IFDIR : AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    if (!folder) archive_entry_set_size(entry, static_cast<la_int64_t>(contents.size()));
    archive_write_header(handle, entry);
    if (!folder) archive_write_data(handle, contents.data(), contents.size());
    archive_entry_free(entry);
  }
  archive_write_close(handle);
  archive_write_free(handle);
  return bytes;
}

inline std::string gzipped(const std::string& contents) {
  return make_archive(ARCHIVE_FORMAT_RAW, ARCHIVE_FILTER_GZIP, {{"x", contents}});
}
