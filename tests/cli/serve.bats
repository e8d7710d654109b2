load common

setup_file() {
  build_sample_index
}

setup() {
  cd "$BATS_TEST_TMPDIR" || exit 1
}

teardown() {
  for pid in "${started[@]:-}"; do [ -z "$pid" ] || kill "$pid" 2>/dev/null || true; done
  wait
}

# Serves at the address $1 with the other options; sets `url` and `server`. What it says goes to the file err.
serve_at() {
  fahras-serve --listen "$1" --log log "${@:2}" 2>err 3>&- &
  server=$!
  started+=("$server")
  for _ in $(seq 100); do
    url=$(sed -n 's/^fahras-serve: listening on //p' err | head -n 1)
    [ -z "$url" ] || return 0
    kill -0 "$server" 2>/dev/null || break
    sleep 0.05
  done
  cat err
  return 1
}

# The program ends well when it is told to.
ends() {
  local code=0
  kill "-${1:-TERM}" "$server"
  wait "$server" || code=$?
  [ "$code" -eq 0 ] || { echo "it ended with $code"; return 1; }
}

serve() { serve_at 127.0.0.1:0 "$@"; }

get() { curl --silent --show-error --max-time 20 "$@"; }
status_of() { get --output /dev/null --write-out '%{http_code}' "$@"; }

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

@test "the ids over HTTP are those of the command" {
  serve --index sample="$SAMPLE"
  for query in 'الضمانات الأمنية' '"الضمانات الأمنية"' 'القمة -الرياض' 'ضمان*' 'عنوان:قمة'; do
    [ "$(search "$(jq -n --arg q "$query" '{q: $q, limit: 10}')" | jq -r '.hits[].id')" = \
      "$(found --index "$SAMPLE" --limit 10 "$query")" ] || { echo "$query"; return 1; }
  done
}

@test "the page is at /, with headers that let it load nothing else" {
  serve --index sample="$SAMPLE"
  get --dump-header headers "$url/" >page.html
  grep -qi '^content-type: text/html' headers
  grep -qi "^content-security-policy: default-src 'none'" headers
  grep -q '<html' page.html
  tag=$(sed -n 's/^etag: \([^\r]*\).*/\1/Ip' headers)
  [ "$(status_of --header "If-None-Match: $tag" "$url/")" -eq 304 ]
}

# The bytes of all files that the page loads, as they travel to a client that sends these headers.
bytes_of_page() {
  local path bytes=0
  for path in '' $(grep -oE '(href|src)="page/[^"]+' page.html | cut -d'"' -f2 | sort -u); do
    bytes=$((bytes + $(get --output /dev/null --write-out '%{size_download}' "$@" "$url/$path")))
  done
  echo "$bytes"
}

@test "the page is small: 52 KiB at most, 21 KiB as it travels" {
  serve --index sample="$SAMPLE"
  get "$url/" >page.html
  whole=$(bytes_of_page)
  packed=$(bytes_of_page --header 'Accept-Encoding: gzip')
  echo "# the page: $whole bytes, $packed with gzip" >&3
  [ "$whole" -le $((52 * 1024)) ] && [ "$packed" -le $((21 * 1024)) ] && [ "$packed" -lt "$whole" ]
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

@test "errors are Meilisearch's, of the server too" {
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

@test "keys open what they are for" {
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

@test "what is risky is warned of" {
  echo 'search-key-0123456789' >keys
  chmod 644 keys
  serve --index sample="$SAMPLE" --keys keys
  grep -q 'warning: --keys: others can read keys' err
  ends
  serve --index sample="$SAMPLE" --listen 0.0.0.0:0
  grep -q 'warning: other machines can reach this service' err
}

@test "a client that has an answer gets no other one until something is published" {
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

@test "pages of other hosts may ask where --cors says so" {
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

@test "SIGTERM and SIGINT end it" {
  for signal in TERM INT; do
    serve --index sample="$SAMPLE"
    get "$url/health" >/dev/null
    ends "$signal"
    grep -q '^fahras-serve: ended' err
    : >err
  done
}

@test "as many clients are served as the machine lets a program have files, whatever it may have at first" {
  [ "$(ulimit -Hn)" != 40 ] && ulimit -Sn 40
  serve --index "sample=$SAMPLE"
  ulimit -Sn "$(ulimit -Hn)"
  for n in $(seq 100); do
    exec {connection}<>"/dev/tcp/127.0.0.1/${url##*:}"
  done
  [ "$(status_of "$url/health")" = 200 ]
  [ "$(get "$url/metrics" | sed -n 's/^fahras_http_connections //p')" -gt 100 ]
}

@test "a search that takes too long ends with what it has found" {
  serve --index sample="$SAMPLE" --timeout 0.0001
  [ "$(search '{"q": "\"الضمانات الأمنية\""}' | jq .stopped)" = true ]
}

@test "what cannot be served is an error that says why" {
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

@test "help and version" {
  [[ $(fahras-serve --help) == *--public-url* ]]
  [[ $(fahras-serve --version) == 'fahras-serve '* ]]
}

# The most memory that the server has taken, in KiB.
peak() { sed -n 's/^VmHWM:[^0-9]*\([0-9]*\).*/\1/p' "/proc/$server/status"; }

@test "a small request does not fill the memory, whatever it asks to be put into a long text" {
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
