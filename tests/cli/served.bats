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
  go_on 2>/dev/null
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
    port=$((20000 + RANDOM % 12000)) # below those that the kernel gives to connections
    "$@" "$FAHRAS_SOURCE/searcher/shards/fahras-serve-shards" "$index" "$port" --interface "$address" >served.stub 2>err 3>&- &
    server=$!
    started+=("$server")
    for _ in $(seq 50); do
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

# Waits until the total of the served index is $1.
until_total() {
  for _ in $(seq 200); do
    [ "$(total --index served.stub 2>/dev/null)" = "$1" ] && return 0
    sleep 0.1
  done
  cat err
  return 1
}

# Waits until the script has printed $1.
until_said() {
  for _ in $(seq 200); do
    grep -q "$1" err && return 0
    sleep 0.1
  done
  cat err
  return 1
}

@test "an index that fahras-serve-shards serves can be searched with the stub that it prints" {
  serve i 127.0.0.1 env
  [ "$(grep -c ^remote served.stub)" -eq 3 ]
  [ "$(total --index served.stub)" = '[30,0]' ]
  [ "$(FAHRAS_INDEX=remote:127.0.0.1:$port:remote:127.0.0.1:$((port + 2)) total | tr -d '[]' | cut -d, -f2)" = 0 ]
  fahras-search --index served.stub --sort date --limit 0 --format json كتاب >answer.json
  jsonschema -i answer.json "$FAHRAS_SOURCE/docs/schema/search-result.schema.json"
}

@test "a new generation is served after it is published" {
  serve i 127.0.0.1 env
  for n in $(seq 50); do echo "{\"id\":\"$n\",\"text\":\"كتاب رقم $n\"}"; done |
    fahras-index build --quiet --index i --shards 3 --input jsonl -
  until_total '[50,0]'
}

@test "the listening address is printed" {
  serve i 127.0.0.1 env
  [ "$(head -n 1 served.stub)" = "remote 127.0.0.1:$port" ]
  mkdir bin
  printf '#!/bin/sh\nexec sleep 100\n' >bin/xapian-tcpsrv
  chmod +x bin/xapian-tcpsrv
  for options in "--interface=10.0.0.5 10.0.0.5" "-I10.0.0.5 10.0.0.5" "--interface=fd00::1 [fd00::1]" \
    "--interface=0.0.0.0 $(hostname)" "--interface=:: $(hostname)" "--quiet $(hostname)"; do
    PATH=$PWD/bin:$PATH "$FAHRAS_SOURCE/searcher/shards/fahras-serve-shards" i 7000 "${options% *}" >printed 3>&- &
    pid=$!
    started+=("$pid")
    for _ in $(seq 100); do [ "$(wc -l <printed)" -lt 3 ] || break; sleep 0.1; done
    [ "$(xargs <printed)" = "remote ${options#* }:7000 remote ${options#* }:7002 remote ${options#* }:7004" ]
    kill "$pid"
  done
}

@test "an index that is added to is served in its old state until it is optimized" {
  fahras-index build --quiet --index one --input jsonl - < <(printf '{"id":"%s","text":"كتاب %s"}\n' a أول z آخر)
  serve one 127.0.0.1 env
  cp served.stub printed
  echo '{"id":"b","text":"كتاب ثان"}' | fahras-index add --quiet --index one --input jsonl -
  until_said 'several segments or removed articles'
  [ "$(total --index served.stub)" = '[2,0]' ]
  fahras-index remove --quiet --index one a
  echo '{"id":"c","text":"كتاب ثالث"}' | fahras-index add --quiet --index one --input jsonl -
  # Even if the writer removes files, new searchers are served, and servers are started again.
  rm -rf one/segment-000001
  [ "$(total --index served.stub)" = '[2,0]' ]
  kill -9 "$(pgrep -P "$server" xapian-tcpsrv | head -n 1)"
  until_said 'restarting it'
  until_total '[2,0]'
  kill -0 "$server"
  [ "$(grep -c 'several segments' err)" -eq 1 ]
}

