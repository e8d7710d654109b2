load common

setup() { cd "$BATS_TEST_TMPDIR" || exit 1; }

@test "build indexes the whole sample corpus without an error" {
  run --separate-stderr fahras-index build --index i "$FAHRAS_SOURCE/sample_corpus"
  [ "$status" -eq 0 ] || { echo "$stderr"; false; }
  [ -z "$output" ]
  [ "$(fahras-index info --index i --format json | jq .articles)" -ge 40 ]
}

@test "build prints nothing with --quiet, and no progress without a terminal" {
  echo 'نص قصير عن البحر والسفن' >a.txt
  run --separate-stderr fahras-index build --quiet --index i a.txt
  [ -z "$output" ] && [ -z "$stderr" ]
  run --separate-stderr fahras-index build --index i a.txt
  [ -z "$output" ]
  [ "${#stderr_lines[@]}" -eq 1 ]
  [[ $stderr != *$'\r'* && $stderr != *$'\033'* ]]
}

@test "build prints its stages with --verbose, and all figures as JSON" {
  echo 'نص قصير عن البحر والسفن' >a.txt
  run --separate-stderr fahras-index build --verbose --index i a.txt
  [ -z "$output" ]
  [ "$(grep -cE '^  (reading|indexing|merging|publishing) .* s, processors .* s$' <<<"$stderr")" -eq 4 ]
  run --separate-stderr fahras-index build --format json --index i a.txt
  [ -z "$stderr" ]
  [ "$(jq -c '[.version, .articles, .problems, [.stages[].name]]' <<<"$output")" = \
    '[1,1,0,["reading","indexing","merging","publishing"]]' ]
  jq -e 'all(.stages[]; .wall_seconds >= 0 and .cpu_seconds >= 0) and .text_bytes > 0' <<<"$output"
}

@test "a broken JSON line is reported with its number and the rest is indexed" {
  printf '%s\n' '{"id":"a","text":"كتاب أول"}' '{"id":' '{"id":"c","text":"كتاب ثالث"}' >x.jsonl
  fails_with 4 fahras-index build --index i x.jsonl
  [[ $stderr == *"x.jsonl:2: "* ]]
  [ "$(found --index i كتاب | sort | tr '\n' ' ')" = 'a c ' ]
}

@test "an unreadable file is reported once and the rest is indexed" {
  mkdir d
  echo 'نص عن البحر والسفن' >d/good.txt
  ln -s /proc/self/mem d/bad.txt
  fails_with 4 fahras-index build --index i d
  [ "$(grep -c 'bad.txt' <<<"$stderr")" -eq 1 ]
  [ "$(found --index i البحر | wc -l)" -eq 1 ]
}

@test "a missing file is reported and the rest is indexed" {
  echo 'نص عن البحر والسفن' >good.txt
  fails_with 4 fahras-index build --index i nowhere.txt good.txt
  [[ $stderr == *nowhere.txt* ]]
  [ "$(found --index i البحر | wc -l)" -eq 1 ]
}

@test "a truncated archive is reported and its readable part is indexed" {
  echo 'نص عن البحر والسفن' >good.txt
  { for n in $(seq 20000); do echo "{\"id\":\"$n\",\"text\":\"كتاب رقم $n $RANDOM$RANDOM\"}"; done; } | gzip >all.gz
  head -c 150000 all.gz >x.jsonl.gz
  fails_with 4 fahras-index build --index i x.jsonl.gz good.txt
  [[ $stderr == *x.jsonl.gz* ]]
  [ "$(fahras-index info --index i --format json | jq .articles)" -gt 1000 ]
}

@test "a line of 50 MB neither stops the build nor fills the memory" {
  { echo '{"id":"a","text":"كتاب أول"}'
    printf '{"id":"big","text":"'; head -c 50000000 /dev/zero | tr '\0' 'a'; echo '"}'
    echo '{"id":"c","text":"كتاب ثالث"}'; } >x.jsonl
  fails_with 4 fahras-index build --index i x.jsonl
  [[ $stderr == *"x.jsonl:2: "* ]]
  [ "$(found --index i كتاب | sort | tr '\n' ' ')" = 'a c ' ]
  peak_kb=$(python3 -c '
import resource, subprocess
subprocess.run(["fahras-index", "build", "--quiet", "--index", "i", "x.jsonl"], stderr=subprocess.DEVNULL)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)')
  # Sanitizers use additional memory for each byte of the program.
  [ "$peak_kb" -lt $((FAHRAS_SANITIZED ? 2000000 : 1000000)) ] || { echo "peak memory $peak_kb kB"; false; }
}

