// Measures the analysis chain and its parts, in bytes of text for each second.
#include <benchmark/benchmark.h>

#include <string>
#include <vector>

#include <char/normalizer.h>
#include <fahras/analyzer.h>
#include <stem/stemmer.h>
#include <tokenizer/tokenizer.h>

#include "corpus.h"

namespace {

using namespace fahras;

void count_bytes(benchmark::State& state) {
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bench::text_bytes()));
}

void decode_and_normalise(benchmark::State& state) {
  const auto& texts = bench::texts();
  std::u16string normalised;
  for ([[maybe_unused]] auto step : state) {
    for (const std::string_view text : texts) {
      normalised.clear();
      chars::Normalizer reader(text);
      while (reader.next()) reader.append_to(normalised);
      benchmark::DoNotOptimize(normalised.data());
    }
  }
  count_bytes(state);
}

void tokenise(benchmark::State& state) {
  const auto& texts = bench::texts();
  for ([[maybe_unused]] auto step : state) {
    for (const std::string_view text : texts) {
      tokenizer::Tokenizer words(text);
      while (words.next()) benchmark::DoNotOptimize(words.text().data());
    }
  }
  count_bytes(state);
}

// Every word that occurs is stemmed, without the cache of the chain.
void stem_words(benchmark::State& state, const stem::Stemmer& stemmer) {
  const auto& texts = bench::texts();
  std::vector<std::u16string> words;
  for (const std::string_view text : texts) {
    tokenizer::Tokenizer tokens(text);
    while (tokens.next()) {
      if (tokens.kind() == tokenizer::WordKind::arabic) words.emplace_back(tokens.text());
    }
  }
  std::u16string base;
  std::u16string stem;
  for ([[maybe_unused]] auto step : state) {
    for (const std::u16string& word : words) {
      stemmer.strip_proclitics(word, base);
      stemmer.strip_endings(base, stem);
      benchmark::DoNotOptimize(stem.data());
    }
  }
  count_bytes(state);
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(words.size()));
}

// Every pass begins with a stream that knows no words yet.
void whole_chain(benchmark::State& state, const char* name) {
  const auto& texts = bench::texts();
  const Analyzer& analyzer = *Analyzer::find(name);
  for ([[maybe_unused]] auto step : state) {
    TokenStream tokens;
    for (const std::string_view text : texts) {
      analyzer.analyze(text, tokens);
      benchmark::DoNotOptimize(tokens.tokens().data());
    }
  }
  count_bytes(state);
}

void places_of_tokens(benchmark::State& state) {
  const auto& texts = bench::texts();
  std::vector<TokenSpan> spans;
  for ([[maybe_unused]] auto step : state) {
    for (const std::string_view text : texts) {
      locate_tokens(text, spans);
      benchmark::DoNotOptimize(spans.data());
    }
  }
  count_bytes(state);
}

BENCHMARK(decode_and_normalise)->Unit(benchmark::kMillisecond);
BENCHMARK(tokenise)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(stem_words, fahras, stem::fahras())->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(stem_words, light10, stem::light10())->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(whole_chain, fahras, "fahras")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(whole_chain, light10, "light10")->Unit(benchmark::kMillisecond);
BENCHMARK(places_of_tokens)->Unit(benchmark::kMillisecond);

}  // namespace
