# SPDX-License-Identifier: GPL-3.0-or-later
"""Everyone who should not, tries everything: each table and view with each verb, each call, photos and the live channel."""

import json
import unittest
import uuid

from session import Session, SqlError, change, new_user, now_ms, operation, push, stamp

# The calls in `public`, with the argument of somebody who knows all there is to know about the household attacked.
CALLS = {
    "sync_push": lambda a: push(a.hh, str(uuid.uuid4()), operation(1, change("recipe", a.row, {"title": "x"}, stamp(now_ms())))),
    "sync_pull": lambda a: {"proto": 1, "hh": a.hh, "epoch": None, "cur": 0, "lim": 500},
    "sync_history": lambda a: {"hh": a.hh},
    "households": lambda a: None,
    "household_create": lambda a: {"id": a.hh, "name": "Mine now"},
    "household_rename": lambda a: {"hh": a.hh, "name": "Mine now"},
    "household_delete": lambda a: {"hh": a.hh},
    "household_members": lambda a: {"hh": a.hh},
    "household_invite": lambda a: {"hh": a.hh},
    "household_invitations": lambda a: {"hh": a.hh},
    "household_uninvite": lambda a: {"hh": a.hh, "id": "0123456789abcdef"},
    "household_devices": lambda a: {"hh": a.hh},
    "household_join": lambda a: {"code": a.spent_code},
    "household_set_role": lambda a: {"hh": a.hh, "user": a.attacker, "role": "owner"},
    "household_remove_member": lambda a: {"hh": a.hh, "user": a.owner},
    "household_leave": lambda a: {"hh": a.hh},
    "identity_store": lambda a: {"public": "p", "private": "w", "replace": True},
    "identity_fetch": lambda a: {},
    "household_keys": lambda a: {"hh": a.hh},
    "household_keys_store": lambda a: {"hh": a.hh, "gen": 1, "keys": [{"user": a.attacker, "wrapped": "x"}]},
    "household_encryption": lambda a: {"hh": a.hh},
    "household_encryption_off": lambda a: {"hh": a.hh, "proof": "kjcv1.x"},
    "household_to_seal": lambda a: {"hh": a.hh},
    "household_reseal": lambda a: {"hh": a.hh, "rows": [{"k": "recipe", "i": a.row, "f": {"title": "x"}, "c": {}}]},
    "suggest_claim": lambda a: {"hh": a.hh, "user": a.owner, "key": str(uuid.uuid4()), "model": "m", "reserve": 1, "per_hour": 9, "monthly": 9},
    "suggest_settle": lambda a: {"hh": a.hh, "key": a.asked, "cost": 0, "outcome": "ok", "usage": {}},
}
SERVER = {"suggest_claim", "suggest_settle"} # not for people at all
OWN = {"households", "identity_store", "identity_fetch"} # concern the caller alone
READING = {"sync_pull", "sync_history", "household_members", "household_devices", "household_keys", "household_encryption"}


