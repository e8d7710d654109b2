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

// The number of terms of a text that are looked up in the index. Terms are chosen by their hash, so
// that nearly the same terms are chosen for nearly the same texts.
constexpr std::size_t sampled_terms = 32;
constexpr std::size_t max_rare_terms = 8;
// Terms that occur in more documents do not distinguish articles, and reading all their postings
// would cost too much.
constexpr Xapian::doccount max_documents = 5'000;
constexpr std::size_t max_candidates = 16;

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

// Returns, for each document that contains some of the terms, how many of them it contains.
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

// Returns the terms of the stems of a title's words. Every title with the same bases has all these
// terms.
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

// Whether `wanted` holds for a document that has all the terms. There must be at least one term.
template <class Wanted>
bool any_with_all(const Xapian::Database& articles, const std::set<std::string>& terms,
                  const Wanted& wanted) {
  std::vector<Xapian::PostingIterator> postings;
  postings.reserve(terms.size());
  for (const std::string& term : terms) postings.push_back(articles.postlist_begin(term));
  const Xapian::PostingIterator end;
  Xapian::docid document = 1;
  for (std::size_t agreeing = 0, at = 0;; at = (at + 1) % postings.size()) {
    Xapian::PostingIterator& posting = postings[at];
    if (posting != end) posting.skip_to(document);
    if (posting == end) return false;
    agreeing = *posting == document ? agreeing + 1 : 1;
    document = *posting;
    if (agreeing < postings.size()) continue;
    if (wanted(document)) return true;
    ++document;
    agreeing = 0;
  }
}

// Removes documents from `counts` that do not have all the terms.
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
    if (documents > 0 && documents <= max_documents) known.emplace(documents, std::move(term));
  }
  std::vector<std::string> rare;
  for (auto& [documents, term] : known) {
    if (rare.size() < max_rare_terms) rare.push_back(term);
  }
  return rare;
}

bool SimilarArticles::is_candidate(std::size_t segment, Xapian::docid document,
                                   const std::optional<Place>& own) const {
  const bool is_own = own && own->segment == segment && own->document == document;
  return !is_own && segments_.all()[segment].is_living(document);
}

// Whether any article that may be returned has all the terms.
bool SimilarArticles::any_has_all(const std::set<std::string>& terms,
                                  const std::optional<Place>& own) const {
  if (terms.empty()) return !segments_.all().empty();
  for (std::size_t i = 0; i < segments_.all().size(); ++i) {
    const auto may_be = [&](Xapian::docid document) { return is_candidate(i, document, own); };
    if (any_with_all(segments_.all()[i].articles(), terms, may_be)) return true;
  }
  return false;
}

std::vector<SimilarArticles::Candidate> SimilarArticles::candidates(
    const std::vector<std::string>& rare, const std::set<std::string>& title,
    const std::optional<Place>& own) const {
  const std::size_t enough = (rare.size() * 3 + 3) / 4;
  std::vector<Candidate> candidates;
  for (std::size_t i = 0; i < segments_.all().size(); ++i) {
    const LiveSegment& segment = segments_.all()[i];
    auto counts = count_terms(segment.articles(), rare);
    std::erase_if(counts, [&](const auto& one) {
      return one.second < enough || !is_candidate(i, one.first, own);
    });
    leave_with(segment.articles(), title, counts);
    for (const auto& [document, count] : counts) candidates.push_back({count, &segment, document});
  }
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const Candidate& a, const Candidate& b) { return a.terms > b.terms; });
  return candidates;
}

// The rare terms of the text are computed only if an article with the same title exists, which is
// seldom the case.
std::vector<schema::Article> SimilarArticles::find(const schema::Article& article,
                                                   const std::optional<Place>& own) const {
  const std::set<std::string> title = title_terms(analyzer_, article.title);
  if (!any_has_all(title, own)) return {};
  const std::vector<std::string> rare = rare_terms(article);
  if (rare.empty()) return {};
  return read_of_one_title(article, candidates(rare, title, own));
}

std::vector<schema::Article> SimilarArticles::read_of_one_title(
    const schema::Article& article, const std::vector<Candidate>& candidates) const {
  TokenStream tokens;
  const std::uint64_t title = schema::title_key(article.title, analyzer_, tokens);
  std::vector<schema::Article> found;
  for (const Candidate& candidate : candidates) {
    if (found.size() == max_candidates) break;
    schema::Article other = candidate.segment->article(candidate.document);
    if (schema::title_key(other.title, analyzer_, tokens) == title) {
      found.push_back(std::move(other));
    }
  }
  return found;
}

}  // namespace fahras::builder
