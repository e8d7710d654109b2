# `cmake --install`, and programs that are built against what it leaves.
load common

setup_file() {
  export PREFIX=$BATS_FILE_TMPDIR/first
  cmake --install "$FAHRAS_BUILD" --prefix "$PREFIX" >/dev/null
  # What is installed may be moved.
  mv "$PREFIX" "$BATS_FILE_TMPDIR/moved"
  PREFIX=$BATS_FILE_TMPDIR/moved
  export SAMPLE=$BATS_FILE_TMPDIR/sample
  build_sample "$PREFIX" "$SAMPLE"
  export EXAMPLES=$BATS_FILE_TMPDIR/examples
}

use_pkg_config() {
  PKG_CONFIG_PATH=$(library_folder "$PREFIX")/pkgconfig
  export PKG_CONFIG_PATH
}

@test "programs, libraries, headers and pages are in their folders" {
  local library file
  library=$(library_folder "$PREFIX")
  for file in bin/fahras-index bin/fahras-search bin/fahras-replicate bin/fahras-serve-shards \
    include/fahras.h include/fahras/searcher.h include/fahras/writer.h include/fahras/filter.h \
    share/man/man1/fahras-index.1.gz share/man/man1/fahras-search.1.gz share/man/man7/fahras-query.7.gz \
    share/bash-completion/completions/fahras-search share/zsh/site-functions/_fahras-index \
    share/fish/vendor_completions.d/fahras-search.fish; do
    [ -s "$PREFIX/$file" ] || { echo "no $file"; return 1; }
  done
  [ -L "$library/libfahras.so" ] && [ -L "$library/libfahras.so.0" ]
  [ -f "$library/libfahras.so.$FAHRAS_VERSION" ] && [ -f "$library/libfahras_c.so.$FAHRAS_VERSION" ]
}

@test "no installed file contains the path of the folders in which it was built" {
  run ! grep -rlIF -e "$FAHRAS_BUILD" -e "$FAHRAS_SOURCE" "$PREFIX"
  run bash -c "readelf -d $PREFIX/bin/* $(library_folder "$PREFIX")/*.so 2>/dev/null | grep -E 'RPATH|RUNPATH'"
  [ "$status" -ne 0 ]
}

@test "only the public headers are installed" {
  diff <(cd "$PREFIX/include" && find . -type f | sort) - <<'END'
./fahras.h
./fahras/analyzer.h
./fahras/article_fields.h
./fahras/error.h
./fahras/export.h
./fahras/filter.h
./fahras/printable.h
./fahras/searcher.h
./fahras/sort.h
./fahras/writer.h
END
}

@test "find_package: the examples in C++ and C can be built and run" {
  cmake -S "$FAHRAS_SOURCE/docs/examples" -B "$EXAMPLES" -DCMAKE_PREFIX_PATH="$PREFIX" \
    -DCMAKE_BUILD_TYPE=Debug >/dev/null
  cmake --build "$EXAMPLES"
  run with_libraries "$PREFIX" "$EXAMPLES/search" "$SAMPLE" "الضمانات الأمنية"
  output_has "fa-0001"
  output_has "[الضمانات الأمنية]"
  run with_libraries "$PREFIX" "$EXAMPLES/add" "$SAMPLE" news-7 "عنوان جديد" <<<"نص المقال الجديد عن الفلامنغو."
  [ "$output" = "1 new, 0 changed, 0 unchanged" ]
  run with_libraries "$PREFIX" "$EXAMPLES/search" "$SAMPLE" "الفلامنغو"
  output_has "news-7  عنوان جديد"
  run with_libraries "$PREFIX" "$EXAMPLES/search" "$BATS_TEST_TMPDIR/none" x
  [ "$status" -eq 1 ]
  output_has "$BATS_TEST_TMPDIR/none"
  run with_libraries "$PREFIX" "$EXAMPLES/news" "$BATS_TEST_TMPDIR/news" "الميناء"
  output_has "added"
  output_has "news-1  2025-09-04  افتتاح الميناء الجديد"
  run with_libraries "$PREFIX" "$EXAMPLES/news" "$BATS_TEST_TMPDIR/news" "الميناء"
  output_has "was there"
}

@test "find_package: another minor version is refused" {
  cat >"$BATS_TEST_TMPDIR/CMakeLists.txt" <<'END'
cmake_minimum_required(VERSION 3.20)
project(later LANGUAGES CXX)
find_package(fahras 0.999 REQUIRED)
END
  run cmake -S "$BATS_TEST_TMPDIR" -B "$BATS_TEST_TMPDIR/build" -DCMAKE_PREFIX_PATH="$PREFIX"
  [ "$status" -ne 0 ]
  output_has "0.999"
}

