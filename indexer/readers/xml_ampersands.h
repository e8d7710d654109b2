// Feeds hold HTML's entities (&nbsp;) and bare ampersands, which XML forbids: one would cost the
// whole file.
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
  std::string_view pending_;  // of "amp;" still to be given out
  bool in_cdata_ = false;
};

}  // namespace fahras::readers