@test "an index that could not be served is served at the same ports after it is optimized" {
  fahras-index build --quiet --index one --input jsonl - <<<'{"id":"a","text":"كتاب أول"}'
  serve one 127.0.0.1 env
  cp served.stub printed
  echo '{"id":"b","text":"كتاب ثان"}' | fahras-index add --quiet --index one --input jsonl -
  until_said 'several segments or removed articles'
  fahras-index optimize --quiet --index one
  until_total '[2,0]'
  cmp served.stub printed
}

@test "a server that has ended is started again, and the others continue" {
  serve i 127.0.0.1 env
  mapfile -t before < <(pgrep -P "$server" xapian-tcpsrv)
  [ "${#before[@]}" -eq 6 ]
  kill -9 "${before[2]}"
  until_said "the server of port $((port + 2)) has ended (137); restarting it"
  until_total '[30,0]'
  kill -0 "$server" "${before[@]:0:2}" "${before[@]:3}"
}

@test "a server that ends repeatedly does not affect the others, and is restarted after a pause" {
  mkdir bin
  # The first port's server is killed whenever it is started.
  printf '#!/bin/bash\nif [[ "$*" == *"--port $FIRST "* ]]; then echo >>starts; kill -9 $$; fi\nexec sleep 100\n' >bin/xapian-tcpsrv
  chmod +x bin/xapian-tcpsrv
  PATH=$PWD/bin:$PATH FIRST=7000 "$FAHRAS_SOURCE/searcher/shards/fahras-serve-shards" i 7000 >out 2>err 3>&- &
  server=$!
  started+=("$server")
  until_said 'too often within a minute'
  [ "$(wc -l <starts)" -eq 6 ]
  kill -0 "$server"
  [ "$(pgrep -c -P "$server" sleep)" -ge 5 ]
}

@test "a port that is in use ends the script at once" {
  serve i 127.0.0.1 env
  fails_with 1 timeout 60 "$FAHRAS_SOURCE/searcher/shards/fahras-serve-shards" i "$port" --interface 127.0.0.1 3>&-
  [[ $stderr == *"port $port"* ]]
  [ "$(total --index served.stub)" = '[30,0]' ]
}

@test "a shard that is down is an error that names it, or is reported as missing" {
  serve i 127.0.0.1 env
  echo "remote 127.0.0.1:1" >>served.stub
  fails_with 3 fahras-search --index served.stub كتاب
  [[ $stderr == *127.0.0.1:1* ]]
  [ "$(total --index served.stub --partial allow 2>err)" = '[30,1]' ]
  [ "$(cat err)" = 'fahras-search: partial: no answer from 127.0.0.1:1' ]
  fails_with 2 fahras-search --index served.stub --partial maybe كتاب
  fails_with 2 fahras-search --index served.stub --shard-timeout 0 كتاب
}

# Stops all processes of the shards' server number $1 (0 for the first one), and of its connections.
hang() { kill -STOP -- "-$(pgrep -P "$server" xapian-tcpsrv | sed -n "$(($1 + 1))p")"; }
go_on() { for pid in $(pgrep -P "$server" xapian-tcpsrv); do kill -CONT -- "-$pid"; done; }

# Whether the rest of the arguments, as a command, takes at most $1 seconds.
within() {
  local begin=$SECONDS
  "${@:2}"
  ((SECONDS - begin <= $1)) || { echo "$((SECONDS - begin)) seconds: ${*:2}"; return 1; }
}

@test "hanging shards delay a search with --timeout at most until that time" {
  serve i 127.0.0.1 env
  everything=$(total --index served.stub)
  for number in 0 1 3; do hang "$number"; done
  within 20 fahras-search --index served.stub --timeout 1000 --shard-timeout 60000 --partial allow --format json كتاب >answer.json
  [ "$(jq -c '[.stopped, (.missing_shards | length), (.hits | length > 0)]' answer.json)" = '[true,2,true]' ]
  within 20 fails_with 3 fahras-search --index served.stub --timeout 1000 --shard-timeout 60000 كتاب
  [[ $stderr == *127.0.0.1:$port* && $stderr == *127.0.0.1:$((port + 2))* && $stderr == *'1000 ms'* ]]
  go_on
  [ "$(total --index served.stub)" = "$everything" ]
}

