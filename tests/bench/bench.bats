# Runs the commands on little text, and checks that they print what docs/performance.md says. No figure is
# checked.
bats_require_minimum_version 1.5.0

setup_file() {
  cd "$BATS_FILE_TMPDIR" || exit 1
  quick=(--bin "$FAHRAS_BIN" --seconds 0.01 --limit 5)
  "$FAHRAS_SOURCE/tests/bench/bench" "${quick[@]}" --json sample.json >sample.txt
}

setup() {
  cd "$BATS_FILE_TMPDIR" || exit 1
  quick=(--bin "$FAHRAS_BIN" --seconds 0.01 --limit 5)
  PATH=$FAHRAS_SOURCE/tests/bench:$PATH
}

has_row() {
  grep -qF "| $1 |" "$2" || { echo "no row '$1' in"; cat "$2"; return 1; }
}

@test "bench prints the stages and the memory of the build" {
  for stage in reading indexing merging publishing 'whole process'; do has_row "$stage" sample.txt; done
  grep -qE '^Peak memory of the build: [0-9]+ MB$' sample.txt
}

@test "bench prints the speed of the analysis and its parts" {
  for part in 'decode and normalise' tokenise stem\ words/fahras whole\ chain/fahras; do
    has_row "$part" sample.txt
  done
}

@test "bench prints the sizes of the parts of the index, which sum to the whole" {
  for part in articles.glass:\ postings paragraphs.glass:\ postings 'whole index'; do
    has_row "$part" sample.txt
  done
  jq -e '.index | (to_entries | map(select(.key != "whole index").value.bytes) | add) == ."whole index".bytes' \
    sample.json
  jq -e '.index | all(.[]; .bytes >= 0)' sample.json
}

@test "bench prints every class of queries for both units, and the time from the shell" {
  for unit in article paragraph; do
    for class in '1 word' '2 words' '4 words' '8 words' phrase 'phrase with a stop word' prefix; do
      has_row "$unit: $class" sample.txt
      jq -e --arg unit "$unit" --arg class "$class" '.queries[$unit][$class] |
        .runs >= .queries and .hits > 0 and .p50_ms > 0 and .p99_ms >= .p95_ms and
        .per_second_all_cores > 0' sample.json
    done
  done
  has_row 'from the shell' sample.txt
}

@test "the benchmarks of the second stage, passages and JSON run" {
  "$FAHRAS_BIN/fahras-bench-answers" --benchmark_min_time=0.001 --benchmark_format=json >answers.json
  jq -e '.benchmarks | length >= 3 and all(.[]; .items_per_second > 0)' answers.json
}

@test "bench measures a peer in every round, and prints the medians" {
  cat >peer <<'PEER'
#!/bin/sh
# This peer indexes nothing, and answers the n-th query in n milliseconds.
case $1 in
  index) echo 'index_s: 1.5' >&2 ; cp "$2" "$3/docs" ;;
  search) awk -F'\t' '{ print $1 "\t" NR "\t" NR }' "$3" >"$4.lat" ;;
esac
PEER
  chmod +x peer
  bench "${quick[@]}" --rounds 2 --peer "$PWD/peer" --json peer.json \
    "$FAHRAS_SOURCE/sample_corpus/articles.jsonl" >peer.txt
  has_row "against $PWD/peer" peer.txt
  grep -qE '^\| build: articles and paragraphs, s \| 3.00 \|' peer.txt
  jq -e '.settings.rounds == 2' peer.json
}

@test "bench says why two runs cannot be compared, and refuses files that it did not write" {
  jq '.source = "other" | del(.shell)' sample.json >other.json
  bench "${quick[@]}" --compare other.json >unlike.txt
  grep -qF 'Not alike: source was other, is sample_corpus.' unlike.txt
  grep -qE '^Only now: shell, one query' unlike.txt
  echo '{"version": 1, "sizes": {}}' >growth-only.json
  run --separate-stderr bench "${quick[@]}" --compare growth-only.json
  [ "$status" -eq 2 ] && [[ $stderr == *"growth-only.json: not written by bench"* ]]
}

