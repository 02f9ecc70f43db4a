# Sourced by the other scripts: what has to be installed, and installing it.

build_packages="g++ cmake ninja-build pkg-config libcli11-dev libdtl-dev libfmt-dev libkainjow-mustache-dev libpugixml-dev libre2-dev libsqlite3-dev libssl-dev libtomlplusplus-dev libutf8proc-dev libzip-dev nlohmann-json3-dev"
test_packages="git doctest-dev fish groff jq libical-dev libvalijson-dev libxml2-utils make mandoc pre-commit python3 python3-jsonschema python3-yaml shellcheck sqlite3 strace unzip valgrind yamllint zsh"
package_packages="dpkg-dev lintian"
docs_packages="doxygen"
web_packages="chromium"
clang_packages="clang libclang-rt-dev"
coverage_packages="jq llvm"
check_packages="clang-format clang-tidy cppcheck"
cluster_packages="munge openssh-server parallel python3 slurm-wlm snakemake"

# ensure_packages NAME...: installs what is missing, on Debian and Ubuntu; elsewhere names the programs and libraries
# that are missing and goes on, since they may be there under names that only the build finds.
ensure_packages() {
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        name_missing "$@"
        return 0
    fi
    local missing
    missing=$(missing_packages "$@")
    [ -n "$missing" ] || return 0
    local sudo=
    [ "$(id -u)" -eq 0 ] || sudo=sudo
    echo "installing:" $missing >&2
    # The package lists may be absent or old; get them only when the first try fails.
    install_packages $missing >&2 || { $sudo apt-get update -q >&2 && install_packages $missing >&2; }
}

missing_packages() {
    local name
    for name in "$@"; do
        [ "$(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null)" = installed ] || echo "$name"
    done
}

install_packages() {
    $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@"
}

# Packages by what shows that they are there: a program, or a file that their -dev package brings.
name_missing() {
    local name
    for name in "$@"; do
        case $name in
        g++) command -v c++ >/dev/null || echo "missing: a C++20 compiler" >&2 ;;
        ninja-build) command -v ninja >/dev/null || echo "missing: ninja" >&2 ;;
        lib*-dev | *-dev) ;; # the build says which library it does not find
        python3-*) ;;        # tests that miss a module skip
        *) command -v "$name" >/dev/null || echo "missing: $name" >&2 ;;
        esac
    done
}

# ensure_web: what tests/web needs. Node and npm have to be there: which package brings them differs from machine to
# machine, and without them those tests skip.
ensure_web() {
    command -v npm >/dev/null || { echo "npm is absent: the pages are not tested in a browser" >&2 && return 0; }
    ensure_packages $web_packages
    local web=$1/tests/web
    [ "$web/node_modules/.package-lock.json" -nt "$web/package-lock.json" ] || (cd "$web" && npm ci --no-audit --no-fund >&2)
}
