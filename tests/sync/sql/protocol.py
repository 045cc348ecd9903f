# SPDX-License-Identifier: GPL-3.0-or-later
"""sync_push and sync_pull: numbers, repeats, stamps, what is refused and how."""

import hashlib
import unittest
import uuid

from session import Session, SqlError, change, new_user, now_ms, operation, pull, pull_all, push, stamp

MINUTE = 60_000


class Protocol(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.admin = Session()
        cls.addClassCleanup(cls.admin.close)

    def setUp(self):
        self.user = new_user(self.admin)
        self.me = Session(self.user)
        self.addCleanup(self.me.close)
        self.hh = str(uuid.uuid4())
        self.dev = str(uuid.uuid4())
        self.assertEqual(self.me.rpc("household_create", {"id": self.hh, "name": "Home"})["status"], "ok")

    def tearDown(self):
        self.assertEqual(self.admin.sql("select * from sync.heads_that_differ()"), [])

    def push(self, *ops, dev=None, session=None, **more):
        return (session or self.me).rpc("sync_push", push(self.hh, dev or self.dev, *ops, **more))

    def recipe(self, at=None, row=None, kind="recipe", **fields):
        return change(kind, row or str(uuid.uuid4()), fields or {"title": "Soup"}, at or stamp(now_ms()))

    def join(self, role="editor"):
        other = Session(new_user(self.admin))
        self.addCleanup(other.close)
        code = self.me.rpc("household_invite", {"hh": self.hh, "role": role})["code"]
        self.assertEqual(other.rpc("household_join", {"code": code.lower().replace("-", " ")})["status"], "ok")
        return other

    # Numbers and repeats

    def test_answers_have_the_agreed_shape(self):
        op = operation(1, self.recipe())
        answer = self.push(op)
        self.assertEqual(set(answer), {"status", "head", "from", "epoch", "now", "res"})
        self.assertLess(abs(answer["now"] - now_ms()), 5000)
        result = answer["res"][0]
        self.assertEqual(set(result), {"n", "id", "st", "seq", "rows"})
        row = op["rows"][0]
        self.assertEqual(result["rows"], [{"k": "recipe", "i": row["i"], "seq": 1, "f": row["f"], "c": row["c"], "del": None}])
        page = self.me.rpc("sync_pull", pull(self.hh))
        self.assertEqual(set(page), {"status", "epoch", "head", "cur", "floor", "now", "rows", "hash"})
        self.assertEqual(page["rows"], result["rows"])

    def test_a_repeated_push_has_one_effect(self):
        ops = [operation(n, self.recipe()) for n in (1, 2, 3)]
        first, again = self.push(*ops), self.push(*ops)
        self.assertEqual((first["head"], again["head"]), (3, 3))
        self.assertEqual([r.get("dup") for r in again["res"]], [True] * 3)
        self.assertEqual([r["rows"] for r in again["res"]], [r["rows"] for r in first["res"]])

    def test_a_repeat_shows_the_rows_as_they_are_now(self):
        row = str(uuid.uuid4())
        op = operation(1, self.recipe(row=row, title="Old"))
        self.push(op)
        self.push(operation(2, self.recipe(row=row, title="New", at=stamp(now_ms() + 5))))
        self.assertEqual(self.push(op)["res"][0]["rows"][0]["f"]["title"], "New")

    def test_an_operation_under_another_number_or_device_is_a_repeat(self):
        op = operation(1, self.recipe())
        self.push(op)
        again = self.push({**op, "n": 2})
        self.assertTrue(again["res"][0]["dup"])
        other = str(uuid.uuid4())
        copy = self.push(op, operation(2, self.recipe()), dev=other)
        self.assertEqual([r.get("dup") for r in copy["res"]], [True, None])
        self.assertEqual(copy["head"], 2)
        self.assertEqual(self.push({**op, "n": 2}, operation(3))["status"], "ok")

    def test_a_gap_stops_the_batch_and_keeps_what_came_before(self):
        answer = self.push(operation(1, self.recipe()), operation(3, self.recipe()))
        self.assertEqual((answer["status"], answer["expect"], answer["head"]), ("gap", 2, 1))
        self.assertEqual([r["n"] for r in answer["res"]], [1])
        self.assertEqual(self.push(operation(2, self.recipe()))["head"], 2)

    def test_a_number_with_another_operation_is_a_fork(self):
        self.push(operation(1, self.recipe()))
        answer = self.push(operation(1, self.recipe()))
        self.assertEqual((answer["status"], answer["head"]), ("forked", 1))

    def test_a_device_belongs_to_one_person(self):
        self.push(operation(1, self.recipe()))
        other = self.join()
        self.assertEqual(self.push(operation(2, self.recipe()), session=other)["status"], "forked")
        rest = "ffffffff-ffff-4fff-bfff-ffffffffffff"
        self.me.sql("insert into public.recipes (title) values ('by rest')")
        self.assertEqual(self.push(operation(2), dev=rest)["status"], "forked")

    def test_an_empty_operation_spends_its_number(self):
        answer = self.push(operation(1), operation(2, self.recipe()))
        self.assertEqual([r["st"] for r in answer["res"]], ["ok", "ok"])
        self.assertNotIn("seq", answer["res"][0])
        self.assertEqual(answer["head"], 1)

    def test_other_epochs_and_protocols_decide_nothing(self):
        other = str(uuid.uuid4())
        self.assertEqual(self.push(operation(1, self.recipe()), epoch=other)["status"], "epoch")
        self.assertEqual(self.me.rpc("sync_pull", pull(self.hh, epoch=other))["status"], "epoch")
        self.admin.sql(f"update sync.heads set min_proto = 2 where household_id = '{self.hh}'")
        answer = self.push(operation(1, self.recipe()))
        self.assertEqual((answer["status"], answer["min"], answer["head"]), ("upgrade", 2, 0))
        self.assertEqual(self.me.rpc("sync_pull", pull(self.hh))["status"], "ok")

    def test_rotating_epochs_reaches_everybody(self):
        before = self.push(operation(1))["epoch"]
        self.admin.sql("select sync.rotate_epochs()")
        answer = self.push(operation(2), epoch=before)
        self.assertEqual(answer["status"], "epoch")
        self.assertNotEqual(answer["epoch"], before)
        self.assertEqual(self.push(operation(2), epoch=answer["epoch"])["status"], "ok")

    # Stamps

    def test_stamps_of_a_fast_clock_keep_the_devices_order(self):
        ahead, row = now_ms() + 90 * MINUTE, str(uuid.uuid4())
        ops = [operation(n, self.recipe(row=row, title=f"v{n}", at=stamp(ahead, "deadbeef", n))) for n in range(1, 31)]
        answer = self.push(*ops[:20])["res"] + self.push(*ops[20:])["res"]
        final = [r["rows"][0]["c"]["title"] for r in answer]
        self.assertEqual(final, sorted(set(final)))
        self.assertTrue(all(s.endswith("deadbeef") and int(s[:12], 16) <= now_ms() + 5 * MINUTE for s in final))
        self.assertEqual(answer[-1]["rows"][0]["f"]["title"], "v30")

    def test_a_fast_clock_never_stamps_two_operations_the_same(self):
        ahead = now_ms() + 90 * MINUTE
        answer = self.push(*[operation(n, self.recipe(at=stamp(ahead, "deadbeef", n))) for n in range(1, 6)])["res"]
        final = [r["rows"][0]["c"]["title"] for r in answer]
        self.assertEqual(final, sorted(set(final)))

    def test_a_restamp_goes_above_what_the_device_sent_before(self):
        row, near = str(uuid.uuid4()), stamp(now_ms() + 4 * MINUTE)
        kept = self.push(operation(1, self.recipe(row=row, title="a", at=near)))["res"][0]["rows"][0]
        self.assertEqual(kept["c"]["title"], near)
        later = self.push(operation(2, self.recipe(row=row, title="b", at=stamp(now_ms() + 6 * MINUTE))))["res"][0]["rows"][0]
        self.assertEqual(later["f"]["title"], "b")
        self.assertGreater(later["c"]["title"], near)

    def test_folded_fields_keep_their_own_stamps(self):
        row, old, new = str(uuid.uuid4()), stamp(now_ms() - 86_400_000), stamp(now_ms())
        far = stamp(now_ms() + 99 * MINUTE)
        op = operation(1, {"k": "recipe", "i": row, "f": {"title": "t", "notes": "n", "rating": 3, "meals": "[]"},
                           "c": {"title": old, "notes": new, "rating": far, "meals": far, "!del": old}})
        result = self.push(op)["res"][0]["rows"][0]
        self.assertEqual((result["c"]["title"], result["c"]["notes"], result["del"]), (old, new, old))
        self.assertEqual(result["c"]["rating"], result["c"]["meals"])
        self.assertLess(result["c"]["rating"], far)

    def test_an_old_stamp_loses_and_an_equal_one_changes_nothing(self):
        row, at = str(uuid.uuid4()), stamp(now_ms())
        self.push(operation(1, self.recipe(row=row, title="kept", at=at)))
        answer = self.push(operation(2, self.recipe(row=row, title="older", at=stamp(1000))), operation(3, self.recipe(row=row, title="same", at=at)))
        self.assertEqual([r["rows"][0]["f"]["title"] for r in answer["res"]], ["kept", "kept"])
        self.assertEqual(answer["head"], 1)

    def test_a_later_edit_revives_a_deleted_row(self):
        row, t = str(uuid.uuid4()), now_ms()
        self.push(operation(1, self.recipe(row=row, at=stamp(t))), operation(2, change("recipe", row, {}, "", stamp(t + 10))))
        self.assertEqual(self.me.sql("select count(*) from public.recipes"), ["0"])
        answer = self.push(operation(3, self.recipe(row=row, title="back", at=stamp(t + 20))))
        self.assertEqual(answer["res"][0]["rows"][0]["del"], stamp(t + 10))
        self.assertEqual(self.me.sql("select title from public.recipes"), ["back"])

    def test_a_stamp_without_a_value_empties_the_field(self):
        row = str(uuid.uuid4())
        answer = self.push(operation(1, {"k": "recipe", "i": row, "c": {"title": stamp(now_ms())}}))
        self.assertEqual(answer["res"][0]["rows"][0]["f"], {"title": None})

    # Refusals

    def refused(self, op):
        answer = self.push(op, operation(op["n"] + 1, self.recipe()))
        self.assertEqual(answer["status"], "ok")
        self.assertEqual([r["st"] for r in answer["res"]], ["rejected", "ok"])
        self.assertEqual(answer["res"][0]["rows"], [])
        again = self.push(op)["res"][0]
        self.assertEqual((again["st"], again["code"], again["dup"]), ("rejected", answer["res"][0]["code"], True))
        return answer["res"][0]["code"]

    def test_what_is_too_large_is_refused_alone(self):
        self.assertEqual(self.refused(operation(1, *[self.recipe() for _ in range(21)])), "too_large")
        self.assertEqual(self.refused(operation(3, self.recipe(title="x" * 80_000))), "too_large")
        self.assertEqual(self.push(operation(5, self.recipe(title="x" * 65_000)))["res"][0]["st"], "ok")

    def test_what_is_malformed_is_refused_alone(self):
        row, at = str(uuid.uuid4()), stamp(now_ms())
        bad = [change("recipe", "no-uuid", {"title": "x"}, at), change("Recipe!", row, {"title": "x"}, at),
               change("recipe", row, {"title": "x"}, "soon"), change("recipe", row, {"title": "x"}, at.upper().replace("0", "A")),
               {"k": "recipe", "i": row, "f": {"title": "x"}, "c": {}}, {"k": "recipe", "i": row, "f": {}, "c": {"title": 7}},
               {"k": "recipe", "i": row, "f": {"!del": 1}, "c": {"!del": at}}, {"k": "recipe", "i": row, "f": [], "c": {}}, 7, None]
        for n, row_ in enumerate(bad):
            self.assertEqual(self.refused(operation(2 * n + 1, row_)), "invalid", row_)
        self.assertEqual(self.refused({"n": 2 * len(bad) + 1, "id": str(uuid.uuid4()), "rows": "x"}), "invalid")

    def test_a_refused_operation_leaves_none_of_its_rows(self):
        good = self.recipe()
        self.assertEqual(self.refused(operation(1, good, change("recipe", "no-uuid", {}, ""))), "invalid")
        rows, _, _ = pull_all(self.me, self.hh)
        self.assertNotIn(("recipe", good["i"]), rows)

    def test_a_request_that_is_too_large_or_malformed_is_not_decided(self):
        with self.assertRaises(SqlError) as many:
            self.push(*[operation(n) for n in range(1, 252)])
        self.assertEqual(many.exception.state, "PT413")
        with self.assertRaises(SqlError) as heavy:
            self.push(*[operation(n, self.recipe(title="x" * 60_000)) for n in range(1, 18)])
        self.assertEqual(heavy.exception.state, "PT413")
        for broken in ({}, {"hh": self.hh}, push(self.hh, self.dev, {"n": 0, "id": str(uuid.uuid4()), "rows": []}),
                       push(self.hh, self.dev, {"n": 1, "id": "x", "rows": []}), push("x", self.dev)):
            with self.assertRaises(SqlError) as error:
                self.me.rpc("sync_push", broken)
            self.assertEqual(error.exception.state, "PT400")
        self.assertEqual(self.push(operation(1))["status"], "ok")

    def test_a_full_household_takes_deletions_only(self):
        rows = [str(uuid.uuid4()) for _ in range(4)]
        self.push(*[operation(n + 1, self.recipe(row=r, title="x" * 5000)) for n, r in enumerate(rows)])
        self.admin.sql(f"update sync.heads set max_bytes = bytes + 100 where household_id = '{self.hh}'")
        self.assertEqual(self.push(operation(5, self.recipe(title="y" * 5000)))["res"][0]["code"], "quota")
        at = stamp(now_ms() + 50)
        answer = self.push(operation(6, change("recipe", rows[0], {}, "", at)), operation(7, change("recipe", rows[1], {}, "", at)),
                           operation(8, self.recipe(title="y" * 5000)))
        self.assertEqual([r["st"] for r in answer["res"]], ["ok"] * 3)

    def test_a_viewer_reads_and_every_push_of_his_is_refused(self):
        self.push(operation(1, self.recipe()))
        viewer = self.join("viewer")
        answer = self.push(operation(1, self.recipe()), operation(2), dev=str(uuid.uuid4()), session=viewer)
        self.assertEqual([r["code"] for r in answer["res"]], ["forbidden"] * 2)
        self.assertEqual(len(pull_all(viewer, self.hh)[0]), 1)

    def test_a_passing_fault_is_not_a_verdict(self):
        self.admin.sql("create function public.full_disk() returns trigger language plpgsql as "
                       "$$ begin raise disk_full using message = 'no space'; end $$; "
                       "create trigger full_disk before insert on sync.rows for each row execute function public.full_disk()")
        op = operation(1, self.recipe())
        try:
            with self.assertRaises(SqlError) as error:
                self.push(op)
            self.assertEqual(error.exception.state, "53100")
        finally:
            self.admin.sql("drop trigger full_disk on sync.rows; drop function public.full_disk()")
        answer = self.push(op)
        self.assertEqual((answer["res"][0]["st"], answer["res"][0].get("dup")), ("ok", None))

    def test_a_held_lock_ends_the_request_in_time(self):
        holder = Session()
        self.addCleanup(holder.close)
        holder.sql(f"begin; select from sync.heads where household_id = '{self.hh}' for update")
        with self.assertRaises(SqlError) as error:
            self.push(operation(1, self.recipe()))
        self.assertEqual(error.exception.state, "55P03")
        holder.sql("rollback")
        self.assertEqual(self.push(operation(1, self.recipe()))["head"], 1)

    # Pull

    def test_a_page_never_cuts_through_a_number(self):
        for n in range(1, 13):
            self.push(operation(n, *[self.recipe() for _ in range([1, 20, 3][n % 3])]))
        whole, _, _ = pull_all(self.me, self.hh)
        for lim in (1, 2, 3, 7, 19, 20, 21, 50, 500):
            rows, _, pages = pull_all(self.me, self.hh, lim)
            self.assertEqual(rows, whole)
            self.assertTrue(all(set(a).isdisjoint(b) for a, b in zip(pages, pages[1:])), lim)
            self.assertTrue(all(len(page) <= lim or len(set(page)) == 1 for page in pages), lim)

    def test_a_page_is_about_two_megabytes_at_most(self):
        for n in range(1, 61):
            self.push(operation(n, self.recipe(title="x" * 60_000)))
        rows, _, pages = pull_all(self.me, self.hh)
        self.assertEqual((len(rows), [len(p) for p in pages]), (60, [33, 27]))

    def test_the_hash_is_that_of_all_rows(self):
        rows = [str(uuid.uuid4()) for _ in range(5)]
        for n in range(1, 21):
            self.push(operation(n, self.recipe(row=rows[n % 5], title=str(n), at=stamp(now_ms() + n))))
        known, last, _ = pull_all(self.me, self.hh, 2)
        value = 0
        for (kind, row), state in known.items():
            value ^= int(hashlib.md5(f"{kind}/{row}/{state['seq']}".encode()).hexdigest()[:15], 16)
        self.assertEqual(last["hash"], f"{value:015x}")
        self.assertNotIn("hash", self.me.rpc("sync_pull", pull(self.hh, 0, 1)))

    def test_purging_raises_the_floor_over_what_is_gone(self):
        rows, t = [str(uuid.uuid4()) for _ in range(4)], now_ms()
        for n, row in enumerate(rows):
            self.push(operation(n + 1, self.recipe(row=row, at=stamp(t))))
        self.push(operation(5, change("recipe", rows[0], {}, "", stamp(t + 9))), operation(6, self.recipe()),
                  operation(7, change("recipe", rows[1], {}, "", stamp(t + 9))))
        self.admin.sql(f"update sync.rows set at = at - interval '181 days' where household_id = '{self.hh}' and seq <= 5")
        self.assertEqual(self.admin.sql("select sync.collect_garbage()"), ["1"])
        known, last, _ = pull_all(self.me, self.hh)
        self.assertEqual((last["floor"], len(known)), (5, 4))
        self.assertEqual(self.me.rpc("sync_pull", pull(self.hh, 4))["status"], "floor")
        self.assertEqual(self.me.rpc("sync_pull", pull(self.hh, 5))["status"], "ok")
        self.assertIsNotNone(known[("recipe", rows[1])]["del"])

    # Losing versions

    def versions(self):
        return [(v["field"], v["value"]) for v in self.me.rpc("sync_history", {"hh": self.hh})["versions"]]

    def test_both_of_two_concurrent_texts_are_kept(self):
        row, t, other = str(uuid.uuid4()), now_ms(), str(uuid.uuid4())
        self.push(operation(1, self.recipe(row=row, title="mine", rating=1, at=stamp(t - 5000, "aaaaaaaa"))))
        self.push(operation(1, self.recipe(row=row, title="theirs", rating=2, at=stamp(t - 9000, "bbbbbbbb"))), dev=other)
        self.assertEqual(self.versions(), [("title", "theirs")])
        self.push(operation(2, self.recipe(row=row, title="offline", rating=2, at=stamp(t - 4000, "bbbbbbbb"))), dev=other)
        self.assertEqual(self.versions(), [("title", "theirs"), ("title", "mine")])

    def test_one_text_after_the_other_keeps_nothing(self):
        row = str(uuid.uuid4())
        self.push(operation(1, self.recipe(row=row, title="first", at=stamp(now_ms() - 5000, "aaaaaaaa"))))
        self.push(operation(1, self.recipe(row=row, title="second", at=stamp(now_ms() + 50, "bbbbbbbb"))), dev=str(uuid.uuid4()))
        self.assertEqual(self.versions(), [])

    def test_a_push_that_changed_something_nudges_once(self):
        count = f"select count(*), max((payload ->> 'head')::int) from realtime.messages where topic = 'household:{self.hh}' and event = 'changed'"
        self.push(operation(1))
        self.assertEqual(self.admin.sql(count), ["0|"])
        self.push(*[operation(n, self.recipe()) for n in (2, 3, 4)])
        self.assertEqual(self.admin.sql(count), ["1|3"])


if __name__ == "__main__":
    unittest.main()
