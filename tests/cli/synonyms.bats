load common

setup() {
  cd "$BATS_TEST_TMPDIR" || exit 1
  cat >news.jsonl <<'J'
{"id":"oil","text":"ارتفع سعر النفط اليوم"}
{"id":"petrol","text":"ارتفع سعر البترول اليوم"}
{"id":"crude","text":"ارتفع سعر الزيت الخام اليوم"}
{"id":"apart","text":"ارتفع سعر الزيت غير الخام اليوم"}
J
  printf '\xEF\xBB\xBF# \xd8\xb7\xd8\xa7\xd9\x82\xd8\xa9\r\n\r\nنفط = بترول\r\nنفط => زيت خام # واحد\r\n' >rules.txt
}

sorted() { found "$@" | sort | tr '\n' ' '; }

@test "synonyms given to a build apply to every search, and --no-synonyms switches them off" {
  fahras-index build --quiet --index i --synonyms rules.txt news.jsonl
  rm rules.txt
  [ "$(sorted --index i +نفط)" = 'crude oil petrol ' ]
  [ "$(found --index i +نفط | head -1)" = oil ]
  [ "$(sorted --index i +بترول)" = 'oil petrol ' ]
  [ "$(sorted --index i 'سعر -نفط')" = 'apart ' ]
  [ "$(sorted --index i '=النفط')" = 'oil ' ]
  [ "$(sorted --index i --no-synonyms +نفط)" = 'oil ' ]
  fahras-index check --index i
  fahras-index info --index i | grep -q '^synonyms  *2 rules'
  [ "$(fahras-index info --index i --format json | jq .synonyms)" -eq 2 ]
  fahras-index build --quiet --index i news.jsonl
  [ "$(sorted --index i +نفط)" = 'oil ' ]
  [ -z "$(find i -name 'synonyms-*')" ]
}

@test "synonyms given to a search are added to those of the index" {
  echo 'بترول = بنزين' >more.txt
  fahras-index build --quiet --index i --synonyms rules.txt news.jsonl
  [ "$(sorted --index i --synonyms more.txt +بنزين)" = 'oil petrol ' ]
  [ -z "$(sorted --index i +بنزين)" ]
  printf 'q\t+بنزين\n' >queries.tsv
  [ "$(sorted --index i --synonyms more.txt --queries queries.tsv)" = 'oil petrol ' ]
}

@test "synonyms are marked in snippets and listed in JSON and by --explain" {
  fahras-index build --quiet --index i --synonyms rules.txt news.jsonl
  fahras-search --index i --format json +نفط >answer.json
  jsonschema -i answer.json "$FAHRAS_SOURCE/docs/schema/search-result.schema.json"
  jq -e '.synonyms == [{"words": "نفط", "synonyms": ["بترول", "زيت خام"]}]' answer.json
  [ "$(jq '[.hits[].passages[0].marks | length] | add' answer.json)" -eq 3 ]
  run --separate-stderr fahras-search --index i --explain نفط
  [[ $stderr == *'نفط: بترول، زيت خام'* ]]
}

@test "an invalid line is a usage error with its file, number and reason, and nothing is built" {
  for line in 'نفط' 'نفط =' '=> نفط' 'نفط = زيت => غاز' 'نفط, غاز = زيت' 'نفط = من' \
    'نفط = واحد اثنان ثلاثة أربعة خمسة' $'نفط = \xff'; do
    printf '# names\nنفط = غاز\n%s\n' "$line" >bad.txt
    fails_with 2 fahras-index build --quiet --index new --synonyms bad.txt news.jsonl
    [[ $stderr == *'bad.txt:3: '* ]] || { echo "$line: $stderr"; false; }
    [ ! -e new ]
  done
  fahras-index build --quiet --index i news.jsonl
  fails_with 2 fahras-search --index i --synonyms bad.txt نفط
  [[ $stderr == *'bad.txt:3: '* ]]
  fails_with 2 fahras-search --index i --synonyms nowhere.txt نفط
  [[ $stderr == *nowhere.txt* ]]
  head -c 2000000 /dev/zero | tr '\0' '#' >large.txt
  fails_with 2 fahras-search --index i --synonyms large.txt نفط
  [[ $stderr == *large.txt* ]]
}

@test "damaged synonyms are found by check and not used" {
  fahras-index build --quiet --index i --synonyms rules.txt news.jsonl
  file=$(find i -name 'synonyms-*')
  printf '\x20' | dd of="$file" bs=1 seek=5 conv=notrunc status=none
  fails_with 3 fahras-index check --index i
  [[ $output == *synonyms-* ]]
  fails_with 3 fahras-search --index i نفط
  [[ $stderr == *synonyms-* ]]
}
