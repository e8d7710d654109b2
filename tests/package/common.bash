# Shared by the .bats files. FAHRAS_BUILD is the build folder, FAHRAS_SOURCE the checkout.
bats_require_minimum_version 1.5.0
unset FAHRAS_INDEX LD_LIBRARY_PATH PKG_CONFIG_PATH

# The folder below prefix $1 that holds the libraries.
library_folder() {
  dirname "$(find "$1" -name libfahras.so.0)"
}

# Runs a program with the libraries of prefix $1.
with_libraries() {
  local prefix=$1
  shift
  LD_LIBRARY_PATH=$(library_folder "$prefix") "$@"
}

# An index of the sample corpus by the program in prefix $1, at $2.
build_sample() {
  "$1/bin/fahras-index" build --quiet --index "$2" "$FAHRAS_SOURCE/sample_corpus"
}

# Fails with what it saw unless $output holds $1.
output_has() {
  [[ $output == *"$1"* ]] || { echo "no '$1' in: $output"; return 1; }
}
