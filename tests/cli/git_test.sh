#!/usr/bin/env bash
# git shows what changed between two reports, by the recipe of wsis-diff(1):  git_test.sh BIN SAMPLES
set -eu
command -v git >/dev/null || { echo "skipped: git is absent" && exit 77; }
bin=$(cd "$1" && pwd)
samples=$(cd "$2" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export PATH=$bin:$PATH HOME=$work GIT_CONFIG_NOSYSTEM=1 LC_ALL=C
cd "$work"
git init -q . && git config user.name Archive && git config user.email archive@example.int

shows() { # WHAT TEXT: TEXT holds a line with WHAT
    grep -qF -- "$1" <<<"$2" || { echo "not shown: $1" && echo "$2" && exit 1; }
}

echo '*.docx diff=wsis' >.gitattributes
git config diff.wsis.command 'wsis-diff --git'
git config difftool.wsis.cmd 'wsis-diff "$LOCAL" "$REMOTE"'
cp "$samples/cwg-pac-07.docx" report.docx
git add . && git commit -qm 'The seventh meeting'
cp "$samples/cwg-pac-08.docx" report.docx

changes=$(git diff)
shows '--- a/report.docx  itu:cwg-pac/7/doc/12' "$changes"
shows 'questionnaire on opening hours to all administrations by [-31 January-]{+30 June+} 2017.' "$changes"
shows 'force' "$(git difftool -y -t wsis)"

git commit -qam 'The eighth meeting'
git mv report.docx eighth.docx && git commit -qm 'A better name'
shows '+++ b/eighth.docx' "$(git diff HEAD~2 HEAD)"
git rm -q eighth.docx
shows '+++ /dev/null' "$(git diff HEAD)"

# With textconv git compares line by line itself, also in its log.
git config --unset diff.wsis.command
git config diff.wsis.textconv 'wsis-extract --quiet --format text'
git config diff.wsis.cachetextconv true
shows '+6.1.2 The Secretariat was requested to circulate a questionnaire' "$(git log -p HEAD~1 -1 -- report.docx)"
