# SPDX-License-Identifier: GPL-3.0-or-later
"""Several small devices and one server through random schedules of faults: in the end all hold the same, and no edit is lost.
A device here is the least that can follow the protocol; the real one has its own simulator."""

import copy
import hashlib
import json
import os
import random
import unittest
import uuid

from session import Session, change, new_user, now_ms, operation, pull, pull_all, push, stamp

FIELDS = ["title", "notes", "rating"]
HOUR = 3_600_000


class Device:
    def __init__(self, world, skew):
        self.world, self.skew, self.tag = world, skew, f"{world.chance.getrandbits(32):08x}"
        self.dev, self.next_n, self.last = str(uuid.uuid4()), 1, (0, 0)
        self.ops, self.base, self.cur, self.epoch = [], {}, 0, None

    def edit(self):
        """One operation as a person's edit makes it; every value names it."""
        ms = now_ms() + self.skew
        self.last = (ms, 0) if ms > self.last[0] else (self.last[0], self.last[1] + 1)
        at, number, rows = stamp(self.last[0], self.tag, self.last[1]), len(self.world.made), []
        for row in self.world.chance.sample(self.world.rows, self.world.chance.randint(1, 3)):
            names = self.world.chance.sample(FIELDS, self.world.chance.randint(1, 3))
            dead = self.world.chance.random() < 0.15
            rows.append(change("recipe", row, {} if dead else {name: number for name in names}, at, at if dead else None))
        op = {"n": None, "id": str(uuid.uuid4()), "rows": rows}
        self.world.made.append((self, at))
        self.world.by_id[op["id"]] = (number, self, at, rows)
        self.ops.append(op)

    def sealed(self):
        batch = self.ops[:self.world.chance.randint(1, 6)]
        for op in batch:
            if op["n"] is None:
                op["n"], self.next_n = self.next_n, self.next_n + 1
        return push(self.world.hh, self.dev, *copy.deepcopy(batch), epoch=self.epoch)

    def take_answer(self, answer):
        if answer["status"] == "epoch":
            self.epoch = answer["epoch"]
        elif answer["status"] == "forked": # a copy of this device is at work: new name, same operations
            self.dev, self.next_n = str(uuid.uuid4()), 1
            for op in self.ops:
                op["n"] = None
        for result in answer["res"]:
            assert result["st"] == "ok", result
            self.ops = [op for op in self.ops if op["id"] != result["id"]]
            self.keep(result["rows"])

    def keep(self, rows):
        for row in rows:
            if row["seq"] > self.base.get(row["i"], {"seq": 0})["seq"]:
                self.base[row["i"]] = row

    def pull(self, lim, crash=False):
        answer = self.world.session.rpc("sync_pull", pull(self.world.hh, self.cur, lim, self.epoch))
        if crash:
            return answer
        if answer["status"] == "epoch":
            self.epoch = answer["epoch"]
        elif answer["status"] == "floor": # a snapshot takes the place of everything
            rows, answer, _ = pull_all(self.world.session, self.world.hh)
            self.base, self.cur = {i: row for (_, i), row in rows.items()}, answer["cur"]
        else:
            self.keep(answer["rows"])
            self.cur = answer["cur"]
            self.drop_purged(answer["floor"])
        return answer

    def drop_purged(self, floor):
        for i, row in list(self.base.items()):
            live = not row["del"] or any(at > row["del"] for at in row["c"].values())
            if row["seq"] <= floor and not live:
                del self.base[i]

    def hash(self):
        value = 0
        for i, row in self.base.items():
            value ^= int(hashlib.md5(f"recipe/{i}/{row['seq']}".encode()).hexdigest()[:15], 16)
        return f"{value:015x}"


class World:
    def __init__(self, admin, session, seed):
        self.admin, self.session, self.chance = admin, session, random.Random(seed)
        self.hh, self.made, self.by_id, self.late = str(uuid.uuid4()), [], {}, []
        self.rows = [str(uuid.uuid4()) for _ in range(6)]
        session.rpc("household_create", {"id": self.hh, "name": "Home"})
        self.devices = [Device(self, skew) for skew in (0, -24 * HOUR, 120_000, 5 * HOUR)]

    def send(self, device):
        request, fate = device.sealed(), self.chance.random()
        if fate < 0.1: # never arrives
            return
        if fate < 0.2: # arrives when it is long forgotten
            self.late.append(request)
            return
        answer = self.session.rpc("sync_push", request)
        if fate < 0.35: # arrives twice
            answer = self.session.rpc("sync_push", request)
        if fate < 0.5: # the answer is lost
            return
        device.take_answer(answer)

    def step(self):
        device, what = self.chance.choice(self.devices), self.chance.random()
        if what < 0.4:
            device.edit()
        elif what < 0.65 and device.ops:
            self.send(device)
        elif what < 0.94:
            device.pull(self.chance.choice([1, 3, 10, 500]), crash=self.chance.random() < 0.1)
        elif what < 0.96 and self.late:
            self.session.rpc("sync_push", self.late.pop(self.chance.randrange(len(self.late))))
        elif what < 0.97:
            self.admin.sql(f"select sync.purge_deleted('{self.hh}', '-1s')")
        elif what < 0.975:
            self.admin.sql(f"update sync.heads set epoch = gen_random_uuid() where household_id = '{self.hh}'")
        elif what < 0.98 and len(self.devices) < 6: # a copied profile
            twin = copy.copy(device)
            twin.ops, twin.base = copy.deepcopy(device.ops), dict(device.base)
            twin.tag = f"{self.chance.getrandbits(32):08x}"
            self.devices.append(twin)

    def settle(self):
        for _ in range(3):
            for device in self.devices:
                while device.ops:
                    device.take_answer(self.session.rpc("sync_push", device.sealed()))
                while True:
                    answer = device.pull(7)
                    if answer["status"] == "ok" and device.cur == answer["head"]:
                        break


