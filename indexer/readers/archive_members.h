// Compressed files and archives, read as a stream.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "byte_source.h"

namespace fahras::readers {

// Of one file on disk, with all archives in it.
struct Expansion {
  std::uint64_t stored = 0;  // bytes of the file read so far
  std::uint64_t given = 0;   // bytes that archives made of them, those in archives again
};

// Calls `member` with the name and the bytes of each file in `bytes`. Of a file that is only
// compressed there is one, and its name is empty. Throws BadInput for what is damaged, encrypted,
// or expands beyond all measure (a bomb). When `member` swallows that, the rest is passed over.
void for_each_member(Stream& bytes, Expansion& expansion,
                     const std::function<void(const std::string& name, Stream& member)>& member);

}  // namespace fahras::readers