@test "an empty corpus gives an index that can be searched" {
  mkdir empty
  run fahras-index build --quiet --index i empty
  [ "$status" -eq 0 ]
  run --separate-stderr fahras-search --index i كتاب
  [ "$status" -eq 0 ]
  [ -z "$output" ]
}

@test "the option --map names the file's fields, and --no-title removes titles" {
  echo '{"nr":7,"headline":"عنوان فريد","body":"نص عن البحر"}' >x.jsonl
  fahras-index build --quiet --index i --map title=headline,text=body,id=nr x.jsonl
  [ "$(found --index i فريد)" = 7 ]
  fahras-index build --quiet --index i --no-title --map title=headline,text=body,id=nr x.jsonl
  [ -z "$(found --index i فريد)" ]
  [ "$(found --index i البحر)" = 7 ]
}

@test "the option --map with an unknown field is a usage error" {
  fails_with 2 fahras-index build --index i --map headline=title x.jsonl
  [[ $stderr == *headline* ]]
}

@test "a second article with the same id is reported" {
  printf '%s\n' '{"id":"a","text":"كتاب أول"}' '{"id":"a","text":"كتاب ثان"}' >x.jsonl
  fails_with 4 fahras-index build --index i x.jsonl
  [[ $stderr == *"x.jsonl:2"* ]]
}

@test "a folder with other files is refused and not changed" {
  mkdir d && echo precious >d/letter.txt
  echo 'نص' >a.txt
  fails_with 3 fahras-index build --index d a.txt
  [ "$(ls d)" = letter.txt ]
}

@test "a second build replaces the index" {
  echo 'نص عن البحر' >a.txt
  echo 'نص عن الجبل' >b.txt
  fahras-index build --quiet --index i a.txt
  fahras-index build --quiet --index i b.txt
  [ -z "$(found --index i البحر)" ]
  [ "$(found --index i الجبل | wc -l)" -eq 1 ]
  [ "$(find i -name 'segment-*' | wc -l)" -eq 1 ]
}

@test "the index does not depend on the number of threads" {
  fahras-index build --quiet --threads 1 --index one "$FAHRAS_SOURCE/sample_corpus"
  fahras-index build --quiet --threads 4 --index four "$FAHRAS_SOURCE/sample_corpus"
  diff <(fahras-search --index one --format trec --limit 100 الضمانات في الدولة) \
    <(fahras-search --index four --format trec --limit 100 الضمانات في الدولة)
}

@test "unknown commands and options are usage errors that name them" {
  fails_with 2 fahras-index frobnicate
  [[ $stderr == *frobnicate* ]]
  fails_with 2 fahras-index build --index i --frobnicate x
  [[ $stderr == *frobnicate* ]]
  fails_with 2 fahras-index build x
  [[ $stderr == *--index* ]]
  fails_with 2 fahras-index build --index i --input yaml x
  [[ $stderr == *yaml* ]]
}

@test "check accepts a sound index and finds a changed byte" {
  fahras-index build --quiet --index i "$FAHRAS_SOURCE/sample_corpus"
  fahras-index check --index i
  file=$(find i -name articles.glass)
  printf '\xAA' | dd of="$file" bs=1 seek=9000 conv=notrunc status=none
  fails_with 3 fahras-index check --index i
  [[ $output$stderr == *articles.glass* ]]
}

@test "info and check of a missing index exit with 3 and name the folder" {
  fails_with 3 fahras-index info --index nowhere
  [[ $stderr == *nowhere* ]]
  fails_with 3 fahras-index check --index nowhere
}

@test "standard input is read for a dash" {
  echo '{"id":"a","text":"كتاب أول"}' | fahras-index build --quiet --index i --input jsonl -
  [ "$(found --index i كتاب)" = a ]
}

@test "every command has a help text" {
  for command in build check info analyze; do
    fahras-index "$command" --help | grep -q "$command"
  done
  fahras-index --version | grep -qE '[0-9]+\.[0-9]+'
}
