// The vocabulary of a small index, written as the builder writes it.
#pragma once

#include <string>
#include <vector>

#include <fahras/analyzer.h>
#include <schema/article.h>
#include <schema/terms.h>
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
  Vocabulary open() const { return {all_, segments_}; }

 private:
  void add_segment(const Words& words) {
    const std::string path = folder_.path() / std::to_string(segments_.size());
    Xapian::WritableDatabase database(path, Xapian::DB_CREATE);
    for (const KnownWord& word : words) {
      database.add_spelling(schema::encode_vocabulary(word.base), word.frequency);
      if (word.with_article)
        add_text("ال" + (word.written.empty() ? word.base : word.written), database);
      if (word.written.empty()) continue;
      database.set_metadata(schema::written_form_key(word.base), word.written);
    }
    Xapian::Document document;
    document.add_term(schema::term(schema::Field::text, "معروف"));
    database.add_document(document);
    database.commit();
    segments_.emplace_back(path);
    all_.add_database(segments_.back());
  }

  static void add_text(const std::string& text, Xapian::WritableDatabase& database) {
    schema::Article article;
    article.id = text;
    article.paragraphs.push_back({"قيل: " + text + "؛ وانتهى", false});
    TokenStream tokens;
    light10().analyze(text, tokens);
    Xapian::Document document;
    document.set_data(schema::encode_article(article));
    for (const Token& token : tokens.tokens())
      document.add_term(schema::term(schema::Field::text, token.stem));
    database.add_document(document);
  }

  test::TemporaryFolder folder_;
  Xapian::Database all_;
  std::vector<Xapian::Database> segments_;
};

}  // namespace fahras::suggest
