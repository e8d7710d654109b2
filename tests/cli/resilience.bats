load common

setup() { cd "$BATS_TEST_TMPDIR" || exit 1; }

@test "a killed build leaves the old index in use, and its remaining files are removed later" {
  echo 'نص عن البحر' >a.txt
  fahras-index build --quiet --index i a.txt
  for n in $(seq 20000); do echo "{\"id\":\"$n\",\"text\":\"كتاب رقم $n عن الجبل والوادي\"}"; done >x.jsonl
  fahras-index build --quiet --index i x.jsonl &
  pid=$!
  sleep 0.2
  kill -9 "$pid" 2>/dev/null || true
  wait "$pid" 2>/dev/null || true
  fahras-index check --index i
  [ "$(found --index i البحر | wc -l)" -eq 1 ] || [ "$(found --index i الجبل | wc -l)" -gt 0 ]
  fahras-index build --quiet --index i a.txt
  [ "$(find i -mindepth 1 -maxdepth 1 -type d | wc -l)" -eq 1 ]
}

@test "a second writer is refused with the first one's process id" {
  mkfifo pipe
  fahras-index build --quiet --index i --input jsonl - <pipe &
  pid=$!
  exec 7>pipe
  echo '{"id":"a","text":"كتاب"}' >&7
  for _ in $(seq 50); do [ -e i ] && break; sleep 0.1; done
  sleep 0.2
  echo 'نص' >a.txt
  run --separate-stderr fahras-index build --quiet --index i a.txt
  [ "$status" -eq 1 ]
  [[ $stderr == *"$pid"* ]]
  exec 7>&-
  wait "$pid"
  [ "$(found --index i كتاب)" = a ]
}

@test "a full disk is a clear error, and the old index is kept" {
  echo 'نص عن البحر' >a.txt
  fahras-index build --quiet --index i a.txt
  for n in $(seq 3000); do echo "{\"id\":\"$n\",\"text\":\"كتاب رقم $n $RANDOM $RANDOM $RANDOM\"}"; done >x.jsonl
  run --separate-stderr bash -c 'ulimit -f 64; trap "" XFSZ; fahras-index build --quiet --index i x.jsonl'
  [ "$status" -eq 1 ]
  [ -n "$stderr" ]
  [ "$(found --index i البحر | wc -l)" -eq 1 ]
  fahras-index check --index i
}

@test "an index of another format is refused with a message that says what to do" {
  echo 'نص عن البحر' >a.txt
  fahras-index build --quiet --index i a.txt
  sed -i -E 's/"format": *[0-9]+/"format": 999/' i/generation-*.json
  fails_with 3 fahras-search --index i البحر
  [[ $stderr == *999* ]]
}

@test "hostile queries are answered or refused and never cause a crash" {
  build_index i <<<'{"id":"a","text":"كتاب أول"}'
  for query in "$(printf '(%.0s' $(seq 3000))" "$(printf 'NOT %.0s' $(seq 1500))" '""' '=' '+' '-' '*' \
    'NEAR/5' 'title:' 'date:..' $'\xff\xfe' '"' '«' 'ا*' "$(printf 'كلمة %.0s' $(seq 500))"; do
    run fahras-search --index i --format json -- "$query"
    [ "$status" -eq 0 ] || [ "$status" -eq 2 ] || { echo "$status for ${query:0:40}"; false; }
  done
}