@test "pkg-config: a program in C++ can be built" {
  use_pkg_config
  [ "$(pkg-config --modversion fahras)" = "$FAHRAS_VERSION" ]
  read -ra flags < <(pkg-config --cflags --libs fahras)
  "$CXX" -std=c++20 -o "$BATS_TEST_TMPDIR/search" "$FAHRAS_SOURCE/docs/examples/search.cpp" "${flags[@]}"
  run with_libraries "$PREFIX" "$BATS_TEST_TMPDIR/search" "$SAMPLE" "الضمانات"
  output_has "fa-0001"
}

@test "pkg-config: a program in C can be built with a C compiler alone" {
  use_pkg_config
  read -ra flags < <(pkg-config --cflags --libs fahras-c)
  "$CC" -std=c11 -pedantic -Wall -Wextra -Werror -o "$BATS_TEST_TMPDIR/news" \
    "$FAHRAS_SOURCE/docs/examples/news.c" "${flags[@]}"
  run with_libraries "$PREFIX" "$BATS_TEST_TMPDIR/news" "$BATS_TEST_TMPDIR/news-index" "القافلة"
  output_has "news-1"
}

@test "Python can call the C API" {
  run with_libraries "$PREFIX" python3 "$FAHRAS_SOURCE/docs/examples/search.py" "$SAMPLE" "الضمانات الأمنية"
  output_has "fa-0001"
  output_has "[الضمانات الأمنية]"
  run with_libraries "$PREFIX" python3 "$FAHRAS_SOURCE/docs/examples/search.py" "$BATS_TEST_TMPDIR/none" x
  [ "$status" -eq 1 ]
  output_has "$BATS_TEST_TMPDIR/none"
}

# The options that program $1 has, of all its commands.
options_of() {
  local program=$PREFIX/bin/$1 command
  {
    "$program" --help
    if [ "$1" = fahras-index ]; then
      for command in build add remove optimize settings upgrade lock check info analyze; do "$program" $command --help; done
    fi
  } | grep -oE -e '(^|[ (;])--[a-z][a-z-]+' | grep -oE -e '--[a-z-]+' | sort -u
}

@test "systemd accepts the unit of the service" {
  local unit=$PREFIX/lib/systemd/system/fahras-serve.service
  sed "s|^ExecStart=|&$PREFIX/bin/|" "$unit" >"$BATS_TEST_TMPDIR/fahras-serve.service"
  run systemd-analyze verify --man=no "$BATS_TEST_TMPDIR/fahras-serve.service"
  [[ $output != *"command not found"* ]]
  [ -z "$(grep -i fahras-serve <<<"$output")" ] || { echo "$output"; return 1; }
}

@test "each manual page has exactly the options of --help" {
  local page name program
  for page in "$FAHRAS_SOURCE"/docs/man/*.scd; do
    name=$(basename "$page" .scd) program=${name%.*}
    man --warnings=all -l "$PREFIX/share/man/man${name##*.}/$name.gz" >/dev/null
    case $program in fahras-replicate | fahras-serve-shards | fahras-query) continue ;; esac
    diff <(options_of "$program") <(grep -oE -e '^\*--[a-z-]+' "$page" | tr -d '*' | sort -u) ||
      { echo "< --help of $program, > its page"; return 1; }
  done
}

@test "completions contain every option" {
  local program option file
  for program in fahras-index fahras-search fahras-serve; do
    for option in $(options_of "$program"); do
      for file in "share/bash-completion/completions/$program" "share/zsh/site-functions/_$program"; do
        grep -qE -e "$option\b" "$PREFIX/$file" || { echo "no $option in $file"; return 1; }
      done
      grep -qE -e "-l ${option#--} |-l ${option#--}$" "$PREFIX/share/fish/vendor_completions.d/$program.fish" ||
        { echo "no $option for fish"; return 1; }
    done
  done
}

# What bash would complete the line "$@" to.
completed() {
  COMP_WORDS=("$@")
  COMP_CWORD=$(($# - 1))
  "_${1//-/_}"
  echo "${COMPREPLY[*]}"
}

@test "bash completes commands, options and values" {
  source "$PREFIX/share/bash-completion/completions/fahras-index"
  source "$PREFIX/share/bash-completion/completions/fahras-search"
  [ "$(completed fahras-index opt)" = optimize ]
  [ "$(completed fahras-index add --wa)" = --watch ]
  [ "$(completed fahras-index build --analyzer li)" = light10 ]
  [ "$(completed fahras-search --sort -)" = -date ]
  [ "$(completed fahras-search --exp)" = --explain ]
  cd "$SAMPLE/.."
  [ "$(completed fahras-search --index samp)" = sample ]
}
