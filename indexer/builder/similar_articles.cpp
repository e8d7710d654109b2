#include "similar_articles.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <utility>

#include <schema/terms.h>
#include <schema/values.h>
#include <xxhash.h>

namespace fahras::builder {
namespace {

// Looked up in the index. Chosen by their hash, so that texts that are nearly the same choose
// nearly the same.
constexpr std::size_t sampled_terms = 32;
constexpr std::size_t most_rare_terms = 8;
// Words of more documents say nothing; reading them all would cost too much.
constexpr Xapian::doccount most_documents = 5'000;
constexpr std::size_t most_candidates = 16;

void add_terms(const Analyzer& analyzer, const std::string& text, TokenStream& stream,
               std::map<std::uint64_t, std::string>& sample) {
  analyzer.analyze(text, stream);
  for (const Token& token : stream.tokens()) {
    const std::uint64_t hash = XXH3_64bits(token.stem.data(), token.stem.size());
    if (sample.size() == sampled_terms && hash >= sample.rbegin()->first) continue;
    sample.try_emplace(hash, schema::term(schema::Field::text, token.stem));
    if (sample.size() > sampled_terms) sample.erase(std::prev(sample.end()));
  }
}

// How many of the terms each document holds.
std::map<Xapian::docid, std::size_t> count_terms(const Xapian::Database& articles,
                                                 const std::vector<std::string>& terms) {
  std::map<Xapian::docid, std::size_t> counts;
  for (const std::string& term : terms) {
    const auto end = articles.postlist_end(term);
    for (auto document = articles.postlist_begin(term); document != end; ++document) {
      ++counts[*document];
    }
  }
  return counts;
}

// The terms of its words' stems: whoever has a title of the same bases has all of them.
std::set<std::string> title_terms(const Analyzer& analyzer, const std::string& title) {
  TokenStream stream;
  analyzer.analyze(title, stream);
  std::set<std::string> terms;
  for (const Token& token : stream.tokens()) {
    if (!schema::is_lone_proclitic(token))
      terms.insert(schema::term(schema::Field::title, token.stem));
  }
  return terms;
}

// Leaves those that have all the terms.
void leave_with(const Xapian::Database& articles, const std::set<std::string>& terms,
                std::map<Xapian::docid, std::size_t>& counts) {
  for (const std::string& term : terms) {
    auto posting = articles.postlist_begin(term);
    const auto end = articles.postlist_end(term);
    std::erase_if(counts, [&](const auto& one) {
      if (posting != end) posting.skip_to(one.first);
      return posting == end || *posting != one.first;
    });
  }
}

}  // namespace

std::vector<std::string> SimilarArticles::rare_terms(const schema::Article& article) const {
  TokenStream stream;
  std::map<std::uint64_t, std::string> sample;
  for (const schema::Paragraph& paragraph : article.paragraphs) {
    add_terms(analyzer_, paragraph.text, stream, sample);
  }
  std::set<std::pair<Xapian::doccount, std::string>> known;
  for (auto& [hash, term] : sample) {
    Xapian::doccount documents = 0;
    for (const LiveSegment& segment : segments_.all()) {
      documents += segment.articles().get_termfreq(term);
    }
    if (documents > 0 && documents <= most_documents) known.emplace(documents, std::move(term));
  }
  std::vector<std::string> rare;
  for (auto& [documents, term] : known) {
    if (rare.size() < most_rare_terms) rare.push_back(term);
  }
  return rare;
}

std::vector<schema::Article> SimilarArticles::find(const schema::Article& article) const {
  std::vector<Candidate> candidates;
  const std::set<std::string> title = title_terms(analyzer_, article.title);
  const std::vector<std::string> terms = rare_terms(article);
  if (terms.empty()) return {};
  const std::size_t enough = (terms.size() * 3 + 3) / 4;
  for (const LiveSegment& segment : segments_.all()) {
    auto counts = count_terms(segment.articles(), terms);
    std::erase_if(counts, [&](const auto& one) {
      return one.second < enough || !segment.is_living(one.first);
    });
    leave_with(segment.articles(), title, counts);
    for (const auto& [document, count] : counts) candidates.push_back({count, &segment, document});
  }
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const Candidate& a, const Candidate& b) { return a.terms > b.terms; });
  return read_of_one_title(article, candidates);
}

std::vector<schema::Article> SimilarArticles::read_of_one_title(
    const schema::Article& article, const std::vector<Candidate>& candidates) const {
  TokenStream tokens;
  const std::uint64_t title = schema::title_key(article.title, analyzer_, tokens);
  std::vector<schema::Article> found;
  for (const Candidate& candidate : candidates) {
    if (found.size() == most_candidates) break;
    schema::Article other = candidate.segment->article(candidate.document);
    if (other.id == article.id) continue;
    if (schema::title_key(other.title, analyzer_, tokens) == title) {
      found.push_back(std::move(other));
    }
  }
  return found;
}

}  // namespace fahras::builder
