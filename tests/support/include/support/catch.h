// Includes Catch2. All tests use this header, so that they share one precompiled copy. Tests work
// with Catch2 2 and 3: matchers of strings and Approx have the names of version 2, such as
// Catch::Contains. In version 3, Catch::Matchers::Contains is something else: an element of a
// range.
#pragma once

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>

namespace Catch {

using Matchers::EndsWith;
using Matchers::Matches;
using Matchers::StartsWith;

inline auto Contains(const std::string& part) { return Matchers::ContainsSubstring(part); }

}  // namespace Catch

using Catch::Approx;
#else
#include <catch2/catch.hpp>
#endif