class Oracle:
    """Follows the server's own log and says for each operation whether what became of it is right: an edit in time wins by its
    stamp, one of a fast clock wins over everything its device did before, and nothing else moves."""

    LOG = """
        create table public.log (n bigint generated always as identity, household_id uuid, what text, key uuid, seq bigint, state jsonb);
        create function public.log() returns trigger language plpgsql security definer as $$
        begin
            if tg_table_name = 'ops' then
                insert into public.log (household_id, what, key, seq) values (new.household_id, 'op', new.op_id, new.seq);
            else
                insert into public.log (household_id, what, key, seq, state) values (coalesce(new.household_id, old.household_id), tg_op,
                    coalesce(new.id, old.id), new.seq, jsonb_build_object('f', new.f, 'c', new.c, 'del', new.del));
            end if;
            return null;
        end $$;
        create trigger log after insert or update or delete on sync.rows for each row execute function public.log();
        create trigger log after insert on sync.ops for each row when (new.first) execute function public.log()"""

    def __init__(self, test, world):
        self.test, self.world, self.now, self.last = test, world, {}, {}
        self.done = set()

    def follow(self):
        written = {} # by number: operations that have nothing to do with each other are stored together
        for line in self.world.admin.sql("select what, key, coalesce(seq, 0), coalesce(state, '{}') from public.log "
                                         f"where household_id = '{self.world.hh}' order by n"):
            what, key, seq, state = line.split("|", 3)
            if what == "op":
                rows = written.pop(seq, {})
                self.judge(key, rows)
                self.now.update(rows)
            elif what == "DELETE":
                self.now.pop(key)
            else:
                written.setdefault(seq, {})[key] = json.loads(state)
        self.test.assertEqual(written, {})
        self.test.assertEqual(self.done, set(self.world.by_id)) # each edit exactly once

    def judge(self, op_id, written):
        self.test.assertNotIn(op_id, self.done)
        self.done.add(op_id)
        number, device, at, changes = self.world.by_id[op_id]
        self.test.assertLessEqual(set(written), {one["i"] for one in changes})
        for one in changes:
            before = self.now.get(one["i"], {"f": {}, "c": {}, "del": None})
            after = written.get(one["i"], before)
            for name in FIELDS:
                if name in one["f"]:
                    self.judge_field(number, device, at, [(s["f"].get(name), s["c"].get(name, "")) for s in (before, after)])
                else:
                    self.test.assertEqual(after["c"].get(name), before["c"].get(name))
            if device.skew < 300_000:
                self.test.assertEqual(after["del"] or "", max(before["del"] or "", one["c"].get("!del", "")))

    def judge_field(self, number, device, at, states):
        (old, old_stamp), (new, new_stamp) = states
        if new == number:
            self.test.assertGreater(new_stamp, old_stamp)
            if device.skew < 300_000:
                self.test.assertEqual(new_stamp, at)
            else:
                self.test.assertGreaterEqual(new_stamp, self.last.get(device, ""))
            self.last[device] = max(new_stamp, self.last.get(device, ""))
            return
        self.test.assertEqual((new, new_stamp), (old, old_stamp))
        self.test.assertIsNot(self.world.made[old][0], device, "an edit lost to an earlier one of its own device")
        self.test.assertTrue(device.skew >= 300_000 or old_stamp > at, "an edit lost to an older one")


class Schedules(unittest.TestCase):
    def check(self, world):
        rows, last, _ = pull_all(world.session, world.hh)
        states = {i: row for (_, i), row in rows.items()}
        for device in world.devices:
            self.assertEqual(device.base, states)
            self.assertEqual(device.hash(), last["hash"])
        self.assertEqual(world.admin.sql("select * from sync.heads_that_differ()"), [])
        late = max((at for row in states.values() for at in row["c"].values()), default="")
        self.assertLess(late[:12], f"{now_ms() + 300_000:012x}")

    def test_all_devices_agree_and_no_edit_is_lost(self):
        admin = Session()
        self.addCleanup(admin.close)
        admin.sql(Oracle.LOG)
        session = Session(new_user(admin))
        self.addCleanup(session.close)
        first = int(os.environ.get("KJC_SEED", "1"))
        for seed in range(first, first + int(os.environ.get("KJC_SEEDS", "12"))):
            world = World(admin, session, seed)
            for _ in range(250):
                world.step()
            world.settle()
            with self.subTest(seed=seed):
                self.check(world)
                Oracle(self, world).follow()
            session.rpc("household_delete", {"hh": world.hh})


if __name__ == "__main__":
    unittest.main()
