# SPDX-License-Identifier: GPL-3.0-or-later
"""The merge of sync_push against the rule of core/merge/rowstate.h written down once more: same result in every order."""

import random
import unittest
import uuid

from session import Session, new_user, now_ms, operation, pull_all, push, stamp

FIELDS = ["title", "notes", "rating", "servings"]


def merged(row, change):
    fields, stamps, deleted = dict(row[0]), dict(row[1]), row[2]
    for name, at in change["c"].items():
        if name == "!del":
            deleted = max(deleted or "", at)
        elif stamps.get(name, "") < at:
            stamps[name] = at
            fields[name] = change["f"][name]
    return fields, stamps, deleted


def is_live(row):
    return not row[2] or any(at > row[2] for at in row[1].values())


class Merge(unittest.TestCase):
    def setUp(self):
        self.admin = Session()
        self.addCleanup(self.admin.close)
        self.me = Session(new_user(self.admin))
        self.addCleanup(self.me.close)

    def some_ops(self, chance, rows):
        """Operations of several devices, no two with one stamp, some folded from several edits."""
        ops, taken = [], set()

        def fresh():
            while True:
                at = stamp(now_ms() - chance.randint(0, 4000), f"{chance.randint(1, 4):08x}", chance.randint(0, 3))
                if at not in taken:
                    taken.add(at)
                    return at
        for _ in range(40):
            touched = []
            for row in chance.sample(rows, chance.randint(0, 3)):
                names = chance.sample(FIELDS, chance.randint(0, len(FIELDS)))
                one = fresh()
                clock = {name: fresh() if chance.random() < 0.2 else one for name in names}
                values = {name: chance.choice([None, True, 1, 2.5, "ß 🍲", ["x", {"y": 1}], f"v{chance.randint(0, 9)}"]) for name in names}
                if chance.random() < 0.2:
                    clock["!del"] = fresh()
                touched.append({"k": "recipe", "i": row, "f": values, "c": clock})
            ops.append((str(uuid.uuid4()), touched))
        return ops

    def stored(self, ops):
        """What a new household holds after the operations in this order, spread over devices and batches."""
        hh = str(uuid.uuid4())
        self.me.rpc("household_create", {"id": hh, "name": "Home"})
        devices = {str(uuid.uuid4()): 0 for _ in range(3)}
        for start in range(0, len(ops), 7):
            dev = random.choice(list(devices))
            batch = []
            for op_id, rows in ops[start:start + 7]:
                devices[dev] += 1
                batch.append(operation(devices[dev], *rows, op_id=op_id))
            answer = self.me.rpc("sync_push", push(hh, dev, *batch))
            self.assertTrue(all(r["st"] == "ok" for r in answer["res"]), answer)
        rows, _, _ = pull_all(self.me, hh)
        live = set(self.admin.sql(f"select id from sync.rows where household_id = '{hh}' and live"))
        self.me.rpc("household_delete", {"hh": hh})
        return {i: (row["f"], row["c"], row["del"]) for (_, i), row in rows.items()}, live

    def test_the_server_merges_as_the_reference_does_in_every_order(self):
        for seed in range(25):
            chance = random.Random(seed)
            rows = [str(uuid.UUID(int=chance.getrandbits(128), version=4)) for _ in range(5)]
            ops = self.some_ops(chance, rows)
            expected = {}
            for _, changes in ops:
                for change in changes:
                    if change["c"]:
                        expected[change["i"]] = merged(expected.get(change["i"], ({}, {}, None)), change)
            for _ in range(2):
                chance.shuffle(ops)
                states, live = self.stored(ops)
                self.assertEqual(states, expected, f"seed {seed}")
                self.assertEqual(live, {i for i, row in expected.items() if is_live(row)}, f"seed {seed}")
        self.assertEqual(self.admin.sql("select * from sync.heads_that_differ()"), [])


if __name__ == "__main__":
    unittest.main()
