# This file is shared by the .bats files. FAHRAS_BIN is the folder of the binaries, and
# FAHRAS_SOURCE the checkout.
bats_require_minimum_version 1.5.0

PATH=$FAHRAS_BIN:$PATH
unset FAHRAS_INDEX FAHRAS_MASTER_KEY MEILI_MASTER_KEY

# Builds an index of the sample corpus, once for a .bats file.
build_sample_index() {
  export SAMPLE=$BATS_FILE_TMPDIR/sample
  fahras-index build --quiet --index "$SAMPLE" "$FAHRAS_SOURCE/sample_corpus"
}

# Builds the index $1 of the JSON lines on standard input.
build_index() {
  fahras-index build --quiet --index "$1" --input jsonl -
}

# Prints the ids of the articles or paragraphs found, one on each line, best first.
found() {
  fahras-search --format trec "$@" | cut -d' ' -f3
}

fails_with() {
  local code=$1
  shift
  run --separate-stderr "$@"
  [ "$status" -eq "$code" ] || { echo "status $status, wanted $code; $stderr"; return 1; }
}
