#!/usr/bin/env bash
# Installs the build into a folder, moves the folder, and builds a project of somebody else against it, in every way that
# is promised:  package_test.sh BUILD SAMPLES CMAKE
set -eu
build=$(realpath "$1") samples=$(realpath "$2") cmake=$3
here=$(dirname "$(realpath "$0")")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "$*" >&2 && exit 1; }

"$cmake" --install "$build" --prefix "$work/first" >/dev/null
mv "$work/first" "$work/tree"
tree=$work/tree libdir=$(dirname "$work"/tree/lib*/libwsis.so)
cd "$work"
sample=$samples/decisions.txt
"$tree/bin/wsis-extract" --quiet "$sample" >told.json

for file in include/wsis/wsis.h include/wsis/extract.hpp share/wsis/schemas/wsis-report.schema.json; do
    [ -f "$tree/$file" ] || fail "not installed: $file"
done
! grep -rhE '#include <[^>]*[./][^>]*>' "$tree/include" | grep -v stddef.h || fail "a public header includes a third-party one"
! grep -rn "$build\|$work/first" "$tree"/lib*/cmake "$tree"/lib*/pkgconfig || fail "a path of this machine is installed"

# Programs that print the JSON of the sample.
check_consumers() {
    for program; do
        "$program" "$sample" >from.json && cmp from.json told.json || fail "$program prints other JSON than wsis-extract"
    done
}

for kind in shared static; do
    "$cmake" -S "$here/consumer" -B "$kind" -DCMAKE_PREFIX_PATH="$tree" -DWSIS_KIND="$kind" >"$kind.log" 2>&1 &&
        "$cmake" --build "$kind" >>"$kind.log" 2>&1 || { cat "$kind.log" && fail "find_package: $kind"; }
    check_consumers "$kind/from-c" "$kind/from-cpp"
done
ldd shared/from-c | grep -q "libwsis.so.* => $libdir" || fail "the shared library is not used"
! ldd static/from-c | grep libwsis || fail "the static library is not used"

export PKG_CONFIG_PATH=$libdir/pkgconfig
c99="${CC:-cc} -std=c99 -Wall -Wextra -Wpedantic -Werror"
$c99 "$here/consumer/consumer.c" $(pkg-config --cflags --libs wsis) -Wl,-rpath,"$libdir" -o by-pkg-config
check_consumers ./by-pkg-config
rm "$libdir"/libwsis.so*
$c99 "$here/consumer/consumer.c" $(pkg-config --static --cflags --libs wsis) -o by-pkg-config-static
check_consumers ./by-pkg-config-static
