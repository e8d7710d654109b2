# Each Debian that Fahras supports, from nothing: a minimal system in a folder builds Fahras by quickstart.sh, packs it
# by cpack and passes run-tests.sh; another one, where nothing of Fahras has ever been, installs the packages and answers
# queries. The test needs root, the network and, for each release, half an hour. FAHRAS_MIRROR names another mirror of Debian.
load common

setup() {
  ((EUID == 0)) || skip "needs root"
  command -v debootstrap >/dev/null || skip "needs debootstrap"
  BUILDER=$BATS_TEST_TMPDIR/builder USER_ROOT=$BATS_TEST_TMPDIR/user
}

teardown() {
  rm -rf --one-file-system "$BATS_TEST_TMPDIR/builder" "$BATS_TEST_TMPDIR/user"
}

# Prints what was done, into ctest's output.
did() {
  echo "# $*" >&3
}

# Runs a command in the system whose folder is the first word after these. The system has /proc, /sys and the devices as
# long as the command runs. The shell becomes the command, so that a signal to the shell's process reaches the command.
INSIDE=(unshare --mount sh -c 'mount -t proc proc "$0/proc" && mount -t sysfs sysfs "$0/sys" &&
  mount --rbind /dev "$0/dev" && exec chroot "$0" "$@"')
inside() {
  "${INSIDE[@]}" "$@"
}

install_packages() {
  inside "$1" sh -c 'apt-get update -q=2 && DEBIAN_FRONTEND=noninteractive apt-get install -q=2 -y --no-install-recommends "$@" >/dev/null' \
    sh "${@:2}"
}

make_systems() {
  unshare --mount debootstrap --variant=minbase "$1" "$USER_ROOT" ${FAHRAS_MIRROR:+"$FAHRAS_MIRROR"} >"$BATS_TEST_TMPDIR/log" ||
    { tail -n 20 "$BATS_TEST_TMPDIR/log"; return 1; }
  cp -a "$USER_ROOT" "$BUILDER"
  did "$1: Debian $(cat "$USER_ROOT/etc/debian_version")"
}

build_packages() {
  mkdir "$BUILDER/fahras"
  tar -C "$FAHRAS_SOURCE" --exclude=./build --exclude=./.git -c . | tar -C "$BUILDER/fahras" -x
  inside "$BUILDER" /fahras/quickstart.sh >"$BATS_TEST_TMPDIR/quickstart" 2>&1 ||
    { tail -n 40 "$BATS_TEST_TMPDIR/quickstart"; return 1; }
  grep -q "fa-0001" "$BATS_TEST_TMPDIR/quickstart"
  did "$1: quickstart.sh built with $(inside "$BUILDER" g++ --version | head -n 1) and answered its query"
  install_packages "$BUILDER" dpkg-dev file
  inside "$BUILDER" sh -c 'cd /fahras/build/release && cpack -G DEB -B /packages' >"$BATS_TEST_TMPDIR/log" ||
    { cat "$BATS_TEST_TMPDIR/log"; return 1; }
  cp -r "$BUILDER/packages" "$FAHRAS_SOURCE/sample_corpus" "$FAHRAS_SOURCE/docs/examples" "$USER_ROOT/"
  did "$1: cpack made $(cd "$BUILDER/packages" && echo *.deb)"
}

passes_tests() {
  inside "$BUILDER" /fahras/run-tests.sh >"$BATS_TEST_TMPDIR/tests" 2>&1 ||
    { tail -n 60 "$BATS_TEST_TMPDIR/tests"; return 1; }
  did "$1: run-tests.sh: $(grep "tests passed" "$BATS_TEST_TMPDIR/tests")"
}

use_packages() {
  # shellcheck disable=SC2046
  install_packages "$USER_ROOT" $(cd "$USER_ROOT" && printf '/%s\n' packages/*.deb) gcc libc6-dev python3
  did "$1: apt-get installed them beside $(inside "$USER_ROOT" dpkg-query -W -f='${Package} ${Version}, ' 'libxapian30*' 'libicu[0-9]*')gcc and python3"
  inside "$USER_ROOT" fahras-index build --quiet --index /sample /sample_corpus
  run inside "$USER_ROOT" fahras-search --index /sample "الضمانات الأمنية"
  output_has "fa-0001"
  serves "${INSIDE[@]}" "$USER_ROOT" fahras-serve --index sample=/sample
  inside "$USER_ROOT" gcc -o /news /examples/news.c -lfahras_c
  run inside "$USER_ROOT" /news /news-index "الميناء"
  output_has "news-1"
  run inside "$USER_ROOT" env PYTHONUTF8=1 python3 /examples/search.py /sample "الضمانات الأمنية"
  output_has "fa-0001"
  did "$1: fahras-search, fahras-serve, a program in C and one in Python answered queries"
  inside "$USER_ROOT" apt-get purge -q=2 -y fahras libfahras0 libfahras-dev >/dev/null
  [ ! -e "$USER_ROOT/usr/bin/fahras-index" ]
  did "$1: purged"
}

builds_and_installs() {
  make_systems "$1"
  build_packages "$1"
  use_packages "$1"
  passes_tests "$1"
}

@test "Debian 12 builds the packages, installs them, answers queries and passes all tests" {
  builds_and_installs bookworm
}

@test "Debian 13 builds the packages, installs them, answers queries and passes all tests" {
  builds_and_installs trixie
}
