load common
load serving

setup_file() {
  build_sample_index
}

setup() {
  cd "$BATS_TEST_TMPDIR" || exit 1
}

teardown() {
  end_services
}

# The same within a time that is long enough even for a busy machine.
ends_in_time() {
  kill "$server"
  for _ in $(seq 300); do
    kill -0 "$server" 2>/dev/null || break
    sleep 0.1
  done
  ! kill -0 "$server" 2>/dev/null || { kill -KILL "$server"; echo "it did not end"; return 1; }
  wait "$server"
}

# Waits until the command succeeds.
until_true() {
  for _ in $(seq 600); do
    ! "$@" 2>/dev/null || return 0
    sleep 0.05
  done
  echo "never: $*"
  return 1
}

# Sends $1 requests over one connection for the route $route. All must be answered with $wanted.
asks() {
  get --output /dev/null --write-out '%{http_code}\n' "${@:2}" "$url/${route:-none}?n=[1-$1]" >answers
  [ "$(sort answers | uniq -c | xargs)" = "$1 ${wanted:-404}" ]
}

search() {
  get --header 'Content-Type: application/json' --data "$1" "$url/indexes/sample/search"
}

@test "an index is searched over HTTP" {
  serve --index sample="$SAMPLE"
  [ "$(search '{"q": "الضمانات الأمنية", "limit": 1, "attributesToHighlight": ["title"]}' |
    jq -r '.hits[0]._formatted.title')" = 'وفدا الشمال والجنوب يبحثان في جنيف صيغة <em>الضمانات الأمنية</em>' ]
  [ "$(get --get --data-urlencode 'q=الضمانات الأمنية' --data limit=1 "$url/indexes/sample/search" | jq '.hits | length')" -eq 1 ]
  [ "$(get "$url/health" | jq -r .status)" = available ]
  [ "$(get "$url/version" | jq -r .pkgVersion)" = "$(fahras-serve --version | cut -d' ' -f2)" ]
}

@test "a search over HTTP returns the same ids as the command" {
  serve --index sample="$SAMPLE"
  for query in 'الضمانات الأمنية' '"الضمانات الأمنية"' 'القمة -الرياض' 'ضمان*' 'عنوان:قمة'; do
    [ "$(search "$(jq -n --arg q "$query" '{q: $q, limit: 10}')" | jq -r '.hits[].id')" = \
      "$(found --index "$SAMPLE" --limit 10 "$query")" ] || { echo "$query"; return 1; }
  done
}

@test "the page is at /, with headers that forbid loading anything else" {
  serve --index sample="$SAMPLE"
  get --dump-header headers "$url/" >page.html
  grep -qi '^content-type: text/html' headers
  grep -qi "^content-security-policy: default-src 'none'" headers
  grep -q '<html' page.html
  # Serving the page conveys its scripts; see docs/licence.md.
  grep -qxF '<link rel="license" href="https://www.gnu.org/licenses/gpl-3.0.html">' page.html
  tag=$(sed -n 's/^etag: \([^\r]*\).*/\1/Ip' headers)
  [ "$(status_of --header "If-None-Match: $tag" "$url/")" -eq 304 ]
}

# Prints the size of all files that the page loads, as they are sent to a client with these headers.
bytes_of_page() {
  local path bytes=0
  for path in '' $(grep -oE '(href|src)="page/[^"]+' page.html | cut -d'"' -f2 | sort -u); do
    bytes=$((bytes + $(get --output /dev/null --write-out '%{size_download}' "$@" "$url/$path")))
  done
  echo "$bytes"
}

@test "the page is small: at most 72 KiB, and 29 KiB when compressed" {
  serve --index sample="$SAMPLE"
  get "$url/" >page.html
  whole=$(bytes_of_page)
  packed=$(bytes_of_page --header 'Accept-Encoding: gzip')
  echo "# the page: $whole bytes, $packed with gzip" >&3
  [ "$whole" -le $((72 * 1024)) ] && [ "$packed" -le $((29 * 1024)) ] && [ "$packed" -lt "$whole" ]
}

@test "the script for other sites is at most 20 KiB, and pages of an origin of --cors may use it" {
  serve --index sample="$SAMPLE" --cors https://www.example.org
  get --dump-header headers --header 'Origin: https://www.example.org' "$url/embed.js" >embed.js
  grep -qi '^content-type: text/javascript' headers
  grep -qi '^access-control-allow-origin: https://www.example.org' headers
  [ "$(wc -c <embed.js)" -le $((20 * 1024)) ]
  ! grep -E 'innerHTML|insertAdjacentHTML|document\.write|eval\(' embed.js
}

