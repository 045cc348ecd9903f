#!/usr/bin/env bash
# Our devices and RxDB's replication with Supabase bring the same edits to the same server, and read the same rows from it:
# run.sh [ROUNDS]. Made in build/release; the server is the local Supabase of tests/backend. Prints the medians, and fails when
# 10,000 offline edits of 2,000 rows take more than 45 requests, or a tenth of RxDB's time is not enough for them, or an empty
# device needs more than 22 requests, or more time than RxDB into memory, to read 10,000 rows.
# KJC_BENCH_SYNC is a bench_sync that is built already.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/../../.."
readonly here=tests/bench/sync rounds=${1:-3}
readonly program=${KJC_BENCH_SYNC:-build/release/bench/bench_sync}
work=$(mktemp -d)
readonly work

if [ -z "${KJC_BENCH_SYNC:-}" ]; then
    packaging/dev install build backend
    cmake --preset release >/dev/null
    cmake --build build/release --target bench_sync
fi
for modules in tests/backend $here; do
    [ -e $modules/node_modules ] || npm --prefix $modules ci
done
node tests/backend/requirements.js

mkfifo "$work/stop"
node tests/backend/server.js <"$work/stop" >"$work/facts" &
readonly server=$!
exec 9>"$work/stop"
trap 'exec 9>&-; wait $server; rm -rf "$work"' EXIT # the end of its input ends it, PostgreSQL too
until [ -s "$work/facts" ]; do
    kill -0 $server
    sleep 0.2
done
fact() { sed -nE 's/.*"'"$1"'": *"([^"]*)".*/\1/p' "$work/facts"; }
url=$(fact url) key=$(fact publishableKey) db=$(fact db)

for _ in $(seq "$rounds"); do
    "$program" "$url" "$key" 9>&- | sed 's/^/ours-/' >>"$work/found"
    node $here/rxdb.js "$url" "$key" "$db" 9>&- | sed 's/^/rxdb-/' >>"$work/found"
done

# median NAME COLUMN
median() { awk -v name="$1" -v c="$2" '$1 == name { print $c }' "$work/found" | sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
row() { printf '%-58s %9.2f s %9d requests\n' "$1" "$(median "$2" 2)" "$(median "$2" 3)"; }

echo "Medians of $rounds; 10,000 edits of 2,000 of 10,000 rows made offline, until the server has them; an empty device, until it has all rows"
row 'edits: ours, out of a durable library' ours-push
row 'edits: RxDB, out of memory' rxdb-push
row 'all rows: ours, into a durable library' ours-pull
row 'all rows: RxDB, into memory, 1000 a request' rxdb-pull
row 'all rows: RxDB, into memory, 100 a request (its default)' rxdb-pull-default
awk -v po="$(median ours-push 2)" -v pr="$(median rxdb-push 2)" -v pn="$(median ours-push 3)" \
    -v lo="$(median ours-pull 2)" -v lr="$(median rxdb-pull 2)" -v ln="$(median ours-pull 3)" 'BEGIN {
        push = pn <= 45 && po * 10 <= pr
        pull = ln <= 22 && lo <= lr
        printf "edits: %.1f times faster, limit 10; %d requests, limit 45: %s\n", pr / po, pn, push ? "within" : "ABOVE"
        printf "all rows: %.2f times the time of RxDB, limit 1; %d requests, limit 22: %s\n", lo / lr, ln, pull ? "within" : "ABOVE"
        exit !(push && pull)
    }'
