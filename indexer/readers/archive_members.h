// Compressed files and archives, read as a stream.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "byte_source.h"

namespace fahras::readers {

// How much one file on disk expands to, with all archives in it.
struct Expansion {
  std::uint64_t stored = 0;  // bytes of the file that were read so far
  std::uint64_t given = 0;   // bytes that all archives in it, nested ones too, have given out
};

// Calls `member` with the name and the bytes of each file in the archive `bytes`. A file that is
// compressed, but not an archive, has one member with an empty name. Throws BadInput for an archive
// that is damaged, encrypted or a bomb (it expands more than 250 times). If `member` catches that
// exception, the rest of the archive is skipped.
void for_each_member(Stream& bytes, Expansion& expansion,
                     const std::function<void(const std::string& name, Stream& member)>& member);

}  // namespace fahras::readers
