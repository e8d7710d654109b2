load common

setup_file() { build_sample_index; }
setup() { cd "$BATS_TEST_TMPDIR" || exit 1; }

@test "a batch writes a run with every query's id" {
  printf 'q1\tالضمانات الأمنية\nq2\tالبحر\n' >q.tsv
  fahras-search --index "$SAMPLE" --queries q.tsv --format trec --limit 5 >run
  [ "$(cut -d' ' -f1 run | sort -u | tr '\n' ' ')" = 'q1 q2 ' ]
}

@test "a batch equals its queries asked one by one" {
  printf 'q1\tالضمانات الأمنية\nq2\tالبحر\n' >q.tsv
  fahras-search --index "$SAMPLE" --queries q.tsv --format trec | cut -d' ' -f3- >together
  { fahras-search --index "$SAMPLE" --format trec الضمانات الأمنية
    fahras-search --index "$SAMPLE" --format trec البحر; } | cut -d' ' -f3- >apart
  diff together apart
}

@test "--timings writes one line of three columns a query" {
  printf 'q1\tالضمانات\nq2\tالبحر\n' >q.tsv
  fahras-search --index "$SAMPLE" --queries q.tsv --format trec --timings t.tsv >/dev/null
  [ "$(cut -f1 t.tsv | tr '\n' ' ')" = 'q1 q2 ' ]
  awk -F'\t' 'NF != 3 || $2 < 0 || $3 < 0 { exit 1 }' t.tsv
}

@test "bad lines are reported by number and the others answered" {
  printf 'q1\tالبحر\nno tab here\nq3\tالضمانات\n' >q.tsv
  fails_with 4 fahras-search --index "$SAMPLE" --queries q.tsv --format trec
  [[ $stderr == *"q.tsv:2: "* ]]
  [[ $output == *"q3 Q0"* ]]
}

@test "a query file that is not there is a usage error" {
  fails_with 2 fahras-search --index "$SAMPLE" --queries nowhere.tsv
  [[ $stderr == *nowhere.tsv* ]]
}

@test "a repeated qid is reported by line, and the first answered" {
  printf 'q1\tالبحر\nq1\tالضمانات\n' >q.tsv
  fails_with 4 fahras-search --index "$SAMPLE" --queries q.tsv --format json
  [[ $stderr == *"q.tsv:2: "*"line 1"* ]]
  [ "$(jq -s length <<<"$output")" -eq 1 ]
}

@test "JSON of a batch is one object a line" {
  printf 'q1\tالبحر\nq2\tالضمانات\n' >q.tsv
  fahras-search --index "$SAMPLE" --queries q.tsv --format json >answers
  [ "$(wc -l <answers)" -eq 2 ]
  [ "$(jq -r .query_id answers | tr '\n' ' ')" = 'q1 q2 ' ]
}
