#!/usr/bin/env bash
# The output that the README shows is what the tool prints:  readme_test.sh TOOL ROOT
set -eu
tool=$1
cd "$2"
shown=$(sed -n '/^\$ wsis-extract/,/^```/p' README.md | sed '1,2d' | sed '/^…$/,$d')
[ -n "$shown" ]
printed=$("$tool" samples/cwg-pac-08.docx)
[[ $printed == *"$shown"* ]] || {
    echo "README.md shows what is not printed:"
    echo "$shown"
    exit 1
}
