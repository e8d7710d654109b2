# Articles, queries and names from untrusted sources: nothing in them controls the reader's terminal
# or breaks the output that a program reads.
load common

setup_file() {
  cd "$BATS_FILE_TMPDIR" || exit 1
  python3 - <<'PYTHON' >corpus.jsonl
import json
import sys

bad = "\x1b[2J\x1b]0;title\x07\u009b31m\u202eشر\u2066\u2069\u200f\r\n\t\x00\x7f\u2028<script>alert(1)</script>&\"'"
for number in range(3):
    print(json.dumps({"id": f"a{number}{bad}", "title": f"كتاب {bad}", "text": f"كتاب عن البحر {bad} والجبل {bad}",
                      "source": f"صحيفة {bad}", "author": f"كاتب {bad}", "url": f"https://example.org/{bad}",
                      "date": "2025-01-01"}))
sys.stdout.flush()
sys.stdout.buffer.write(b'{"id":"raw","title":"\xff\xfe\xc2 \xd9","text":"\xd9\x83\xd8\xaa\xd8\xa7\xd8\xa8 \xff\xc0\x9b[2J \xed\xa0\x80"}\n')
PYTHON
  NAME=$'i\033[2J\u202e\u009b31m'
  fahras-index build --quiet --index "$NAME" --input jsonl corpus.jsonl || [ $? -eq 4 ]
  export NAME
}

setup() { cd "$BATS_FILE_TMPDIR" || exit 1; }

# Whether standard input is UTF-8 without terminal controls.
is_harmless() {
  python3 -c '
import sys
for number, line in enumerate(sys.stdin.buffer.read().split(b"\n"), 1):
    for code in map(ord, line.decode("utf-8").replace("\t", " ")):
        if code < 32 or 0x7f <= code < 0xa0 or code in (0x2028, 0x2029) or 0x202a <= code <= 0x202e or 0x2066 <= code <= 0x206f:
            sys.exit(f"line {number} holds U+{code:04X}")
'
}

# Whether both outputs of a command are harmless and its exit code is $1.
shows_harmless() {
  local code=$1 status=0
  shift
  "$@" >out 2>err || status=$?
  [ "$status" -eq "$code" ] || { echo "status $status, wanted $code"; cat err; return 1; }
  is_harmless <out
  is_harmless <err
}

BAD=$'\033[2J\u202e\u009b31m\u2028\x7f'

@test "answers contain no control character and no override, in any format and unit" {
  for unit in article paragraph; do
    for format in text json jsonl trec; do
      shows_harmless 0 fahras-search --index "$NAME" --format "$format" --unit "$unit" --explain \
        "كتاب $BAD البحر"
      [ -s out ]
    done
  done
}

@test "the program's own colours and isolates are closed on their line" {
  fahras-search --index "$NAME" --color always --bidi isolate كتاب >out
  sed -E $'s/\033\\[(91|39|1|22|2)m//g; s/\u2067|\u2069//g' out | is_harmless
}

@test "JSON is valid and contains texts as they are stored" {
  fahras-search --index "$NAME" --format json البحر >out
  python3 -m jsonschema -i out "$FAHRAS_SOURCE/docs/schema/search-result.schema.json"
  [ "$(jq '.hits | length' out)" -ge 1 ]
  jq -e '[.hits[].id | select(contains("<script>alert(1)</script>"))] | length > 0' out
  jq -e '[.hits[].title | select(contains("\u202e"))] | length > 0' out
  fahras-search --index "$NAME" --format jsonl كتاب >out
  [ "$(jq -c . out | wc -l)" -eq "$(wc -l <out)" ]
}

@test "TREC lines have six columns, whatever ids and query ids contain" {
  printf 'q 1%s\tكتاب\n' "$BAD" >queries
  shows_harmless 0 fahras-search --index "$NAME" --format trec --duplicates show --queries queries --timings times
  [ "$(wc -l <out)" -eq 4 ]
  python3 -c 'import sys; sys.exit(any(len(line.split()) != 6 for line in open("out", encoding="utf-8")))'
  is_harmless <times
}

