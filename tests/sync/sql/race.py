# SPDX-License-Identifier: GPL-3.0-or-later
"""What only several connections at a time can show: commit order, removal during a push, one household at a time."""

import random
import threading
import time
import unittest
import uuid

from session import Session, change, new_user, now_ms, operation, pull, pull_all, push, stamp

WRITERS, PUSHES = 8, 40


class Race(unittest.TestCase):
    def setUp(self):
        self.admin = Session()
        self.addCleanup(self.admin.close)
        self.owner = new_user(self.admin)
        self.hh = str(uuid.uuid4())
        self.me = self.session(self.owner)
        self.me.rpc("household_create", {"id": self.hh, "name": "Home"})

    def session(self, user):
        made = Session(user)
        self.addCleanup(made.close)
        return made

    def join(self):
        user = new_user(self.admin)
        other = self.session(user)
        code = self.me.rpc("household_invite", {"hh": self.hh})["code"]
        self.assertEqual(other.rpc("household_join", {"code": code})["status"], "ok")
        return user, other

    def write(self, session, rows, seed):
        """Pushes in transactions that linger before they commit, so that numbers and commits would part if they could."""
        chance, dev = random.Random(seed), str(uuid.uuid4())
        for n in range(1, PUSHES + 1):
            op = operation(n, *[change("recipe", chance.choice(rows), {"title": f"{seed}/{n}"}, stamp(now_ms(), f"{seed:08x}", n))
                                for _ in range(chance.randint(1, 3))])
            session.sql("begin")
            self.assertEqual(session.rpc("sync_push", push(self.hh, dev, op))["status"], "ok")
            session.sql(f"select pg_sleep({chance.uniform(0, 0.01)})")
            session.sql("commit")

    def follow(self, session, lim, writing, seen):
        """Pulls from where it stands, as a device does, until the writers are done and nothing is left."""
        cur, last_round = 0, False
        while not last_round:
            last_round = not writing.is_set()
            while True:
                answer = session.rpc("sync_pull", pull(self.hh, cur, lim))
                for row in answer["rows"]:
                    seen[(row["k"], row["i"])] = row
                cur = answer["cur"]
                if cur >= answer["head"]:
                    break

    def test_a_reader_skips_nothing_whatever_the_commit_order(self):
        rows = [str(uuid.uuid4()) for _ in range(60)]
        writing = threading.Event()
        writing.set()
        seen = [{} for _ in (1, 7, 100)]
        readers = [threading.Thread(target=self.follow, args=(self.session(self.owner), lim, writing, known))
                   for lim, known in zip((1, 7, 100), seen)]
        writers = [threading.Thread(target=self.write, args=(self.session(self.owner), rows, seed)) for seed in range(1, WRITERS + 1)]
        for thread in readers + writers:
            thread.start()
        for thread in writers:
            thread.join()
        writing.clear()
        for thread in readers:
            thread.join()
        whole, _, _ = pull_all(self.me, self.hh)
        self.assertEqual([sum(known.get(key) != row for key, row in whole.items()) for known in seen], [0, 0, 0])
        self.assertEqual(self.admin.sql(f"select count(*), min(n), max(n) from sync.ops where household_id = '{self.hh}'"),
                         [f"{WRITERS * PUSHES}|1|{PUSHES}"])
        self.assertEqual(self.admin.sql(f"select count(distinct seq) = max(seq) and count(*) = max(seq) from sync.ops "
                                        f"where household_id = '{self.hh}' and seq is not null"), ["t"])
        self.assertEqual(self.admin.sql("select * from sync.heads_that_differ()"), [])

    def in_background(self, call):
        result = []
        thread = threading.Thread(target=lambda: result.append(call()))
        thread.start()
        return thread, result

    def test_who_is_removed_while_his_push_waits_writes_nothing(self):
        user, other = self.join()
        self.me.sql("begin")
        self.assertEqual(self.me.rpc("household_remove_member", {"hh": self.hh, "user": user})["status"], "ok")
        op = operation(1, change("recipe", str(uuid.uuid4()), {"title": "late"}, stamp(now_ms())))
        thread, result = self.in_background(lambda: other.rpc("sync_push", push(self.hh, str(uuid.uuid4()), op)))
        time.sleep(0.3)
        self.assertTrue(thread.is_alive()) # it waits for the lock, having been a member when it asked
        self.me.sql("commit")
        thread.join()
        self.assertEqual(result[0]["status"], "notmember")
        self.assertEqual(self.me.rpc("sync_pull", pull(self.hh))["head"], 0)

    def test_who_becomes_a_viewer_while_his_push_waits_is_refused(self):
        user, other = self.join()
        self.me.sql("begin")
        self.me.rpc("household_set_role", {"hh": self.hh, "user": user, "role": "viewer"})
        op = operation(1, change("recipe", str(uuid.uuid4()), {"title": "late"}, stamp(now_ms())))
        thread, result = self.in_background(lambda: other.rpc("sync_push", push(self.hh, str(uuid.uuid4()), op)))
        time.sleep(0.2)
        self.me.sql("commit")
        thread.join()
        self.assertEqual(result[0]["res"][0]["code"], "forbidden")

    def test_a_push_waiting_for_a_household_that_goes_is_told_so(self):
        _, other = self.join()
        self.me.sql("begin")
        self.me.rpc("household_delete", {"hh": self.hh})
        thread, result = self.in_background(lambda: other.rpc("sync_push", push(self.hh, str(uuid.uuid4()), operation(1))))
        time.sleep(0.2)
        self.me.sql("commit")
        thread.join()
        self.assertEqual(result[0]["status"], "notmember")

    def test_the_same_bytes_sent_twice_at_once_count_once(self):
        dev = str(uuid.uuid4())
        for n in range(1, 16):
            request = push(self.hh, dev, operation(n, change("recipe", str(uuid.uuid4()), {"title": "x"}, stamp(now_ms()))))
            sessions = [self.session(self.owner) for _ in range(2)] if n == 1 else sessions
            both = [self.in_background(lambda s=s: s.rpc("sync_push", request)) for s in sessions]
            for thread, _ in both:
                thread.join()
            self.assertEqual(sorted(bool(result[0]["res"][0].get("dup")) for _, result in both), [False, True])
            self.assertEqual(both[0][1][0]["head"], n)

    def test_one_code_lets_one_person_in(self):
        code = self.me.rpc("household_invite", {"hh": self.hh})["code"]
        sessions = [self.session(new_user(self.admin)) for _ in range(6)]
        calls = [self.in_background(lambda s=s: s.rpc("household_join", {"code": code})["status"]) for s in sessions]
        for thread, _ in calls:
            thread.join()
        self.assertEqual(sorted(result[0] for _, result in calls), ["invalid"] * 5 + ["ok"])

    def test_joining_and_deleting_do_not_wait_for_each_other_for_ever(self):
        for _ in range(8):
            hh = str(uuid.uuid4())
            self.me.rpc("household_create", {"id": hh, "name": "Home"})
            code = self.me.rpc("household_invite", {"hh": hh})["code"]
            other = self.session(new_user(self.admin))
            calls = [self.in_background(lambda: other.rpc("household_join", {"code": code})["status"]),
                     self.in_background(lambda: self.me.rpc("household_delete", {"hh": hh})["status"])]
            for thread, _ in calls:
                thread.join()
            self.assertIn(calls[0][1][0], ("ok", "invalid"))
            self.assertEqual(calls[1][1], ["ok"])

    def test_two_owners_cannot_both_leave(self):
        user, other = self.join()
        self.me.rpc("household_set_role", {"hh": self.hh, "user": user, "role": "owner"})
        calls = [self.in_background(lambda s=s: s.rpc("household_leave", {"hh": self.hh})["status"]) for s in (self.me, other)]
        for thread, _ in calls:
            thread.join()
        self.assertEqual(sorted(result[0] for _, result in calls), ["last_owner", "ok"])


if __name__ == "__main__":
    unittest.main()
