#!/bin/sh
# Print the apt line for what `make test-all` needs beside Python packages; with --install run it.
# Each package stands with the reason it is here.
set -eu

packages() {
    sed -e 's/#.*//' -e '/^ *$/d' <<'LIST'
chromium         # to look at report.html as a person would
fonts-noto-core  # letters of the languages of Europe and its neighbours
fonts-noto-cjk   # Chinese, for README.zh-CN.md and the pages to come
postgresql       # the second store: records are tested on both
softhsm2         # a device that holds the root key, for tests
LIST
}

fail() {
    echo "system-packages: $1" >&2
    exit 2
}

is_installed() {
    [ "$(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

line="apt-get install --yes --no-install-recommends $(packages | tr -s ' \n' ' ' | sed 's/ $//')"

case "${1-}" in
    "")
        echo "$line"
        exit 0
        ;;
    --install) [ $# -eq 1 ] || fail "unexpected argument '$2'; allowed is: --install" ;;
    *) fail "unknown argument '$1'; allowed is: --install" ;;
esac

command -v dpkg-query >/dev/null && command -v apt-get >/dev/null ||
    fail "--install knows only Debian and its relatives, with apt-get; packages: $(packages | tr -s ' \n' ' ')"

missing=""
for package in $(packages); do
    is_installed "$package" || missing="$missing $package"
done
[ -n "$missing" ] || {
    echo "system-packages: all there, nothing to install"
    exit 0
}

[ "$(id -u)" -eq 0 ] || fail "--install must run as root: sudo scripts/system-packages.sh --install"

export DEBIAN_FRONTEND=noninteractive
apt-get update --quiet --quiet </dev/null || fail "apt-get update failed; see above"
# shellcheck disable=SC2086 # the list is meant to be split
apt-get install --yes --quiet --quiet --no-install-recommends $missing </dev/null ||
    fail "apt-get could not install:$missing; see above"
echo "system-packages: installed:$missing"
