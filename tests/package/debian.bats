# The Debian packages: what they say of themselves; installed below a folder they answer queries.
load common

setup_file() {
  export PACKAGES=$BATS_FILE_TMPDIR/packages ROOT=$BATS_FILE_TMPDIR/root
  (cd "$FAHRAS_BUILD" && cpack -G DEB -B "$PACKAGES" -D CPACK_DEBIAN_COMPRESSION_TYPE=gzip) >"$BATS_FILE_TMPDIR/log" 2>&1 ||
    { cat "$BATS_FILE_TMPDIR/log"; return 1; }
  export LDCONFIG=$BATS_FILE_TMPDIR/bin/ldconfig
  mkdir -p "$ROOT"/var/lib/dpkg/{info,updates,triggers} "${LDCONFIG%/*}"
  # Dependencies are searched for among the packages of this machine.
  cp /var/lib/dpkg/status "$ROOT/var/lib/dpkg/"
  # This program replaces ldconfig and records that a script has run it.
  printf '#!/bin/sh\necho "$DPKG_ROOT" >>"$0.ran"\n' >"$LDCONFIG"
  chmod +x "$LDCONFIG"
  package_tool -i "$PACKAGES"/*.deb >"$BATS_FILE_TMPDIR/log" 2>&1 ||
    { cat "$BATS_FILE_TMPDIR/log"; return 1; }
}

# dpkg below $ROOT, where packages' scripts run without being shut in.
package_tool() {
  PATH=${LDCONFIG%/*}:$PATH:/usr/sbin:/sbin dpkg --root="$ROOT" --log=/dev/null \
    --force-not-root --force-script-chrootless "$@"
}

# Field $2 of the package $1.
field() {
  dpkg-deb -f "$PACKAGES/$1"_*.deb "$2"
}

@test "there are three packages, named by Debian's rules" {
  local architecture
  architecture=$(dpkg --print-architecture)
  diff <(cd "$PACKAGES" && ls -- *.deb) - <<END
fahras_${FAHRAS_VERSION}_$architecture.deb
libfahras-dev_${FAHRAS_VERSION}_$architecture.deb
libfahras0_${FAHRAS_VERSION}_$architecture.deb
END
}

@test "the packages depend on what they need" {
  local library
  # Each release has its own version of ICU.
  for library in libxapian30 'libicu[0-9]+' libzstd1 'libstdc\+\+6' libc6; do
    [[ $(field libfahras0 Depends) =~ (^| )$library\  ]]
  done
  [[ $(field libfahras0 Depends) != *jemalloc* ]]
  [[ $(field libfahras0 Depends) != *libfahras* ]]
  [[ $(field fahras Depends) == *libjemalloc2* ]]
  [[ $(field fahras Recommends) == "rsync, xapian-tools" ]]
  [[ $(field libfahras-dev Depends) == "libfahras0 (= $FAHRAS_VERSION)" ]]
}

@test "every package that they name exists in Debian" {
  local fresh=$BATS_TEST_TMPDIR/status
  : >"$fresh"
  # Without lists of packages, those that are installed here are all that apt knows.
  apt-cache -o Dir::State::status="$fresh" show libc6 >/dev/null 2>&1 || fresh=/var/lib/dpkg/status
  run apt-get -s -o Debug::NoLocking=true -o Dir::State::status="$fresh" --no-install-recommends \
    install "$PACKAGES"/*.deb
  [ "$status" -eq 0 ] || { echo "$output"; return 1; }
  [ "$(grep -cE '^Conf (fahras|libfahras0|libfahras-dev) ' <<<"$output")" -eq 3 ]
}

@test "dpkg installs the packages and their dependencies" {
  local package
  for package in fahras libfahras0 libfahras-dev; do
    [ "$(dpkg-query --root="$ROOT" -W -f='${Status}' $package 2>/dev/null)" = "install ok installed" ]
  done
  [ "$(cat "$LDCONFIG.ran")" = "$ROOT" ]
}

@test "packages that depend on the library will find it" {
  local control=$BATS_TEST_TMPDIR/control
  dpkg-deb -e "$PACKAGES"/libfahras0_*.deb "$control"
  grep -q "^libfahras 0 libfahras0 (>= $FAHRAS_VERSION)" "$control/shlibs"
  grep -q "^libfahras_c 0 libfahras0 (>= $FAHRAS_VERSION)" "$control/shlibs"
}

@test "every file belongs to one package, and each package has its copyright file" {
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

@test "the service answers over HTTP, and ends on request" {
  build_sample "$ROOT/usr" "$BATS_TEST_TMPDIR/sample"
  serves "$ROOT/usr/bin/fahras-serve" --index sample="$BATS_TEST_TMPDIR/sample"
}

@test "a program is built against the packages, and answers a query" {
  local library
  library=$(library_folder "$ROOT")
  "$CC" -std=c11 -I"$ROOT/usr/include" -o "$BATS_TEST_TMPDIR/news" "$FAHRAS_SOURCE/docs/examples/news.c" \
    -L"$library" -lfahras_c "-Wl,-rpath-link,$library"
  LD_LIBRARY_PATH=$library run "$BATS_TEST_TMPDIR/news" "$BATS_TEST_TMPDIR/index" "الميناء"
  output_has "news-1"
}

@test "the packages leave no files when they are removed" {
  package_tool --purge fahras libfahras-dev libfahras0 >"$BATS_TEST_TMPDIR/log" 2>&1
  [ -z "$(find "$ROOT" -path "$ROOT/var" -prune -o -type f -print -o -type l -print)" ]
}
