#!/usr/bin/env bash
# Every public entity has a docstring:  docs_test.sh DOCS_SCRIPT    Exit 77, skipped, without doxygen.
set -eu
command -v doxygen >/dev/null || { echo "skipped: doxygen is absent" && exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
page=$("$1" "$work")
[ -f "$page" ] || { echo "no $page" >&2 && exit 1; }
