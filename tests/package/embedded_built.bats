# add_subdirectory with a whole build: minutes.
load common

@test "a project that contains Fahras searches" {
  local project=$BATS_TEST_TMPDIR/backend
  cmake -G Ninja -S "$FAHRAS_SOURCE/tests/package/embedded" -B "$project" -DFAHRAS_SOURCE="$FAHRAS_SOURCE"
  cmake --build "$project" --target search news fahras-index
  local index=$BATS_TEST_TMPDIR/sample
  "$(find "$project" -name fahras-index -type f)" build --quiet --index "$index" "$FAHRAS_SOURCE/sample_corpus"
  run "$(find "$project" -name search -type f -perm -1)" "$index" "الضمانات"
  output_has "fa-0001"
  run "$(find "$project" -name news -type f -perm -1)" "$BATS_TEST_TMPDIR/news" "الميناء"
  output_has "news-1"
}
