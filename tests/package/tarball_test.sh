#!/usr/bin/env bash
# The tarball runs wherever it is unpacked, with no more libraries than these:  tarball_test.sh PACKAGES SAMPLES
# Exit 77, skipped, without a tarball.
set -eu
samples=$(realpath "$2")
shopt -s nullglob
tarballs=("$1"/*.tar.gz)
[ ${#tarballs[@]} -gt 0 ] || { echo "skipped: no tarball in $1; scripts/package makes it" && exit 77; }
fail() { echo "$*" >&2 && exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
tar -xzf "${tarballs[0]}" -C "$work"
mkdir "$work/else where"
mv "$work"/wsis-* "$work/else where/wsis"
tree="$work/else where/wsis"

# Loaded at the start: the C library alone. At the first DOCX libzip.so is looked for, which Debian has shared only.
needed='^(linux-vdso\.so\.1|libc\.so\.6|libm\.so\.6|/lib64/ld-linux-[a-z0-9-]*\.so\.[0-9]|/lib/ld-linux-[a-z0-9-]*\.so\.[0-9])$'
for tool in diff extract render track validate; do
    env -i "$tree/bin/wsis-$tool" --version | grep -q "^wsis-$tool " || fail "wsis-$tool does not run"
    other=$(ldd "$tree/bin/wsis-$tool" | awk '{ print $1 }' | grep -vE "$needed" || true)
    [ -z "$other" ] || fail "wsis-$tool needs" $other
done
env -i "$tree/bin/wsis-extract" --quiet "$samples/decisions.txt" | grep -q '"wsis-report"' || fail "no report of a text"
if ldconfig -p | grep -q libzip.so; then
    env -i "$tree/bin/wsis-extract" --quiet "$samples/cwg-pac-08.docx" | grep -q '"6.1.2"' || fail "no report of a DOCX"
fi
for file in LICENSE README.md CHANGELOG.md; do [ -f "$tree/share/doc/wsis/$file" ] || fail "no $file"; done
[ -f "$tree/share/wsis/schemas/wsis-report.schema.json" ] || fail "no schema"
