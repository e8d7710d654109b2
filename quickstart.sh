#!/usr/bin/env bash
# Sets up, builds and tries Fahras on Debian 12 or 13: packages, release build, an index of the sample
# corpus, one query.
set -euo pipefail
cd "$(dirname "$0")"
# shellcheck source=.setup.sh
source .setup.sh

ensure_packages "${BUILD_PACKAGES[@]}"

echo "Building into build/release …"
mkdir -p build
if ! { cmake --preset release && cmake --build --preset release; } >build/quickstart.log 2>&1; then
  tail -n 40 build/quickstart.log >&2
  echo "The build failed; its whole output is in build/quickstart.log" >&2
  exit 1
fi

bin=build/release/bin
index=build/sample-index
echo "Indexing sample_corpus/ …"
"$bin/fahras-index" build --index "$index" sample_corpus
echo
echo "\$ fahras-search --index $index الضمانات الأمنية"
"$bin/fahras-search" --index "$index" --limit 5 الضمانات الأمنية

cat <<TEXT

Next, with your own files (folders, .txt, .html, .json, .jsonl, RSS, also inside .gz, .zst, .zip, .tar):
  $bin/fahras-index build --index my-index FOLDER
  $bin/fahras-search --index my-index --unit paragraph '"عبارة كاملة"'
  $bin/fahras-search --help
TEXT
