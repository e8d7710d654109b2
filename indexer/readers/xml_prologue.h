// Removes what comes before a feed's first element: the XML declaration, comments, the document
// type.
#pragma once

#include "byte_source.h"

namespace fahras::readers {

// Keeps the line breaks, so that messages give the right lines. A document type of a kilobyte may
// declare entities that contain each other and keep libxml2 busy for hours, or default attributes
// of megabytes for every element. Feeds do not need one, and the encoding is known by now.
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
  std::size_t breaks_ = 0;  // line breaks that are still to be given out
};

}  // namespace fahras::readers