# The link $1 of an error leads to a text that describes its code.
leads_to_documentation() {
  get --fail --dump-header headers "$1" >documentation
  grep -qi '^content-type: text/markdown; charset=utf-8' headers
  grep -q "\`${1#*#}\`" documentation
}

@test "an error links to its description, which needs no key" {
  echo 'search-key-0123456789' >keys
  chmod 600 keys
  serve --index sample="$SAMPLE" --keys keys
  link=$(get "$url/indexes" | jq -r .link)
  [ "$link" = "$url/docs/http-api.md#missing_authorization_header" ]
  leads_to_documentation "$link"
  cmp documentation "$FAHRAS_SOURCE/docs/http-api.md"
  ends
  : >err
  serve_at 0.0.0.0:0 --index sample="$SAMPLE"
  leads_to_documentation "$(get "$url/indexes/none" | jq -r .link)"
}

@test "errors have Meilisearch's form, including those of the server" {
  serve --index sample="$SAMPLE" --public-url https://search.example.org/
  [ "$(get "$url/indexes/none" | jq -c .)" = '{"message":"Index `none` not found.","code":"index_not_found","type":"invalid_request","link":"https://search.example.org/docs/http-api.md#index_not_found"}' ]
  [ "$(status_of "$url/none")" -eq 404 ]
  link=$(get "$url/none" | jq -r .link)
  leads_to_documentation "${link/https:\/\/search.example.org/$url}"
  head -c 2000000 /dev/zero >large
  [ "$(get --header 'Content-Type: application/json' --data-binary @large "$url/indexes/sample/search" | jq -r .code)" = payload_too_large ]
  [ "$(get --request BREW "$url/" | jq -r .type)" = invalid_request ]
  [ "$(status_of --path-as-is "$url/indexes/../../etc/passwd")" -ge 400 ]
  [ "$(status_of "$url/indexes/sample/documents/%FF")" -eq 400 ]
}

@test "a key permits only what its rights cover" {
  printf '%s\n' '# keys' 'search-key-0123456789' 'metrics-key-0123456789 metrics' >keys
  chmod 600 keys
  serve --index sample="$SAMPLE" --keys keys
  [ "$(status_of "$url/indexes")" -eq 401 ]
  [ "$(status_of --header 'Authorization: Bearer search-key-0123456789' "$url/indexes")" -eq 200 ]
  [ "$(status_of --header 'Authorization: Bearer search-key-0123456789' "$url/metrics")" -eq 403 ]
  get --header 'Authorization: Bearer metrics-key-0123456789' "$url/metrics" >metrics
  grep -q '^fahras_index_documents{index="sample"} ' metrics
  grep -q '^fahras_http_' metrics
  [ "$(status_of "$url/health")" -eq 200 ]
  [ "$(status_of "$url/")" -eq 200 ]
  ! grep -q warning err
}

@test "risky settings cause warnings" {
  echo 'search-key-0123456789' >keys
  chmod 644 keys
  serve --index sample="$SAMPLE" --keys keys
  grep -q 'warning: --keys: others can read keys' err
  ends
  serve --index sample="$SAMPLE" --listen 0.0.0.0:0
  grep -q 'warning: other machines can reach this service' err
}

@test "a client that has an answer gets 304 until something is published" {
  build_index i <<<'{"id":"1","text":"كتاب قديم"}'
  serve --index sample=i
  get --dump-header headers "$url/indexes/sample/documents" >/dev/null
  tag=$(sed -n 's/^etag: \([^\r]*\).*/\1/Ip' headers)
  [ "$(status_of --header "If-None-Match: $tag" "$url/indexes/sample/documents")" -eq 304 ]
  fahras-index add --quiet --index i --input jsonl - <<<'{"id":"2","text":"كتاب جديد"}'
  for _ in $(seq 100); do
    [ "$(status_of --header "If-None-Match: $tag" "$url/indexes/sample/documents")" -eq 304 ] || break
    sleep 0.05
  done
  [ "$(search '{"q": "كتاب"}' | jq .estimatedTotalHits)" -eq 2 ]
}

@test "with --writable, articles are added and removed by tasks" {
  build_index i <<<'{"id":"1","text":"كتاب قديم"}'
  serve --index sample=i --writable
  task=$(get --header 'Content-Type: application/json' --data '[{"id":"2","title":"كتاب","text":"كتاب جديد"}]' "$url/indexes/sample/documents" | jq .taskUid)
  for _ in $(seq 200); do
    [ "$(get "$url/tasks/$task" | jq -r .status)" != succeeded ] || break
    sleep 0.05
  done
  [ "$(search '{"q": "جديد"}' | jq -r '.hits[].id')" = 2 ]
  [ "$(fahras-index info --format json --index i | jq .articles)" -eq 2 ]
  fahras-index check --index i
  ends
  serve --index sample=i
  [ "$(get --request DELETE "$url/indexes/sample/documents/2" | jq -r .code)" = feature_not_enabled ]
}

