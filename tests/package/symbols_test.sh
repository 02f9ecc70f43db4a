#!/usr/bin/env bash
# The shared library shows what the public headers declare, and nothing else:  symbols_test.sh LIBRARY HEADERS
set -eu
shown=$(nm -D --defined-only -C "$1" | cut -d' ' -f3-)
other=$(grep -vE '^(wsis_[a-z_]+$|wsis::|(vtable|typeinfo|typeinfo name) for wsis::Error$)' <<<"$shown" || true)
[ -z "$other" ] || { echo "shown, and no part of the API:" && echo "$other" && exit 1; }

# A function in a public header, but for those of the register, which is no shared library.
status=0
for header in "$2"/*.hpp; do
    [ "$(basename "$header")" != register_file.hpp ] || continue
    while read -r name; do
        grep -qE "^wsis::([A-Za-z]+::)?$name(\[abi:cxx11\])?\(" <<<"$shown" || { echo "not shown: $name of $header" && status=1; }
    done < <(sed -nE '/^(WSIS_API|[a-zA-Z:<>_ ]+ [a-z_0-9]+\()/s/^.*[ *&]([a-z_0-9]+)\(.*$/\1/p' "$header")
done
exit $status
