// Searches an index, and shows what matches between brackets:
//   search INDEX QUERY
#include <exception>
#include <iostream>
#include <string>

#include <fahras/searcher.h>

namespace {

// Marks are byte offsets into the paragraph's text, of which the passage begins at `begin`.
std::string highlighted(const fahras::Passage& passage) {
  std::string shown;
  std::size_t at = 0;
  for (const fahras::Mark& mark : passage.marks) {
    const std::size_t begin = mark.begin - passage.begin;
    const std::size_t end = mark.end - passage.begin;
    shown +=
        passage.text.substr(at, begin - at) + "[" + passage.text.substr(begin, end - begin) + "]";
    at = end;
  }
  return shown + passage.text.substr(at);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  try {
    const fahras::Searcher searcher({argv[1]});
    fahras::SearchRequest request;
    request.query = argv[2];
    request.limit = 3;
    const fahras::SearchResult result = searcher.search(request);
    std::cout << result.total << (result.total_is_exact ? "" : " or so") << " found\n";
    for (const fahras::Hit& hit : result.hits) {
      std::cout << "\n" << hit.id << "  " << hit.title << "\n";
      for (const fahras::Passage& passage : hit.passages) {
        std::cout << "  " << highlighted(passage) << "\n";
      }
    }
    if (result.did_you_mean) std::cout << "\nDid you mean: " << *result.did_you_mean << "\n";
  } catch (const std::exception& error) {
    std::cerr << error.what() << "\n";
    return 1;
  }
}
