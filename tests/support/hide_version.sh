# Sourced by tests that compare outputs: a new version changes no golden.
# hide_version TOOL FILE...: the version of the tools becomes VERSION in these files.
hide_version() {
    local version
    version=$("$1" --version | cut -d' ' -f2)
    shift
    sed -i "s/\([ \"]\)${version//./\\.}\b/\1VERSION/g" "$@"
}
