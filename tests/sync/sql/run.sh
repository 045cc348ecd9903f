#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs one suite against a server of its own: run.sh protocol|schedules|attack|race|merge|views|pgtap [options of unittest].
# Exits 77 when something that the suite needs is not installed.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
root=$(CDPATH= cd -- "$here/../../.." && pwd)
suite=$1
shift
folder=$(mktemp -d "${TMPDIR:-/tmp}/kjc-sql.XXXXXX")
trap '"$here/server.sh" stop "$folder" 2>/dev/null || true; rm -rf "$folder"' EXIT INT TERM

code=0
url=$("$here/server.sh" start "$folder") || code=$?
[ "$code" = 0 ] || exit "$code"
export KJC_PG_URL="$url"

if [ "$suite" != pgtap ]; then
    PYTHONDONTWRITEBYTECODE=1 python3 "$here/$suite.py" "$@"
    exit
fi
if ! psql -qX "$url" -c 'create extension pgtap' 2>/dev/null; then
    echo "SKIPPED: the pgTAP extension is not installed (Debian: postgresql-NN-pgtap)" >&2
    exit 77
fi
# Migrations may be run again over what they made.
for migration in "$root"/sync/supabase/migrations/*.sql; do
    PGOPTIONS='-c client_min_messages=warning' psql -qX1 -v ON_ERROR_STOP=1 "$url user=project" -f "$migration" >/dev/null
done
# TAP without pg_prove, which is not everywhere: every plan must be met and no line may say "not ok".
for file in "$root"/sync/supabase/tests/*.sql; do
    echo "# $(basename "$file")"
    psql -qAtX -v ON_ERROR_STOP=1 "$url" -f "$file" >"$folder/tap" || { cat "$folder/tap"; exit 1; }
    grep -E '^(not ok|# )' "$folder/tap" && exit 1
    planned=$(sed -n 's/^1\.\.//p' "$folder/tap")
    passed=$(grep -c '^ok ' "$folder/tap" || true)
    echo "$passed of $planned"
    [ "$passed" = "$planned" ] || exit 1
done
