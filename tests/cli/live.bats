load common

setup() {
  cd "$BATS_TEST_TMPDIR" || exit 1
  write 1 'نص أول عن البحر والسفن'
  write 2 'نص ثان عن البحر والموانئ'
}

teardown() { [ -z "${watcher:-}" ] || kill "$watcher" 2>/dev/null || true; }

# Writes a file with one article.
write() { mkdir -p d && printf '{"id":"a%s","text":"%s"}\n' "$1" "$2" >"d/$1.json"; }

# Prints the ids of all hits, including duplicates, on one line.
all_found() { found --index i --duplicates show "$1" | sort | tr '\n' ' '; }

# Waits until a search finds these ids.
until_found() {
  for _ in $(seq 100); do
    [ "$(all_found "$1" 2>/dev/null)" = "$2" ] && return
    sleep 0.1
  done
  echo "not found: $2 but $(all_found "$1")"
  false
}

until_logged() {
  for _ in $(seq 100); do
    grep -qF -- "$1" log && return
    sleep 0.1
  done
  cat log
  false
}

@test "add creates an index, adds to it, replaces changed articles and skips equal ones" {
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

@test "add reports its figures as JSON" {
  fahras-index add --index i d
  write 2 'نص آخر'
  run --separate-stderr fahras-index add --index i --format json d
  [ "$(jq -c '[.articles, .changed, .unchanged, .removed]' <<<"$output")" = '[1,1,1,0]' ]
}

@test "remove accepts ids from the command line and from standard input" {
  write 3 'نص ثالث عن البحر'
  fahras-index add --index i d
  fahras-index remove --index i a1
  [ "$(all_found البحر)" = 'a2 a3 ' ]
  printf 'a3\r\n\na2\n' | fahras-index remove --index i -
  [ -z "$(all_found البحر)" ]
  [ "$(fahras-index info --index i --format json | jq .articles)" -eq 0 ]
}

@test "remove reports unknown ids and removes the others" {
  fahras-index add --index i d
  fails_with 4 fahras-index remove --index i a1 none
  [[ $stderr == *"'none'"* ]]
  [ "$(all_found البحر)" = 'a2 ' ]
}

@test "optimize leaves one segment that gives the same answers" {
  fahras-index add --index i d/1.json
  fahras-index add --index i d/2.json
  fahras-index remove --index i a1
  fahras-index optimize --index i
  [ "$(fahras-index info --index i --format json | jq '.segments | length')" -eq 1 ]
  [ "$(all_found البحر)" = 'a2 ' ]
  fahras-index check --index i
}

@test "an index without CURRENT is not added to, and can be built again" {
  fahras-index add --index i d
  write 3 'نص ثالث عن البحر'
  cp -r i copy
  rm i/CURRENT
  for command in 'add --index i d' 'remove --index i a1' 'optimize --index i'; do
    # shellcheck disable=SC2086
    fails_with 3 fahras-index $command
    [[ $stderr == *'CURRENT is missing beside generation-000001.json'* ]]
    [ -e i/segment-000001/articles.glass ]
  done
  cp copy/CURRENT i
  fahras-index check --index i
  rm i/CURRENT
  fahras-index build --quiet --index i d
  [ "$(all_found البحر)" = 'a1 a2 a3 ' ]
}

@test "add refuses invalid requests with a reason" {
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

@test "near-duplicates of articles in the index are collapsed" {
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
  # Others may write to the index meanwhile.
  fahras-index remove --index i a2
  [ "$(all_found البحر)" = 'a3 new/4.txt ' ]
  kill "$watcher"
  fahras-index check --index i
}

@test "add --watch reports files that it cannot read, and tries again after a failed write" {
  fahras-index add --index i --watch --interval 1 d 2>log &
  watcher=$!
  until_found البحر 'a1 a2 '
  echo '{"id":' >d/broken.json
  until_logged broken.json
  fahras-index lock --index i -- sleep 2 &
  write 3 'نص ثالث عن البحر'
  until_found البحر 'a1 a2 a3 '
  grep -q 'is writing to this index' log
}

# Writes a file with one version of the article v and sets its time.
version() { printf '{"id":"v","text":"%s عن البحر"}\n' "$2" >"d/$1.json" && touch -d "$3" "d/$1.json"; }

@test "add takes the newest version of an article from all files and folders" {
  mkdir d/z
  version 0 'نص قديم' 2020-01-01
  version z/9 'نص مصحح' 2021-01-01
  for _ in 1 2; do
    fails_with 4 fahras-index add --index i d
    [[ $stderr == *"d/0.json:1: the id 'v' was given to an article of a newer file"*'; left out'* ]]
    [ "$(all_found مصحح)" = 'v ' ]
    [ -z "$(all_found قديم)" ]
  done
  [[ $stderr == *'0 new, 0 changed, 3 unchanged'* ]]
  fails_with 4 fahras-index add --index other d/0.json d/z
  [ "$(found --index other مصحح)" = v ]
}

@test "add --watch takes the newest version, at its start and later" {
  version 0 'نص قديم' 2020-01-01
  version 9 'نص مصحح' 2021-01-01
  fahras-index add --index i d || [ $? -eq 4 ]
  fahras-index add --index i --watch --interval 1 d 2>log &
  watcher=$!
  until_logged '0 new, 0 changed, 3 unchanged'
  [ "$(all_found مصحح)" = 'v ' ]
  version 9 'نص أصح' 2022-01-02
  version 1 'نص سابق' 2022-01-01
  until_found أصح 'v '
  [ -z "$(all_found سابق)" ]
}

@test "add --watch follows a renamed folder, and files that are moved or linked in" {
  mkdir d/x
  fahras-index add --index i --watch --interval 1 d 2>log &
  watcher=$!
  until_found البحر 'a1 a2 '
  mv d/x d/y
  echo 'نص عن الجبال' >d/y/1.txt
  until_found الجبال 'y/1.txt '
  echo 'نص عن الجبال' >outside.txt
  ln outside.txt d/y/2.txt
  until_found الجبال 'y/1.txt y/2.txt '
  mv d/y away
  mkdir d/y
  mv away d/z
  echo 'نص عن الجبال' >d/z/3.txt
  until_found الجبال 'y/1.txt y/2.txt z/1.txt z/2.txt z/3.txt '
}

@test "add --watch reads a file or a folder as soon as it becomes readable" {
  chmod 777 . && umask 0
  local user=()
  [ "$(id -u)" -ne 0 ] || user=(setpriv --reuid=65534 --regid=65534 --clear-groups)
  "${user[@]}" "$(command -v fahras-index)" add --index i --watch --interval 1 d 2>log &
  watcher=$!
  until_found البحر 'a1 a2 '
  mkdir -m 000 d/closed
  (umask 777 && echo 'نص ثالث عن البحر' >d/3.txt)
  until_logged 'd/3.txt'
  chmod 644 d/3.txt
  until_found البحر '3.txt a1 a2 '
  chmod 755 d/closed
  echo 'نص رابع عن البحر' >d/closed/4.txt
  until_found البحر '3.txt a1 a2 closed/4.txt '
}

@test "add --watch continues when a link to itself is created" {
  fahras-index add --index i --watch --interval 1 d 2>log &
  watcher=$!
  until_found البحر 'a1 a2 '
  ln -s self d/self
  until_logged 'd/self'
  write 3 'نص ثالث عن البحر'
  until_found البحر 'a1 a2 a3 '
}

@test "an index inside the folder that is indexed is skipped" {
  for _ in 1 2; do
    run --separate-stderr fahras-index build --verbose --index d/i d
    [ "$status" -eq 0 ]
    [[ $stderr == *'d/i: left out: an index'* ]]
    [[ $stderr == *'2 articles'* ]]
  done
  fahras-index build --index d/s --shards 2 d
  fahras-index add --index j d
  [ "$(found --index j البحر | sort | tr '\n' ' ')" = 'a1 a2 ' ]
  fails_with 4 fahras-index add --index j d/i
  [[ $stderr == *'d/i: an index'* ]]
}

@test "add --watch skips indexes that are created in its folder, including its own" {
  fahras-index add --index d/i --watch --interval 1 d 2>log &
  watcher=$!
  until_logged '2 new'
  fahras-index build --quiet --index d/other d/1.json
  write 3 'نص ثالث عن البحر'
  until_logged '1 new'
  fahras-index remove --index d/i a1
  sleep 2.5
  kill "$watcher"
  [ "$(found --index d/i البحر | sort | tr '\n' ' ')" = 'a2 a3 ' ]
  # There is one commit at the start and one for the new article, and an empty one if the other
  # index was not yet recognised when its folder appeared.
  [ "$(grep -c unchanged log)" -le 3 ] || { cat log; false; }
}

@test "the number of ids to remove is limited" {
  fahras-index add --index i d
  fails_with 2 sh -c 'yes a1 | fahras-index remove --index i -'
  [[ $stderr == *'more than 1000000 ids; nothing is removed'* ]]
  fails_with 2 sh -c "tr '\\0' x </dev/zero | fahras-index remove --index i -"
  [[ $stderr == *'line 1 is longer than an id (240 bytes)'* ]]
  [ "$(all_found البحر)" = 'a1 a2 ' ]
}

@test "remove does not hold the lock while it waits for ids" {
  fahras-index add --index i d
  (sleep 1; echo a1) | fahras-index remove --index i - &
  sleep 0.3
  fahras-index optimize --quiet --index i
  wait $!
  [ "$(all_found البحر)" = 'a2 ' ]
}

@test "a file of boilerplate has a maximum size, and an error names a line that is not UTF-8" {
  for command in 'build --index o' 'add --index o' 'add --watch --index o'; do
    # shellcheck disable=SC2086
    fails_with 2 fahras-index $command --boilerplate /dev/zero d
    [[ $stderr == *'/dev/zero: larger than 1048576 bytes'* ]]
  done
  printf 'x\n\xca\xc7\n' >lines
  fails_with 2 fahras-index add --index o --boilerplate lines d
  [[ $stderr == *'lines:2: not UTF-8'* ]]
}
