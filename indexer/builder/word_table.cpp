#include "word_table.h"

#include <algorithm>

#include <schema/terms.h>
#include <xxhash.h>

namespace fahras::builder {
namespace {

bool begins_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

// The last characters of `text`, as many as `like` has; empty if `text` has fewer.
std::string_view same_length_end(std::string_view text, std::string_view like) {
  auto left = std::count_if(like.begin(), like.end(), begins_character);
  for (std::size_t i = text.size(); i-- > 0;) {
    if (begins_character(text[i]) && --left == 0) return text.substr(i);
  }
  return {};
}

}  // namespace

std::size_t WordTable::Hash::operator()(std::string_view text) const noexcept {
  return XXH3_64bits(text.data(), text.size());
}

Word& WordTable::word(const TokenStream& tokens, std::size_t i) {
  if (tokens.forgotten() != forgotten_) of_stream_.clear();
  forgotten_ = tokens.forgotten();
  const std::size_t number = tokens.words()[i];
  if (number >= of_stream_.size()) of_stream_.resize(number + 1);
  if (of_stream_[number] == nullptr) of_stream_[number] = &find(tokens.tokens()[i]);
  return *of_stream_[number];
}

Word& WordTable::find(const Token& token) {
  if (const auto found = words_.find(token.base); found != words_.end()) return found->second;
  Word& word = words_[std::string(token.base)];
  word.stem = stem(token.stem);
  return word;
}

Stem* WordTable::stem(std::string_view stem) {
  if (stem.empty()) return nullptr;
  if (const auto found = stems_.find(stem); found != stems_.end()) return &found->second;
  Stem& entry = stems_[std::string(stem)];
  entry.term = schema::term(schema::Field::text, stem);
  return &entry;
}

void WordTable::count(Word& word, const Token& token, std::string_view source) {
  ++word.frequency;
  const std::string_view written = same_length_end(source, token.base);
  if (written.empty()) return;
  if (written == word.written) {
    ++word.votes;
  } else if (is_written_form(written, token.base)) {
    if (word.votes > 0) {
      --word.votes;
    } else {
      word.written = written;
      word.votes = 1;
    }
  }
}

// Marks and tatweel make the end of the source another word than the base, so it does not count.
bool WordTable::is_written_form(std::string_view written, std::string_view base) {
  if (written == base) return true;
  analyzer_.analyze(written, tokens_);
  return tokens_.tokens().size() == 1 && tokens_.tokens().front().surface == base;
}

void WordTable::clear() {
  words_.clear();
  stems_.clear();
  of_stream_.clear();
}

}  // namespace fahras::builder
