# Sourced by script/run and script/test: where we are, headings with seconds, building.
# shellcheck shell=bash

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root" || exit 1

# ccache wants a home; without one that can be written it keeps its files with the build.
cache_home=${XDG_CACHE_HOME:-${HOME:-/nonexistent}/.cache}
if [ -z "${CCACHE_DIR:-}" ] && ! mkdir -p "$cache_home/ccache" 2>/dev/null; then
    export CCACHE_DIR="$root/build/ccache"
fi
# Presets compile the same sources in different folders: let them share what they have in common.
export CCACHE_NOHASHDIR=1
export CCACHE_BASEDIR="$root" # a clone elsewhere finds the same objects

# stage WORDS…: a heading, with the seconds since the start.
stage() {
    printf '[%4d s] %s\n' "$SECONDS" "$*"
}

# fail WORDS…: the last sentence, and out.
fail() {
    printf '%s\n' "$*" >&2
    exit 1
}

# Anything a command prints, but of ninja's lines ("[45/300] Building…") only one in ten percent.
tenths() {
    local line shown=0 tenth
    while IFS= read -r line || [ -n "$line" ]; do
        if [[ $line =~ ^\[([0-9]+)/([0-9]+)\] ]]; then
            tenth=$((10 * BASH_REMATCH[1] / BASH_REMATCH[2]))
            if [ "$tenth" -gt "$shown" ]; then
                shown=$tenth
                printf '         %d of %d\n' "${BASH_REMATCH[1]}" "${BASH_REMATCH[2]}"
            fi
        elif [ "$line" != 'ninja: no work to do.' ]; then
            printf '%s\n' "$line"
        fi
    done
}

# build PRESET [TARGET…]: configures build/PRESET and builds it, or only the targets.
build() {
    local preset=$1 targets=()
    shift
    [ $# -gt 0 ] && targets=(--target "$@")
    if ! mkdir -p "build/$preset" 2>/dev/null || [ ! -w "build/$preset" ]; then
        fail "$root/build/$preset cannot be written: it is somebody else's. Remove it, or work in a clone of your own."
    fi
    if ! cmake --preset "$preset" >"build/$preset/configure.log" 2>&1 </dev/null; then
        cat "build/$preset/configure.log" >&2
        fail "Configuring build/$preset failed; the reason is above."
    fi
    if [ -t 1 ]; then
        cmake --build "build/$preset" "${targets[@]}" </dev/null
    else
        cmake --build "build/$preset" "${targets[@]}" </dev/null 2>&1 | tenths
        return "${PIPESTATUS[0]}"
    fi || fail "Building build/$preset failed; the reason is above."
}
