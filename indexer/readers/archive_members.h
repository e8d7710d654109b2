// Compressed files and archives, read as a stream.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "byte_source.h"

namespace fahras::readers {

// Counts how much a file on disk expands to, including all archives in it. The limit against
// decompression bombs applies to the whole.
struct Expansion {
  std::uint64_t stored = 0;  // bytes of the file that were read so far
  std::uint64_t given = 0;   // bytes decompressed so far, nested archives included
};

// Calls `member` with the name and the bytes of each file in the archive `bytes`. A file that is
// compressed, but not an archive, has one member with an empty name. Throws BadInput for an archive
// that is empty, damaged, encrypted or a bomb (it expands more than 250 times). Reading the stream
// of a member throws the same exception; if `member` catches it, the rest of the archive is skipped
// without another one.
void for_each_member(Stream& bytes, Expansion& expansion,
                     const std::function<void(const std::string& name, Stream& member)>& member);

}  // namespace fahras::readers
