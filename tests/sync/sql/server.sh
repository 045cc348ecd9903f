#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# A throw-away PostgreSQL with stubs and migrations: server.sh start <folder> | stop <folder>.
# It listens on a socket in <folder> only, trusts whoever reaches it, and never runs as root. `start` prints the connection
# string; it exits 77 when PostgreSQL is not installed. KJC_PG_BIN names the folder of its programs when it is not found,
# KJC_MIGRATIONS another folder of migrations than the real one.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
root=$(CDPATH= cd -- "$here/../../.." && pwd)
verb=$1
folder=$2

find_bin() {
    if [ -n "${KJC_PG_BIN:-}" ]; then echo "$KJC_PG_BIN"; return; fi
    for bin in /usr/lib/postgresql/*/bin /usr/local/pgsql/bin /opt/homebrew/opt/postgresql*/bin; do
        [ -x "$bin/initdb" ] && found=$bin
    done
    [ -n "${found:-}" ] || found=$(dirname "$(command -v initdb || echo /nowhere/initdb)")
    echo "$found"
}

# Runs its arguments as somebody who is not root.
unprivileged() {
    if [ "$(id -u)" != 0 ]; then "$@"
    elif id postgres >/dev/null 2>&1; then runuser -u postgres -- "$@"
    else runuser -u nobody -- "$@"; fi
}

bin=$(find_bin)
if [ ! -x "$bin/initdb" ]; then
    echo "SKIPPED: PostgreSQL is not installed (Debian: postgresql)" >&2
    exit 77
fi

if [ "$verb" = stop ]; then
    unprivileged "$bin/pg_ctl" -D "$folder/data" -m immediate -w stop >/dev/null
    exit 0
fi

mkdir -p "$folder"
if [ "$(id -u)" = 0 ]; then
    id postgres >/dev/null 2>&1 && chown postgres "$folder" || chown nobody "$folder"
fi
chmod 755 "$folder"
cd "$folder" # the caller's folder may be closed to the server's user
unprivileged "$bin/initdb" -D "$folder/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 >"$folder/initdb.log"
unprivileged "$bin/pg_ctl" -D "$folder/data" -l "$folder/data/server.log" -w \
    -o "-c listen_addresses='' -k '$folder' -c max_connections=60 -c deadlock_timeout=500ms" start >/dev/null
url="host=$folder user=postgres dbname=kjc"
"$bin/psql" -qX "host=$folder user=postgres dbname=postgres" -c 'create database kjc'
"$bin/psql" -qX -v ON_ERROR_STOP=1 "$url" -f "$here/stubs.sql"
for migration in "${KJC_MIGRATIONS:-$root/sync/supabase/migrations}"/*.sql; do
    PGOPTIONS='-c client_min_messages=warning' "$bin/psql" -qX1 -v ON_ERROR_STOP=1 "$url user=project" -f "$migration" >/dev/null
done
echo "$url"
