#include "corpus.h"

#include <istream>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace fahras::lexicon {
namespace {

std::string text_of(const std::string& line) {
  if (line.front() != '{') {
    return line;
  }
  const auto article = nlohmann::json::parse(line);
  return article.value("title", "") + "\n" + article.value("text", "");
}

}  // namespace

void for_each_article(std::istream& in, const std::function<void(std::string_view)>& use) {
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    if (line.empty()) {
      continue;
    }
    try {
      use(text_of(line));
    } catch (const nlohmann::json::exception& error) {
      throw std::runtime_error("line " + std::to_string(number) + ": " + error.what());
    }
  }
}

}  // namespace fahras::lexicon
