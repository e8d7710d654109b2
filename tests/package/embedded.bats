# add_subdirectory: a project is built with Fahras inside it, and searches. What the build under test
# has compiled by the same commands is not compiled again; embedded_built.bats (label long) does.
load common

setup_file() {
  export BACKEND=$BATS_FILE_TMPDIR/backend COMMANDS=$BATS_FILE_TMPDIR/commands
  export PROJECT=$BACKEND/fahras
  commands_of_build >"$COMMANDS"
  mapfile -t same < <(grep -E '^(CMAKE_BUILD_TYPE|CMAKE_UNITY_BUILD(_BATCH_SIZE)?|CMAKE_(C|CXX)_FLAGS|FAHRAS_WARNINGS_AS_ERRORS):' "$FAHRAS_BUILD/CMakeCache.txt")
  cmake -G Ninja -S "$FAHRAS_SOURCE/tests/package/embedded" -B "$BACKEND" -DFAHRAS_SOURCE="$FAHRAS_SOURCE" \
    "${same[@]/#/-D}" -DCMAKE_CXX_COMPILER="$CXX" -DCMAKE_C_COMPILER="$CC" \
    -DCMAKE_CXX_COMPILER_LAUNCHER="$FAHRAS_SOURCE/tests/package/reuse" >"$BATS_FILE_TMPDIR/log" ||
    { cat "$BATS_FILE_TMPDIR/log"; return 1; }
}

# As tests/package/reuse wants them.
commands_of_build() {
  jq -r --arg build "$FAHRAS_BUILD" '.[] | .directory as $directory | .command | gsub("\\\\"; "") | gsub(" +"; " ") |
    capture("^([^-][^ ]* )*(?<options>.*) -o (?<object>[^ ]+) -c (?<source>.+)$") |
    "\t" + ("\(.options) \(.source)" | split($build) | join("BUILD")) + "\t\($directory)/\(.object)"' \
    "$FAHRAS_BUILD/compile_commands.json"
}

# The command that compiles the source whose name ends in $1, without its output.
command_of() {
  jq -r --arg file "$1" 'map(select(.file | endswith($file)))[0].command' "$BACKEND/compile_commands.json" |
    sed -E 's/ -o [^ ]+ -c / -fsyntax-only /'
}

@test "a project that contains Fahras adds articles and searches" {
  cmake --build "$BACKEND" --target search news >"$BATS_TEST_TMPDIR/log" || { cat "$BATS_TEST_TMPDIR/log"; return 1; }
  run "$BACKEND/news" "$BATS_TEST_TMPDIR/news" "الميناء"
  output_has "news-1"
  run "$BACKEND/search" "$BATS_TEST_TMPDIR/news" "الميناء"
  output_has "news-1"
  echo "# compiled: $(wc -l <"$COMMANDS.compiled")" >&3
}

@test "the project sees only the public headers" {
  cd "$BACKEND"
  printf '#include <schema/terms.h>\n' >"$BATS_TEST_TMPDIR/probe.cpp"
  run ! eval "$(command_of docs/examples/search.cpp | sed "s| [^ ]*search.cpp| $BATS_TEST_TMPDIR/probe.cpp|")"
}

@test "the project gets no tests, no installation rules and no options of Fahras" {
  run ! ninja -C "$BACKEND" -t query fahras/bin/test_schema
  [ ! -e "$PROJECT/searcher/package" ]
  run ! grep -E 'Wconversion|visibility' <<<"$(command_of docs/examples/search.cpp)"
}
