#!/usr/bin/env bash
# Runs a test of this folder in a real window, on a display, a session bus and a home of its own: run.sh TEST.py WINDOW KJC
set -euo pipefail

if [ -z "${KJC_E2E_BUS:-}" ]; then
    KJC_E2E_BUS=1 exec dbus-run-session -- "$BASH" "$0" "$@"
fi

work=$(mktemp -d)
readonly work
finish() {
    [ -z "${xvfb:-}" ] || kill "$xvfb" || true
    rm -rf "$work"
}
trap finish EXIT

mkfifo "$work/display"
Xvfb -displayfd 3 -screen 0 1440x900x24 -nolisten tcp -noreset 3<>"$work/display" 2>"$work/xvfb.log" &
xvfb=$!
read -r -t 30 number <"$work/display" || { cat "$work/xvfb.log" >&2; exit 1; }
mkdir -m 700 "$work/home" "$work/run" "$work/tmp"

export DISPLAY=:$number HOME=$work/home XDG_RUNTIME_DIR=$work/run TMPDIR=$work/tmp LANG=C.UTF-8
unset QT_QPA_PLATFORM NO_AT_BRIDGE XDG_CONFIG_HOME XDG_CACHE_HOME XDG_DATA_HOME
/usr/bin/python3 "$(dirname "$0")/$1" "${@:2}"
