# Documents with members of their own: settings, filters, sorting, facets, upgrades.
load common

setup() {
  cd "$BATS_TEST_TMPDIR" || exit 1
  cat >shop.jsonl <<'J'
{"id": 1, "name": "هاتف ذكي", "price": 199.50, "tags": ["رياضة", "هواتف"], "released": "2024-03-01T10:00:00Z"}
{"id": 2, "name": "ساعة ذكية", "price": 20, "tags": ["رِياضة"], "released": "2024-03-01T09:00:00Z", "more": {"a": [1, null]}}
{"id": 3, "name": "كتاب", "description": "رواية عن هاتف قديم", "price": 5, "tags": []}
J
  cat >shop.json <<'J'
{"searchableAttributes": ["name", "description"],
 "filterableAttributes": ["price", "tags", "released"],
 "sortableAttributes": ["price", "released"]}
J
}

ids() { found "$@" | tr '\n' ' '; }

@test "an index with settings filters, sorts and counts by members of documents" {
  fahras-index build --quiet --index i --settings shop.json shop.jsonl
  fahras-index check --index i
  [ "$(ids --index i --filter 'price < 100 AND tags = رياضة' ذكي)" = '2 ' ]
  [ "$(ids --index i --sort price '*')" = '3 2 1 ' ]
  [ "$(ids --index i --sort price:desc '*')" = '1 2 3 ' ]
  [ "$(ids --index i --sort -released '*')" = '1 2 3 ' ]
  [ "$(ids --index i هاتف)" = '1 3 ' ]
  fahras-search --index i --facets tags,price --documents --format json '*' >answer.json
  jsonschema -i answer.json "$FAHRAS_SOURCE/docs/schema/search-result.schema.json"
  jq -e '.facets[0].values[0] == {"value": "رياضة", "count": 2}' answer.json
  jq -e '.facets[1].min == 5 and .facets[1].max == 199.5' answer.json
  jq -e '.hits[] | select(.id == "2") | .document ==
    {"id": 2, "name": "ساعة ذكية", "price": 20, "tags": ["رِياضة"], "released": "2024-03-01T09:00:00Z", "more": {"a": [1, null]}}' answer.json
}

@test "settings are printed and changed, and articles are added by them" {
  fahras-index build --quiet --index i --settings shop.json shop.jsonl
  [ "$(fahras-index settings --index i | jq -c .sortableAttributes)" = '["price","released"]' ]
  fails_with 2 fahras-search --index i --filter 'name = x' '*'
  [[ $stderr == *"--filter: 'name' is not one of the fields"* ]]
  echo '{"filterableAttributes": ["name"], "sortableAttributes": null}' >change.json
  [ "$(fahras-index settings --index i --set change.json | jq -c .sortableAttributes)" = '["date"]' ]
  [ "$(ids --index i --filter 'name = كتاب' '*')" = '3 ' ]
  echo '{"id": 4, "name": "قلم"}' | fahras-index add --quiet --index i --input jsonl -
  [ "$(ids --index i --filter 'name = قلم' '*')" = '4 ' ]
  fahras-index check --index i
}

@test "errors in settings and filters name the place" {
  echo '{"sortableAttributes": "price"}' >bad.json
  fails_with 2 fahras-index build --index i --settings bad.json shop.jsonl
  [[ $stderr == *'--settings bad.json: sortableAttributes: "price" is not a list'* ]]
  fails_with 2 fahras-index build --index i --settings none.json shop.jsonl
  [ ! -e i/CURRENT ]
  fahras-index build --quiet --index i --settings shop.json shop.jsonl
  fails_with 2 fahras-index settings --index i --set bad.json
  fails_with 2 fahras-search --index i --filter 'price <' '*'
  [[ $stderr == *'--filter: at character 8: a value is missing'* ]]
  fails_with 2 fahras-search --index i --sort name '*'
  fails_with 3 fahras-index settings --index none
}

@test "without settings documents are returned, and their other texts are found last" {
  cat >news.jsonl <<'J'
{"id": "a", "title": "خبر", "text": "قمر", "note": "تعليق المحرر"}
{"id": "b", "title": "تعليق", "text": "شمس", "views": 7}
J
  fahras-index build --quiet --index i news.jsonl
  [ "$(ids --index i تعليق)" = 'b a ' ]
  fahras-search --index i --documents --format json شمس >answer.json
  jq -e '.hits[0].document.views == 7' answer.json
  fahras-search --index i --format json شمس | jq -e '.hits[0] | has("document") | not'
}

@test "an index of format 3 is refused with advice, and upgraded" {
  tar -xzf "$FAHRAS_SOURCE/tests/unit/indexer/builder/data/format-3.tar.gz"
  fails_with 3 fahras-search --index f3 جنيف
  [[ $stderr == *'bring it up to date with fahras-index upgrade'* ]]
  fails_with 3 fahras-index add --index f3 shop.jsonl
  fahras-index upgrade --quiet --index f3
  fahras-index check --index f3
  [ "$(ids --index f3 --limit 1 جنيف)" = 'fa-0001 ' ]
  [ "$(fahras-index info --index f3 --format json | jq -c '[.format, .articles, .synonyms]')" = '[4,4,1]' ]
}
