// A corpus that is both searched and scanned.
#pragma once

#include <algorithm>
#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <query/compile.h>
#include <query/verify.h>
#include <schema/terms.h>
#include <support/catch.h>
#include <support/occurrence_finder.h>
#include <xapian.h>

#include "generated_corpus.h"
#include "scanned.h"

namespace fahras::query {

class Corpus {
 public:
  Corpus(const Analyzer& analyzer, Unit unit, const std::vector<GeneratedArticle>& articles)
      : analyzer_(analyzer),
        unit_(unit),
        rules_(analyzer),
        database_("", Xapian::DB_BACKEND_INMEMORY) {
    for (const auto& article : articles) add(article);
  }

  const Analyzer& analyzer() const { return analyzer_; }
  Unit unit() const { return unit_; }
  const Rules& rules() const { return rules_; }

  // Returns the numbers, from 0, of the documents that the search finds.
  std::vector<std::size_t> answers(const Query& query) {
    const QueryWords words = collect_words(query);
    test::OccurrenceFinder finder(words, analyzer_);
    const Verifier verifier(query, words, unit_);
    Xapian::Enquire enquire(database_);
    enquire.set_query(candidates(query, [this](std::string_view prefix) { return stems(prefix); }));
    const Xapian::MSet matches = enquire.get_mset(0, database_.get_doccount());
    std::vector<std::size_t> found;
    for (auto match = matches.begin(); match != matches.end(); ++match) {
      const std::size_t number = *match - 1;
      const bool holds = verifier.matches(document(documents_[number], finder));
      if (!needs_verification(query)) CHECK(holds);
      if (holds) found.push_back(number);
    }
    std::sort(found.begin(), found.end());
    return found;
  }

  // Returns those that the scan finds.
  std::vector<std::size_t> scan(const std::function<bool(const Scanned&)>& holds) const {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < documents_.size(); ++i) {
      if (holds(documents_[i])) found.push_back(i);
    }
    return found;
  }

 private:
  ScannedPart part(Field field, const std::string& text) const {
    return {field, text, forms(analyzer_, text)};
  }

  void add(const GeneratedArticle& article) {
    Scanned document{{part(Field::title, article.title.text), part(Field::source, article.source)},
                     article.day};
    const Scanned frame = document;
    for (const auto& paragraph : article.paragraphs) {
      if (unit_ == Unit::paragraph) document = frame;
      document.parts.push_back(part(Field::text, paragraph.text));
      if (unit_ == Unit::paragraph) add(std::move(document));
    }
    if (unit_ == Unit::article) add(std::move(document));
  }

  void add(Scanned scanned) {
    Xapian::Document document;
    document.add_value(schema::slot(schema::Slot::date), scanned.day);
    for (const ScannedPart& part : scanned.parts) {
      for (const Forms& token : part.tokens) {
        const bool is_text =
            part.field == Field::text || (part.field == Field::title && unit_ == Unit::article);
        if (is_text) document.add_term(schema::term(schema::Field::text, token.stem));
        if (part.field == Field::title) {
          document.add_boolean_term(schema::term(schema::Field::title, token.stem));
        } else if (part.field == Field::source) {
          document.add_boolean_term(schema::term(schema::Field::source, token.stem));
        }
        vocabulary_.emplace(token.base, token.stem);
      }
    }
    database_.add_document(document);
    documents_.push_back(std::move(scanned));
  }

  std::vector<std::string> stems(std::string_view prefix) const {
    std::vector<std::string> found;
    for (const auto& [base, stem] : vocabulary_) {
      if (base.starts_with(prefix)) found.push_back(stem);
    }
    return found;
  }

  static Document document(const Scanned& scanned, test::OccurrenceFinder& finder) {
    Document document;
    document.day = scanned.day;
    for (const ScannedPart& text : scanned.parts) {
      Part& part = document.parts.emplace_back();
      part.field = text.field;
      finder.find(text.text, part);
    }
    return document;
  }

  const Analyzer& analyzer_;
  Unit unit_;
  Rules rules_;
  Xapian::WritableDatabase database_;
  std::vector<Scanned> documents_;
  std::map<std::string, std::string> vocabulary_;  // base → stem
};

}  // namespace fahras::query
