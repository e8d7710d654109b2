load common

setup() { cd "$BATS_TEST_TMPDIR" || exit 1; }
# A failing test must leave no writer running, because bats would wait for it.
teardown() { touch "$BATS_TEST_TMPDIR/enough"; }

# Prints $1 articles, all with the word $2, as JSON lines.
articles() {
  for n in $(seq "$1"); do
    echo "{\"id\":\"$2-$n\",\"title\":\"عنوان $n\",\"text\":\"كتاب $2 رقم $n\",\"date\":\"2025-09-0$((n % 9 + 1))\"}"
  done
}

@test "shards are searched, checked and described as one index" {
  articles 30 قمر | fahras-index build --quiet --index one --input jsonl -
  articles 30 قمر | fahras-index build --quiet --index three --shards 3 --input jsonl -
  [ "$(found --index three --limit 40 كتاب)" = "$(found --index one --limit 40 كتاب)" ]
  [ "$(found --index three --limit 40 'date:2025-09-03')" = "$(found --index one --limit 40 'date:2025-09-03')" ]
  fahras-index check --index three
  [ "$(fahras-index info --index three --format json | jq '.articles, (.segments | length)' | xargs)" = '30 3' ]
  [ "$(found --index three/shards.stub كتاب | wc -l)" -eq 10 ]
}

@test "damage in any shard is found with the name of its file" {
  articles 30 قمر | fahras-index build --quiet --index i --shards 2 --input jsonl -
  file=$(find i -name paragraphs.glass | sort | tail -n 1)
  printf 'x' | dd of="$file" bs=1 seek=9000 conv=notrunc status=none
  fails_with 3 fahras-index check --index i
  [[ $output == *"$file"* ]]
}

@test "an index changes from a single folder to shards and back without leaving old files" {
  articles 5 قمر | fahras-index build --quiet --index i --input jsonl -
  articles 6 شمس | fahras-index build --quiet --index i --shards 2 --input jsonl -
  [ "$(found --index i كتاب | wc -l)" -eq 6 ]
  [ "$(ls i | xargs)" = 'LOCK shards-000002 shards.stub' ]
  articles 7 نهر | fahras-index build --quiet --index i --shards 3 --input jsonl -
  [ "$(found --index i كتاب | wc -l)" -eq 7 ]
  [ "$(ls i | xargs)" = 'LOCK shards-000003 shards.stub' ]
  articles 8 بحر | fahras-index build --quiet --index i --input jsonl -
  [ "$(found --index i كتاب | wc -l)" -eq 8 ]
  [ "$(ls i | grep -c shards)" -eq 0 ]
}

@test "a killed build of shards leaves the old index, never a mixture" {
  articles 5 قمر | fahras-index build --quiet --index i --shards 3 --input jsonl -
  articles 3000 شمس >x.jsonl
  for wait in .1 .3 .5 .6 .7 .8 1; do
    fahras-index build --quiet --index i --shards 3 x.jsonl &
    pid=$!
    sleep "$wait"
    kill -9 "$pid" 2>/dev/null || true
    wait "$pid" 2>/dev/null || true
    fahras-index check --index i
    ids=$(found --index i --limit 4000 كتاب | cut -d- -f1 | sort | uniq -c | xargs)
    [ "$ids" = '5 قمر' ] || [ "$ids" = '3000 شمس' ] || { echo "after $wait: $ids"; false; }
  done
}

@test "an invalid number of shards is refused" {
  for shards in 0 -1 257 x; do
    fails_with 2 fahras-index build --quiet --index i --shards "$shards" .
    [[ $stderr == *shards* ]]
  done
}

