# These tests run the commands of docs/operations.md. FAHRAS_BIN has the programs, and FAHRAS_SOURCE
# is the checkout.
bats_require_minimum_version 1.5.0

PATH=$FAHRAS_BIN:$PATH
PAGE=$FAHRAS_SOURCE/docs/operations.md
unset FAHRAS_INDEX

setup() {
  cd "$BATS_TEST_TMPDIR" || exit 1
  mkdir -p srv/fahras backup/news articles bin
  for n in $(seq 20); do article "$n" "خبر رقم $n عن الميناء"; done
  fahras-index build --quiet --index srv/fahras/news articles
}

teardown() {
  for pid in "${started[@]:-}"; do [ -z "$pid" ] || kill "$pid" 2>/dev/null || true; done
  wait
}

article() { printf '{"id":"%s","text":"%s"}\n' "$1" "$2" >"articles/$1.json"; }

total() { fahras-search --index "$1" --limit 0 --format json '*' | jq .total.value; }

# Prints the commands below the heading $1, with this folder in place of the root of the file
# system.
commands_of() {
  local commands
  commands=$(sed -n "/^## $1\$/,/^## /p" "$PAGE" | sed -n '/^```console$/,/^```$/p' | grep -v '^```' |
    sed -E "s#(^|[ :])/(srv|backup)/#\1$PWD/\2/#g")
  [ -n "$commands" ] || { echo "no commands below '$1'" >&2; return 1; }
  echo "$commands"
}

# Runs the command below the heading $1 that begins with $2.
run_from() {
  local command
  command=$(commands_of "$1" | grep -F -m 1 -- "$2") || { echo "no '$2' below '$1'"; return 1; }
  bash -euc "$command"
}

# A program in PATH that does what the lines on standard input say.
pretend() {
  { echo '#!/bin/bash'; cat; } >"bin/$1"
  chmod +x "bin/$1"
  PATH=$PWD/bin:$PATH
}

# Serves the index of this test and logs to $1; sets `url` and `server`.
serve() {
  fahras-serve --index news=srv/fahras/news --listen 127.0.0.1:0 --log "$1" 2>err 3>&- &
  server=$!
  started+=("$server")
  until_true grep -q 'listening on' err
  url=$(sed -n 's/^fahras-serve: listening on //p' err)
}

until_true() {
  for _ in $(seq 600); do
    ! "$@" 2>/dev/null || return 0
    sleep 0.05
  done
  echo "never: $*"
  return 1
}

health() { curl --silent --output /dev/null --write-out '%{http_code}' --max-time 20 "$url/health"; }
is_healthy() { [ "$(health)" = 200 ]; }

# Adds articles one after the other until the file `enough` is there.
keep_adding() {
  local n=100
  until [ -e enough ]; do
    n=$((n + 1))
    echo "{\"id\":\"$n\",\"text\":\"خبر جديد رقم $n\"}" |
      fahras-index add --quiet --index srv/fahras/news --input jsonl - 2>>refused || true
  done
}

@test "these tests run every command of the page" {
  local part
  for part in Backup Restore Upgrade 'Log rotation'; do commands_of "$part"; done |
    sed "s#$PWD#DIR#g" | awk '{print $1, $2}' | LC_ALL=C sort -u >commands
  diff - commands <<'END'
apt install
fahras-index add
fahras-index build
fahras-index check
fahras-index info
fahras-index lock
fahras-replicate --check
kill -HUP
mv DIR/srv/fahras/news
mv DIR/srv/fahras/news.new
mv DIR/srv/fahras/news.restored
mv access.log
rsync -a
systemctl restart
END
}

@test "copies that are made while articles are added are complete" {
  keep_adding 3>&- &
  started+=("$!")
  for _ in 1 2 3 4 5; do
    run_from Backup 'fahras-replicate --check'
    run_from Backup 'fahras-index check'
  done
  touch enough
  wait "${started[0]}"
  [ "$(total backup/news/latest)" -ge 20 ]
  [ ! -s refused ]
}

@test "a copy from another machine is made through ssh" {
  pretend ssh <<'END'
shift
exec bash -c "$*"
END
  run_from Backup 'fahras-replicate --check server.lan'
  [ "$(total backup/news/latest)" -eq 20 ]
}

@test "earlier states are kept as hard links and are not changed by later ones" {
  run_from Backup 'fahras-replicate --check'
  run_from Backup 'rsync -a'
  [ "$(stat -c %h backup/news/latest/segment-000001/articles.glass)" -eq 2 ]
  fahras-index remove --quiet --index srv/fahras/news 1 2 3
  fahras-index optimize --quiet --index srv/fahras/news
  run_from Backup 'fahras-replicate --check'
  [ "$(total backup/news/latest)" -eq 17 ]
  fahras-index check --index backup/news/2026-12-01
  [ "$(total backup/news/2026-12-01)" -eq 20 ]
}

@test "a tar file that is made under the lock contains a complete index" {
  keep_adding 3>&- &
  started+=("$!")
  until_true run_from Backup 'fahras-index lock'
  touch enough
  wait "${started[0]}"
  mkdir srv/fahras/news.restored
  tar -C srv/fahras/news.restored -xf backup/news.tar
  fahras-index check --index srv/fahras/news.restored
  [ ! -e srv/fahras/news.restored/LOCK ]
}

