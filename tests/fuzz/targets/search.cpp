// Sends any request to a small index. The answer must respect the request's limits and lie within
// the index's texts.
#include <fuzzer/FuzzedDataProvider.h>

#include <string>

#include <fahras/error.h>
#include <fahras/searcher.h>

#include "promise.h"
#include "sample_index.h"

namespace {

using namespace fahras;
using fuzz::promise;

SearchRequest make_request(FuzzedDataProvider& data) {
  SearchRequest request;
  request.unit = data.ConsumeBool() ? Unit::paragraph : Unit::article;
  request.sort = data.PickValueInArray(
      {Sort::relevance, Sort::relevance, Sort::date_ascending, Sort::date_descending});
  request.duplicates = data.ConsumeBool() ? Duplicates::show : Duplicates::collapse;
  request.limit = data.ConsumeIntegralInRange<std::size_t>(0, 20);
  request.offset = data.PickValueInArray({0, 0, 0, 1, 10, 1000});
  request.synonyms = data.ConsumeBool();
  request.explain = data.ConsumeBool();
  request.snippets = !data.ConsumeBool();
  request.passages = data.ConsumeIntegralInRange<std::size_t>(0, 4);
  request.passage_words = data.ConsumeIntegralInRange<std::size_t>(0, 60);
  if (data.ConsumeIntegral<std::uint8_t>() == 1) request.from = data.ConsumeRandomLengthString(12);
  if (data.ConsumeIntegral<std::uint8_t>() == 1) request.like = "1";
  request.query = data.ConsumeRemainingBytesAsString();
  return request;
}

void check_marks(const std::vector<Mark>& marks, std::string_view text, std::size_t from,
                 std::size_t to) {
  std::size_t end = from;
  for (const Mark& mark : marks) {
    promise(mark.begin >= end && mark.begin < mark.end && mark.end <= to, "marks ascend");
    promise(fuzz::is_boundary(text, mark.begin) && fuzz::is_boundary(text, mark.end),
            "marks lie between characters");
    end = mark.end;
  }
}

void check_hit(const Hit& hit, const Searcher& searcher) {
  const auto article = searcher.article(hit.id);
  promise(article.has_value(), "a hit is an article");
  check_marks(hit.title_marks, hit.title, 0, hit.title.size());
  for (const Passage& passage : hit.passages) {
    promise(passage.paragraph < article->paragraphs.size(), "a passage is of a paragraph");
    const std::string& text = article->paragraphs[passage.paragraph].text;
    const std::size_t end = passage.begin + passage.text.size();
    promise(end <= text.size() && text.substr(passage.begin, passage.text.size()) == passage.text,
            "a passage is a piece of its paragraph");
    check_marks(passage.marks, text, passage.begin, end);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static const fuzz::SampleIndex index;
  static const Searcher searcher({index.path()});
  FuzzedDataProvider data(bytes, size);
  const SearchRequest request = make_request(data);
  searcher.suggest(request.query);
  try {
    const SearchResult result = searcher.search(request);
    promise(result.hits.size() <= request.limit, "no more hits than asked for");
    for (const Hit& hit : result.hits) check_hit(hit, searcher);
  } catch (const Error& error) {
    promise(error.kind() == ErrorKind::usage, "only requests out of limits are refused");
  }
  return 0;
}
