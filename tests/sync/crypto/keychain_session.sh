#!/usr/bin/env bash
# Runs the keychain's test with a session bus, a home and a keyring of its own: keychain_session.sh TEST. Exits with 77 where
# there is nothing to run it with.
set -euo pipefail

for tool in dbus-run-session dbus-send gnome-keyring-daemon; do
    command -v "$tool" >/dev/null || { echo "SKIPPED: no $tool here (packages dbus, gnome-keyring)"; exit 77; }
done

if [ -z "${KJC_KEYCHAIN_SCENE:-}" ]; then
    for scene in "keyring" "no keyring" "no bus"; do
        echo "== a session with $scene"
        KJC_KEYCHAIN_SCENE=$scene dbus-run-session -- "$BASH" "$0" "$@"
    done
    exit 0
fi

work=$(mktemp -d)
readonly work
stop_keyring() {
    [ -n "${keyring:-}" ] || return 0
    kill "$keyring" || true
    wait "$keyring" || true
    keyring=
}
finish() {
    stop_keyring
    rm -rf "$work"
}
trap finish EXIT

start_keyring() {
    printf password | gnome-keyring-daemon --unlock --foreground --components=secrets >>"$work/keyring.log" 2>&1 &
    keyring=$!
    for ((i = 0; i < 100; i++)); do
        ! dbus-send --session --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.GetNameOwner \
            string:org.freedesktop.secrets >/dev/null 2>&1 || return 0
        sleep 0.1
    done
    cat "$work/keyring.log" >&2
    return 1
}

mkdir -m 700 "$work/home" "$work/run"
export HOME=$work/home XDG_RUNTIME_DIR=$work/run
# Without a display nothing asks a person for a password.
unset DISPLAY WAYLAND_DISPLAY XDG_CONFIG_HOME XDG_CACHE_HOME XDG_DATA_HOME XDG_CURRENT_DESKTOP GNOME_KEYRING_CONTROL

case $KJC_KEYCHAIN_SCENE in
"keyring")
    start_keyring
    "$1"
    stop_keyring
    start_keyring
    export KJC_KEYCHAIN_SCENE="keyring opened again"
    ;;
"no bus") export DBUS_SESSION_BUS_ADDRESS=unix:path=$work/nothing ;;
esac
"$1"
