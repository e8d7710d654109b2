// What stands before a feed's first element: the XML declaration, comments, the document type.
#pragma once

#include "byte_source.h"

namespace fahras::readers {

// Leaves all of it out but its line breaks, which messages count. A document type may declare
// entities that name each other and keep libxml2 busy for hours from a kilobyte, or attributes of
// megabytes for every element; no feed needs one, and its encoding is known by now.
class PrologueSource final : public ByteSource {
 public:
  explicit PrologueSource(ByteSource& source) : bytes_(source) {}
  std::size_t read(char* to, std::size_t size) override;

 private:
  void pass_over();
  void pass_declaration();
  void pass_until(std::string_view end);
  void skip(std::size_t size);

  Stream bytes_;
  bool passed_ = false;
  std::size_t breaks_ = 0;  // still to be given out
};

}  // namespace fahras::readers
