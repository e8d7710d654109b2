# The Debian packages: what they say of themselves, and what is in them answers a query.
load common

setup_file() {
  export PACKAGES=$BATS_FILE_TMPDIR/packages ROOT=$BATS_FILE_TMPDIR/root
  (cd "$FAHRAS_BUILD" && cpack -G DEB -B "$PACKAGES" -D CPACK_DEBIAN_COMPRESSION_TYPE=gzip) >"$BATS_FILE_TMPDIR/log" 2>&1 ||
    { cat "$BATS_FILE_TMPDIR/log"; return 1; }
  local package
  for package in "$PACKAGES"/*.deb; do dpkg-deb -x "$package" "$ROOT"; done
}

# Field $2 of the package $1.
field() {
  dpkg-deb -f "$PACKAGES/$1"_*.deb "$2"
}

@test "there are three, named as Debian names them" {
  local architecture
  architecture=$(dpkg --print-architecture)
  diff <(cd "$PACKAGES" && ls -- *.deb) - <<END
fahras_${FAHRAS_VERSION}_$architecture.deb
libfahras-dev_${FAHRAS_VERSION}_$architecture.deb
libfahras0_${FAHRAS_VERSION}_$architecture.deb
END
}

@test "they pull what they need" {
  local library
  for library in libxapian30 libicu72 libzstd1 libstdc++6 libc6; do
    [[ $(field libfahras0 Depends) == *"$library "* ]]
  done
  [[ $(field libfahras0 Depends) != *jemalloc* ]]
  [[ $(field libfahras0 Depends) != *libfahras* ]]
  [[ $(field fahras Depends) == *libjemalloc2* ]]
  [[ $(field fahras Recommends) == "rsync, xapian-tools" ]]
  [[ $(field libfahras-dev Depends) == "libfahras0 (= $FAHRAS_VERSION)" ]]
}

@test "what depends on the library will find it" {
  local control=$BATS_TEST_TMPDIR/control
  dpkg-deb -e "$PACKAGES"/libfahras0_*.deb "$control"
  grep -q "^libfahras 0 libfahras0 (>= $FAHRAS_VERSION)" "$control/shlibs"
  grep -q "^libfahras_c 0 libfahras0 (>= $FAHRAS_VERSION)" "$control/shlibs"
  grep -q ldconfig "$control/postinst"
}

@test "every file belongs to one package, and says whose it is" {
  local package
  for package in libfahras0 libfahras-dev fahras; do
    [ -s "$ROOT/usr/share/doc/$package/copyright" ]
    [ -s "$ROOT/usr/share/doc/$package/changelog.gz" ]
  done
  local files
  files=$(for package in "$PACKAGES"/*.deb; do dpkg-deb -c "$package" | awk '$1 !~ /^d/ {print $6}'; done)
  [ -z "$(sort <<<"$files" | uniq -d)" ]
  [ -z "$(grep -v '^./usr/' <<<"$files")" ]
}

@test "the programs answer a query" {
  build_sample "$ROOT/usr" "$BATS_FILE_TMPDIR/sample"
  run "$ROOT/usr/bin/fahras-search" --index "$BATS_FILE_TMPDIR/sample" "الضمانات الأمنية"
  output_has "fa-0001"
}

@test "a program is built against the packages, and answers a query" {
  local library
  library=$(library_folder "$ROOT")
  "$CC" -std=c11 -I"$ROOT/usr/include" -o "$BATS_TEST_TMPDIR/news" "$FAHRAS_SOURCE/docs/examples/news.c" \
    -L"$library" -lfahras_c "-Wl,-rpath-link,$library"
  LD_LIBRARY_PATH=$library run "$BATS_TEST_TMPDIR/news" "$BATS_TEST_TMPDIR/index" "الميناء"
  output_has "news-1"
}
