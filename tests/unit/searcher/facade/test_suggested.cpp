// Checks that every suggestion occurs in a text in exactly this form, so that a search for it finds
// something.
#include <support/catch.h>

#include <set>
#include <string>

#include "random_corpus.h"
#include "segmented_index.h"

using namespace fahras;
using namespace fahras::test;

namespace {

bool is_found(const Searcher& searcher, const std::string& word) {
  return searcher.search(request("=" + word)).total > 0;
}

// Returns every prefix of the corpus's words, alone and after clitics.
std::set<std::string> beginnings(Corpus& corpus) {
  std::set<std::string> all{"الو", "الم", "بال", "لل"};
  for (int i = 0; i < 60; ++i) {
    const std::string word = corpus.word();
    for (const std::string clitics : {"", "ال", "وال", "بال", "لل", "و", "ب", "ل"}) {
      const std::string text = clitics + word;
      for (std::size_t bytes = 2; bytes <= text.size(); bytes += 2)
        all.insert(text.substr(0, bytes));
    }
  }
  return all;
}

// Replaces or removes a random letter of the word.
std::string misspelled(const std::string& word, Corpus& corpus) {
  const std::size_t at = 2 * corpus.below(word.size() / 2);
  std::string other = word;
  return other.replace(at, 2, corpus.one_in(2) ? "ظ" : "");
}

// Checks the completions, and returns their number.
std::size_t check_completions(const Searcher& searcher, Corpus& corpus) {
  std::size_t count = 0;
  std::set<std::string> found;
  for (const std::string& beginning : beginnings(corpus)) {
    for (const std::string& before : {std::string(), std::string("علم البحار ")}) {
      for (const Suggestion& one : searcher.suggest(before + beginning)) {
        CAPTURE(beginning, one.text);
        ++count;
        if (found.insert(one.text).second) CHECK(is_found(searcher, one.text));
      }
    }
  }
  return count;
}

std::size_t check_corrections(const Searcher& searcher, Corpus& corpus) {
  std::size_t count = 0;
  for (int i = 0; i < 150; ++i) {
    std::string word = corpus.word();
    if (word.front() < 0) word = misspelled(word, corpus);
    if (corpus.one_in(2)) word = (corpus.one_in(2) ? "وال" : "بال") + word;
    const auto correction = searcher.search(request(word)).did_you_mean;
    if (!correction) continue;
    CAPTURE(word, *correction);
    ++count;
    CHECK(is_found(searcher, *correction));
  }
  return count;
}

std::vector<TestSegment> random_segments(std::size_t segments, std::size_t articles,
                                         std::size_t one_removed_in, Corpus& corpus) {
  std::vector<TestSegment> made(segments);
  std::vector<schema::Article> all = corpus.articles(articles);
  for (std::size_t i = 0; i < all.size(); ++i) {
    TestSegment& one = made[i % segments];
    one.articles.push_back(std::move(all[i]));
    one.removed.push_back(one_removed_in > 0 && corpus.one_in(one_removed_in));
  }
  return made;
}

}  // namespace

TEST_CASE("every completion and every correction occurs in a text") {
  struct Case {
    std::size_t segments, articles, one_removed_in;
  };
  std::size_t completions = 0;
  std::size_t corrections = 0;
  std::uint32_t seed = 900;
  for (const auto& [segments, articles, one_removed_in] :
       {Case{1, 2, 0}, Case{1, 8, 0}, Case{1, 8, 2}, Case{2, 20, 0}, Case{3, 20, 2},
        Case{2, 150, 3}, Case{4, 40, 1}}) {
    CAPTURE(segments, articles, one_removed_in);
    Corpus corpus(++seed);
    const SegmentedIndex index(random_segments(segments, articles, one_removed_in, corpus));
    const Searcher searcher({index.path()});
    completions += check_completions(searcher, corpus);
    corrections += check_corrections(searcher, corpus);
  }
  CHECK(completions > 1000);
  CHECK(corrections > 50);
}

TEST_CASE("a word is not suggested with an article unless a text contains it so") {
  const auto offered = [](const std::vector<std::string>& paragraphs, const char* text) {
    const TinyIndex index({article("a", paragraphs)}, "fahras");
    std::set<std::string> texts;
    for (const Suggestion& one : Searcher({index.path()}).suggest(text)) texts.insert(one.text);
    return texts;
  };
  const std::vector<std::string> once{"وآل محمد"};
  CHECK(offered(once, "الو").empty());
  CHECK(offered(once, "الم").empty());
  CHECK(offered(once, "مح") == std::set<std::string>{"محمد"});
  const std::vector<std::string> often{"الوزير قال الوزير رأى الوزير", "وآل وآل وآل محمد محمد محمد",
                                       "المدينة المدينة المدينة"};
  CHECK(offered(often, "الو") == std::set<std::string>{"الوزير"});
  CHECK(offered(often, "الم") == std::set<std::string>{"المدينة"});
  CHECK(offered(often, "وزي").empty());
}