@test "a stub file lists folders relative to itself, and its errors name file and line" {
  mkdir -p deep/below
  articles 3 قمر | fahras-index build --quiet --index deep/a --input jsonl -
  articles 4 شمس | fahras-index build --quiet --index deep/below/b --input jsonl -
  printf '# two\n\nauto a\r\nauto below/b\n' >deep/all.stub
  [ "$(found --index deep/all.stub كتاب | wc -l)" -eq 7 ]
  [ "$(FAHRAS_INDEX=deep/all.stub found كتاب | wc -l)" -eq 7 ]
  printf 'auto a\nglass b\n' >deep/bad.stub
  fails_with 3 fahras-search --index deep/bad.stub كتاب
  [[ $stderr == *deep/bad.stub:2:* ]]
  printf 'auto bad2.stub\n' >deep/bad2.stub
  fails_with 3 fahras-search --index deep/bad2.stub كتاب
  printf 'remote nowhere\n' >deep/bad3.stub
  fails_with 3 fahras-search --index deep/bad3.stub كتاب
  [[ $stderr == *deep/bad3.stub:1:*HOST:PORT* ]]
  fails_with 3 fahras-search --index remote:localhost كتاب
}

is_one_build() { [ "$(found --index copy --limit 100 كتاب | cut -d- -f1 | sort -u | wc -l)" -eq 1 ]; }
has_all_that_stay() { [ "$(found --index copy --limit 100 كتاب | wc -l)" -eq 20 ]; }

# Copies i while the process $writer changes it until there is a file `enough`. $1: what holds of
# every copy.
copies_are_whole() {
  for _ in $(seq 12); do
    "$FAHRAS_SOURCE/searcher/shards/fahras-replicate" i copy
    fahras-index check --index copy
    "$1"
    sleep "0.$((RANDOM % 3))"
  done
  touch enough
  wait "$writer"
  "$FAHRAS_SOURCE/searcher/shards/fahras-replicate" i copy
  [ "$(found --index copy --limit 100 'كتاب نهر')" = "$(found --index i --limit 100 'كتاب نهر')" ]
  [ "$(ls copy | grep -v LOCK)" = "$(ls i | grep -v LOCK)" ]
}

@test "a copy made at any moment of a live index is complete" {
  articles 20 قمر | fahras-index build --quiet --index i --input jsonl -
  (
    n=0
    while [ ! -e enough ]; do
      n=$((n + 1))
      articles $((20 + n % 40)) شمس | fahras-index build --quiet --index i --shards $((n % 3 + 1)) --input jsonl -
    done
  ) &
  writer=$!
  copies_are_whole is_one_build
}

@test "a copy made at any moment of adding, removing and optimizing is complete" {
  articles 20 قمر | fahras-index build --quiet --index i --input jsonl -
  (
    n=0
    while [ ! -e enough ]; do
      n=$((n + 1))
      echo "{\"id\":\"n$n\",\"text\":\"نهر رقم $n\"}" | fahras-index add --quiet --index i --input jsonl -
      ((n < 2)) || fahras-index remove --quiet --index i "n$((n - 1))"
      ((n % 5)) || fahras-index optimize --quiet --index i
    done
  ) &
  writer=$!
  copies_are_whole has_all_that_stay
}

@test "an index on another machine is copied through ssh" {
  articles 20 قمر | fahras-index build --quiet --index i --shards 2 --input jsonl -
  mkdir bin
  # Ignores the host and runs the remote command here, in the same way as the login shell.
  printf '#!/bin/sh\necho "$1" >>%q/hosts\nshift\nexec sh -c "$*"\n' "$PWD" >bin/ssh
  chmod +x bin/ssh
  PATH=$PWD/bin:$PATH "$FAHRAS_SOURCE/searcher/shards/fahras-replicate" "archive.lan:$PWD/i" copy
  [ "$(sort -u hosts)" = archive.lan ]
  fahras-index check --index copy
  [ "$(found --index copy كتاب)" = "$(found --index i كتاب)" ]
}

@test "the next copy removes the files of a killed copy" {
  articles 20 قمر | fahras-index build --quiet --index i --input jsonl -
  mkdir -p copy/building-AbCdEf
  "$FAHRAS_SOURCE/searcher/shards/fahras-replicate" i copy
  [ ! -e copy/building-AbCdEf ]
}

