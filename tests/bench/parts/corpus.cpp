#include "corpus.h"

#include <cstdlib>
#include <utility>

#include <articles/article_id.h>
#include <articles/article_maker.h>
#include <readers/reader.h>

namespace fahras::bench {
namespace {

constexpr std::size_t enough_of_a_source = std::size_t{32} << 20;
constexpr std::size_t enough_of_the_sample = std::size_t{4} << 20;

struct Enough {};  // ends the reading

std::size_t size(const schema::Article& article) {
  std::size_t bytes = article.title.size();
  for (const schema::Paragraph& paragraph : article.paragraphs) bytes += paragraph.text.size();
  return bytes;
}

class Collector : public readers::Sink {
 public:
  void article(readers::RawArticle&& raw) override {
    raw.id = articles::article_id(raw);
    articles.push_back(maker_.make(std::move(raw)));
    bytes += size(articles.back());
    if (bytes >= enough_of_a_source) throw Enough();
  }
  void problem(const readers::Problem& problem) override { (void)problem; }

  std::vector<schema::Article> articles;
  std::size_t bytes = 0;

 private:
  articles::ArticleMaker maker_;
};

std::vector<schema::Article> read_corpus() {
  const char* const named = std::getenv("FAHRAS_BENCH_SOURCE");
  Collector collector;
  try {
    readers::read_sources({named != nullptr ? named : FAHRAS_SAMPLE_CORPUS}, {}, collector);
  } catch (const Enough&) {
    return std::move(collector.articles);
  }
  std::vector<schema::Article> articles = std::move(collector.articles);
  if (named != nullptr) return articles;
  const std::size_t of_the_sample = articles.size();
  for (std::size_t i = 0; collector.bytes < enough_of_the_sample; ++i) {
    articles.push_back(articles[i % of_the_sample]);
    collector.bytes += size(articles.back());
  }
  return articles;
}

std::vector<std::string_view> collect_texts() {
  std::vector<std::string_view> texts;
  for (const schema::Article& article : corpus()) {
    texts.emplace_back(article.title);
    for (const schema::Paragraph& paragraph : article.paragraphs) {
      texts.emplace_back(paragraph.text);
    }
  }
  return texts;
}

}  // namespace

const std::vector<schema::Article>& corpus() {
  static const std::vector<schema::Article> articles = read_corpus();
  return articles;
}

const std::vector<std::string_view>& texts() {
  static const std::vector<std::string_view> collected = collect_texts();
  return collected;
}

std::size_t text_bytes() {
  std::size_t bytes = 0;
  for (const std::string_view text : texts()) bytes += text.size();
  return bytes;
}

}  // namespace fahras::bench
