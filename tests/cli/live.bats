load common

setup() {
  cd "$BATS_TEST_TMPDIR" || exit 1
  write 1 'نص أول عن البحر والسفن'
  write 2 'نص ثان عن البحر والموانئ'
}

teardown() { [ -z "${watcher:-}" ] || kill "$watcher" 2>/dev/null || true; }

# A file of one article.
write() { mkdir -p d && printf '{"id":"a%s","text":"%s"}\n' "$1" "$2" >"d/$1.json"; }

# The ids of what is found, in one line.
all_found() { found --index i "$1" | sort | tr '\n' ' '; }

# Waits until a search finds these ids.
until_found() {
  for _ in $(seq 100); do
    [ "$(all_found "$1" 2>/dev/null)" = "$2" ] && return
    sleep 0.1
  done
  echo "not found: $2 but $(all_found "$1")"
  false
}

@test "add makes an index, adds to it, replaces and leaves alone" {
  run --separate-stderr fahras-index add --index i d
  [ "$status" -eq 0 ] && [ -z "$output" ]
  [[ $stderr == '2 new, 0 changed, 0 unchanged, 0 removed'* ]]
  write 2 'نص آخر عن السفن'
  write 3 'نص ثالث عن السفن'
  run --separate-stderr fahras-index add --index i d
  [[ $stderr == '1 new, 1 changed, 1 unchanged, 0 removed'* ]]
  [ "$(all_found السفن)" = 'a1 a2 a3 ' ]
  [ -z "$(all_found الموانئ)" ]
  fahras-index check --index i
}

@test "add reports in JSON" {
  fahras-index add --index i d
  write 2 'نص آخر'
  run --separate-stderr fahras-index add --index i --format json d
  [ "$(jq -c '[.articles, .changed, .unchanged, .removed]' <<<"$output")" = '[1,1,1,0]' ]
}

@test "remove takes ids from the command line and from standard input" {
  write 3 'نص ثالث عن البحر'
  fahras-index add --index i d
  fahras-index remove --index i a1
  [ "$(all_found البحر)" = 'a2 a3 ' ]
  printf 'a3\r\n\na2\n' | fahras-index remove --index i -
  [ -z "$(all_found البحر)" ]
  [ "$(fahras-index info --index i --format json | jq .articles)" -eq 0 ]
}

@test "remove tells which ids are unknown and removes the others" {
  fahras-index add --index i d
  fails_with 4 fahras-index remove --index i a1 none
  [[ $stderr == *"'none'"* ]]
  [ "$(all_found البحر)" = 'a2 ' ]
}

@test "optimize leaves one segment with the same answers" {
  fahras-index add --index i d/1.json
  fahras-index add --index i d/2.json
  fahras-index remove --index i a1
  fahras-index optimize --index i
  [ "$(fahras-index info --index i --format json | jq '.segments | length')" -eq 1 ]
  [ "$(all_found البحر)" = 'a2 ' ]
  fahras-index check --index i
}

@test "a second writer is refused at once with the holder's process id" {
  fahras-index add --index i d
  flock i/LOCK sh -c 'printf 4711 >i/LOCK; sleep 5' &
  sleep 0.2
  for command in 'add --index i d' 'remove --index i a1' 'optimize --index i' 'build --index i d'; do
    # shellcheck disable=SC2086
    fails_with 1 fahras-index $command
    [[ $stderr == *'process 4711 is writing'* ]]
  done
  kill %1
}

@test "what add cannot do is refused with a reason" {
  fahras-index build --index s --shards 2 d
  fails_with 2 fahras-index add --index s d
  [[ $stderr == *shards* ]]
  fails_with 3 fahras-index remove --index none a1
  [ ! -e none ]
  fahras-index add --index i d
  fails_with 2 fahras-index add --index i --analyzer light10 d
  fails_with 2 fahras-index add --index i --watch d/1.json
  [[ $stderr == *d/1.json* ]]
  fails_with 2 fahras-index add --index i --watch --interval 0 d
}

@test "near-duplicates of articles that stand in the index are collapsed" {
  text='بدأت الحكومة اليوم مناقشة مشروع قانون جديد للموازنة العامة يشمل زيادة الإنفاق على التعليم والصحة والنقل'
  write 5 "$text"
  fahras-index add --index i d
  write 6 "$text أيضا"
  fahras-index add --index i d
  [ "$(found --index i الموازنة | wc -l)" -eq 1 ]
  [ "$(found --index i --duplicates show الموازنة | wc -l)" -eq 2 ]
}

@test "add --watch follows a folder" {
  fahras-index add --index i --watch --interval 1 d 2>log &
  watcher=$!
  until_found البحر 'a1 a2 '
  write 3 'نص ثالث عن البحر'
  until_found البحر 'a1 a2 a3 '
  write 1 'نص أول عن الجبال'
  until_found البحر 'a2 a3 '
  mkdir d/new
  echo 'نص رابع عن البحر' >d/new/4.txt
  until_found البحر 'a2 a3 new/4.txt '
  # Others may write meanwhile.
  fahras-index remove --index i a2
  [ "$(all_found البحر)" = 'a3 new/4.txt ' ]
  kill "$watcher"
  fahras-index check --index i
}

@test "add --watch reports what it cannot read, and what it cannot write it tries again" {
  fahras-index add --index i --watch --interval 1 d 2>log &
  watcher=$!
  until_found البحر 'a1 a2 '
  echo '{"id":' >d/broken.json
  for _ in $(seq 50); do grep -q broken.json log && break; sleep 0.1; done
  grep -q broken.json log
  flock i/LOCK sleep 2 &
  write 3 'نص ثالث عن البحر'
  until_found البحر 'a1 a2 a3 '
  grep -q 'is writing to this index' log
}
