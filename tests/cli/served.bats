load common

setup_file() {
  command -v xapian-tcpsrv >/dev/null || skip "no xapian-tcpsrv here (Debian package xapian-tools)"
}

setup() {
  cd "$BATS_TEST_TMPDIR" || exit 1
  for n in $(seq 30); do echo "{\"id\":\"$n\",\"text\":\"كتاب رقم $n\",\"date\":\"2025-09-04\"}"; done |
    fahras-index build --quiet --index i --shards 3 --input jsonl -
}

teardown() {
  for pid in "${started[@]:-}"; do [ -z "$pid" ] || kill "$pid" 2>/dev/null || true; done
  for namespace in "${namespaces[@]:-}"; do [ -z "$namespace" ] || ip netns delete "$namespace" || true; done
  wait
}

# Serves the index $1 from some free port on, at the address $2, by the command in the rest;
# writes the stub file served.stub.
serve() {
  local index=$1 address=$2
  shift 2
  for _ in $(seq 20); do
    port=$((20000 + RANDOM % 20000))
    : >out
    "$@" "$FAHRAS_SOURCE/searcher/shards/fahras-serve-shards" "$index" "$port" --interface "$address" >out 2>err 3>&- &
    server=$!
    started+=("$server")
    for _ in $(seq 50); do
      sed "s/^remote [^:]*/remote $address/" out >served.stub
      if [ -s served.stub ] && total --index served.stub >/dev/null 2>&1; then return 0; fi
      kill -0 "$server" 2>/dev/null || break
      sleep 0.1
    done
  done
  cat err
  return 1
}

total() {
  fahras-search --sort date --limit 0 --format json --shard-timeout 1000 "$@" كتاب | jq -c '[.total.value, (.missing_shards | length)]'
}

@test "an index that fahras-serve-shards serves is searched through the stub that it prints" {
  serve i 127.0.0.1 env
  [ "$(grep -c ^remote served.stub)" -eq 3 ]
  [ "$(total --index served.stub)" = '[30,0]' ]
  [ "$(FAHRAS_INDEX=remote:127.0.0.1:$port:remote:127.0.0.1:$((port + 2)) total | tr -d '[]' | cut -d, -f2)" = 0 ]
  fahras-search --index served.stub --sort date --limit 0 --format json كتاب >answer.json
  jsonschema -i answer.json "$FAHRAS_SOURCE/docs/schema/search-result.schema.json"
}

@test "another generation is served once it is published" {
  serve i 127.0.0.1 env
  for n in $(seq 50); do echo "{\"id\":\"$n\",\"text\":\"كتاب رقم $n\"}"; done |
    fahras-index build --quiet --index i --shards 3 --input jsonl -
  for _ in $(seq 100); do
    [ "$(total --index served.stub 2>/dev/null)" = '[50,0]' ] && return 0
    sleep 0.1
  done
  false
}

@test "a shard that is down is an error that names it, or missing from the answer" {
  serve i 127.0.0.1 env
  echo "remote 127.0.0.1:1" >>served.stub
  fails_with 3 fahras-search --index served.stub كتاب
  [[ $stderr == *127.0.0.1:1* ]]
  [ "$(total --index served.stub --partial allow 2>err)" = '[30,1]' ]
  [ "$(cat err)" = 'fahras-search: partial: no answer from 127.0.0.1:1' ]
  fails_with 2 fahras-search --index served.stub --partial maybe كتاب
  fails_with 2 fahras-search --index served.stub --shard-timeout 0 كتاب
}

# All that an answer says, but for the time that it took.
answer() { fahras-search --format json "$@" | jq -S 'del(.milliseconds)'; }

# Whether the index $1 answers as the index $2 does, in every way of asking.
answers_alike() {
  for arguments in 'كتاب رقم' '"رقم 7"' '--unit paragraph رقم' 'كت*' '--suggest كت' '--like 7' '--sort date رقم'; do
    # shellcheck disable=SC2086  # options and a query each
    [ "$(answer --index "$1" $arguments)" = "$(answer --index "$2" $arguments)" ] ||
      { echo "not alike: $arguments"; diff <(answer --index "$1" $arguments) <(answer --index "$2" $arguments); return 1; }
  done
}

# A machine of its own: a network namespace with the address 10.77.$1.2, seen from 10.77.$1.1.
add_machine() {
  local name=fahras-$$-$1
  ip netns add "$name" 2>/dev/null || return 1
  namespaces+=("$name")
  ip link add "fh$1" type veth peer name eth0 netns "$name" &&
    ip address add "10.77.$1.1/24" dev "fh$1" && ip link set "fh$1" up &&
    ip -n "$name" address add "10.77.$1.2/24" dev eth0 && ip -n "$name" link set eth0 up
}

@test "a machine that the network lost is missing, and back when the network is" {
  number=$((RANDOM % 250 + 1))
  add_machine "$number" || skip "no network namespaces here"
  serve i "10.77.$number.2" ip netns exec "fahras-$$-$number"
  [ "$(total --index served.stub)" = '[30,0]' ]
  answers_alike served.stub i
  fahras-index build --quiet --index here --input jsonl - <<<'{"id":"x","text":"كتاب"}'
  ip link set "fh$number" down
  [ "$(total --index here --index served.stub --partial allow 2>/dev/null)" = '[1,3]' ]
  fails_with 3 fahras-search --index here --index served.stub --shard-timeout 1000 كتاب
  [[ $stderr == *10.77.$number.2* ]]
  ip link set "fh$number" up
  [ "$(total --index here --index served.stub)" = '[31,0]' ]
}
