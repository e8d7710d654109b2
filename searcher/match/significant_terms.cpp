#include "significant_terms.h"

#include <algorithm>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include <ranking/bm25.h>
#include <ranking/weights.h>
#include <schema/terms.h>

namespace fahras::match {
namespace {

// A word as the article writes it.
struct Form {
  query::Word word;
  std::size_t times = 0;
};

// The number of times that a stem occurs in the article, and its written forms.
struct CountedStem {
  double count = 0;
  std::map<std::string, Form, std::less<>> forms;  // by surface
};
using Stems = std::unordered_map<std::string, CountedStem>;

struct WeighedTerm {
  SignificantTerm term;
  double weight = 0;
};

bool may_be_significant(const Token& token) {
  return token.kind != TokenKind::number && token.kind != TokenKind::address &&
         !is_stop_word(token.surface) && !is_question_word(token.surface);
}

void count(const Token& token, double times, Stems& stems) {
  CountedStem& stem = stems[std::string(token.stem)];
  stem.count += times;
  auto form = stem.forms.find(token.surface);
  if (form == stem.forms.end()) {
    query::Word word{std::string(token.surface), std::string(token.base), std::string(token.stem)};
    form = stem.forms.emplace(token.surface, Form{std::move(word)}).first;
  }
  ++form->second.times;
}

Stems count_stems(const schema::Article& article, const Analyzer& analyzer) {
  TokenStream tokens;
  Stems stems;
  const auto add = [&](std::string_view text, double times) {
    analyzer.analyze(text, tokens);
    for (const Token& token : tokens.tokens()) {
      if (may_be_significant(token)) count(token, times, stems);
    }
  };
  add(article.title, ranking::occurrences_in_title);
  for (const schema::Paragraph& paragraph : article.paragraphs) add(paragraph.text, 1);
  return stems;
}

const query::Word& usual_form(const CountedStem& stem) {
  const auto usual = std::max_element(
      stem.forms.begin(), stem.forms.end(),
      [](const auto& a, const auto& b) { return a.second.times < b.second.times; });
  return usual->second.word;
}

double emphasis(double count) {
  constexpr double half = ranking::significant_half_count;
  return ranking::saturated(count, half + 1, half);
}

}  // namespace

std::vector<SignificantTerm> significant_terms(const schema::Article& article,
                                               const Analyzer& analyzer,
                                               const index::LivingDocuments& articles) {
  std::vector<WeighedTerm> weighed;
  for (const auto& [stem, counted] : count_stems(article, analyzer)) {
    const auto frequency = articles.count_with(schema::term(schema::Field::text, stem));
    if (frequency < ranking::min_articles_with_term) continue;
    const double made = emphasis(counted.count);
    weighed.push_back(
        {{usual_form(counted), made}, made * ranking::idf(articles.count(), frequency)});
  }
  const auto ranks_before = [](const WeighedTerm& a, const WeighedTerm& b) {
    if (a.weight != b.weight) return a.weight > b.weight;
    return a.term.word.stem < b.term.word.stem;
  };
  std::sort(weighed.begin(), weighed.end(), ranks_before);
  if (weighed.size() > ranking::max_significant_terms) {
    weighed.resize(ranking::max_significant_terms);
  }
  std::vector<SignificantTerm> terms;
  terms.reserve(weighed.size());
  for (WeighedTerm& one : weighed) terms.push_back(std::move(one.term));
  return terms;
}

}  // namespace fahras::match
