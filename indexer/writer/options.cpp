#include "options.h"

namespace fahras::writer {

builder::Options builder_options(const std::filesystem::path& index, const WriterOptions& options) {
  constexpr unsigned max_threads = 256;
  constexpr std::size_t min_memory = std::size_t{64} << 20;
  if (options.threads > max_threads) {
    throw Error(ErrorKind::usage,
                fmt::format("threads {}: must be at most {}", options.threads, max_threads));
  }
  if (options.memory_bytes < min_memory) {
    throw Error(ErrorKind::usage, fmt::format("memory_bytes {}: must be at least {}",
                                              options.memory_bytes, min_memory));
  }
  builder::Options built{index, options.analyzer, options.synonyms, options.threads,
                         options.memory_bytes};
  built.merge = options.merge;
  if (!options.settings.empty()) built.settings = schema::parse_settings(options.settings);
  return built;
}

}  // namespace fahras::writer
