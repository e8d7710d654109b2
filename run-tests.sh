#!/usr/bin/env bash
# Sets up, builds and runs every test on Debian 12 or 13; ends with ctest's summary.
#   ./run-tests.sh [PRESET [CTEST-ARGUMENT…]]   presets: default, dev, asan-ubsan, tsan
set -euo pipefail
cd "$(dirname "$0")"
# shellcheck source=.setup.sh
source .setup.sh

preset=${1:-default}
shift || true
ensure_packages "${BUILD_PACKAGES[@]}" "${TEST_PACKAGES[@]}"
cmake --preset "$preset"
cmake --build --preset "$preset"
# Each core gets two tests, because many tests wait for servers and clocks.
ctest --preset "$preset" --parallel "$(($(nproc) * 2))" "$@"
