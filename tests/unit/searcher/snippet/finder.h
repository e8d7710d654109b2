// A parsed query and the words that it finds in texts, for tests.
#pragma once

#include <string>
#include <string_view>

#include <fahras/analyzer.h>
#include <query/document.h>
#include <query/parser.h>
#include <query/synonyms.h>
#include <snippet/highlighter.h>
#include <support/occurrence_finder.h>

namespace fahras::snippet {

struct Finder {
  explicit Finder(std::string_view text, const Analyzer& chain = *Analyzer::find("light10"))
      : Finder(query::parse(text, chain), chain) {}

  Finder(query::Query parsed, const Analyzer& chain)
      : query(std::move(parsed)),
        words(query::collect_words(query)),
        finder(words, chain),
        highlighter(query, words) {}

  static query::Query widened(std::string_view text, std::string_view rules) {
    const Analyzer& chain = *Analyzer::find("light10");
    schema::Synonyms synonyms;
    synonyms.add(rules, "rules", chain);
    query::Query query = query::parse(text, chain);
    query::add_synonyms(query, synonyms);
    return query;
  }

  query::Part part(std::string_view text, query::Field field = query::Field::text,
                   std::uint32_t paragraph = 0) {
    query::Part result;
    result.field = field;
    result.paragraph = paragraph;
    finder.find(text, result);
    return result;
  }

  // Returns `text` with brackets around the highlights.
  std::string marked(std::string text, query::Field field = query::Field::text) {
    const auto highlights = highlighter.highlights(part(text, field));
    for (auto one = highlights.rbegin(); one != highlights.rend(); ++one) {
      text.insert(one->end, "]").insert(one->begin, "[");
    }
    return text;
  }

  query::Query query;
  query::QueryWords words;
  test::OccurrenceFinder finder;
  Highlighter highlighter;
};

}  // namespace fahras::snippet
