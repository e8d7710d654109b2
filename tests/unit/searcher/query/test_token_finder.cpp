#include <query/token_finder.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include <fahras/error.h>
#include <support/catch.h>
#include <support/occurrence_finder.h>

#include "queries.h"

namespace fahras::query {
namespace {

// A dictionary with at most this many of the given words, in two blocks.
class TinyDictionary {
 public:
  explicit TinyDictionary(std::size_t max_words = 1000) : max_words_(max_words) {}

  // Returns the text as a list of tokens. New words are added to the dictionary.
  std::string tokens(std::string_view text) {
    schema::TokensWriter out;
    out.start("");
    light10().analyze(text, stream_);
    out.part(stream_.tokens().size(), false);
    for (const Token& token : stream_.tokens()) {
      const schema::Forms forms{token.surface, token.base, token.stem};
      const std::uint32_t number = number_of(schema::encode_forms(forms));
      number == 0 ? out.literal(forms) : out.word(number);
    }
    return out.value();
  }

  TokenFinder::Metadata metadata() {
    return [this](const std::string& key) {
      ++asked;
      if (key == schema::dictionary_key(id)) {
        const auto words = static_cast<std::uint32_t>(words_.size());
        return schema::encode_dictionary_header({words, 2, words});
      }
      for (std::uint32_t i = 0; i < words_.size(); ++i) {
        if (key == schema::base_block_key(id, i)) return base_block(i);
      }
      for (const std::uint32_t block : {0U, 1U}) {
        if (key == schema::word_block_key(id, block)) return encode(block);
      }
      return std::string();
    };
  }

  static constexpr schema::DictionaryId id = 7;
  int asked = 0;

 private:
  std::uint32_t number_of(const std::string& word) {
    const auto known = words_.find(word);
    if (known != words_.end()) return known->second;
    if (words_.size() == max_words_) return 0;
    return words_.emplace(word, static_cast<std::uint32_t>(words_.size()) + 1).first->second;
  }

  std::string encode(std::uint32_t block) const {
    std::vector<schema::FormsBuffer> forms;
    std::vector<schema::Word> words;
    forms.reserve(words_.size());
    for (const auto& [word, number] : words_) {
      forms.push_back(schema::decode_forms(word));
      if (schema::word_block(forms.back().stem, 2) != block) continue;
      words.push_back({number, forms.back().forms()});
    }
    return schema::encode_word_block(words);
  }

  // Each block has one base, so that there is something to search.
  std::string base_block(std::uint32_t block) const {
    std::vector<schema::Base> bases;
    for (const auto& [word, number] : words_) {
      bases.push_back({schema::decode_forms(word).base, {number}});
    }
    std::sort(bases.begin(), bases.end(),
              [](const auto& a, const auto& b) { return a.text < b.text; });
    schema::BaseBlockWriter out;
    out.add(bases.at(block));
    return out.take();
  }

  std::size_t max_words_;
  TokenStream stream_;
  std::map<std::string, std::uint32_t> words_;
};

std::vector<std::string> described(const Part& part) {
  std::vector<std::string> all{std::to_string(part.tokens)};
  for (const Occurrence& one : part.occurrences) {
    all.push_back(std::to_string(one.word) + '@' + std::to_string(one.position) + '~' +
                  std::to_string(static_cast<int>(one.match)));
  }
  return all;
}

const std::vector<std::string> texts{
    "كِتابٌ والكتاب كتابات وكتب", "الضمانات ضمان مضمون ضمانات أمنية", "",
    "عام 2025 و1,000,000 G20",  "جديد الكتاب الجديد في المدينة",    "... !"};
const std::vector<std::string> queries{"كتاب",
                                       "\"الكتاب الجديد\"",
                                       "=كتاب",
                                       "ضما*",
                                       "كتاب الكتاب كت* -ضمان",
                                       "title:كتاب source:واس",
                                       "1000000",
                                       "قمر",
                                       "date:2025",
                                       "ضمانات NEAR/3 كتاب",
                                       "g20 OR عام"};

}  // namespace

TEST_CASE("the forward index gives the same matches as analysing the text") {
  for (const std::size_t max_words : {1000U, 4U, 0U}) {
    TinyDictionary dictionary(max_words);
    std::vector<std::string> tokens;
    for (const std::string& text : texts) tokens.push_back(dictionary.tokens(text));
    for (const std::string& query : queries) {
      const QueryWords words = collect_words(parsed(query));
      test::OccurrenceFinder in_text(words, light10());
      const WordMatcher matcher(words, light10());
      TokenFinder in_tokens(matcher, TinyDictionary::id, dictionary.metadata());
      for (std::size_t i = 0; i < texts.size(); ++i) {
        for (const Field field :
             {Field::text, Field::title, Field::source, *schema::find_field("author")}) {
          Part expected{field, 0, 0, {}};
          in_text.find(texts[i], expected);
          Part found{field, 0, 99, {{}}};
          schema::TokensReader in(tokens[i]);
          in_tokens.find(in, in.part(), found);
          CHECK(described(found) == described(expected));
          CHECK(in.at_end());
        }
      }
    }
  }
}

TEST_CASE("the dictionary is read once, and only the blocks of the query's roots") {
  TinyDictionary dictionary;
  const std::string tokens = dictionary.tokens("كتاب كتاب كتابات جديد");
  const QueryWords words = collect_words(parsed("كتاب الكتاب"));
  const WordMatcher matcher(words, light10());
  TokenFinder finder(matcher, TinyDictionary::id, dictionary.metadata());
  for (int i = 0; i < 3; ++i) {
    Part part;
    schema::TokensReader in(tokens);
    finder.find(in, in.part(), part);
    CHECK(part.occurrences.size() == 6);
  }
  CHECK(dictionary.asked == 2);
}

TEST_CASE("numbers with equal lower bits are distinguished") {
  const QueryWords words = collect_words(parsed("كتاب"));
  const WordMatcher matcher(words, light10());
  const std::string block = schema::encode_word_block({{5, {"كتاب", "كتاب", "كتاب"}}});
  TokenFinder finder(matcher, 1, [&](const std::string& key) {
    return key == schema::dictionary_key(1) ? schema::encode_dictionary_header({100'000, 1, 0})
                                            : block;
  });
  schema::TokensWriter tokens;
  tokens.start("");
  tokens.part(2, false);
  tokens.word(5 + (1U << 15U));
  tokens.word(5);
  schema::TokensReader in(tokens.value());
  Part part;
  finder.find(in, in.part(), part);
  REQUIRE(part.occurrences.size() == 1);
  CHECK(part.occurrences[0].position == 1);
}

TEST_CASE("a missing dictionary is an index error") {
  const QueryWords words = collect_words(parsed("كتاب"));
  const WordMatcher matcher(words, light10());
  CHECK_THROWS_AS(TokenFinder(matcher, 1, [](const std::string&) { return std::string(); }), Error);
}

}  // namespace fahras::query
