load common

setup() {
  cd "$BATS_TEST_TMPDIR" || exit 1
  mkdir d
  echo '{"id":"a1","text":"نص أول عن البحر والسفن"}' >d/1.json
}

teardown() {
  [ -z "${open_to_all:-}" ] || rm -rf "$open_to_all"
  [ -z "${holder:-}" ] || kill "$holder" 2>/dev/null || true
}

# Holds the lock of the index i in the background until $holder is killed.
hold() {
  fahras-index lock --index i -- sh -c 'echo "$$" >held; exec sleep 60' 3>&- &
  holder=$!
  for _ in $(seq 100); do
    [ ! -s held ] || return 0
    sleep 0.1
  done
  false
}

readonly writing=('add --index i d' 'remove --index i a1' 'optimize --index i' 'build --index i d'
  'build --shards 2 --index i d' 'lock --index i -- true')

@test "a second writer is refused at once with the holder's process id" {
  fahras-index add --index i d
  hold
  for command in "${writing[@]}"; do
    # shellcheck disable=SC2086
    fails_with 1 fahras-index $command
    [[ $stderr == *"process $holder is writing"* ]]
  done
  fails_with 1 "$FAHRAS_SOURCE/searcher/shards/fahras-replicate" i i
  [[ $stderr == *"process $holder is writing"* ]]
  [ "$(cat held)" = "$holder" ]
  [ "$(cat i/LOCK)" = "$holder" ]
  found --index i البحر
}

@test "the lock is released when its holder ends, in whatever way" {
  fahras-index add --index i d
  hold
  kill -9 "$holder"
  wait "$holder" || true
  fahras-index add --index i d
}

@test "of several simultaneous writers, each refused one learns who holds the lock" {
  fahras-index add --index i d
  for _ in $(seq 20); do
    fahras-index add --index i d 2>1.log & first=$!
    fahras-index add --index i d 2>2.log & second=$!
    wait "$first" || grep -qF "process $second is writing" 1.log || { cat 1.log; return 1; }
    wait "$second" || grep -qF "process $first is writing" 2.log || { cat 2.log; return 1; }
  done
}

@test "lock runs a program with its arguments and returns its exit code" {
  fahras-index add --index i d
  fails_with 7 fahras-index lock --index i -- sh -c 'echo "$1"; exit 7' sh --index
  [ "$output" = --index ]
  fails_with 2 fahras-index lock --index i -- ./no-such-program
  [[ $stderr == *no-such-program* ]]
  fails_with 2 fahras-index lock --index i
  fails_with 3 fahras-index lock --index d -- true
  [ ! -e d/LOCK ]
}

@test "writers work where all locks are byte-range locks, as on network file systems" {
  [ -n "${FAHRAS_NETWORK_LOCKS:-}" ] || skip "nothing to preload: a build for sanitizers, or FAHRAS_NETWORK_LOCKS is not set"
  export LD_PRELOAD=$FAHRAS_NETWORK_LOCKS
  # The preloaded library has an effect.
  touch file
  run -1 flock --nonblock file "$BASH" -c 'exec 8<>file; flock --nonblock 8'
  fahras-index add --index i d
  echo '{"id":"a2","text":"نص ثان عن البحر"}' >d/2.json
  fahras-index add --index i d
  fahras-index remove --index i a1
  fahras-index optimize --index i
  [ "$(found --index i البحر)" = a2 ]
  "$FAHRAS_SOURCE/searcher/shards/fahras-replicate" i copy
  [ "$(found --index copy البحر)" = a2 ]
  fahras-index build --index i --shards 2 d
  fahras-index build --index i d
  hold
  for command in "${writing[@]}"; do
    # shellcheck disable=SC2086
    fails_with 1 fahras-index $command
    [[ $stderr == *"process $holder is writing"* ]]
  done
}

# Runs a program as a user who owns nothing here.
as_stranger() { setpriv --reuid=65534 --regid=65534 --clear-groups "$@"; }

@test "a user who may only read an index cannot block a writer" {
  [ "$(id -u)" -eq 0 ] || skip "only root can become another user"
  umask 022
  # Other users cannot enter the folder of the test.
  open_to_all=$(mktemp -d)
  cp -r d "$open_to_all"
  cd "$open_to_all"
  chmod 755 .
  fahras-index add --index i d
  # In an index of an older version, any user who could read this file could lock it.
  chmod 644 i/LOCK
  fahras-index add --index i d
  [ "$(stat -c %a i/LOCK)" = 600 ]
  for kind in --shared --exclusive; do
    run ! as_stranger flock --nonblock $kind i/LOCK true
  done
  run ! as_stranger cat i/LOCK
  fails_with 1 as_stranger "$(command -v fahras-index)" add --index i d
  [[ $stderr == *'i/LOCK: cannot be written'* ]]
  # Readers can read everything that they need.
  [ "$(as_stranger "$(command -v fahras-search)" --index i --format trec البحر | cut -d' ' -f3)" = a1 ]
  as_stranger "$(command -v fahras-index)" check --index i
  mkdir -m 777 theirs
  as_stranger env PATH="$PATH" "$FAHRAS_SOURCE/searcher/shards/fahras-replicate" i theirs/copy
  [ "$(found --index theirs/copy البحر)" = a1 ]
}

@test "another kind of lock on the file, such as flock, does not affect a writer" {
  fahras-index add --index i d
  flock i/LOCK sleep 60 3>&- &
  holder=$!
  fahras-index add --index i d
}
