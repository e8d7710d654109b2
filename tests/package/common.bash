# This file is shared by the .bats files. FAHRAS_BUILD is the build folder, and FAHRAS_SOURCE the
# checkout.
bats_require_minimum_version 1.5.0
unset FAHRAS_INDEX LD_LIBRARY_PATH PKG_CONFIG_PATH

# Prints the folder below prefix $1 that contains the libraries.
library_folder() {
  dirname "$(find "$1" -name libfahras.so.0)"
}

# Runs a program with the libraries of prefix $1.
with_libraries() {
  local prefix=$1
  shift
  LD_LIBRARY_PATH=$(library_folder "$prefix") "$@"
}

# Builds an index of the sample corpus at $2 with the program in prefix $1.
build_sample() {
  "$1/bin/fahras-index" build --quiet --index "$2" "$FAHRAS_SOURCE/sample_corpus"
}

# Fails and prints $output unless it contains $1.
output_has() {
  [[ $output == *"$1"* ]] || { echo "no '$1' in: $output"; return 1; }
}

get() {
  curl --silent --show-error --fail --max-time 60 "$@"
}

# Starts the fahras-serve that "$@" runs, with an index named sample, searches it, and ends it as
# systemd does.
serves() {
  local log=$BATS_TEST_TMPDIR/serve url='' page code=0 server
  "$@" --listen 127.0.0.1:0 --log none 2>"$log" 3>&- &
  server=$!
  for _ in $(seq 300); do
    url=$(sed -n 's/^fahras-serve: listening on //p' "$log")
    if [ -n "$url" ] || ! kill -0 "$server" 2>/dev/null; then break; fi
    sleep 0.1
  done
  run get "$url/"
  page=$output
  run get --get --data-urlencode "q=الضمانات الأمنية" "$url/indexes/sample/search"
  kill -TERM "$server" || true
  wait "$server" || code=$?
  [ "$code" -eq 0 ] || { echo "it ended with $code: $(cat "$log")"; return 1; }
  output_has '"id":"fa-0001"'
  [[ $page == *'<html lang="ar"'* ]]
}