# Starts fahras-serve of the index served.stub, named news, with the options; sets `url` and `service`.
serve_over_http() {
  fahras-serve --index news=served.stub --listen 127.0.0.1:0 --log none "$@" 2>http.err 3>&- &
  service=$!
  started+=("$service")
  for _ in $(seq 200); do
    url=$(sed -n 's/^fahras-serve: listening on //p' http.err | head -n 1)
    [ -z "$url" ] || return 0
    kill -0 "$service" 2>/dev/null || break
    sleep 0.05
  done
  cat http.err
  return 1
}

get() { curl --silent --show-error --max-time 60 "$@"; }
search_over_http() { get "$url/indexes/news/search?q=%D9%83%D8%AA%D8%A7%D8%A8&limit=0"; }
status_of() { get --output answer --write-out '%{http_code}' "$@"; }

# Waits until the total and the number of missing shards over HTTP are $1.
until_answer() {
  for _ in $(seq 200); do
    [ "$(search_over_http | jq -c '[.estimatedTotalHits, .missingShards // 0]')" = "$1" ] && return 0
    sleep 0.1
  done
  search_over_http
  cat http.err
  return 1
}

@test "fahras-serve --partial allow answers without hanging shards, and with them when they continue" {
  serve i 127.0.0.1 env
  serve_over_http --partial allow --timeout 2000 --shard-timeout 60000
  until_answer '[30,0]'
  # The third shard hangs, with both of its servers.
  hang 4
  hang 5
  within 30 search_over_http >first.json
  [ "$(jq -c '[.stopped, .missingShards]' first.json)" = '[true,1]' ]
  within 30 search_over_http >second.json
  [ "$(jq -c '[.stopped, .missingShards]' second.json)" = '[null,1]' ]
  [ "$(status_of "$url/health")" = 200 ]
  [ "$(get "$url/indexes/news/stats" | jq .missingShards)" -eq 1 ]
  get "$url/metrics" | grep -qF 'fahras_index_missing_shards{index="news"} 1'
  ! grep -q 127.0.0.1 first.json second.json
  grep -qF "no answer from 127.0.0.1:$((port + 4))" http.err
  go_on
  until_answer '[30,0]'
  grep -qF 'index news: all shards answer' http.err
}

@test "fahras-serve --partial allow starts without any shard, and answers when shards are up" {
  serve i 127.0.0.1 env
  cp served.stub printed
  kill "$server"
  wait "$server" || true
  serve_over_http --partial allow --shard-timeout 1000
  for path in health 'indexes/news/search?q=x' stats; do
    [ "$(status_of "$url/$path")" = 503 ]
    [ "$(jq -r .code answer)" = index_unavailable ]
    ! grep -q 127.0.0.1 answer
  done
  grep -qF "127.0.0.1:$port" http.err
  "$FAHRAS_SOURCE/searcher/shards/fahras-serve-shards" i "$port" --interface 127.0.0.1 >again 2>err 3>&- &
  server=$!
  started+=("$server")
  until_answer '[30,0]'
  cmp again printed
}

@test "fahras-serve that needs all shards does not start without one, and reports one that goes down later" {
  serve i 127.0.0.1 env
  serve_over_http --timeout 1000 --shard-timeout 60000
  [ "$(search_over_http | jq .estimatedTotalHits)" -eq 30 ]
  hang 0
  [ "$(within 30 status_of "$url/indexes/news/search?q=x")" = 503 ]
  ! grep -q 127.0.0.1 answer
  grep -qF "127.0.0.1:$port" http.err
  go_on
  until_answer '[30,0]'
  echo "remote 127.0.0.1:1" >>served.stub
  fails_with 3 fahras-serve --index news=served.stub --listen 127.0.0.1:0
  [[ $stderr == *127.0.0.1:1* ]]
  fails_with 2 fahras-serve --index news=served.stub --partial maybe
  fails_with 2 fahras-serve --index news=served.stub --shard-timeout 0
}

