// The vocabulary of a small index, written as the builder writes it.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <fahras/analyzer.h>
#include <schema/pieces.h>
#include <schema/terms.h>
#include <schema/tokens.h>
#include <schema/vocabulary.h>
#include <suggest/vocabulary.h>
#include <support/temporary_folder.h>

namespace fahras::suggest {

struct KnownWord {
  std::string base;
  unsigned frequency = 1;
  std::string written = {};                       // empty: the base
  std::vector<std::string> clitics = {"", "ال"};  // a text has the word after each of these
};

inline const Analyzer& light10() { return *Analyzer::find("light10"); }

using Words = std::vector<KnownWord>;

// Makes one segment for each list of words, with one article for each word.
class TinyVocabulary {
 public:
  // `author` is the author of all articles.
  explicit TinyVocabulary(const std::vector<Words>& segments, std::string author = {})
      : author_(std::move(author)) {
    for (const auto& words : segments) add_segment(words);
  }
  Vocabulary open(Vocabulary::IsRemoved is_removed = {}) const {
    return {all_, lists_, segments_, std::move(is_removed)};
  }

 private:
  static constexpr schema::DictionaryId dictionary = 77;

  void add_segment(const Words& words) {
    const std::string path = folder_.path() / std::to_string(segments_.size());
    Xapian::WritableDatabase database(path, Xapian::DB_CREATE);
    Texts texts(database);
    add_blocks(words, database);
    for (const KnownWord& word : words) {
      std::string text;
      for (const std::string& clitics : word.clitics)
        text += clitics + (word.written.empty() ? word.base : word.written) + "؛ ";
      texts.add(author_, text);
    }
    texts.add(author_, "معروف");
    texts.finish();
    database.commit();
    const Xapian::Database segment(path);
    all_.add_database(segment);
    segments_.push_back(std::make_shared<const schema::StoredArticles>(segment));
    lists_.emplace_back([segment](const std::string& key) { return segment.get_metadata(key); },
                        dictionary);
  }

  // Adds articles with an author and one paragraph each, with their tokens and the dictionary of
  // these.
  class Texts {
   public:
    explicit Texts(Xapian::WritableDatabase& database) : database_(database) {}

    void add(const std::string& author, const std::string& text) {
      Xapian::Document document;
      tokens_.start("");
      tokens_.part(0, false);
      add_part(author, *schema::find_field("author"), document);
      tokens_.part(0, false);
      tokens_.part(0, false);
      add_part(text, schema::Field::text, document);
      database_.set_metadata(schema::tokens_key(dictionary, count_++), tokens_.value());
      database_.add_document(document);
    }

    void finish() {
      std::vector<schema::Word> words;
      for (const auto& [encoded, number] : numbers_) {
        forms_.push_back(schema::decode_forms(encoded));
        words.push_back({number, {}});
      }
      for (std::size_t i = 0; i < words.size(); ++i) words[i].forms = forms_[i].forms();
      const auto count = static_cast<std::uint32_t>(words.size());
      database_.set_metadata(schema::dictionary_key(dictionary),
                             schema::encode_dictionary_header({count, 1, 0}));
      database_.set_metadata(schema::word_block_key(dictionary, 0),
                             schema::encode_word_block(words));
      database_.set_metadata(schema::pieces_key, schema::encode_pieces({{dictionary, count_}}));
    }

   private:
    void add_part(const std::string& text, schema::Field field, Xapian::Document& document) {
      TokenStream stream;
      light10().analyze(text, stream);
      tokens_.part(stream.tokens().size(), false);
      for (const Token& token : stream.tokens()) {
        document.add_term(schema::term(field, token.stem));
        const auto next = static_cast<std::uint32_t>(numbers_.size() + 1);
        const std::string forms = schema::encode_forms({token.surface, token.base, token.stem});
        tokens_.word(numbers_.try_emplace(forms, next).first->second);
      }
    }

    Xapian::WritableDatabase& database_;
    schema::TokensWriter tokens_;
    std::map<std::string, std::uint32_t> numbers_;
    std::vector<schema::FormsBuffer> forms_;
    std::uint32_t count_ = 0;
  };

  // Makes a block for every three words.
  static void add_blocks(const Words& words, Xapian::WritableDatabase& database) {
    std::map<std::string, KnownWord> sorted;
    for (const KnownWord& word : words) sorted[schema::encode_vocabulary(word.base)] = word;
    std::vector<std::string> first_words;
    schema::VocabularyStream block;
    std::size_t count = 0;
    for (const auto& [encoded, word] : sorted) {
      if (count++ % 3 == 0) {
        block.clear();
        first_words.push_back(encoded);
      }
      block.add({encoded, word.frequency, word.written, 1});
      const auto number = static_cast<std::uint32_t>(first_words.size() - 1);
      database.set_metadata(schema::vocabulary_block_key(dictionary, number), block.data());
    }
    database.set_metadata(schema::vocabulary_key(dictionary),
                          schema::encode_vocabulary_directory(first_words));
  }

  std::string author_;
  test::TemporaryFolder folder_;
  Xapian::Database all_;
  std::vector<WordList> lists_;
  std::vector<std::shared_ptr<const schema::StoredArticles>> segments_;
};

}  // namespace fahras::suggest
