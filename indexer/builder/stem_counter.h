// Counts the stems of the paragraph and of the article being indexed.
#pragma once

#include <vector>

#include <xapian.h>

#include "word_table.h"

namespace fahras::builder {

// The counts are kept in the stems themselves, so that counting an occurrence takes no look-up.
class StemCounter {
 public:
  void add(Stem& stem) {
    if (stem.in_paragraph++ == 0) paragraph_.push_back(&stem);
  }
  // Adds the stems that were counted since the last end_paragraph() to a paragraph's document.
  void write_paragraph(Xapian::Document& document) const;
  // Ends a paragraph: its stems then count for the article only.
  void end_paragraph();
  // Adds all stems that were counted since the last call to an article's document.
  void write_article(Xapian::Document& document);

 private:
  std::vector<Stem*> paragraph_;
  std::vector<Stem*> article_;
};

}  // namespace fahras::builder