@test "an index with several segments or removed articles is not served" {
  articles 20 قمر | fahras-index build --quiet --index i --input jsonl -
  id=$(found --index i --limit 1 كتاب)
  fahras-index remove --index i "$id"
  fails_with 3 "$FAHRAS_SOURCE/searcher/shards/fahras-serve-shards" i 23456
  [[ $stderr == *optimize* ]]
  fahras-index optimize --index i
  echo '{"id":"n","text":"نهر"}' | fahras-index add --index i --input jsonl -
  fails_with 3 "$FAHRAS_SOURCE/searcher/shards/fahras-serve-shards" i 23456
}

@test "the next copy never damages the one in use" {
  articles 20 قمر | fahras-index build --quiet --index i --input jsonl -
  "$FAHRAS_SOURCE/searcher/shards/fahras-replicate" i copy
  (
    for n in $(seq 6); do
      articles $((20 + n)) شمس | fahras-index build --quiet --index i --input jsonl -
      "$FAHRAS_SOURCE/searcher/shards/fahras-replicate" i copy
    done
    touch done
  ) &
  copier=$!
  while [ ! -e done ]; do
    [ "$(found --index copy --limit 100 كتاب | wc -l)" -ge 20 ]
  done
  wait "$copier"
}

@test "a folder that is not an index is not replicated" {
  mkdir empty
  fails_with 3 "$FAHRAS_SOURCE/searcher/shards/fahras-replicate" empty copy
  [ ! -e copy/CURRENT ]
  fails_with 2 "$FAHRAS_SOURCE/searcher/shards/fahras-replicate" only-one
}

# Prints the copy's files and their checksums.
files_of_copy() { (cd copy && find . -type f ! -name LOCK -print0 | sort -z | xargs -0 md5sum); }

# Whether replicating i fails with the message $1 and does not change the copy.
refused_saying() {
  local before
  before=$(files_of_copy)
  fails_with 3 timeout 120 "$FAHRAS_SOURCE/searcher/shards/fahras-replicate" "${@:2}" i copy
  [[ $stderr == *"$1"* ]] || { echo "$stderr"; return 1; }
  [ "$(files_of_copy)" = "$before" ]
}

@test "a source that was deleted and rebuilt is refused, and its copy stays complete" {
  for shards in 1 2; do
    rm -rf i copy
    articles 20 قمر | fahras-index build --quiet --index i --shards $shards --input jsonl -
    "$FAHRAS_SOURCE/searcher/shards/fahras-replicate" i copy
    rm -rf i
    articles 7 شمس | fahras-index build --quiet --index i --shards $shards --input jsonl -
    refused_saying 'copy of another index (or SOURCE was rebuilt from nothing)'
    fahras-index check --index copy
    has_all_that_stay
  done
}

@test "a source that was rebuilt and then added to is refused because of its first segment" {
  articles 20 قمر | fahras-index build --quiet --index i --input jsonl -
  "$FAHRAS_SOURCE/searcher/shards/fahras-replicate" i copy
  rm -rf i
  articles 7 شمس | fahras-index build --quiet --index i --input jsonl -
  echo '{"id":"n","text":"نهر"}' | fahras-index add --quiet --index i --input jsonl -
  refused_saying 'copy of another index'
  has_all_that_stay
}

damage() { printf 'xxx' | dd of="$1" bs=1 seek=9000 conv=notrunc status=none; }

@test "a file that was damaged at the source is not copied over the good one" {
  articles 20 قمر | fahras-index build --quiet --index i --input jsonl -
  "$FAHRAS_SOURCE/searcher/shards/fahras-replicate" i copy
  damage i/segment-000001/articles.glass
  "$FAHRAS_SOURCE/searcher/shards/fahras-replicate" i copy
  fahras-index check --index copy
}

