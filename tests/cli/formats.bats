load common

setup_file() { build_sample_index; }

schema_accepts() {
  jsonschema -i "$1" "$FAHRAS_SOURCE/docs/schema/search-result.schema.json"
}

@test "JSON answers are as the schema says" {
  n=0
  while read -r arguments; do
    fahras-search --index "$SAMPLE" --format json $arguments >"$BATS_TEST_TMPDIR/answer.json"
    schema_accepts "$BATS_TEST_TMPDIR/answer.json"
    n=$((n + 1))
  done <<'A'
الضمانات الأمنية
--unit paragraph --explain الضمانات الأمنية
--limit 0 الضمانات
--sort -date --unit paragraph "في المدينة"
قسطنطينوغرافيا
(مكسور
A
  [ "$n" -eq 6 ]
}

@test "the schema is not a yes-man" {
  fahras-search --index "$SAMPLE" --format json الضمانات | jq '.hits[0].score = "high"' >"$BATS_TEST_TMPDIR/bad.json"
  ! schema_accepts "$BATS_TEST_TMPDIR/bad.json" 2>/dev/null
}

@test "JSON lines are hits with ranks" {
  fahras-search --index "$SAMPLE" --format jsonl --limit 3 الضمانات | jq -e -s 'map(.rank) == [1, 2, 3]'
}

@test "TREC lines have six columns" {
  fahras-search --index "$SAMPLE" --format trec الضمانات | awk 'NF != 6 { exit 1 }'
}

@test "no colour and no direction mark where there is no terminal" {
  run fahras-search --index "$SAMPLE" الضمانات
  [[ $output != *$'\033'* && $output != *$'\u2067'* ]]
  run fahras-search --index "$SAMPLE" --color always --bidi isolate الضمانات
  [[ $output == *$'\033'* && $output == *$'\u2067'* ]]
}

@test "control characters of documents never reach the terminal" {
  printf '%s\n' '{"id":"a\u001b[2J","title":"كتاب\u001b]0;x\u0007","text":"كتاب \u001b[31m أحمر \u202e"}' |
    build_index "$BATS_TEST_TMPDIR/i"
  run fahras-search --index "$BATS_TEST_TMPDIR/i" --color never كتاب
  [ "${#lines[@]}" -gt 1 ]
  [[ $output != *$'\033'* && $output != *$'\a'* && $output != *$'\u202e'* ]]
}

@test "standard output carries data only" {
  run --separate-stderr fahras-search --index "$SAMPLE" --format json الضمانات
  [ -z "$stderr" ]
  jq -e . <<<"$output" >/dev/null
}

@test "every mark of the marks corpus slices out a word of the query" {
  for query in 'الضمانات' 'اللغة العربية' 'المدينة' 'العلم'; do
    fahras-search --index "$SAMPLE" --format json --limit 50 "$query" |
      jq -r '.hits[].passages[] | . as $p | .marks[] | [$p.text, .begin - $p.begin, .end - $p.begin] | @tsv'
  done >"$BATS_TEST_TMPDIR/marks.tsv"
  [ "$(wc -l <"$BATS_TEST_TMPDIR/marks.tsv")" -gt 10 ]
  # LC_ALL=C makes awk count bytes, as the offsets do: a slice must begin and end at a character.
  LC_ALL=C awk -F'\t' '{ s = substr($1, $2 + 1, $3 - $2); next_byte = substr($1, $3 + 1, 1)
    if (s ~ /^[\200-\277]/ || next_byte ~ /[\200-\277]/) exit 1 }' "$BATS_TEST_TMPDIR/marks.tsv"
}

@test "suggestions are JSON where JSON is asked for" {
  fahras-search --index "$SAMPLE" --suggest ضما --format json |
    jq -e '.version == 1 and .prefix == "ضما" and (.suggestions[0] | .text != "" and .frequency > 0)'
}