@test "errors and notes print queries and names without control characters" {
  shows_harmless 0 fahras-search --index "$NAME" "مصدر:$BAD ( \" date:$BAD"
  shows_harmless 0 fahras-search --index "$NAME" "كتابب$BAD"
  shows_harmless 2 fahras-search --index "$NAME" --like "x$BAD"
  shows_harmless 2 fahras-search --index "$NAME" --from "x$BAD" كتاب
  shows_harmless 2 fahras-search --index "$NAME" --unit "x$BAD" كتاب
  shows_harmless 2 fahras-search "--x$BAD" كتاب
  shows_harmless 3 fahras-search --index "none$BAD" كتاب
  shows_harmless 2 fahras-search --index "$NAME" --queries "none$BAD"
  shows_harmless 2 fahras-search --index "$NAME" --synonyms "none$BAD" كتاب
  shows_harmless 2 fahras-search --index "$NAME" --weights "x$BAD=1" كتاب
  printf '%s\n' "$BAD" $'\t'"$BAD" >queries
  shows_harmless 4 fahras-search --index "$NAME" --queries queries
  printf '%s = b%s\n' "كتاب" "مجلد" >rules
  shows_harmless 0 fahras-search --index "$NAME" --synonyms rules --explain كتاب
  shows_harmless 0 fahras-search --index "$NAME" --suggest "كت$BAD"
  shows_harmless 0 fahras-search --index "$NAME" --suggest "$BAD كت"
}

@test "fahras-index prints names of files and articles without control characters" {
  mkdir -p in
  printf '{"id":"a%s","text":"كتاب"}\n{"id":"a%s","text":"قلم"}\nno json %s\n' x x "$BAD" >"in/f$BAD.jsonl"
  shows_harmless 4 fahras-index build --verbose --index other in
  [ -s err ]
  shows_harmless 4 fahras-index build --verbose --index other "none$BAD" in
  shows_harmless 4 fahras-index add --verbose --index other "none$BAD" in
  shows_harmless 4 fahras-index remove --index other "none$BAD"
  grep -q none err
  shows_harmless 2 fahras-index "x$BAD"
  shows_harmless 2 fahras-index build "--x$BAD"
  shows_harmless 3 fahras-index info --index "none$BAD"
  shows_harmless 3 fahras-index check --index "none$BAD"
  shows_harmless 2 fahras-index analyze --analyzer "none$BAD" كتاب
}

@test "fahras-index check and info print damage and names without control characters" {
  cp -r "$NAME" "damaged$BAD"
  for file in "damaged$BAD"/segment-*/*; do printf x >>"$file"; done
  shows_harmless 3 fahras-index check --index "damaged$BAD"
  shows_harmless 0 fahras-index info --index "$NAME"
  shows_harmless 0 fahras-index info --format json --index "$NAME"
  cp -r "$NAME" "forged$BAD"
  sed -i 's/"analyzer": *"[^"]*"/"analyzer": "\\u001b[2J\\u202e"/' "forged$BAD"/generation-*.json
  shows_harmless 3 fahras-index info --index "forged$BAD"
  grep -qF '[2J' err
}

@test "analyze prints words without control characters, in any format" {
  for format in text json tsv; do
    shows_harmless 0 fahras-index analyze --format "$format" $'كتاب\u202e\u2067جديد\033[2J \u009b31m a\u200eb http://x/\u202ey'
    printf 'كتاب\x00\xff\033[2J\u202eجديد\n' | fahras-index analyze --format "$format" >out
    is_harmless <out
  done
}

@test "a pipe or a device in place of an index or one of its files is refused at once" {
  echo 'نص عن البحر' | fahras-index build --quiet --index piped --input text -
  rm piped/CURRENT
  mkfifo piped/CURRENT
  for program in 'fahras-search --index piped البحر' 'fahras-index check --index piped' \
      'fahras-index add --index piped corpus.jsonl' 'fahras-search --index piped/CURRENT البحر' \
      'fahras-search --index /dev/zero البحر'; do
    # shellcheck disable=SC2086
    fails_with 3 timeout 20 $program
    [[ $stdout$stderr$output == *'is a pipe or a device'* ]]
  done
}
