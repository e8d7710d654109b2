load common

setup() {
  cd "$BATS_TEST_TMPDIR" || exit 1
  mkdir one two
  article one 1
  article two 2
}

teardown() {
  [ -z "${watcher:-}" ] || kill "$watcher" 2>/dev/null || true
  for folder in "${mounted[@]}"; do umount -l "$folder" 2>/dev/null || true; done
}

# Writes the article a$2 in the folder $1.
article() { printf '{"id":"a%s","text":"نص عن البحر رقم %s"}\n' "$2" "$2" >"$1/$2.json"; }

# Follows folders in the background, with log as its standard error.
watch() {
  fahras-index add --index "${index:-i}" --watch --interval 1 "$@" 2>log 3>&- &
  watcher=$!
}

# Waits until a search of i finds these ids.
until_found() {
  for _ in $(seq 150); do
    [ "$(found --index i البحر 2>/dev/null | sort | xargs)" = "$*" ] && return
    sleep 0.1
  done
  echo "not found: $* but $(found --index i البحر | sort | xargs)"
  cat log
  false
}

until_logged() {
  for _ in $(seq 150); do
    ! grep -qF -- "$1" log || return 0
    sleep 0.1
  done
  cat log
  false
}

# Waits until --watch ends with the exit code $1 and a message that names $2.
ends_with() {
  local code=0
  for _ in $(seq 300); do
    kill -0 "$watcher" 2>/dev/null || break
    sleep 0.1
  done
  if kill -0 "$watcher" 2>/dev/null; then
    echo 'still following'
    cat log
    return 1
  fi
  wait "$watcher" || code=$?
  watcher=
  [ "$code" -eq "$1" ] || { echo "exit code $code"; cat log; return 1; }
  tail -n 1 log | grep -qF "$2" || { cat log; return 1; }
}

mounted=()

# Mounts an empty file system.
mount_at() {
  mount -t tmpfs tmpfs "$1" 2>/dev/null || skip 'nothing can be mounted here'
  mounted+=("$1")
}

@test "when a root that is a link is swapped, its new target is followed" {
  ln -s one root
  watch root
  until_found a1
  ln -s two next && mv -T next root
  until_found a1 a2
  grep -qF 'root: now leads to another folder' log
  article two 3
  until_found a1 a2 a3
  article one 4
  article two 5
  until_found a1 a2 a3 a5
}

@test "when a link in the path of a root is swapped, its new target is followed" {
  mkdir -p releases/1 releases/2
  mv one releases/1/articles
  mv two releases/2/articles
  ln -s releases/1 now
  watch now/articles
  until_found a1
  ln -sfn releases/2 now
  until_found a1 a2
  article releases/2/articles 3
  until_found a1 a2 a3
}

@test "a root that is removed and created again, or replaced, is followed" {
  watch one
  until_found a1
  rm -r one && mkdir one
  article one 3
  until_found a1 a3
  mv one away && mv two one
  until_found a1 a2 a3
  article one 4
  until_found a1 a2 a3 a4
}

@test "a root that disappears ends the command with an error that names it" {
  watch one two
  until_found a1 a2
  rm -r two
  ends_with 1 'two: is gone'
}

@test "a root whose parent is renamed ends the command with an error that names it" {
  mkdir -p high/parent
  mv one high/parent
  for level in high/parent high; do
    rm -rf i
    watch high/parent/one
    until_found a1
    mv "$level" away
    ends_with 1 'high/parent/one: is gone'
    mv away "$level"
  done
}

@test "changes of the targets of links in a followed folder are found" {
  mkdir root
  mkdir -p elsewhere/x
  article elsewhere/x 3
  ln -s ../elsewhere/x root/x
  ln -s ../two/2.json root/2.json
  watch root
  until_found a2 a3
  mv elsewhere/x elsewhere/y
  mkdir elsewhere/x
  article elsewhere/x 4
  until_found a2 a3 a4
  article elsewhere/x 5
  until_found a2 a3 a4 a5
  echo '{"id":"a6","text":"نص عن البحر"}' >>two/2.json
  until_found a2 a3 a4 a5 a6
}

