// The words of a query's text, as the index's analyzer gives them.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fahras/analyzer.h>
#include <query/tree.h>

namespace fahras::query {

// Analyses each part of a text once, however often its words are asked for: the same text is read
// in several ways (parser.cpp), of which each asks for the words again.
class AnalysedText {
 public:
  // `given` is the text as the user gave it. Keeps a reference to `analyzer`.
  AnalysedText(std::string_view given, const Analyzer& analyzer);
  AnalysedText(const AnalysedText&) = delete;
  AnalysedText& operator=(const AnalysedText&) = delete;

  // The given text without marks of direction. Parts are views into it.
  std::string_view text() const { return text_; }
  // The words of a part. References stay valid as long as the AnalysedText does.
  const std::vector<TextWord>& words(std::string_view part);

 private:
  // A mark of direction that was left out of the text.
  struct Mark {
    std::size_t at = 0;       // offset in text_ at which the mark would be
    std::size_t removed = 0;  // bytes of this mark and all before it
  };

  void copy_without_marks(std::string_view given);
  std::vector<TextWord> analyse(std::string_view part);
  // The offset in the given text of the character at this offset of text().
  std::size_t given_offset(std::size_t offset) const;

  const Analyzer& analyzer_;
  std::string text_;
  std::vector<Mark> marks_;
  TokenStream tokens_;
  std::map<std::pair<std::size_t, std::size_t>, std::vector<TextWord>> words_;  // by offset, size
};

}  // namespace fahras::query
