#include "company.h"

#include <algorithm>
#include <string>
#include <utility>

#include <schema/terms.h>

namespace fahras::suggest {
namespace {

// How many words before the one that is typed count, and how many articles of one word are read:
// each takes some nanoseconds, while the user waits.
constexpr std::size_t max_words_before = 3;
constexpr std::size_t max_articles_read = 50'000;

template <typename Visit>
void for_each_article(std::string_view stem, const Xapian::Database& articles, Visit visit) {
  const std::string term = schema::term(schema::Field::text, stem);
  std::size_t left = max_articles_read;
  const auto end = articles.postlist_end(term);
  for (auto one = articles.postlist_begin(term); one != end && left > 0; ++one, --left) visit(*one);
}

}  // namespace

Company::Company(std::span<const Token> before, const Vocabulary& vocabulary)
    : vocabulary_(vocabulary) {
  const Xapian::Database& all = vocabulary.articles();
  std::size_t words = 0;
  for (auto token = before.rbegin(); token != before.rend() && words < max_words_before; ++token) {
    if (is_stop_word(token->surface)) continue;
    ++words;
    Articles with_word(all.get_lastdocid() + std::size_t{1}, false);
    for_each_article(token->stem, all, [&](Xapian::docid article) { with_word[article] = true; });
    keep(with_word);
  }
}

void Company::keep(const Articles& articles) {
  Articles kept = articles;
  if (!articles_.empty()) {
    for (std::size_t i = 0; i < kept.size(); ++i) kept[i] = kept[i] && articles_[i];
  }
  const auto count = static_cast<std::size_t>(std::count(kept.begin(), kept.end(), true));
  if (count == 0) return;
  articles_ = std::move(kept);
  count_ = count;
}

double Company::typical(std::string_view stem) const {
  double all = 0;
  double here = 0;
  for_each_article(stem, vocabulary_.articles(), [&](Xapian::docid article) {
    ++all;
    if (articles_[article]) ++here;
  });
  return all > 0 ? here * here / all : 0;
}

}  // namespace fahras::suggest
