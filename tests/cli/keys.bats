load common
load serving

MASTER=a-master-key-of-a-test

setup_file() {
  build_sample_index
}

setup() {
  cd "$BATS_TEST_TMPDIR" || exit 1
}

teardown() {
  end_services
}

# Asks with the key $1: method, path, and a body if there is one.
with() {
  local key=$1 method=$2 path=$3
  shift 3
  get --request "$method" --header "Authorization: Bearer $key" --header 'Content-Type: application/json' \
    ${1:+--data "$1"} --write-out '\n%{http_code}' "$url$path" >answer
  status=$(tail -n 1 answer)
  sed '$d' answer
}

# The status of the same.
status_with() {
  with "$@" >/dev/null
  echo "$status"
}

# A token with the claims $2, signed by the key $1.
token() {
  python3 - "$1" "$2" <<'EOF'
import base64, hmac, sys
encoded = lambda data: base64.urlsafe_b64encode(data).rstrip(b"=").decode()
text = ".".join(encoded(part.encode()) for part in ('{"alg":"HS256","typ":"JWT"}', sys.argv[2]))
print(text + "." + encoded(hmac.new(sys.argv[1].encode(), text.encode(), "sha256").digest()))
EOF
}

@test "the master key is in a file, an option or the environment" {
  (umask 077; echo "$MASTER" >master)
  serve --index sample="$SAMPLE" --master-key-file master
  [ "$(status_of "$url/keys")" -eq 401 ]
  [ "$(status_with "$MASTER" GET /keys)" -eq 200 ]
  [ "$(status_with wrong GET /keys)" -eq 403 ]
  run ! grep -q warning err
  ends
  serve --index sample="$SAMPLE" --master-key "$MASTER"
  [ "$(status_with "$MASTER" GET /keys)" -eq 200 ]
  ends
  for name in MEILI_MASTER_KEY FAHRAS_MASTER_KEY; do
    export "$name=$MASTER-$name"
    serve --index sample="$SAMPLE"
    [ "$(status_with "$MASTER-$name" GET /keys)" -eq 200 ]
    ends
  done
}

@test "a master key that is no secret is warned of, and one that is none is refused" {
  echo "$MASTER" >master
  chmod 644 master
  serve --index sample="$SAMPLE" --master-key-file master
  grep -q 'warning: --master-key-file: others can read master' err
  ends
  serve --index sample="$SAMPLE" --master-key short
  grep -q 'warning: --master-key: the master key has fewer than 16 bytes' err
  fails_with 2 fahras-serve --index sample="$SAMPLE" --master-key-file /no/such/file
  [[ $stderr == *'--master-key-file: cannot read /no/such/file'* ]]
  fails_with 2 fahras-serve --index sample="$SAMPLE" --master-key x --master-key-file master
  [[ $stderr == *'--master-key and --master-key-file exclude each other'* ]]
  fails_with 2 fahras-serve --index sample="$SAMPLE" --master-key 'a b'
}

@test "keys are kept, whatever happens to the service, and no value of one is on disk" {
  serve --index sample="$SAMPLE" --master-key "$MASTER" --data data/here
  new='{"actions": ["search"], "indexes": ["sample"], "expiresAt": null}'
  key=$(with "$MASTER" POST /keys "$new" | jq -r .key)
  gone=$(with "$MASTER" POST /keys "$new" | jq -r .key)
  [ "$(status_with "$MASTER" DELETE "/keys/$gone")" -eq 204 ]
  all=$(with "$MASTER" GET /keys)
  [ "$(jq '.results | length' <<<"$all")" -eq 3 ]
  kill -KILL "$server"
  wait "$server" || true
  serve --index sample="$SAMPLE" --master-key "$MASTER" --data data/here
  [ "$(with "$MASTER" GET /keys)" = "$all" ]
  [ "$(status_with "$key" GET /indexes/sample/search)" -eq 200 ]
  [ "$(status_with "$key" GET /indexes/sample/documents)" -eq 403 ]
  [ "$(status_with "$gone" GET /indexes/sample/search)" -eq 403 ]
  run ! grep -rqa "$key" data
  run ! grep -rqa "$MASTER" data
}

@test "another master key closes all keys that were given out" {
  serve --index sample="$SAMPLE" --master-key "$MASTER" --data data
  key=$(with "$MASTER" GET /keys | jq -r '.results[0].key')
  [ "$(status_with "$key" GET /indexes/sample/search)" -eq 200 ]
  ends
  serve --index sample="$SAMPLE" --master-key "another-$MASTER" --data data
  [ "$(status_with "$MASTER" GET /keys)" -eq 403 ]
  [ "$(status_with "$key" GET /indexes/sample/search)" -eq 403 ]
  again=$(with "another-$MASTER" GET /keys | jq -r '.results[0].key')
  [ "$(status_with "$again" GET /indexes/sample/search)" -eq 200 ]
}

@test "keys of a file and the master key stand side by side" {
  echo 'file-key-0123456789' >keys
  chmod 600 keys
  serve --index sample="$SAMPLE" --keys keys --master-key "$MASTER"
  [ "$(status_with file-key-0123456789 GET /indexes/sample/search)" -eq 200 ]
  [ "$(status_with file-key-0123456789 GET /keys)" -eq 403 ]
  echo 'other-key-0123456789 search documents.get' >keys
  reload 1
  [ "$(status_with file-key-0123456789 GET /indexes/sample/search)" -eq 403 ]
  [ "$(status_with other-key-0123456789 GET /indexes/sample/documents)" -eq 200 ]
  [ "$(status_with other-key-0123456789 GET /stats)" -eq 403 ]
  [ "$(status_with "$MASTER" GET /keys)" -eq 200 ]
}

@test "tokens of tenants are those that other programs make" {
  serve --index sample="$SAMPLE" --master-key "$MASTER"
  key=$(with "$MASTER" GET /keys | jq '.results[0]')
  claims=$(jq -c '{apiKeyUid: .uid, searchRules: {"*": {filter: "year = 2025"}}}' <<<"$key")
  tenant=$(token "$(jq -r .key <<<"$key")" "$claims")
  years=$(with "$tenant" POST /indexes/sample/search '{"facets": ["year"]}' | jq -c '.facetDistribution.year | keys')
  [ "$years" = '["2025"]' ]
  [ "$(status_with "$tenant" GET /indexes/sample/documents)" -eq 403 ]
  [ "$(status_with "$(token wrong "$claims")" GET /indexes/sample/search)" -eq 403 ]
  old=$(token "$(jq -r .key <<<"$key")" "$(jq -c '. + {exp: 1000}' <<<"$claims")")
  [[ $(with "$old" GET /indexes/sample/search | jq -r .message) == *expired* ]]
}