@test "pages of other hosts may send requests if --cors permits it" {
  serve --index sample="$SAMPLE" --cors https://site.example
  get --dump-header headers --header 'Origin: https://site.example' "$url/health" >/dev/null
  grep -qi '^access-control-allow-origin: https://site.example' headers
  get --dump-header headers --header 'Origin: https://other.example' "$url/health" >/dev/null
  ! grep -qi '^access-control-allow-origin' headers
}

@test "every request is a line of the log" {
  serve --index sample="$SAMPLE"
  get --get --data-urlencode 'q=القمة' "$url/indexes/sample/search" >/dev/null
  get "$url/none" >/dev/null
  ends
  [ "$(jq -s -c 'map(.status)' log)" = '[200,404]' ]
}

@test "a log without a reader stops nothing, and dropped lines are counted and reported" {
  mkfifo fifo
  exec {reader}<>fifo
  log=fifo serve --index sample="$SAMPLE"
  asks 500
  [ "$(get "$url/health" | jq -r .status)" = available ]
  metric() { get "$url/metrics" | sed -n 's/^fahras_http_log_dropped_total //p'; }
  route=$(printf '%01000d' 0) asks 6000 --user-agent "$(printf '%01000d' 0)"
  until_true eval '[ "$(metric)" -gt 0 ]'
  # A reader appears at last.
  cat fifo >drained &
  started+=("$!")
  until_true grep -q '"dropped":' drained
  asks 1
  ends_in_time
  exec {reader}>&-
  until_true eval '[ "$(jq -s "map(.dropped // 1) | add" drained)" -ge 6502 ]'
  [ "$(grep -c '"status":404' drained)" -gt 500 ]
}

@test "the service can end with a log without a reader, a hanging reader or a full disk" {
  mkfifo fifo
  log=fifo serve --index sample="$SAMPLE"
  asks 500
  ends_in_time
  grep -q 'warning: 500 lines of the log were dropped' err
  : >err
  exec {reader}<>fifo
  log=fifo serve --index sample="$SAMPLE"
  asks 500
  ends_in_time
  grep -q 'lines of the log were dropped' err
  exec {reader}>&-
  : >err
  log=/dev/full serve --index sample="$SAMPLE"
  asks 500
  ends_in_time
  grep -q 'warning: 500 lines of the log were dropped' err
}

