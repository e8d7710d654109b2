// The text that the parts are measured on.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <schema/article.h>

namespace fahras::bench {

// Articles of the source that FAHRAS_BENCH_SOURCE names, the first 32 MB of it; else of
// sample_corpus, again and again up to 4 MB, which flatters caches. Read once.
const std::vector<schema::Article>& corpus();

// Titles and paragraphs of the corpus, as a build analyses them.
const std::vector<std::string_view>& texts();
std::size_t text_bytes();

}  // namespace fahras::bench
