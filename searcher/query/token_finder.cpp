#include <query/token_finder.h>

#include <set>

#include <fahras/error.h>

#include "base_search.h"

namespace fahras::query {
namespace {

// Returns the numbers of the dictionary's blocks that contain words with the roots of the query.
std::set<std::uint32_t> blocks_of(const WordMatcher& matcher, std::uint32_t count) {
  std::set<std::uint32_t> blocks;
  for (const std::string& root : matcher.roots()) blocks.insert(schema::word_block(root, count));
  return blocks;
}

}  // namespace

void refuse_occurrences() {
  throw Error(ErrorKind::usage, "query",
              "its words occur more than " + std::to_string(max_occurrences) +
                  " times in one article; write each word in one form only");
}

TokenFinder::TokenFinder(const WordMatcher& matcher, schema::DictionaryId dictionary,
                         const Metadata& metadata)
    : matcher_(matcher) {
  may_match_.set(0);  // literals
  const auto header =
      schema::decode_dictionary_header(metadata(schema::dictionary_key(dictionary)));
  for (const std::uint32_t block : blocks_of(matcher, header.blocks)) {
    learn(metadata(schema::word_block_key(dictionary, block)));
  }
  for (const std::string_view start : matcher.starts()) {
    for_each_base(start, dictionary, header, metadata,
                  [this](const schema::Base& base) { learn(base); });
  }
}

void TokenFinder::learn(const std::string& block) {
  const auto ask = [this](std::string_view stem) {
    asked_.clear();
    const std::string root = matcher_.root_of(stem);
    if (matcher_.has_root(root)) matcher_.find_asked(stem, root, asked_);
  };
  std::string stem;  // words of one stem follow each other
  ask(stem);
  for (schema::WordBlockReader reader(block); reader.next();) {
    const schema::Word word = reader.word();
    if (word.forms.stem != stem) ask(stem = word.forms.stem);
    if (asked_.empty()) continue;
    matcher_.find(word.forms, asked_, literal_matches_);
    if (!literal_matches_.empty()) keep(word.number, literal_matches_);
  }
}

// A word that is already known by its root has all its matches, including those by prefix.
void TokenFinder::learn(const schema::Base& base) {
  matcher_.find_prefixes(base.text, literal_matches_);
  for (const std::uint32_t number : base.numbers) {
    if (known_.find(number) == nullptr) keep(number, literal_matches_);
  }
}

void TokenFinder::keep(std::uint32_t number, const std::vector<WordMatch>& matches) {
  may_match_.set(number % filter_size);
  const auto begin = static_cast<std::uint32_t>(known_matches_.size());
  known_matches_.insert(known_matches_.end(), matches.begin(), matches.end());
  known_.put(number, {begin, static_cast<std::uint32_t>(known_matches_.size())});
}

void TokenFinder::find(schema::TokensReader& in, const schema::TokensReader::Part& part,
                       Part& found) {
  found.tokens = part.tokens;
  found.occurrences.clear();
  found.related.clear();
  for (std::uint32_t position = 0; position < part.tokens; ++position) {
    const std::uint32_t number = in.word();
    if (!may_match_[number % filter_size]) continue;
    if (found.occurrences.size() + found.related.size() > max_occurrences) refuse_occurrences();
    for (const auto& [word, match] : matches(number, in)) {
      if (!matcher_.applies(word, found.field)) continue;
      auto& same = match == Match::root ? found.related : found.occurrences;
      same.push_back({word, position, 0, 0, match});
    }
  }
  matcher_.finish(found);
}

std::span<const WordMatch> TokenFinder::matches(std::uint32_t number, schema::TokensReader& in) {
  if (number == 0) {
    in.literal(literal_);
    matcher_.find(literal_.forms(), matcher_.root_of(literal_.stem), literal_matches_);
    return literal_matches_;
  }
  const NumberTable::Range* known = known_.find(number);
  if (known == nullptr) return {};
  return std::span(known_matches_).subspan(known->begin, known->end - known->begin);
}

}  // namespace fahras::query
