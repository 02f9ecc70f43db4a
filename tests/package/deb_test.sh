#!/usr/bin/env bash
# The Debian packages are as Debian wants them, can be installed, work and go without a trace:
#   deb_test.sh PACKAGES SAMPLES
# Exit 77, skipped, without packages, without dpkg and root, or where they are installed already.
set -eu
samples=$(realpath "$2")
shopt -s nullglob
packages=("$1"/*.deb)
skip() { echo "skipped: $*" && exit 77; }
fail() { echo "$*" >&2 && exit 1; }
[ ${#packages[@]} -gt 0 ] || skip "no packages in $1; scripts/package makes them"
[ "$(id -u)" -eq 0 ] && command -v dpkg >/dev/null || skip "needs root and dpkg"
names=($(for package in "${packages[@]}"; do dpkg-deb -f "$package" Package; done))
! dpkg-query -W "${names[@]}" >/dev/null 2>&1 || skip "${names[*]} are installed"
here=$(dirname "$(realpath "$0")")
work=$(mktemp -d)
trap 'dpkg --purge "${names[@]}" >/dev/null 2>&1 || true; rm -rf "$work"' EXIT

if command -v lintian >/dev/null; then
    lintian --allow-root --fail-on error "${packages[@]}" >"$work/lintian" || { cat "$work/lintian" && fail "lintian"; }
fi
dpkg -i "${packages[@]}" >"$work/dpkg" 2>&1 || { cat "$work/dpkg" && fail "cannot be installed"; }
dpkg -L "${names[@]}" | sort -u >"$work/files"

for tool in diff extract render track validate; do
    /usr/bin/wsis-$tool --version | grep -q "^wsis-$tool [0-9.]* (wsis-report " || fail "wsis-$tool does not run"
done
/usr/bin/wsis-extract --quiet "$samples/cwg-pac-08.docx" >"$work/told.json"
${CC:-cc} -std=c99 "$here/consumer/consumer.c" $(pkg-config --cflags --libs wsis) -o "$work/from-c"
"$work/from-c" "$samples/cwg-pac-08.docx" | cmp - "$work/told.json" || fail "the library says something else"
ldd "$work/from-c" | grep -q "libwsis.so" || fail "the shared library is not used"
if command -v python3 >/dev/null; then
    env -u WSIS_LIBRARY python3 -B "$samples/python/wsis.py" "$samples" >"$work/lines" && grep -q "cwg-pac-08.docx: 23 decisions" "$work/lines" ||
        fail "Python does not find the library"
fi

dpkg --purge "${names[@]}" >"$work/dpkg" 2>&1 || { cat "$work/dpkg" && fail "cannot be removed"; }
while read -r file; do
    case $file in
    *wsis*) [ ! -e "$file" ] || fail "left behind: $file" ;;
    esac
done <"$work/files"
