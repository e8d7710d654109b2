load common

setup_file() { build_sample_index; }

schema_accepts() {
  jsonschema -i "$1" "$FAHRAS_SOURCE/docs/schema/search-result.schema.json"
}

@test "JSON answers conform to the schema" {
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
--like fa-0001 --unit paragraph
--facets source,author,section,language,year,month --section سياسة الضمانات
A
  [ "$n" -eq 8 ]
}

@test "the schema refuses answers with errors" {
  fahras-search --index "$SAMPLE" --format json الضمانات | jq '.hits[0].score = "high"' >"$BATS_TEST_TMPDIR/bad.json"
  ! schema_accepts "$BATS_TEST_TMPDIR/bad.json" 2>/dev/null
}

@test "JSON lines contain one hit each, with its rank" {
  fahras-search --index "$SAMPLE" --format jsonl --limit 3 الضمانات | jq -e -s 'map(.rank) == [1, 2, 3]'
}

@test "TREC lines have six columns" {
  fahras-search --index "$SAMPLE" --format trec الضمانات | awk 'NF != 6 { exit 1 }'
}

@test "without a terminal there are no colours and no direction marks" {
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

@test "standard output contains data only" {
  run --separate-stderr fahras-search --index "$SAMPLE" --format json الضمانات
  [ -z "$stderr" ]
  jq -e . <<<"$output" >/dev/null
}

# Prints the marked slices of an answer on standard input, one on each line.
marked_slices() {
  python3 -c '
import json, sys
for hit in json.load(sys.stdin)["hits"]:
    texts = [(hit["title"], 0, hit["title_marks"])]
    texts += [(p["text"], p["begin"], p["marks"]) for p in hit["passages"]]
    for text, begin, marks in texts:
        for mark in marks:
            print(text.encode()[mark["begin"] - begin:mark["end"] - begin].decode())'
}

@test "every mark covers words of the query, also in vocalised, NFD and stretched text" {
  for query in 'الضمانات الأمنية' 'اللغة العربية' 'المدينة البحر' 'العلم والعلماء' 'الآثار الغارقة'; do
    # An exact word in the query, even an excluded one, prevents matches of related words.
    fahras-search --index "$SAMPLE" --format json --limit 60 "$query -=ظظظ" | marked_slices >"$BATS_TEST_TMPDIR/slices"
    [ "$(wc -l <"$BATS_TEST_TMPDIR/slices")" -gt 5 ]
    fahras-index analyze --format tsv "$query" | cut -f4 | sort -u >"$BATS_TEST_TMPDIR/asked"
    fahras-index analyze --format tsv <"$BATS_TEST_TMPDIR/slices" | cut -f4 | sort -u >"$BATS_TEST_TMPDIR/marked"
    [ -z "$(comm -13 "$BATS_TEST_TMPDIR/asked" "$BATS_TEST_TMPDIR/marked")" ]
  done
  found --index "$SAMPLE" --limit 60 'الآثار الغارقة' | grep -q marks/nfd.txt
}