@test "a damaged index is restored while a service uses it" {
  run_from Backup 'fahras-replicate --check'
  article 21 'خبر بعد النسخة عن الميناء'
  fahras-index add --quiet --index srv/fahras/news articles
  serve none
  echo damage >>srv/fahras/news/segment-000001/articles.glass
  run ! fahras-index check --index srv/fahras/news
  commands_of Restore | bash -eu
  fahras-index check --index srv/fahras/news
  [ "$(total srv/fahras/news)" -eq 21 ]
  until_true is_healthy
  [ "$(curl --silent --max-time 20 "$url/indexes/news/stats" | jq .numberOfDocuments)" -eq 21 ]
}

@test "a copy of a later state than the restored one is refused" {
  run_from Backup 'fahras-replicate --check'
  run_from Backup 'rsync -a'
  fahras-index remove --quiet --index srv/fahras/news 1
  run_from Backup 'fahras-replicate --check'
  rm -r srv/fahras/news
  fahras-replicate backup/news/2026-12-01 srv/fahras/news
  fahras-index remove --quiet --index srv/fahras/news 2
  run --separate-stderr run_from Backup 'fahras-replicate --check'
  [ "$status" -eq 3 ]
  [[ $stderr == *"TARGET is a copy of another index"* ]]
}

@test "add --watch ends with code 3 when the index is replaced, as the page says" {
  fahras-index add --index srv/fahras/news --watch articles 2>log 3>&- &
  started+=("$!")
  until_true grep -q 'unchanged' log
  mv srv/fahras/news srv/fahras/news.damaged
  cp -r srv/fahras/news.damaged srv/fahras/news
  local code=0
  wait "${started[0]}" || code=$?
  [ "$code" -eq 3 ] || { cat log; return 1; }
}

@test "an index of another version is detected, built in another folder, and put in its place" {
  sed -i 's/"format": [0-9]*/"format": 1/' srv/fahras/news/generation-*.json
  run --separate-stderr run_from Upgrade 'fahras-index info'
  [ "$status" -eq 3 ]
  [[ $stderr =~ 'the index has format 1, this program reads format '[0-9]+'; build the index again with fahras-index build' ]]
  pretend systemctl <<<'echo "$*" >>asked'
  pretend apt <<<'true'
  commands_of Upgrade | grep -v 'fahras-index info' | bash -eu
  [ "$(cat asked)" = 'restart fahras-serve' ]
  [ "$(total srv/fahras/news)" -eq 20 ]
  [ -d srv/fahras/news.old ]
  serve none
  is_healthy
}

@test "a message says that an index can still be used" {
  run_from Upgrade 'fahras-index info' | grep -q '^articles  *20$'
}

@test "an empty folder gives an index without articles" {
  mkdir empty
  fahras-index build --quiet --index srv/fahras/news.new empty
  [ "$(total srv/fahras/news.new)" -eq 0 ]
}

@test "a log is moved, and SIGHUP begins a new file" {
  serve access.log
  is_healthy
  pretend pidof <<<"echo $server"
  commands_of 'Log rotation' | bash -eu
  until_true grep -q 'SIGHUP: --log: reloaded' err
  is_healthy
  until_true test -s access.log
  [ "$(cat access.log access.log.1 | jq -s 'map(select(.target == "/health")) | length')" -eq 2 ]
}

@test "logrotate accepts the page's rule" {
  command -v logrotate >/dev/null || PATH=$PATH:/usr/sbin
  command -v logrotate >/dev/null || skip "no logrotate here"
  mkdir -m 755 log
  serve log/access.log
  is_healthy
  until_true test -s log/access.log
  pretend systemctl <<<"[ \"\$*\" = 'reload fahras-serve' ] && kill -HUP $server"
  sed -n '/^\/var\/log\/fahras\/access.log {$/,/^}$/p' "$PAGE" | sed "s#/var/log/fahras#$PWD/log#" >rule
  chmod 644 rule
  logrotate --force --state "$PWD/state" rule
  until_true grep -q 'SIGHUP: --log: reloaded' err
  is_healthy
  until_true test -s log/access.log
  [ "$(cat log/access.log log/access.log.1 | jq -s 'map(select(.target == "/health")) | length')" -eq 2 ]
}

# The unit of the package with the drop-in on standard input, as systemd puts them together.
is_taken() {
  local unit=$BATS_TEST_TMPDIR/units/fahras-serve.service
  mkdir -p units
  { sed '/^\[Install\]/,$d' "$FAHRAS_SOURCE/searcher/package/fahras-serve.service"; cat; } |
    sed -E "s#^ExecStart=f#ExecStart=$FAHRAS_BIN/f#" >"$unit"
  grep -q "$1" "$unit"
  run systemd-analyze verify --man=no "$unit"
  ! grep -i fahras-serve <<<"$output"
}

# The drop-ins that the document $1 shows.
drop_ins() { sed -n '/^ *\[Service\]$/,/^ *```$/p' "$FAHRAS_SOURCE/docs/$1" | grep -v '```' | sed 's/^ *//'; }

@test "systemd accepts the unit, with the folder for logs and with the file of keys" {
  command -v systemd-analyze >/dev/null || skip "no systemd-analyze here"
  drop_ins operations.md | is_taken '^LogsDirectory=fahras$'
  drop_ins serving.md | is_taken '^LoadCredential=keys:'
}
