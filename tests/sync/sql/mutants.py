# SPDX-License-Identifier: GPL-3.0-or-later
"""Breaks the SQL on purpose, one fault at a time, and fails when a suite does not notice. Each fault has lost somebody data."""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
MIGRATIONS = HERE.parents[2] / "sync/supabase/migrations"

# (what goes wrong, file, text, replacement, suite that must notice)
MUTANTS = [
    ("a page cuts through a number", "pull", "limit lim + 20", "limit lim", "schedules"),
    ("the cursor goes to the head", "pull", "case when pg.complete then h.head_seq else pg.upto end", "h.head_seq", "protocol"),
    ("readers ask by number without a lock on it", "push_rpc", "where t.household_id = hh for update;", "where t.household_id = hh;", "race"),
    ("membership is not looked at again after the lock", "push_rpc", "role := sync.role_of(hh, me); -- again", "role := 'editor'; -- again", "race"),
    ("arrival order wins", "merge", "(x.known is null or x.stamp > x.known) as wins", "true as wins", "merge"),
    ("rows keep their old number", "merge", "set seq = excluded.seq, f = ", "set f = ", "schedules"),
    ("an equal stamp replaces", "merge", "x.stamp > x.known) as wins", "x.stamp >= x.known) as wins", "protocol"),
    ("the newest deletion is the last to arrive", "merge", "greatest(t.del, m.del) as del", "coalesce(m.del, t.del) as del", "merge"),
    ("restamping forgets the device's own order", "merge", "fresh := sync.next_stamp(st.last_hlc,", "fresh := sync.next_stamp('',", "protocol"),
    ("what was restamped is not remembered", "merge", "st.last_hlc := greatest(st.last_hlc collate \"C\", kept, fresh);", "", "protocol"),
    ("a repeat under another number takes effect", "push", "t.op_id = op_key and t.first;", "t.op_id = op_key and false;", "protocol"),
    ("a gap is passed over", "push_rpc", "elsif o.n > st.last_op + 1 then", "elsif false then", "protocol"),
    ("two operations of one row are stored together", "push_rpc", " or names && o.names then", " then", "merge"),
    ("others are stored with what is restamped", "push_rpc", " or o.ahead or alone or ", " or ", "protocol"),
    ("a fork is taken for a repeat", "push", "if found and o.op_id <> op_key then", "if false then", "protocol"),
    ("a full disk becomes a verdict", "push", "when data_exception or integrity_constraint_violation", "when others", "protocol"),
    ("viewers write", "push", "if role = 'viewer' then", "if false then", "attack"),
    ("anybody reads", "access", "using (household_id = any (array(select sync.my_households())))", "using (true)", "attack"),
    ("photos of all are for all", "live_and_photos", "sync.household_in(name) = any (array(select sync.my_households()))", "true", "attack"),
    ("the floor stays low", "retention", "floor_seq = greatest(floor_seq, upto)", "floor_seq = floor_seq", "protocol"),
    ("a write by REST loses to a fast clock", "views", "greatest(stamp, d.last_hlc)", "d.last_hlc", "views"),
]


def notices(what, name, old, new, suite):
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder) / "migrations"
        shutil.copytree(MIGRATIONS, copy)
        os.chmod(folder, 0o755)
        file = next(f for f in copy.iterdir() if f.name.split("_", 1)[1] == f"{name}.sql")
        text = file.read_text(encoding="utf-8")
        if text.count(old) != 1:
            print(f"{what}: its text stands {text.count(old)} times in {name}")
            return False
        file.write_text(text.replace(old, new), encoding="utf-8")
        run = subprocess.run([HERE / "run.sh", suite, "-f"], env={**os.environ, "KJC_MIGRATIONS": str(copy)}, stdout=subprocess.PIPE,
                             stderr=subprocess.STDOUT, text=True, check=False)
        if run.returncode == 77:
            print(run.stdout)
            sys.exit(77)
        # Noticed by a test, not by a mutant that does not even load.
        caught = run.returncode != 0 and "FAILED (" in run.stdout
        print(f"{'caught' if caught else 'MISSED'}: {what} ({suite})", flush=True)
        if not caught:
            print(run.stdout[-1500:])
        return caught


if __name__ == "__main__":
    sys.exit(0 if all([notices(*mutant) for mutant in MUTANTS if not sys.argv[1:] or sys.argv[1] in mutant[0]]) else 1)
