load common

setup_file() { build_sample_index; }

@test "words are found with clitics and with diacritics" {
  build_index "$BATS_TEST_TMPDIR/i" <<'J'
{"id":"wa","text":"بحث المجلس والضمانات الأمنية"}
{"id":"li","text":"وفد للضمانات الأمنية"}
{"id":"vocal","text":"قدّم ضماناتٍ أمنيّة"}
{"id":"other","text":"حديث عن الزراعة"}
J
  [ "$(found --index "$BATS_TEST_TMPDIR/i" الضمانات الأمنية | sort | tr '\n' ' ')" = 'li vocal wa ' ]
}

@test "the first hits for the sample query contain both words" {
  fahras-search --index "$SAMPLE" --format json --limit 3 الضمانات الأمنية |
    jq -e '[.hits[] | (.passages | map(.marks | length) | add)] | length == 3 and all(. >= 2)'
}

@test "a phrase ignores clitics and the article; = does not" {
  build_index "$BATS_TEST_TMPDIR/i" <<'J'
{"id":"plain","text":"طلب ضمانات أمنية من الحلفاء"}
{"id":"article","text":"ناقش الضمانات الأمنية مع الحلفاء"}
{"id":"apart","text":"ضمانات كثيرة غير أمنية"}
J
  cd "$BATS_TEST_TMPDIR"
  [ "$(found --index i '"الضمانات الأمنية"' | sort | tr '\n' ' ')" = 'article plain ' ]
  [ "$(found --index i '«ضمانات أمنية»' | sort | tr '\n' ' ')" = 'article plain ' ]
  [ "$(found --index i '="الضمانات الأمنية"')" = article ]
  [ "$(found --index i '=ضمانات' | sort | tr '\n' ' ')" = 'apart plain ' ]
}

@test "the operators +must, -not, AND, OR, NOT, NEAR, word* and parentheses work" {
  build_index "$BATS_TEST_TMPDIR/i" <<'J'
{"id":"a","text":"البحر هادئ والسماء صافية"}
{"id":"b","text":"البحر هائج"}
{"id":"c","text":"السماء ملبدة"}
{"id":"d","text":"مستشفى المدينة ومستشفيات الريف"}
J
  cd "$BATS_TEST_TMPDIR"
  s() { found --index i -- "$@" | sort | tr '\n' ' '; }
  [ "$(s '+البحر +السماء')" = 'a ' ]
  [ "$(s 'البحر -السماء')" = 'b ' ]
  [ "$(s 'البحر AND السماء')" = 'a ' ]
  [ "$(s 'هائج OR ملبدة')" = 'b c ' ]
  [ "$(s 'السماء AND NOT البحر')" = 'c ' ]
  [ "$(s '(هائج OR ملبدة) AND السماء')" = 'c ' ]
  [ "$(s 'البحر NEAR/2 السماء')" = 'a ' ]
  [ "$(s 'مستشف*')" = 'd ' ]
}

@test "fields, dates and sources filter" {
  build_index "$BATS_TEST_TMPDIR/i" <<'J'
{"id":"a","title":"ميناء جديد","text":"نص عن البحر","date":"2025-09-04","source":"المرفأ","author":"سعاد"}
{"id":"b","title":"نص آخر","text":"ميناء في البحر","date":"2025-10-01","source":"المدارات","author":"كريم"}
J
  cd "$BATS_TEST_TMPDIR"
  [ "$(found --index i 'title:ميناء')" = a ]
  [ "$(found --index i 'عنوان:ميناء')" = a ]
  [ "$(found --index i 'البحر source:المرفأ')" = a ]
  [ "$(found --index i 'البحر author:كريم')" = b ]
  [ "$(found --index i 'البحر date:2025-09-01..2025-09-30')" = a ]
  [ "$(found --index i --from 2025-10 البحر)" = b ]
  [ "$(found --index i --to 2025-09-04 البحر)" = a ]
  [ "$(found --index i --source المدارات البحر)" = b ]
  [ "$(found --index i --sort date البحر | tr '\n' ' ')" = 'a b ' ]
  [ "$(found --index i --sort -date البحر | tr '\n' ' ')" = 'b a ' ]
}

@test "consecutive pages equal the whole list" {
  whole=$(found --index "$SAMPLE" --limit 12 في الدولة والمدينة)
  pages=$(for offset in 0 4 8; do found --index "$SAMPLE" --limit 4 --offset $offset في الدولة والمدينة; done)
  [ "$whole" = "$pages" ]
}

@test "paragraphs are found with their number" {
  [[ $(found --index "$SAMPLE" --unit paragraph --limit 1 الضمانات الأمنية) == *"#"* ]]
}

