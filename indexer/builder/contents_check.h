// Checks that the databases of a segment contain what their metadata state, and that they belong
// together.
#pragma once

#include <filesystem>

namespace fahras::builder {

// Reads every article, its tokens, and the article of every paragraph. Throws Error(index) for the
// first error.
void check_contents(const std::filesystem::path& segment);

}  // namespace fahras::builder
