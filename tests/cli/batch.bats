load common

setup_file() { build_sample_index; }
setup() { cd "$BATS_TEST_TMPDIR" || exit 1; }

@test "a batch writes a run with the id of every query" {
  printf 'q1\tالضمانات الأمنية\nq2\tالبحر\n' >q.tsv
  fahras-search --index "$SAMPLE" --queries q.tsv --format trec --limit 5 >run
  [ "$(cut -d' ' -f1 run | sort -u | tr '\n' ' ')" = 'q1 q2 ' ]
}

@test "a batch gives the same results as its queries one by one" {
  printf 'q1\tالضمانات الأمنية\nq2\tالبحر\n' >q.tsv
  fahras-search --index "$SAMPLE" --queries q.tsv --format trec | cut -d' ' -f3- >together
  { fahras-search --index "$SAMPLE" --format trec الضمانات الأمنية
    fahras-search --index "$SAMPLE" --format trec البحر; } | cut -d' ' -f3- >apart
  diff together apart
}

@test "the option --timings writes one line of three columns for each query" {
  printf 'q1\tالضمانات\nq2\tالبحر\n' >q.tsv
  fahras-search --index "$SAMPLE" --queries q.tsv --format trec --timings t.tsv >/dev/null
  [ "$(cut -f1 t.tsv | tr '\n' ' ')" = 'q1 q2 ' ]
  awk -F'\t' 'NF != 3 || $2 < 0 || $3 < 0 { exit 1 }' t.tsv
}

@test "invalid lines are reported by number and the others are answered" {
  printf 'q1\tالبحر\nno tab here\nq3\tالضمانات\n' >q.tsv
  fails_with 4 fahras-search --index "$SAMPLE" --queries q.tsv --format trec
  [[ $stderr == *"q.tsv:2: "* ]]
  [[ $output == *"q3 Q0"* ]]
}

@test "a missing file of queries is a usage error" {
  fails_with 2 fahras-search --index "$SAMPLE" --queries nowhere.tsv
  [[ $stderr == *nowhere.tsv* ]]
}

@test "a repeated qid is reported with its line, and only the first is answered" {
  printf 'q1\tالبحر\nq1\tالضمانات\n' >q.tsv
  fails_with 4 fahras-search --index "$SAMPLE" --queries q.tsv --format json
  [[ $stderr == *"q.tsv:2: "*"line 1"* ]]
  [ "$(jq -s length <<<"$output")" -eq 1 ]
}

@test "a batch in JSON prints one object on each line" {
  printf 'q1\tالبحر\nq2\tالضمانات\n' >q.tsv
  fahras-search --index "$SAMPLE" --queries q.tsv --format json >answers
  [ "$(wc -l <answers)" -eq 2 ]
  [ "$(jq -r .query_id answers | tr '\n' ' ')" = 'q1 q2 ' ]
}

@test "a line that is too long is reported, and the lines after it are answered" {
  { printf 'q1\t'; head -c 16382 /dev/zero | tr '\0' x; printf '\nq2\t'
    head -c 100000 /dev/zero | tr '\0' x; printf '\nq3\tالبحر\nq4\t'
    head -c 20000 /dev/zero | tr '\0' x; } >q.tsv
  fails_with 4 fahras-search --index "$SAMPLE" --queries q.tsv --format json
  [[ $stderr == *"q.tsv:1: longer than 16384 bytes"*"q.tsv:2: longer than 16384 bytes"*"q.tsv:4: longer"* ]]
  [ "$(jq -r .query_id <<<"$output")" = q3 ]
}

@test "a line without an end is reported and ends the batch" {
  fails_with 4 timeout 60 fahras-search --index "$SAMPLE" --queries /dev/zero --format json
  [[ $stderr == *"/dev/zero:1: longer than 16384 bytes, and its end was not found"* ]]
}

@test "a line of the maximum length is answered" {
  { printf 'q1\t'; head -c 16381 /dev/zero | tr '\0' ' '; printf '\nq2\tالبحر'; } >q.tsv
  fails_with 4 fahras-search --index "$SAMPLE" --queries q.tsv --format json
  [[ $stderr == *"q.tsv:1: the query is longer than 8192 bytes"* ]]
  [ "$(jq -r .query_id <<<"$output")" = q2 ]
}

@test "lines may end in CRLF, and blank lines and NUL bytes do no harm" {
  printf 'q1\tالبحر\r\n\n\r\nq2\tالبحر\0\nq3\tالبحر' >q.tsv
  fahras-search --index "$SAMPLE" --queries q.tsv --format json >answers
  [ "$(jq -r .query_id answers | tr '\n' ' ')" = 'q1 q2 q3 ' ]
}

@test "a file with too many lines is answered up to the limit" {
  { printf 'q1\tالبحر\n'; yes '' | head -n 999999; printf 'q2\tالبحر\n'; } >q.tsv
  fails_with 4 fahras-search --index "$SAMPLE" --queries q.tsv --format json
  [[ $stderr == *"q.tsv:1000001: more than 1000000 lines"* ]]
  [ "$(jq -r .query_id <<<"$output")" = q1 ]
}

@test "a batch that waits for its queries sees later additions and removals" {
  build_index i <<<'{"id":"a","text":"خبر أول"}'
  mkfifo queries
  fahras-search --index i --queries - --format trec <queries >run &
  pid=$!
  exec 7>queries
  printf 'q1\tخبر\n' >&7
  sleep 0.5
  fahras-index add --quiet --index i --input jsonl - <<<'{"id":"b","text":"خبر ثان"}'
  sleep 1
  printf 'q2\tخبر\n' >&7
  sleep 0.5
  fahras-index remove --quiet --index i a
  sleep 1
  printf 'q3\tخبر\n' >&7
  exec 7>&-
  wait "$pid"
  [ "$(awk '$1 == "q2" { print $3 }' run | sort | tr '\n' ' ')" = 'a b ' ]
  [ "$(awk '$1 == "q3" { print $3 }' run)" = b ]
}