# Prints an answer without the time that it took, with the total on a line of its own.
answer() { fahras-search --format json "$@" | jq -Sc '.total, del(.milliseconds, .total)'; }

# Whether the index $1 answers like the index $2 to all kinds of requests. Totals that are estimates
# may differ. $3 is an article's id.
answers_alike() {
  for arguments in 'كتاب جديد' '"في المدينة"' '--unit paragraph العربية' 'كت*' '--suggest كت' "--like $3" '--sort date في' \
    '--limit 40 في من' 'المدينة القديمة والسوق' '--limit 0 كتب'; do
    # shellcheck disable=SC2086  # options and a query each
    answer --index "$1" $arguments >first && answer --index "$2" $arguments >second
    if ! grep -q '^{"exact":false' first second; then cmp first second; else cmp <(tail -n 1 first) <(tail -n 1 second); fi ||
      { echo "not alike: $arguments"; diff <(jq . first) <(jq . second); return 1; }
  done
}

# Creates a separate machine: a network namespace with the address 10.77.$1.2, seen from 10.77.$1.1.
add_machine() {
  local name=fahras-$$-$1
  ip netns add "$name" 2>/dev/null || return 1
  namespaces+=("$name")
  ip link add "fh$1" type veth peer name eth0 netns "$name" &&
    ip address add "10.77.$1.1/24" dev "fh$1" && ip link set "fh$1" up &&
    ip -n "$name" address add "10.77.$1.2/24" dev eth0 && ip -n "$name" link set eth0 up
}

@test "shards on three machines answer as one index, and one that the network lost is missing until it is back" {
  build_sample_index
  fahras-index build --quiet --index three --shards 3 "$FAHRAS_SOURCE/sample_corpus"
  first=$((RANDOM % 250 + 1))
  for shard in 0 1 2; do
    number=$((first + shard))
    add_machine "$number" || skip "no network namespaces here"
    serve "three/shards-000001/shard-000$shard" "10.77.$number.2" ip netns exec "fahras-$$-$number"
    cat served.stub >>all.stub
  done
  [ "$(grep -c '^remote 10\.77\.' all.stub)" -eq 3 ]
  answers_alike all.stub "$SAMPLE" "$(found --index "$SAMPLE" --limit 1 في)"
  everything=$(total --index all.stub)
  ip link set "fh$((first + 1))" down
  [ "$(total --index all.stub --partial allow 2>/dev/null | jq '.[1]')" = 1 ]
  fails_with 3 fahras-search --index all.stub --shard-timeout 1000 كتاب
  [[ $stderr == *10.77.$((first + 1)).2* ]]
  ip link set "fh$((first + 1))" up
  [ "$(total --index all.stub)" = "$everything" ]
}

@test "a machine that the network lost is missing until the network is back" {
  number=$((RANDOM % 250 + 1))
  add_machine "$number" || skip "no network namespaces here"
  serve i "10.77.$number.2" ip netns exec "fahras-$$-$number"
  [ "$(total --index served.stub)" = '[30,0]' ]
  fahras-index build --quiet --index here --input jsonl - <<<'{"id":"x","text":"كتاب"}'
  ip link set "fh$number" down
  [ "$(total --index here --index served.stub --partial allow 2>/dev/null)" = '[1,3]' ]
  fails_with 3 fahras-search --index here --index served.stub --shard-timeout 1000 كتاب
  [[ $stderr == *10.77.$number.2* ]]
  ip link set "fh$number" up
  [ "$(total --index here --index served.stub)" = '[31,0]' ]
}