@test "unread standard output and standard error stop nothing" {
  mkfifo fifo
  exec {reader}<>fifo
  fahras-serve --index sample="$SAMPLE" --listen 127.0.0.1:0 >fifo 2>&1 3>&- &
  server=$!
  started+=("$server")
  read -r -t 60 line <&"$reader"
  url=${line#fahras-serve: listening on }
  asks 1000
  for _ in $(seq 20); do kill -HUP "$server"; done
  asks 1000
  [ "$(get "$url/health" | jq -r .status)" = available ]
  ends_in_time
  exec {reader}>&-
}

@test "SIGHUP reopens the log, and a rotated log loses no line" {
  serve --index sample="$SAMPLE"
  asks 10
  mv log log.1
  asks 10
  reload 1
  asks 10
  until_true test -s log
  ends
  [ "$(cat log.1 log | jq -s 'map(.status) | length')" -eq 30 ]
  [ "$(jq -s length log)" -ge 10 ]
  grep -q 'SIGHUP: --log: reloaded' err
}

@test "a log that cannot be reopened remains in use, and a message says why" {
  serve --index sample="$SAMPLE"
  mv log log.1
  mkdir log
  reload 1
  asks 5
  ends
  grep -q 'SIGHUP: --log: not reloaded: cannot write log: Is a directory' err
  [ "$(jq -s -c 'map(.status // "message")' log.1)" = '["message",404,404,404,404,404]' ]
}

@test "SIGHUP reads the keys again" {
  echo 'first-key-0123456789' >keys
  chmod 600 keys
  serve --index sample="$SAMPLE" --keys keys
  with() { status_of --header "Authorization: Bearer $1-key-0123456789" "$url/indexes"; }
  [ "$(with first) $(with second)" = '200 403' ]
  echo 'second-key-0123456789' >>keys
  reload 2
  [ "$(with first) $(with second)" = '200 200' ]
  echo 'second-key-0123456789' >keys
  reload 2
  [ "$(with first) $(with second)" = '403 200' ]
  for bad in 'third-key-0123456789 reed' '# none' short; do
    echo "$bad" >keys
    reload 2
    [ "$(with first) $(with second) $(with third)" = '403 200 403' ]
  done
  rm keys
  reload 2
  [ "$(with first) $(with second)" = '403 200' ]
  grep -q "SIGHUP: --keys: not reloaded: keys:1: 'reed' is not one of" err
  grep -q 'SIGHUP: --keys: not reloaded: keys: contains no key' err
  ends
  [ "$(grep -c 'SIGHUP: --keys: not reloaded' log)" -eq 4 ]
}

@test "requests are answered correctly while keys are replaced" {
  echo 'search-key-0123456789' >keys
  chmod 600 keys
  serve --index sample="$SAMPLE" --keys keys
  (for _ in $(seq 300); do kill -HUP "$server"; sleep 0.002; done) &
  route=version wanted=200 asks 3000 --header 'Authorization: Bearer search-key-0123456789'
  wait $!
  [ "$(status_of "$url/indexes")" -eq 401 ]
  ends
}

@test "without keys, hosts that others can name are refused" {
  serve --index sample="$SAMPLE" --writable --allow-host search.example --public-url https://news.example/x
  port=${url##*:}
  for host in localhost "localhost:$port" 127.0.0.1 '[::1]' search.example:80 NEWS.example app.localhost; do
    [ "$(status_of --header "Host: $host" "$url/indexes")" -eq 200 ] || { echo "$host"; return 1; }
  done
  [ "$(status_of --http1.0 --header 'Host:' "$url/indexes")" -eq 200 ]
  for host in evil.example "evil.example:$port" 192.0.2.1 localhost.evil.example; do
    for method in GET DELETE OPTIONS; do
      [ "$(status_of --request "$method" --header "Host: $host" "$url/indexes/sample/documents")" -eq 421 ]
    done
    [ "$(status_of --header "Host: $host" "$url/")" -eq 421 ]
  done
  get --header 'Host: evil.example' "$url/indexes" >refusal
  [ "$(jq -r .code refusal)" = host_not_allowed ]
  [[ $(jq -r .message refusal) == *evil.example*--allow-host* ]]
  [ "$(jq -r .link refusal)" = https://news.example/x/docs/http-api.md#host_not_allowed ]
  grep -q '`host_not_allowed`' "$FAHRAS_SOURCE/docs/http-api.md"
}

@test "with keys, or if every host is allowed, any host is accepted" {
  echo 'search-key-0123456789' >keys
  chmod 600 keys
  serve --index sample="$SAMPLE" --keys keys
  [ "$(status_of --header 'Host: any.example' --header 'Authorization: Bearer search-key-0123456789' "$url/indexes")" -eq 200 ]
  [ "$(status_of --header 'Host: any.example' "$url/indexes")" -eq 401 ]
  ends
  : >err
  serve --index sample="$SAMPLE" --allow-host '*'
  [ "$(status_of --header 'Host: any.example' "$url/indexes")" -eq 200 ]
}

@test "a server for other machines accepts addresses and names without a dot" {
  serve_at 0.0.0.0:0 --index sample="$SAMPLE"
  for host in 192.0.2.1 fahras:7700 localhost "$(hostname)"; do
    [ "$(status_of --header "Host: $host" "$url/indexes")" -eq 200 ] || { echo "$host"; return 1; }
  done
  [ "$(status_of --header 'Host: evil.example' "$url/indexes")" -eq 421 ]
}

# These are the requests that a page of another host can send without a preflight.
@test "requests that a browser sends for a page of another host cannot change an index" {
  build_index i <<<'{"id":"1","text":"كتاب قديم"}'
  serve --index sample=i --writable
  documents=$url/indexes/sample/documents
  for target in "$documents" "$documents/delete" "$documents/delete-batch"; do
    for type in text/plain application/x-www-form-urlencoded multipart/form-data ''; do
      [ "$(status_of --header 'Origin: https://evil.example' --header "Content-Type: $type" --data '["1"]' "$target")" -eq 415 ]
    done
  done
  for method in DELETE PUT PATCH; do
    get --request OPTIONS --dump-header headers --header 'Origin: https://evil.example' \
      --header "Access-Control-Request-Method: $method" "$documents" >/dev/null
    ! grep -qi '^access-control-' headers
  done
  [ "$(get "$url/tasks" | jq .total)" -eq 0 ]
}

@test "SIGTERM and SIGINT end the service" {
  for signal in TERM INT; do
    serve --index sample="$SAMPLE"
    get "$url/health" >/dev/null
    ends "$signal"
    grep -q '^fahras-serve: ended' err
    : >err
  done
}

@test "the number of clients is limited by the hard limit of open files, not the soft one" {
  [ "$(ulimit -Hn)" != 40 ] && ulimit -Sn 40
  serve --index "sample=$SAMPLE"
  ulimit -Sn "$(ulimit -Hn)"
  for n in $(seq 100); do
    exec {connection}<>"/dev/tcp/127.0.0.1/${url##*:}"
  done
  [ "$(status_of "$url/health")" = 200 ]
  [ "$(get "$url/metrics" | sed -n 's/^fahras_http_connections //p')" -gt 100 ]
}

@test "a search that reaches the time limit returns what it has found" {
  serve --index sample="$SAMPLE" --timeout 0.0001
  [ "$(search '{"q": "\"الضمانات الأمنية\""}' | jq .stopped)" = true ]
}

@test "an index or address that cannot be served is an error with the reason" {
  fails_with 2 fahras-serve
  [[ $stderr == *--index* && $stderr == *--help* ]]
  fails_with 2 fahras-serve --index sample
  [[ $stderr == *NAME=DIR* ]]
  fails_with 2 fahras-serve --index 'a b=x'
  fails_with 3 fahras-serve --index sample=/no/such/index
  [[ $stderr == */no/such/index* ]]
  fails_with 2 fahras-serve --index sample="$SAMPLE" --listen nowhere
  fails_with 2 fahras-serve --index sample="$SAMPLE" --keys /no/such/keys
  [[ $stderr == */no/such/keys* ]]
  fails_with 1 fahras-serve --index sample="$SAMPLE" --log /no/such/folder/log
  fails_with 1 fahras-serve --index sample="$SAMPLE" --listen 192.0.2.1:7700
  [[ $stderr == *192.0.2.1* ]]
  fails_with 2 fahras-serve --writable --index sample="$SAMPLE" --index sample="$SAMPLE"
}

@test "the options --help and --version print their texts" {
  [[ $(fahras-serve --help) == *--public-url* ]]
  [[ $(fahras-serve --version) == 'fahras-serve '* ]]
}

# Prints the greatest amount of memory that the server has used, in KiB.
peak() { sed -n 's/^VmHWM:[^0-9]*\([0-9]*\).*/\1/p' "/proc/$server/status"; }

@test "a body with very many queries is refused quickly" {
  serve --index sample="$SAMPLE" --threads 1
  printf '{"queries":[{}' >body
  for _ in $(seq 17); do printf ',{}%.0s' $(seq 20000) >>body; done
  printf ']}' >>body
  get --max-time 30 --header 'Content-Type: application/json' --data-binary @body "$url/multi-search" |
    jq -e '.message | test("50 queries")' >/dev/null
}

@test "a small request that enlarges a long text does not fill the memory" {
  jq -cn '{id: "1", title: "كلمة", text: ("كلمة " * 110000)}' |
    fahras-index build --quiet --index long --input jsonl -
  serve --index sample=long --threads 1
  search '{"q": "كلمة", "limit": 1, "attributesToHighlight": ["text"]}' | jq -e '.hits | length == 1' >/dev/null
  before=$(peak)
  tag=$(printf 'x%.0s' $(seq 1024))
  for more in '{attributesToHighlight: ["*"]}' '{attributesToHighlight: ["*"], attributesToCrop: ["text:1000"], passages: 20}' \
    '{attributesToHighlight: ["text"], unit: "paragraph"}' '{showMatchesPosition: true, attributesToHighlight: ["*"]}'; do
    search "$(jq -n --arg tag "$tag" '{q: "كلمة", highlightPreTag: $tag, highlightPostTag: $tag} + '"$more")" >answer
    jq -e '.code == "answer_too_large" or (.hits | length == 1)' answer >/dev/null || { head -c 300 answer; return 1; }
  done
  query=$(jq -cn --arg tag "$tag" '{indexUid: "sample", q: "كلمة", attributesToHighlight: ["text"], highlightPreTag: $tag}')
  get --header 'Content-Type: application/json' --data "{\"queries\": [$(printf "$query,%.0s" $(seq 49))$query]}" \
    "$url/multi-search" | jq -e '.code == "answer_too_large"' >/dev/null
  after=$(peak)
  echo "peak: $before KiB before, $after KiB after"
  [ $((after - before)) -lt 150000 ]
}
