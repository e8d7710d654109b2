# The packages on a fresh Debian 12, where nothing of Fahras has ever been. Needs root, the network
# and some minutes.
load common

setup() {
  ((EUID == 0)) || skip "needs root"
  command -v debootstrap >/dev/null || skip "needs debootstrap"
  ROOT=$BATS_TEST_TMPDIR/debian
}

@test "they install on a fresh machine, pull their dependencies and answer a query" {
  debootstrap --variant=minbase bookworm "$ROOT" ${FAHRAS_MIRROR:+"$FAHRAS_MIRROR"}
  (cd "$FAHRAS_BUILD" && cpack -G DEB -B "$ROOT/packages")
  cp -r "$FAHRAS_SOURCE/sample_corpus" "$FAHRAS_SOURCE/docs/examples" "$ROOT/"
  chroot "$ROOT" sh -c 'apt-get update -q=2 && apt-get install -q=2 -y --no-install-recommends /packages/*.deb gcc libc6-dev python3'
  chroot "$ROOT" fahras-index build --quiet --index /sample /sample_corpus
  run chroot "$ROOT" fahras-search --index /sample "الضمانات الأمنية"
  output_has "fa-0001"
  serves chroot "$ROOT" fahras-serve --index sample=/sample
  chroot "$ROOT" gcc -o /news /examples/news.c -lfahras_c
  run chroot "$ROOT" /news /news-index "الميناء"
  output_has "news-1"
  run chroot "$ROOT" env PYTHONUTF8=1 python3 /examples/search.py /sample "الضمانات الأمنية"
  output_has "fa-0001"
  chroot "$ROOT" apt-get purge -q=2 -y fahras libfahras0 libfahras-dev
  [ ! -e "$ROOT/usr/bin/fahras-index" ]
}
