load common

@test "analyze prints slices, forms and byte offsets as tsv" {
  run fahras-index analyze --format tsv 'والضَّمانات الأمنيّة'
  [ "$status" -eq 0 ]
  [ "${lines[0]%%$'\t'*}" = 'والضَّمانات' ]
  [ "$(cut -f2,3 <<<"${lines[0]}")" = $'والضمانات\tضمانات' ]
  [ "$(cut -f5,6 <<<"${lines[0]}")" = $'0\t22' ]
  [ "$(cut -f5,6 <<<"${lines[1]}")" = $'23\t39' ]
}

@test "analyze gives related words the same stem" {
  stems=$(fahras-index analyze --format tsv 'الضمانات والضمانات للضمانات ضمان بالضمان' | cut -f4 | sort -u)
  [ "$(wc -l <<<"$stems")" -eq 1 ]
}

@test "analyze reads lines from standard input" {
  run bash -c 'printf "كتاب\nمدرسة\n" | fahras-index analyze --format tsv'
  [ "$status" -eq 0 ]
  [ "${#lines[@]}" -eq 2 ]
}

@test "analyze --format json is JSON with the same tokens" {
  fahras-index analyze --format json 'في عام ٢٠٢٥' | jq -e . >/dev/null
  [ "$(fahras-index analyze --format json 'في عام ٢٠٢٥' | jq -r '.. | .surface? // empty' | tail -n 1)" = 2025 ]
}

@test "analyze accepts four analyzers and refuses an unknown one by name" {
  for analyzer in fahras light10 snowball none; do
    fahras-index analyze --analyzer "$analyzer" 'كتاب' >/dev/null
  done
  fails_with 2 fahras-index analyze --analyzer english 'كتاب'
  [[ $stderr == *english* ]]
}

@test "analyze with light10 gives the published stems" {
  [ "$(fahras-index analyze --analyzer light10 --format tsv 'والكتابات' | cut -f4)" = 'كتاب' ]
}

@test "analyze accepts bytes that are not UTF-8" {
  run bash -c "printf '\\xff\\xfe كتاب \\xd9' | fahras-index analyze --format tsv"
  [ "$status" -eq 0 ]
  [[ $output == *كتاب* ]]
}