@test "near-duplicates are collapsed behind one hit unless they are shown" {
  text='أعلنت الهيئة العامة للموانئ أن حركة السفن ارتفعت خلال العام الماضي بنسبة كبيرة بفضل توسعة الأرصفة وتحديث الرافعات وتدريب العاملين على النظم الحديثة في التفريغ والشحن والتخزين وأن الخطة المقبلة تشمل ربط الميناء بالسكك الحديدية'
  printf '{"id":"a","text":"%s"}\n{"id":"b","text":"%s"}\n' "$text" "$text غدا" | build_index "$BATS_TEST_TMPDIR/i"
  cd "$BATS_TEST_TMPDIR"
  [ "$(found --index i الموانئ | wc -l)" -eq 1 ]
  [ "$(found --index i --duplicates show الموانئ | wc -l)" -eq 2 ]
  [ "$(fahras-search --index i --format json الموانئ | jq '.hits[0].duplicates')" -eq 1 ]
}

@test "articles with one text are near-duplicates only if their titles differ in nothing but proclitics" {
  text='مصباح كهربائي للمكتب يوفر الطاقة ويضمنه صانعه عامين كاملين'
  for number in 1 2 3; do printf '{"id":"%s","title":"مصباح رقم %s","text":"%s"}\n' $number $number "$text"; done >"$BATS_TEST_TMPDIR/products"
  printf '{"id":"and","title":"والمصباح رقم ١","text":"%s"}\n{"id":"none","text":"%s"}\n' "$text" "$text" >>"$BATS_TEST_TMPDIR/products"
  build_index "$BATS_TEST_TMPDIR/i" <"$BATS_TEST_TMPDIR/products"
  cd "$BATS_TEST_TMPDIR"
  fahras-search --index i --format json --facets source مصباح | jq -e '.total.value == 4 and ([.hits[].duplicates] | add) == 1'
  [ "$(fahras-search --index i --format json "\"مصباح رقم 1\"" | jq '.hits[0].duplicates')" -eq 1 ]
  # The analyzer without stems knows no proclitics.
  fahras-index build --quiet --index n --analyzer none --input jsonl products
  [ "$(fahras-search --index n --format json الطاقة | jq '.total.value')" -eq 5 ]
}

@test "near-duplicates are counted in the text format, for articles and for paragraphs" {
  text='أعلنت الهيئة العامة للموانئ أن حركة السفن ارتفعت خلال العام الماضي بنسبة كبيرة بفضل توسعة الأرصفة وتحديث الرافعات وتدريب العاملين على النظم الحديثة في التفريغ والشحن والتخزين وأن الخطة المقبلة تشمل ربط الميناء بالسكك الحديدية'
  for id in a b c; do printf '{"id":"%s","text":"%s\\n\\nوتنتهي الأعمال قبل الصيف"}\n' $id "$text"; done |
    build_index "$BATS_TEST_TMPDIR/i"
  cd "$BATS_TEST_TMPDIR"
  for unit in article paragraph; do
    run --separate-stderr fahras-search --index i --unit $unit الموانئ
    [[ $output == *"(+2 near-duplicates)"* ]]
    [ "$(found --index i --unit $unit الموانئ | wc -l)" -eq 1 ]
    [ "$(fahras-search --index i --unit $unit --format jsonl الموانئ | jq .duplicates)" -eq 2 ]
    run --separate-stderr fahras-search --index i --unit $unit --duplicates show الموانئ
    [[ $output != *"near-duplicate"* ]]
    [ "$(found --index i --unit $unit --duplicates show الموانئ | wc -l)" -eq 3 ]
  done
}

@test "a facet count equals the total of the query with a filter by the value" {
  text='أعلنت الهيئة العامة للموانئ أن حركة السفن ارتفعت خلال العام الماضي بنسبة كبيرة بفضل توسعة الأرصفة وتحديث الرافعات'
  for source in المرفأ المرفأ المدار; do
    printf '{"id":"%s","source":"%s","text":"%s"}\n' $((id += 1)) $source "$text"
  done | build_index "$BATS_TEST_TMPDIR/i"
  cd "$BATS_TEST_TMPDIR"
  for more in '' '--duplicates show' '--unit paragraph'; do
    fahras-search --index i --format json --facets source $more الموانئ | jq -r '.facets[0].values[] | "\(.value) \(.count)"' >counts
    [ "$(wc -l <counts)" -eq 2 ]
    while read -r source count; do
      [ "$(fahras-search --index i --format json --source "$source" $more الموانئ | jq .total.value)" -eq "$count" ]
    done <counts
  done
}

@test "more like this: other articles are found, without near-duplicates, filtered and restricted" {
  like() { found --index "$SAMPLE" --like "$@"; }
  [[ $(like fa-0004 --limit 3) == *text/derby.txt* ]]
  ! like fa-0004 --limit 100 | grep -qx fa-0004
  ! like fa-0003 --limit 100 | grep -q near-duplicate
  [ "$(like fa-0003 --duplicates show --limit 1)" = dirty/near-duplicate.txt ]
  [[ $(like fa-0001 --source 'مجلة مدارات' --limit 1) == fa-0002 ]]
  [ "$(like fa-0001 --limit 1 'الرباط')" = text/summit-rabat.txt ]
}

