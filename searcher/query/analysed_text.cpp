#include "analysed_text.h"

#include <algorithm>

#include <base/utf8.h>

#include "characters.h"

namespace fahras::query {

AnalysedText::AnalysedText(std::string_view given, const Analyzer& analyzer) : analyzer_(analyzer) {
  copy_without_marks(given);
}

void AnalysedText::copy_without_marks(std::string_view given) {
  text_.reserve(given.size());
  std::size_t removed = 0;
  for (const base::Character& character : base::Characters(given)) {
    if (is_direction_mark(character.code)) {
      removed += character.bytes.size();
      marks_.push_back({text_.size(), removed});
    } else {
      text_ += character.bytes;
    }
  }
}

std::size_t AnalysedText::given_offset(std::size_t offset) const {
  const auto after =
      std::upper_bound(marks_.begin(), marks_.end(), offset,
                       [](std::size_t wanted, const Mark& mark) { return wanted < mark.at; });
  return after == marks_.begin() ? offset : offset + (after - 1)->removed;
}

const std::vector<TextWord>& AnalysedText::words(std::string_view part) {
  const auto offset = static_cast<std::size_t>(part.data() - text_.data());
  const std::pair key(offset, part.size());
  const auto known = words_.find(key);
  if (known != words_.end()) return known->second;
  return words_.emplace(key, analyse(part)).first->second;
}

std::vector<TextWord> AnalysedText::analyse(std::string_view part) {
  const auto offset = static_cast<std::size_t>(part.data() - text_.data());
  analyzer_.analyze(part, tokens_);
  std::vector<TextWord> words;
  words.reserve(tokens_.tokens().size());
  for (const Token& token : tokens_.tokens()) {
    Word word{std::string(token.surface), std::string(token.base), std::string(token.stem),
              is_stop_word(token.surface) || is_question_word(token.surface)};
    words.push_back({given_offset(offset + token.begin), given_offset(offset + token.end),
                     token.kind, std::move(word)});
  }
  return words;
}

}  // namespace fahras::query
