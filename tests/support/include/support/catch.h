// Includes Catch2. All tests use this header, so that they share one precompiled copy.
#pragma once

#include <catch2/catch.hpp>
