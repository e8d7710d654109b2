#include "stem_counter.h"

#include <utility>

namespace fahras::builder {

void StemCounter::write_paragraph(Xapian::Document& document) const {
  for (const Stem* stem : paragraph_) document.add_term(stem->term, stem->in_paragraph);
}

void StemCounter::end_paragraph() {
  for (Stem* stem : paragraph_) {
    if (stem->in_article == 0) article_.push_back(stem);
    stem->in_article += std::exchange(stem->in_paragraph, 0);
  }
  paragraph_.clear();
}

void StemCounter::write_article(Xapian::Document& document) {
  end_paragraph();
  for (Stem* stem : article_) document.add_term(stem->term, std::exchange(stem->in_article, 0));
  article_.clear();
}

}  // namespace fahras::builder
