# add_subdirectory: a project configures with Fahras inside it, and its sources compile. A whole
# build is embedded_built.bats (label long).
load common

setup_file() {
  export PROJECT=$BATS_FILE_TMPDIR/backend
  cmake -G Ninja -S "$FAHRAS_SOURCE/tests/package/embedded" -B "$PROJECT" \
    -DFAHRAS_SOURCE="$FAHRAS_SOURCE" >"$BATS_FILE_TMPDIR/log" || { cat "$BATS_FILE_TMPDIR/log"; return 1; }
}

# The command that compiles the source whose name ends in $1, without its output.
command_of() {
  jq -r --arg file "$1" 'map(select(.file | endswith($file)))[0].command' "$PROJECT/compile_commands.json" |
    sed -E 's/ -o [^ ]+ -c / -fsyntax-only /'
}

@test "what uses the library compiles" {
  cd "$PROJECT"
  eval "$(command_of docs/examples/search.cpp)"
  eval "$(command_of docs/examples/news.c)"
}

@test "the project sees the public headers and no module's" {
  cd "$PROJECT"
  printf '#include <schema/terms.h>\n' >"$BATS_TEST_TMPDIR/probe.cpp"
  run ! eval "$(command_of docs/examples/search.cpp | sed "s| [^ ]*search.cpp| $BATS_TEST_TMPDIR/probe.cpp|")"
}

@test "the project gets no tests, no rules for installing and no options of Fahras" {
  run ! ninja -C "$PROJECT" -t query fahras/bin/test_schema
  [ ! -e "$PROJECT/fahras/searcher/package" ]
  run ! grep -E 'Wconversion|visibility' <<<"$(command_of docs/examples/search.cpp)"
}