class Attack(unittest.TestCase):
    def setUp(self):
        self.admin = Session()
        self.addCleanup(self.admin.close)
        self.owner, self.hh, self.row = new_user(self.admin), str(uuid.uuid4()), str(uuid.uuid4())
        self.me = self.session(self.owner)
        self.me.rpc("household_create", {"id": self.hh, "name": "Home"})
        for n, title in enumerate(("first", "second")):
            self.me.rpc("sync_push", push(self.hh, str(uuid.uuid4()), operation(
                1, change("recipe", self.row, {"title": title}, stamp(now_ms() - 5000 + n, f"{n:08x}")))))
        self.me.rpc("identity_store", {"public": "pub", "private": "wrapped", "recovery": "r"})
        self.asked = str(uuid.uuid4())
        self.admin.sql(f"insert into sync.suggest_calls (household_id, key, user_id, model, reserved) values ('{self.hh}', '{self.asked}', '{self.owner}', 'm', 5)")
        self.photo = f"household/{self.hh}/abc.jpg"
        self.me.sql(f"insert into storage.objects (bucket_id, name) values ('photos', '{self.photo}')")

    def session(self, user, role="authenticated"):
        made = Session()
        self.addCleanup(made.close)
        made.become(user, role)
        return made

    def member(self, role):
        user = new_user(self.admin)
        session = self.session(user)
        self.spent_code = self.me.rpc("household_invite", {"hh": self.hh, "role": role})["code"]
        self.assertEqual(session.rpc("household_join", {"code": self.spent_code})["status"], "ok")
        return user, session

    def relations(self):
        return self.admin.sql("select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace "
                              "where n.nspname in ('sync', 'public', 'storage', 'realtime') and c.relkind in ('r', 'v') order by 1")

    def state(self):
        """Everything stored, as one line, but for what only the caller's own calls change."""
        tables = ["households", "members", "heads", "rows", "ops", "history", "invites", "keys", "suggest_calls"]
        return [self.admin.sql(f"select md5(coalesce(string_agg(t::text, '/' order by t::text), '')) from {name} t")[0]
                for name in [f"sync.{t}" for t in tables] + ["storage.objects", "storage.buckets"]]

    def attempt(self, session, text):
        """Rows that came back or were touched; 0 when it was refused."""
        session.sql("begin")
        try:
            return len([line for line in session.sql(text) if line])
        except SqlError as error:
            # 42501 refused, 22/23/428/55/42 the form of the attempt does not fit this relation, PT… refused by the trigger
            self.assertRegex(error.state, "^(42|22|23|55|0A|PT)", text)
            return 0
        finally:
            session.sql("rollback")

    def tries(self, relation):
        columns = self.admin.sql(f"select a.attname from pg_attribute a where a.attrelid = '{relation}'::regclass and a.attnum > 0")
        key = columns[0]
        yield "select", f"select 1 from {relation}"
        yield "update", f"update {relation} set {key} = {key} returning 1"
        yield "delete", f"delete from {relation} returning 1"
        yield "insert", f"insert into {relation} select * from {relation} returning 1"
        if "household_id" in columns:
            yield "insert", f"insert into {relation} (household_id) values ('{self.hh}') returning 1"

    def assert_nothing(self, session, verbs=("select", "update", "delete", "insert"), but=()):
        for relation in self.relations():
            for verb, text in self.tries(relation):
                if verb in verbs and relation not in but:
                    self.assertEqual(self.attempt(session, text), 0, text)

    def assert_calls_refused(self, attacker, session, allowed=OWN):
        self.attacker = attacker
        for name, argument in CALLS.items():
            before = self.state()
            if name in SERVER:
                self.assert_denied(session, name)
                continue
            answer = session.rpc(name, argument(self))
            self.assertEqual(self.state(), before, name)
            if name not in allowed:
                refused = answer["status"] != "ok" or all(r["st"] == "rejected" for r in answer.get("res", [{"st": ""}]))
                self.assertTrue(refused, f"{name}: {answer}")
                self.assertNotIn("second", json.dumps(answer))

    def assert_denied(self, session, name):
        with self.assertRaises(SqlError) as denied:
            session.rpc(name, CALLS[name](self))
        self.assertEqual(denied.exception.state, "42501", name)

    def test_what_is_the_servers_is_not_the_members(self):
        for role in ("editor", "viewer"):
            _, session = self.member(role)
            for name in SERVER:
                self.assert_denied(session, name)
        for name in SERVER:
            self.assert_denied(self.me, name)
            self.assert_denied(self.session(None, "anon"), name)
        self.assert_nothing(self.me, but=[r for r in self.relations() if r != "sync.suggest_calls"])

    def test_every_call_is_attacked(self):
        known = self.admin.sql("select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'public' order by 1")
        self.assertEqual(sorted(CALLS), known)

    def test_the_owner_sees_what_the_others_are_after(self):
        self.assertEqual(self.attempt(self.me, "select 1 from public.recipes"), 1)
        self.assertEqual(self.attempt(self.me, "select 1 from storage.objects"), 1)
        for _, text in self.tries("public.recipes"): # the attempts are well formed: they succeed where they may
            found = self.attempt(self.me, text.replace("select * from public.recipes", "(title) values ('x')"))
            self.assertEqual(found, 1, text)

    def test_a_stranger_gets_nothing(self):
        self.spent_code = self.me.rpc("household_invite", {"hh": self.hh})["code"][:-1]
        user = new_user(self.admin)
        session = self.session(user)
        before = self.state()
        self.assert_nothing(session)
        self.assert_calls_refused(user, session)
        self.assertEqual(session.rpc("households")["households"], [])
        self.assertEqual(self.state(), before)

    def test_a_stranger_gets_nothing_even_with_all_grants(self):
        session = self.session(None, "anon")
        self.admin.sql("grant usage on schema sync to authenticated; grant all on all tables in schema sync to authenticated")
        try:
            session.become(new_user(self.admin))
            self.assert_nothing(session)
        finally:
            self.admin.sql("revoke all on all tables in schema sync from authenticated; revoke usage on schema sync from authenticated; "
                           "grant select on sync.households, sync.members, sync.heads, sync.rows, sync.history to authenticated")

    def test_who_was_removed_gets_nothing(self):
        user, session = self.member("editor")
        self.assertEqual(self.attempt(session, "select 1 from public.recipes"), 1)
        self.assertEqual(self.me.rpc("household_remove_member", {"hh": self.hh, "user": user})["status"], "ok")
        self.assert_nothing(session)
        self.assert_calls_refused(user, session)

    def test_a_viewer_reads_and_writes_nothing(self):
        user, session = self.member("viewer")
        self.assertEqual(self.attempt(session, "select 1 from public.recipes"), 1)
        self.assertEqual(self.attempt(session, "select 1 from storage.objects"), 1)
        self.assert_nothing(session, ("update", "delete", "insert"))
        self.assertEqual(self.attempt(session, f"insert into storage.objects (bucket_id, name) values ('photos', '{self.photo}2') returning 1"), 0)
        self.attacker = user
        for name, argument in CALLS.items():
            if name in OWN | READING | SERVER | {"household_leave", "household_join", "sync_push"}:
                continue
            before = self.state()
            self.assertNotEqual(session.rpc(name, argument(self))["status"], "ok", name)
            self.assertEqual(self.state(), before, name)
        rows = self.admin.sql("select md5(string_agg(t::text, '/')) from sync.rows t")
        self.assertEqual(session.rpc("sync_push", CALLS["sync_push"](self))["res"][0]["code"], "forbidden")
        self.assertEqual(self.admin.sql("select md5(string_agg(t::text, '/')) from sync.rows t"), rows)

    def test_an_editor_is_no_owner(self):
        user, session = self.member("editor")
        self.attacker = user
        for name in ("household_rename", "household_delete", "household_invite", "household_invitations", "household_uninvite", "household_set_role", "household_remove_member",
                     "household_keys_store"):
            before = self.state()
            self.assertEqual(session.rpc(name, CALLS[name](self))["status"], "forbidden", name)
            self.assertEqual(self.state(), before, name)

    def test_nobody_signed_in_may_call_or_see_nothing(self):
        session = self.session(None, "anon")
        self.assert_nothing(session)
        self.attacker, self.spent_code = str(uuid.uuid4()), "x"
        for name, argument in CALLS.items():
            with self.assertRaises(SqlError) as error:
                session.rpc(name, argument(self))
            self.assertEqual(error.exception.state, "42501", name)

    def test_nobody_calls_the_inner_functions(self):
        session = self.session(self.owner)
        names = self.admin.sql("select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'sync' "
                               "and (has_function_privilege('anon', p.oid, 'execute') or has_function_privilege('authenticated', p.oid, 'execute'))")
        self.assertEqual(sorted(names), ["sync.household_in(text)", "sync.int_field(jsonb,text)", "sync.my_edited_households()",
                                         "sync.my_households()", "sync.my_plain_households()", "sync.real_field(jsonb,text)"])
        with self.assertRaises(SqlError) as error:
            session.sql("select sync.my_households()")
        self.assertEqual(error.exception.state, "42501") # the schema itself is closed

    def test_photos_stay_in_their_household(self):
        stranger = self.session(new_user(self.admin))
        for name in (self.photo + "x", f"household/{self.hh}", f"household/{self.hh}/a/b", f"{self.hh}/a.jpg", "household/x/a.jpg"):
            self.assertEqual(self.attempt(stranger, f"insert into storage.objects (bucket_id, name) values ('photos', '{name}') returning 1"), 0)
        self.assertEqual(self.attempt(self.me, f"insert into storage.objects (bucket_id, name) values ('photos', 'household/x/a.jpg') returning 1"), 0)
        self.assertEqual(self.attempt(self.me, f"update storage.objects set name = '{self.photo}9' returning 1"), 0) # content has one name
        self.assertEqual(self.attempt(self.me, f"delete from storage.objects where name = '{self.photo}' returning 1"), 1)

    def test_the_live_channel_is_for_members(self):
        look = f"set local realtime.topic = 'household:{self.hh}'; select 1 from realtime.messages"
        self.assertGreater(self.attempt(self.me, look), 0)
        self.assertEqual(self.attempt(self.session(new_user(self.admin)), look), 0)
        self.assertEqual(self.attempt(self.me, "set local realtime.topic = 'household:nonsense'; select 1 from realtime.messages"), 0)
        self.assertEqual(self.attempt(self.me, f"set local realtime.topic = 'household:{self.hh}'; insert into realtime.messages (topic) "
                                               f"values ('household:{self.hh}') returning 1"), 0)


if __name__ == "__main__":
    unittest.main()
