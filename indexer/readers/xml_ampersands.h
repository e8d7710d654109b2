// Escapes ampersands of feeds that XML forbids: those of HTML's entities (&nbsp;), and bare ones.
// One of them would make the whole file unreadable.
#pragma once

#include "byte_source.h"

namespace fahras::readers {

// Outside CDATA, every ampersand that begins neither a character reference nor one of XML's five
// entities becomes "&amp;". So "&nbsp;" reaches the HTML reader as it was written, and entities
// that the file defines itself are never replaced: they cannot grow without end.
class AmpersandSource final : public ByteSource {
 public:
  explicit AmpersandSource(ByteSource& source) : bytes_(source) {}
  std::size_t read(char* to, std::size_t size) override;

 private:
  std::size_t plain_run();

  Stream bytes_;
  std::string_view pending_;  // the part of "&amp;" that is still to be given out
  bool in_cdata_ = false;
};

}  // namespace fahras::readers