@test "more like this: paragraphs of other articles are found" {
  like() { found --index "$SAMPLE" --unit paragraph --limit 100 --like "$@"; }
  [[ $(like fa-0004 | head -n 1) == *"#"* ]]
  ! like fa-0004 | grep -q '^fa-0004#'
  ! like fa-0003 | grep -q near-duplicate
  like fa-0003 --duplicates show | grep -q near-duplicate
}

@test "more like this: shared words are marked, and --explain shows their evidence" {
  fahras-search --index "$SAMPLE" --format json --like fa-0001 --limit 1 --explain |
    jq -e '.like == "fa-0001" and .query == "" and (.hits[0] |
      ([.passages[].marks | length] | add) >= 3 and
      (((.explain | map(.score) | add) - .score) | . < 0.001 and . > -0.001))'
}

@test "more like this: unknown articles and conflicting options are usage errors" {
  fails_with 2 fahras-search --index "$SAMPLE" --like nowhere
  [[ $stderr == *nowhere* ]]
  fails_with 2 fahras-search --index "$SAMPLE" --like fa-0001 --sort date
  [[ $stderr == *--like* ]]
  fails_with 2 fahras-search --index "$SAMPLE" --like fa-0001 --suggest ضما
}

@test "several indexes are searched as one" {
  echo '{"id":"a","text":"كتاب أول"}' | build_index "$BATS_TEST_TMPDIR/1"
  echo '{"id":"b","text":"كتاب ثان"}' | build_index "$BATS_TEST_TMPDIR/2"
  cd "$BATS_TEST_TMPDIR"
  [ "$(found --index 1 --index 2 كتاب | sort | tr '\n' ' ')" = 'a b ' ]
  [ "$(FAHRAS_INDEX=1:2 found كتاب | sort | tr '\n' ' ')" = 'a b ' ]
}

@test "spelling suggestions and completions are printed" {
  run --separate-stderr fahras-search --index "$SAMPLE" الضمامات
  [[ $stderr == *"did you mean"* ]]
  fahras-search --index "$SAMPLE" --suggest ضما | cut -f1 | grep -q '^ضمان'
}

@test "the parts that --explain shows sum to the score" {
  fahras-search --index "$SAMPLE" --explain --format json الضمانات الأمنية |
    jq -e '.hits[0] | ((.explain | map(.score) | add) - .score) | . < 0.001 and . > -0.001'
}

@test "a query that cannot be parsed is searched as plain words with a note" {
  run --separate-stderr fahras-search --index "$SAMPLE" '(الضمانات AND'
  [ "$status" -eq 0 ]
  [ -n "$output" ]
  [[ $stderr == *"searched as plain words"* ]]
}

@test "empty queries and queries of stop words are answered" {
  run --separate-stderr fahras-search --index "$SAMPLE" ''
  [ "$status" -eq 0 ]
  run --separate-stderr fahras-search --index "$SAMPLE" من في
  [ "$status" -eq 0 ]
  [ -n "$output" ]
}

@test "with --exit-code the exit status says whether anything was found" {
  fails_with 1 fahras-search --exit-code --index "$SAMPLE" قسطنطينوغرافيا
  fails_with 0 fahras-search --exit-code --index "$SAMPLE" الضمانات
  fails_with 0 fahras-search --index "$SAMPLE" قسطنطينوغرافيا
}

@test "missing, foreign and unset indexes exit with 3 or 2 and a message that says what to do" {
  cd "$BATS_TEST_TMPDIR"
  fails_with 3 fahras-search --index nowhere كتاب
  [[ $stderr == *nowhere* ]]
  mkdir foreign && echo x >foreign/file
  fails_with 3 fahras-search --index foreign كتاب
  [[ $stderr == *foreign* ]]
  fails_with 2 fahras-search كتاب
  [[ $stderr == *--index* ]]
}

@test "invalid options and dates are usage errors" {
  fails_with 2 fahras-search --index "$SAMPLE" --unit line كتاب
  fails_with 2 fahras-search --index "$SAMPLE" --from yesterday كتاب
  [[ $stderr == *yesterday* ]]
  fails_with 2 fahras-search --index "$SAMPLE" -كتاب
  [[ $stderr == *"after --"* ]]
  fails_with 2 fahras-search --index "$SAMPLE" --limit 1000000 كتاب
}

@test "a timeout that passes is reported" {
  run --separate-stderr fahras-search --index "$SAMPLE" --timeout 0.000001 '"الضمانات الأمنية"'
  [[ $stderr == *"stopped after"* ]]
}

@test "an error in a date names its option" {
  fails_with 2 fahras-search --index "$SAMPLE" --from foo الضمانات
  [[ $stderr == *" --from: 'foo'"* ]]
}
