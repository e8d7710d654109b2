// Checks that a search analyses the text of its query once. All calls of Analyzer::analyze in this
// program are counted: the linker replaces it by a function of this file (--wrap), which calls it.
#include <fahras/analyzer.h>
#include <support/catch.h>

#include <string>
#include <string_view>
#include <vector>

#include "tiny_index.h"

using namespace fahras;
using namespace fahras::test;

namespace {

// The texts that were analysed in this thread since the recorder was created.
class Recorder {
 public:
  Recorder() { current = this; }
  ~Recorder() { current = nullptr; }
  Recorder(const Recorder&) = delete;
  Recorder& operator=(const Recorder&) = delete;

  static void record(std::string_view text) {
    if (current != nullptr) current->texts_.emplace_back(text);
  }
  // Returns how many of the texts contain the word.
  std::size_t count(std::string_view word) const {
    std::size_t found = 0;
    for (const std::string& text : texts_) found += text.find(word) != std::string::npos ? 1 : 0;
    return found;
  }

 private:
  static thread_local Recorder* current;
  std::vector<std::string> texts_;
};
thread_local Recorder* Recorder::current = nullptr;

}  // namespace

// The mangled name of Analyzer::analyze(std::string_view, TokenStream&) const.
#define FAHRAS_ANALYZE \
  _ZNK6fahras8Analyzer7analyzeESt17basic_string_viewIcSt11char_traitsIcEERNS_11TokenStreamE
#define FAHRAS_JOIN(a, b) a##b
#define FAHRAS_NAME(a, b) FAHRAS_JOIN(a, b)
extern "C" {
void FAHRAS_NAME(__real_, FAHRAS_ANALYZE)(const Analyzer*, std::string_view, TokenStream&);
void FAHRAS_NAME(__wrap_, FAHRAS_ANALYZE)(const Analyzer*, std::string_view, TokenStream&);

void FAHRAS_NAME(__wrap_, FAHRAS_ANALYZE)(const Analyzer* analyzer, std::string_view text,
                                          TokenStream& out) {
  Recorder::record(text);
  FAHRAS_NAME(__real_, FAHRAS_ANALYZE)(analyzer, text, out);
}
}

namespace {

// Words that no article contains are treated as misspelt, so a correction is searched for; the last
// one is the beginning of a word.
struct Asked {
  std::string query;
  std::vector<std::string> words;
  bool parses = true;
};

void check(const Searcher& searcher, const Asked& asked) {
  CAPTURE(asked.query);
  SearchRequest wanted = request(asked.query);
  wanted.unfinished = true;
  wanted.typos.enabled = false;  // they analyse other words, of which these may be parts
  wanted.whole_text = WholeText::marked;
  Recorder recorder;
  const SearchResult result = searcher.search(wanted);
  const bool fell_back = !result.notes.empty() && result.notes[0].kind == Note::Kind::plain_words;
  CHECK(fell_back == !asked.parses);
  for (const std::string& word : asked.words) {
    CAPTURE(word);
    CHECK(recorder.count(word) == 1);
  }
}

}  // namespace

TEST_CASE("a query's text is analysed once, whichever options are used") {
  const TinyIndex index({article("hospital", {"في المستشفى الجديد زار الوزير مرضى", "قال الوزير"}),
                         article("school", {"باب المدرسة الجديدة في المدينة"})},
                        "fahras", "وزير = مسؤول\n");
  const Searcher searcher({index.path()});
  check(searcher, {"الوزير", {"الوزير"}});
  check(searcher, {"الوزير والجديد", {"الوزير", "والجديد"}});
  check(searcher, {"الوزير المستشفا", {"الوزير", "المستشفا"}});
  check(searcher,
        {"\"الوزير مرضى\" +جديدة (باب OR =قال)", {"الوزير", "مرضى", "جديدة", "باب", "قال"}});
  check(searcher, {"title:الوزير باب NEAR/3 مدينة date:2025", {"الوزير", "باب", "مدينة"}});
  check(searcher, {"الوزير\u200F \u200Eالمستشفغ باب", {"الوزير", "المستشفغ", "باب"}});
}

TEST_CASE("a query's text is analysed once even if it does not parse") {
  const TinyIndex index({article("hospital", {"في المستشفى الجديد زار الوزير مرضى"})}, "fahras");
  const Searcher searcher({index.path()});
  check(searcher, {"(الوزير المستشفغ", {"الوزير", "المستشفغ"}, false});
  check(searcher,
        {"title:الوزير باب) ضمان* =قال", {"title", "الوزير", "باب", "ضمان", "قال"}, false});
  check(searcher, {"الوزير date:2025-13 باب", {"الوزير", "2025-13", "باب"}, false});
}
