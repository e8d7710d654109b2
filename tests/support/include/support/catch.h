// Catch2's header, by one name for every test, so that all share one precompiled copy.
#pragma once

#include <catch2/catch.hpp>
