#include "word_table.h"

#include <algorithm>
#include <utility>

#include <base/utf8.h>
#include <schema/terms.h>
#include <xxhash.h>

namespace fahras::builder {
namespace {

// The number of votes that are counted for each word of the stream in a chunk. More votes would
// hardly change the result, and each vote costs as much as looking up the word.
constexpr std::uint32_t max_votes = 32;

// Returns the last characters of `text`, as many as `like` has; an empty string if `text` has
// fewer.
std::string_view same_length_end(std::string_view text, std::string_view like) {
  std::size_t left = base::character_count(like);
  for (std::size_t i = text.size(); i-- > 0;) {
    if (!base::is_continuation(text[i]) && --left == 0) return text.substr(i);
  }
  return {};
}

}  // namespace

std::size_t WordTable::Hash::operator()(std::string_view text) const noexcept {
  return XXH3_64bits(text.data(), text.size());
}

const std::vector<Stem*>& WordTable::count(const TokenStream& tokens, std::string_view text) {
  fit(tokens);
  found_.clear();
  for (std::size_t i = 0; i < tokens.tokens().size(); ++i) {
    fetch(tokens.words(), i);
    const Token& token = tokens.tokens()[i];
    Entry& entry = entries_[tokens.words()[i]];
    if (!entry.known) learn(token, entry);
    found_.push_back(entry.stem);
    if (entry.word == nullptr || ++entry.frequency > max_votes) continue;
    vote(*entry.word, token, text.substr(token.begin, token.end - token.begin));
  }
  return found_;
}

void WordTable::fit(const TokenStream& tokens) {
  if (tokens.forgotten() != forgotten_) {
    collect_frequencies();
    entries_.clear();
    forgotten_ = tokens.forgotten();
  }
  for (const std::uint32_t word : tokens.words()) {
    if (word >= entries_.size()) entries_.resize(word + std::size_t{1});
  }
}

// Prefetches entries some tokens before they are used, and then the data that they point to: the
// order of words in a text is random to the memory.
void WordTable::fetch(std::span<const std::uint32_t> words, std::size_t i) const {
  constexpr std::size_t ahead = 6;
  if (i + 2 * ahead < words.size()) __builtin_prefetch(&entries_[words[i + 2 * ahead]]);
  if (i + ahead < words.size()) {
    const Stem* stem = entries_[words[i + ahead]].stem;
    if (stem != nullptr) __builtin_prefetch(&stem->in_paragraph);
  }
}

void WordTable::learn(const Token& token, Entry& entry) {
  entry.known = true;
  entry.stem = stem(token.stem);
  if (token.kind != TokenKind::arabic && token.kind != TokenKind::latin) return;
  const auto found = words_.find(token.base);
  entry.word = found != words_.end() ? &found->second : &words_[std::string(token.base)];
}

void WordTable::collect_frequencies() {
  for (Entry& entry : entries_) {
    if (entry.word != nullptr) entry.word->frequency += std::exchange(entry.frequency, 0);
  }
}

Stem* WordTable::stem(std::string_view stem) {
  if (stem.empty()) return nullptr;
  if (const auto found = stems_.find(stem); found != stems_.end()) return &found->second;
  Stem& entry = stems_[std::string(stem)];
  entry.term = schema::term(schema::Field::text, stem);
  return &entry;
}

void WordTable::vote(Word& word, const Token& token, std::string_view source) {
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

// Whether `written`, the end of a token's source, equals the base. It differs if diacritics or
// tatweel are among its characters.
bool WordTable::is_written_form(std::string_view written, std::string_view base) {
  if (written == base) return true;
  analyzer_.analyze(written, tokens_);
  return tokens_.tokens().size() == 1 && tokens_.tokens().front().surface == base;
}

void WordTable::clear() {
  words_.clear();
  stems_.clear();
  entries_.clear();
}

}  // namespace fahras::builder
