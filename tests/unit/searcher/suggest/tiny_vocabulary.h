// The vocabulary of a small index, written as the builder writes it.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <fahras/analyzer.h>
#include <schema/article.h>
#include <schema/packing.h>
#include <schema/pieces.h>
#include <schema/terms.h>
#include <schema/vocabulary.h>
#include <suggest/vocabulary.h>
#include <support/temporary_folder.h>

namespace fahras::suggest {

struct KnownWord {
  std::string base;
  unsigned frequency = 1;
  std::string written = {};   // empty: as the base
  bool with_article = false;  // a text holds it with one
};

inline const Analyzer& light10() { return *Analyzer::find("light10"); }

using Words = std::vector<KnownWord>;

// One segment for each list of words.
class TinyVocabulary {
 public:
  explicit TinyVocabulary(const std::vector<Words>& segments) {
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
    std::uint32_t texts = 0;
    add_blocks(words, database);
    for (const KnownWord& word : words) {
      if (!word.with_article) continue;
      add_text("ال" + (word.written.empty() ? word.base : word.written), texts++, database);
    }
    Xapian::Document document;
    document.add_term(schema::term(schema::Field::text, "معروف"));
    add_article({}, texts++, document, database);
    database.set_metadata(schema::pieces_key, schema::encode_pieces({{dictionary, texts}}));
    database.commit();
    const Xapian::Database segment(path);
    all_.add_database(segment);
    segments_.push_back(std::make_shared<const schema::StoredArticles>(segment));
    lists_.emplace_back([segment](const std::string& key) { return segment.get_metadata(key); },
                        dictionary);
  }

  // A block for each three words.
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

  static void add_article(const schema::Article& article, std::uint32_t number,
                          const Xapian::Document& document, Xapian::WritableDatabase& database) {
    const schema::Packing packing("");
    schema::ArticlePacker packer;
    database.set_metadata(schema::record_key(dictionary, number),
                          std::string(packer.pack(article, packing)));
    database.add_document(document);
  }

  static void add_text(const std::string& text, std::uint32_t number,
                       Xapian::WritableDatabase& database) {
    schema::Article article;
    article.id = text;
    article.paragraphs.push_back({"قيل: " + text + "؛ وانتهى", false});
    TokenStream tokens;
    light10().analyze(text, tokens);
    Xapian::Document document;
    for (const Token& token : tokens.tokens())
      document.add_term(schema::term(schema::Field::text, token.stem));
    add_article(article, number, document, database);
  }

  test::TemporaryFolder folder_;
  Xapian::Database all_;
  std::vector<WordList> lists_;
  std::vector<std::shared_ptr<const schema::StoredArticles>> segments_;
};

}  // namespace fahras::suggest