@test "a new file that is damaged at the source is not used by the copy, and copied when it is repaired" {
  articles 20 قمر | fahras-index build --quiet --index i --input jsonl -
  "$FAHRAS_SOURCE/searcher/shards/fahras-replicate" i copy
  echo '{"id":"n","text":"نهر كتاب"}' | fahras-index add --quiet --index i --input jsonl -
  cp -r i good
  file=$(echo i/segment-*2/paragraphs.glass)
  truncate -s -8192 "$file"
  refused_saying "damaged, not copied: $file"
  cp "good${file#i}" "$file"
  damage "$file"
  refused_saying "damaged, not copied: $file" --check
  cp "good${file#i}" "$file"
  "$FAHRAS_SOURCE/searcher/shards/fahras-replicate" --check i copy
  [ "$(found --index copy --limit 100 كتاب | wc -l)" -eq 21 ]
}

@test "a missing file at the source is an error that names it, not an endless copy" {
  articles 20 قمر | fahras-index build --quiet --index i --shards 2 --input jsonl -
  file=i/shards-000001/shard-0001/segment-000001/paragraphs.glass
  mv "$file" away
  mkdir copy
  refused_saying "$file"
  [ "$(ls copy)" = LOCK ]
  mv away "$file"
  "$FAHRAS_SOURCE/searcher/shards/fahras-replicate" i copy
  has_all_that_stay
}

@test "files of another history that a killed copy left do not block the next copy" {
  articles 20 قمر | fahras-index build --quiet --index i --input jsonl -
  articles 7 شمس | fahras-index build --quiet --index copy --input jsonl -
  rm copy/CURRENT
  "$FAHRAS_SOURCE/searcher/shards/fahras-replicate" i copy
  has_all_that_stay
}

@test "a damaged copy is reported as such" {
  articles 20 قمر | fahras-index build --quiet --index i --input jsonl -
  "$FAHRAS_SOURCE/searcher/shards/fahras-replicate" i copy
  damage copy/segment-000001/articles.glass
  refused_saying 'TARGET is damaged' --check
  [[ $stderr == *copy/segment-000001/articles.glass* ]]
}

@test "a build puts the scripts beside its programs, and a copy needs no PATH" {
  articles 20 قمر | fahras-index build --quiet --index i --input jsonl -
  [ -x "$FAHRAS_BIN/fahras-serve-shards" ]
  PATH=/usr/bin:/bin "$FAHRAS_BIN/fahras-replicate" i copy
  has_all_that_stay
}

@test "the script of a checkout finds the release build of that checkout" {
  articles 20 قمر | fahras-index build --quiet --index i --input jsonl -
  mkdir -p checkout/searcher/shards checkout/build/release/bin
  cp "$FAHRAS_SOURCE/searcher/shards/fahras-replicate" checkout/searcher/shards
  ln -s "$(command -v fahras-index)" checkout/build/release/bin
  PATH=/usr/bin:/bin checkout/searcher/shards/fahras-replicate i copy
  has_all_that_stay
}

@test "the fahras-index beside the script takes precedence over one in PATH" {
  articles 20 قمر | fahras-index build --quiet --index i --input jsonl -
  mkdir bin other
  cp "$FAHRAS_SOURCE/searcher/shards/fahras-replicate" bin
  ln -s "$(command -v fahras-index)" bin
  printf '#!/bin/sh\nexit 1\n' >other/fahras-index
  chmod +x other/fahras-index
  PATH=$PWD/other:/usr/bin:/bin bin/fahras-replicate i copy
  has_all_that_stay
}

@test "the fahras-index beside the script is used if PATH has none" {
  articles 20 قمر | fahras-index build --quiet --index i --input jsonl -
  mkdir bin
  cp "$FAHRAS_SOURCE/searcher/shards/fahras-replicate" bin
  PATH=/usr/bin:/bin fails_with 1 bin/fahras-replicate i copy
  [[ $stderr == *fahras-index* ]]
  ln -s "$(command -v fahras-index)" bin
  PATH=/usr/bin:/bin bin/fahras-replicate i copy
  has_all_that_stay
}
