// The text that the parts are measured on.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <schema/article.h>

namespace fahras::bench {

// Returns up to 32 MB of articles of the source that FAHRAS_BENCH_SOURCE names; without it, up to 4
// MB of repeated articles of sample_corpus, which caches favour. They are read once.
const std::vector<schema::Article>& corpus();

// The titles and paragraphs of the corpus, as a build analyses them.
const std::vector<std::string_view>& texts();
std::size_t text_bytes();

}  // namespace fahras::bench