@test "mounting and unmounting is followed, at a root and below it" {
  mkdir one/below
  article one/below 3
  local -A first=([one]='a7' [one/below]='a1 a7')
  local open
  for folder in one one/below; do
    rm -rf i
    mount_at "$folder"
    article "$folder" 7
    watch one
    # shellcheck disable=SC2086
    until_found ${first[$folder]}
    umount "$folder"
    until_found a1 a3 a7
    article one/below 4
    until_found a1 a3 a4 a7
    mount_at "$folder"
    article "$folder" 8
    until_found a1 a3 a4 a7 a8
    # This unmount is lazy: it causes no event while a file is open there.
    exec {open}<"$folder/8.json"
    umount -l "$folder"
    article one/below 5
    until_found a1 a3 a4 a5 a7 a8
    exec {open}<&-
    kill "$watcher"
    wait "$watcher" || true
    rm one/below/4.json one/below/5.json
  done
}

@test "a root whose mount point disappears ends the command with an error that names it" {
  mkdir disk
  mount_at disk
  mv one disk
  watch disk/one
  until_found a1
  umount disk
  ends_with 1 'disk/one: is gone'
}

@test "one root of several may be replaced" {
  ln -s one root
  mkdir three
  article three 3
  watch root three
  until_found a1 a3
  ln -sfn two root
  until_found a1 a2 a3
  article three 4
  article two 5
  until_found a1 a2 a3 a4 a5
}

@test "an index that is removed ends the command with an error, and none is created" {
  watch one
  until_found a1
  rm -r i
  ends_with 3 'i: is no longer the folder that --watch started with'
  [ ! -e i ]
}

@test "an index that is removed during changes is not created again from these alone" {
  watch one
  until_found a1
  rm -r i
  article one 2
  ends_with 3 'i: is no longer the folder'
  [ ! -e i ]
}

@test "an empty folder or another index in place of the index is not written to" {
  fahras-index build --quiet --index other two
  mkdir empty
  for other in other empty; do
    fahras-index build --quiet --index i one
    cp -r "$other" "$other.before"
    watch one
    until_logged '1 unchanged'
    mv i away && mv "$other" i
    article one 3
    ends_with 3 'i: is no longer the folder'
    diff -r i "$other.before"
    rm -r i away one/3.json
  done
}

@test "when a link to an index is swapped, the new target is not written to" {
  fahras-index build --quiet --index other two
  cp -r other before
  fahras-index build --quiet --index real one
  ln -s real i
  watch one
  until_logged '1 unchanged'
  ln -sfn other i
  article one 3
  ends_with 3 'i: is no longer the folder'
  diff -r other before
}

@test "an index that loses CURRENT ends the command with an error, and none is created" {
  watch one
  until_found a1
  rm i/CURRENT
  ends_with 3 'CURRENT is missing beside generation-'
  [ ! -e i/CURRENT ]
}

@test "an index that becomes shards ends the command with an error" {
  watch one
  until_found a1
  fahras-index build --quiet --index i --shards 2 one
  article one 3
  ends_with 2 'i: is split into shards'
}

@test "reaching a limit of the system ends the command with an error that names it" {
  # The limits are those of a separate user namespace.
  limited() {
    unshare --user --map-root-user "$BASH" -c \
      'echo "$1" >"/proc/sys/user/$2" && shift 2 && exec "$@"' limited "$@"
  }
  limited 9 max_inotify_watches true 2>/dev/null || skip 'no limits of inotify can be set here'
  mkdir -p one/{1..9}
  fails_with 1 limited 5 max_inotify_watches "$(command -v fahras-index)" add --index i --watch one
  [[ $stderr == *'one/'*'cannot be followed'*'fs.inotify.max_user_watches'* ]]
  fails_with 1 limited 0 max_inotify_instances "$(command -v fahras-index)" add --index i --watch one
  [[ $stderr == *'cannot be followed'*'fs.inotify.max_user_instances'* ]]
  # The limits are also reached later.
  rm -r one/{1..9}
  limited 5 max_inotify_watches "$(command -v fahras-index)" add --index i --watch --interval 1 one 2>log 3>&- &
  watcher=$!
  until_found a1
  mkdir one/{1..9}
  ends_with 1 'fs.inotify.max_user_watches'
}
