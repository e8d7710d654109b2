// Whether a segment's databases hold what they say, and fit each other.
#pragma once

#include <filesystem>

namespace fahras::builder {

// Reads every article, its tokens, and what every paragraph refers to. Throws Error(index) for the
// first thing that is wrong.
void check_contents(const std::filesystem::path& segment);

}  // namespace fahras::builder
