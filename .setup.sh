# This file lists and installs the Debian packages that Fahras needs. quickstart.sh and run-tests.sh source it.
# shellcheck shell=bash

BUILD_PACKAGES=(g++ cmake ninja-build pkg-config libxapian-dev libicu-dev libboost-dev libboost-program-options-dev
  libstemmer-dev nlohmann-json3-dev zlib1g-dev libfmt-dev libxxhash-dev libzstd-dev libgumbo-dev libxml2-dev
  libarchive-dev libjemalloc-dev libsqlite3-dev libssl-dev scdoc)
TEST_PACKAGES=(catch2 libbenchmark-dev bats python3 python3-jsonschema jq clang clang-tidy libclang-rt-dev xapian-tools valgrind zstd zip wrk
  curl php-cli golang-go python3-yaml rsync iproute2 e2fsprogs mount dpkg-dev file man-db systemd logrotate
  chromium fonts-noto-core)
# The sources are formatted with clang-format 14. Debian 13 does not have it, so the test of the formatting is skipped there.
if grep -q '^VERSION_ID="12"' /etc/os-release; then TEST_PACKAGES+=(clang-format-14); fi
# A nodejs package from elsewhere conflicts with Debian's npm and contains its own.
command -v npm >/dev/null || TEST_PACKAGES+=(nodejs npm)

# Installs those of the named packages that are missing. It prints nothing if all are installed.
ensure_packages() {
  local package missing=() as_root=()
  for package in "$@"; do
    if [[ $(dpkg-query -W -f='${Status}' "$package" 2>/dev/null) != *"ok installed" ]]; then
      missing+=("$package")
    fi
  done
  ((${#missing[@]} == 0)) && return 0
  if ! command -v apt-get >/dev/null; then
    echo "These Debian packages are needed, and there is no apt-get here: ${missing[*]}" >&2
    return 1
  fi
  if ((EUID != 0)); then
    if ! command -v sudo >/dev/null; then
      echo "Installing packages needs root or sudo. Run as root: apt-get install ${missing[*]}" >&2
      return 1
    fi
    as_root=(sudo)
  fi
  echo "Installing with apt-get: ${missing[*]}"
  "${as_root[@]}" apt-get update -q=2
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -q=2 --no-install-recommends -y "${missing[@]}" >/dev/null
}