@test "bench compares with an earlier run" {
  bench "${quick[@]}" --compare sample.json >compared.txt
  grep -qE '^\| build, peak_bytes \| [0-9,]+ \| [0-9,]+ \| [0-9.]+ \|$' compared.txt
  grep -qE '^\| queries, article, 8 words, p95_ms \|' compared.txt
}

@test "bench names what is wrong with its arguments" {
  run --separate-stderr bench --bin "$FAHRAS_BIN" nowhere
  [ "$status" -eq 2 ] && [[ $stderr == "bench: "*"nowhere: no such source" ]]
  run --separate-stderr bench --bin nowhere
  [ "$status" -eq 2 ] && [[ $stderr == "bench: nowhere: no fahras-"* ]]
}

@test "grow writes files that can be indexed without a problem" {
  grow 3 "$FAHRAS_SOURCE/sample_corpus/articles.jsonl" >grown.jsonl
  [ "$(wc -l <grown.jsonl)" -eq $((3 * $(wc -l <"$FAHRAS_SOURCE/sample_corpus/articles.jsonl"))) ]
  "$FAHRAS_BIN/fahras-index" build --quiet --index grown grown.jsonl
}

@test "growth prints a column for each size, and exponents" {
  growth "${quick[@]}" --times 1,2 --json growth.json "$FAHRAS_SOURCE/sample_corpus/articles.jsonl" >growth.txt
  grep -qF '|  | 1× | 2× | exponent |' growth.txt
  grep -qE '^\| index, MB \| [0-9.]+ \| [0-9.]+ \| -?[0-9.]+ \|$' growth.txt
  grep -qE '^\| paragraph: phrase, p95 ms \|' growth.txt
  [ "$(jq -c '.sizes | map_values(.text.articles)' growth.json)" = '{"1":14,"2":28}' ]
}

@test "worst prints every kind of query for both units, and which searches were stopped" {
  worst --bin "$FAHRAS_BIN" --rounds 1 --timeout 0.000001 --json worst.json >worst.txt
  for kind in '64 common words' 'phrase of 20 stop words' '100 NOTs' 'ال*' '--like a long article'; do
    has_row "$kind" worst.txt
  done
  jq -e '.kinds | length > 30 and all(.[]; all(.article, .paragraph; .max_ms >= .p50_ms and .runs >= .cut))' \
    worst.json
  jq -e '.kinds["64 common words"] | .article.cut == .article.runs and .paragraph.cut == .paragraph.runs' \
    worst.json
}

@test "worst without a timeout stops no search" {
  worst --bin "$FAHRAS_BIN" --rounds 1 --only phrase --json worst.json >worst.txt
  jq -e '.kinds | length > 3 and all(.[]; .article.cut == 0 and .paragraph.cut == 0)' worst.json
}

@test "load --writes prints what changes over HTTP cost, beside the goals" {
  "$FAHRAS_SOURCE/tests/bench/load" --writes --bin "$FAHRAS_BIN" --seconds 1 --limit 5 --json writes.json \
    "$FAHRAS_SOURCE/sample_corpus/articles.jsonl" >writes.txt
  for row in 'an article found after, p50 ms' 'search during the bulk, p95 ms'; do has_row "$row" writes.txt; done
  jq -e '.bulk.seconds > 0 and .singles.seconds >= .singles.accepted_seconds and .found.p50_ms > 0 and .quiet.searches > 0' writes.json
}

@test "load sends requests over many connections, and prints the figures beside those of the library" {
  # The command is called by its path, since bats has a function named load.
  "$FAHRAS_SOURCE/tests/bench/load" --bin "$FAHRAS_BIN" --seconds 1 --limit 5 --connections 8 --requests 50 --json load.json >load.txt 2>/dev/null
  for class in '1 word' '4 words' '8 words' phrase; do has_row "$class" load.txt; done
  has_row 'requests' load.txt
  jq -e '.service | length == 4 and all(.[]; .requests > 0 and .p99_ms >= .p50_ms and .refused + .broken == 0)' load.json
  jq -e '.soak | .requests >= 50 and .failed == 0' load.json
}
