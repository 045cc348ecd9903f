#!/usr/bin/env bash
# How long the window takes to open on 10,000 recipes and a full week, and the memory it holds then, beside a bare Qt program
# of the same shape: bench_start.sh ANCHOR [RUNS]
# ANCHOR (or KJC_ANCHOR) is a folder whose CMake project builds `qtrich`, that program, and `winwait TIMEOUT_S QUIET_MS -- CMD…`,
# which starts a program and prints when its window was mapped and had settled, and its memory. They are built, and all runs are
# made, in KJC_BENCH_DIR, outside the repository. Fails when the first week is painted later than
# 1.5 times qtrich's time until settled, or above 70 MB.
set -euo pipefail

anchor=$(realpath "${1:-${KJC_ANCHOR:?the folder with qtrich and winwait, as the first argument}}")
readonly anchor runs=${2:-11} ratio_limit=1.5 rss_limit=70 recipes=10000
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
readonly window=$PWD/build/release/bin/kecarajocomer maker=$PWD/build/release/bench/bench_library
readonly work=${KJC_BENCH_DIR:-${XDG_CACHE_HOME:-$HOME/.cache}/kecarajocomer-bench}

# A session bus of its own, as a desktop has one.
if [ -z "${KJC_BENCH_BUS:-}" ]; then
    packaging/dev install build bench
    KJC_BENCH_BUS=1 exec dbus-run-session -- "$BASH" "tests/bench/$(basename "${BASH_SOURCE[0]}")" "$anchor" "$runs"
fi

build() {
    cmake --preset release >/dev/null
    cmake --build build/release --target kecarajocomer bench_library
    cmake -S "$anchor" -B "$work/anchor" >/dev/null
    cmake --build "$work/anchor" --target qtrich winwait
}

# The library, and the same titles in the table that qtrich reads.
make_libraries() {
    [ ! -e "$work/made" ] || return 0
    rm -rf "$work/library" "$work/rich.db"
    "$maker" "$work/library" $recipes
    python3 - "$work/library" "$work/rich.db" <<'EOT'
import glob, sqlite3, sys
library = sqlite3.connect(glob.glob(sys.argv[1] + "/*.sqlite")[0])
rich = sqlite3.connect(sys.argv[2])
rich.execute("CREATE TABLE recipe (id INTEGER PRIMARY KEY, title TEXT)")
rich.execute("CREATE INDEX t ON recipe (title)")
rich.executemany("INSERT INTO recipe (title) VALUES (?)", library.execute("SELECT title FROM recipe"))
rich.commit()
EOT
    touch "$work/made"
}

start_display() {
    mkfifo "$work/display"
    Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp -noreset 3>"$work/display" 2>"$work/xvfb.log" &
    readonly xvfb=$!
    trap 'kill $xvfb; rm -f "$work/display"' EXIT
    read -r number <"$work/display"
    export DISPLAY=:$number
}

# One start: "map settle rss week" in milliseconds and megabytes; week, when the first week was painted, is ours alone.
measure() {
    local seen
    seen=$("$work/anchor/winwait" 40 1200 -- "$@" 2>"$work/stderr.txt" |
        sed -nE 's/.*map=([0-9.-]+).*settle=([0-9.-]+).*rss_mb=([0-9.]+).*/\1 \2 \3/p')
    echo "$seen $(sed -nE 's/^week=([0-9.]+)$/\1/p' "$work/stderr.txt")"
}

# median FILE COLUMN
median() { awk -v c="$2" '{ print $c }' "$1" | sort -n | awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }

report() {
    local name=$1 file=$2
    printf '%-14s mapped %6.1f  settled %6.1f ms  RSS %5.1f MB\n' "$name" "$(median "$file" 1)" "$(median "$file" 2)" "$(median "$file" 3)"
}

mkdir -p "$work/home" "$work/run"
chmod 700 "$work/run"
rm -f "$work/display"
build
make_libraries
start_display
export HOME=$work/home XDG_RUNTIME_DIR=$work/run XDG_CONFIG_HOME=$work/home/.config XDG_CACHE_HOME=$work/home/.cache
export RICH_DB=$work/rich.db NO_AT_BRIDGE=1 LANG=C.UTF-8 QT_LOGGING_RULES='*=false'
unset QT_QPA_PLATFORM

measure "$work/anchor/qtrich" >/dev/null
measure "$window" --data "$work/library" >/dev/null
: >"$work/rich.txt"
: >"$work/window.txt"
for _ in $(seq "$runs"); do
    measure "$work/anchor/qtrich" >>"$work/rich.txt"
    measure "$window" --data "$work/library" >>"$work/window.txt"
done
[ "$(wc -l <"$work/window.txt")" -eq "$runs" ] || { echo "The window did not open in every run:" >&2; cat "$work/stderr.txt" >&2; exit 2; }

echo "$runs warm starts each, by turns, medians; $recipes recipes, a full week"
report qtrich "$work/rich.txt"
report kecarajocomer "$work/window.txt"
printf 'first week painted %.1f ms after the start\n' "$(median "$work/window.txt" 4)"
awk -v ours="$(median "$work/window.txt" 4)" -v all="$(median "$work/window.txt" 2)" -v bare="$(median "$work/rich.txt" 2)" -v rss="$(median "$work/window.txt" 3)" \
    -v ratio_limit=$ratio_limit -v rss_limit=$rss_limit 'BEGIN {
        good = ours <= ratio_limit * bare && rss <= rss_limit
        printf "settled, shelf and all: %.2f times qtrich\n", all / bare
        printf "first week: %.2f times qtrich settled, limit %.1f; RSS %.1f MB, limit %d MB: %s\n", ours / bare, ratio_limit, rss, rss_limit, good ? "within" : "ABOVE"
        exit !good
    }'
