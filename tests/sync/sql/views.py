# SPDX-License-Identifier: GPL-3.0-or-later
"""The typed views: same columns as the desktop's tables, and writes that go through the same merge."""

import pathlib
import re
import unittest
import uuid

from session import Session, SqlError, change, new_user, now_ms, operation, pull_all, push, stamp

SCHEMA = pathlib.Path(__file__).resolve().parents[3] / "core/store/rowschema.cpp"
TYPES = {"Text": "text", "Integer": "bigint", "Real": "double precision"}


def desktop_tables():
    """Columns with their types by kind, as the desktop's row schemas have them."""
    source = SCHEMA.read_text(encoding="utf-8")
    columns = {name: [(column, TYPES[kind]) for column, kind in re.findall(r'\{"(\w+)"_L1, (\w+)\}', body)]
               for name, body in re.findall(r"Column (k\w+)\[\] = \{(.*?)\};", source, re.S)}
    return {kind: columns[array] for kind, array in re.findall(r'RowSchema\{Kind::\w+, "(\w+)"_L1, (k\w+)\}', source)}


class Views(unittest.TestCase):
    def setUp(self):
        self.admin = Session()
        self.addCleanup(self.admin.close)
        self.me = Session(new_user(self.admin))
        self.addCleanup(self.me.close)
        self.hh, self.dev = str(uuid.uuid4()), str(uuid.uuid4())
        self.me.rpc("household_create", {"id": self.hh, "name": "Home"})

    def tearDown(self):
        self.assertEqual(self.admin.sql("select * from sync.heads_that_differ()"), [])

    def row(self):
        return next(iter(pull_all(self.me, self.hh)[0].values()))

    def refused(self, text, session=None):
        with self.assertRaises(SqlError) as error:
            (session or self.me).sql(text)
        return error.exception.state

    def test_each_kind_has_a_view_with_the_columns_of_the_desktop(self):
        tables = desktop_tables()
        self.assertGreater(len(tables), 10)
        views = self.admin.sql("select event_object_table, substring(action_statement from '''(.*)''') from information_schema.triggers "
                               "where event_object_schema = 'public' and event_manipulation = 'INSERT'")
        self.assertEqual(sorted(line.split("|")[1] for line in views), sorted(tables))
        for view, kind in (line.split("|") for line in views):
            found = self.admin.sql("select column_name, data_type from information_schema.columns where table_schema = 'public' "
                                   f"and table_name = '{view}' order by ordinal_position")
            own = ["household_id|uuid", "id|uuid"], ["seq|bigint", "updated_at|timestamp with time zone"]
            self.assertEqual(found, own[0] + [f"{name}|{kind_}" for name, kind_ in tables[kind]] + own[1], view)

    def test_an_insert_reaches_the_devices_with_only_what_was_given(self):
        made = self.me.sql("insert into public.recipes (title, rating) values ('Bread', 5) returning id, household_id, seq")[0]
        row = self.row()
        self.assertEqual(made, f"{row['i']}|{self.hh}|1")
        self.assertEqual((row["k"], row["f"]), ("recipe", {"title": "Bread", "rating": 5}))
        self.assertEqual({s[16:] for s in row["c"].values()}, {"ffffffff"})
        self.assertLess(abs(int(row["c"]["title"][:12], 16) - now_ms()), 5000)

    def test_an_update_stamps_only_what_it_changed(self):
        self.me.sql("insert into public.recipes (title, notes) values ('Bread', 'warm')")
        before = self.row()
        self.assertEqual(self.me.sql("update public.recipes set title = 'Rye bread', notes = 'warm' returning title, seq"), ["Rye bread|2"])
        after = self.row()
        self.assertGreater(after["c"]["title"], before["c"]["title"])
        self.assertEqual(after["c"]["notes"], before["c"]["notes"])
        self.me.sql("update public.recipes set notes = null")
        self.assertIsNone(self.row()["f"]["notes"])
        self.assertEqual(self.me.sql("update public.recipes set notes = null returning seq"), ["3"])

    def test_a_write_wins_over_a_device_with_a_fast_clock(self):
        row = str(uuid.uuid4())
        op = operation(1, change("recipe", row, {"title": "fast"}, stamp(now_ms() + 240_000)))
        self.me.rpc("sync_push", push(self.hh, self.dev, op))
        self.assertEqual(self.me.sql("update public.recipes set title = 'rest' returning title"), ["rest"])
        self.assertEqual(self.row()["f"]["title"], "rest")
        self.assertEqual(self.me.sql("delete from public.recipes returning 1"), ["1"])
        self.assertEqual(self.me.sql("select 1 from public.recipes"), [])

    def test_a_deleted_row_may_be_inserted_again_and_a_live_one_not(self):
        row = str(uuid.uuid4())
        insert = f"insert into public.shopping_lists (id, name) values ('{row}', 'Week')"
        self.me.sql(insert)
        self.assertEqual(self.refused(insert), "23505")
        self.me.sql(f"delete from public.shopping_lists where id = '{row}'")
        self.assertIsNotNone(self.row()["del"])
        self.me.sql(insert)
        self.assertEqual(self.me.sql("select name from public.shopping_lists"), ["Week"])

    def test_many_rows_in_one_statement_are_many_numbers(self):
        self.me.sql("insert into public.shopping_items (name, ticked) select 'item ' || i, 0 from generate_series(1, 30) i")
        self.assertEqual(len(self.me.sql("update public.shopping_items set ticked = 1 where name like 'item 2%' returning 1")), 11)
        _, last, pages = pull_all(self.me, self.hh, 10)
        self.assertEqual(last["head"], 41)
        self.assertTrue(all(len(page) <= 10 for page in pages))

    def test_a_household_is_named_when_there_are_several(self):
        second = str(uuid.uuid4())
        self.me.rpc("household_create", {"id": second, "name": "Cabin"})
        self.assertEqual(self.refused("insert into public.recipes (title) values ('x')"), "PT400")
        self.me.sql(f"insert into public.recipes (household_id, title) values ('{second}', 'x')")
        self.assertEqual(self.refused(f"update public.recipes set household_id = '{self.hh}'"), "PT400")

    def test_bad_values_of_a_device_do_not_break_the_table(self):
        values = {"title": 7, "rating": "many", "prep_minutes": 1e300, "cook_minutes": 2.9, "favourite": {"a": 1}, "created_at": None}
        op = operation(1, change("recipe", str(uuid.uuid4()), values, stamp(now_ms())))
        self.assertEqual(self.me.rpc("sync_push", push(self.hh, self.dev, op))["res"][0]["st"], "ok")
        self.assertEqual(self.me.sql("select title, rating, prep_minutes, cook_minutes, favourite, created_at from public.recipes"), ["7|||2||"])

    def test_fields_the_view_does_not_know_survive_a_write(self):
        op = operation(1, change("recipe", str(uuid.uuid4()), {"title": "a", "of_tomorrow": [1]}, stamp(now_ms() - 9)))
        self.me.rpc("sync_push", push(self.hh, self.dev, op))
        self.me.sql("update public.recipes set title = 'b'")
        self.assertEqual(self.row()["f"], {"title": "b", "of_tomorrow": [1]})

    def test_the_plan_is_shown_by_day(self):
        self.me.sql("insert into public.planned_meals (day, text) values ('2026-11-02', 'a'), ('2026-11-02', 'b'), ('2026-11-03', 'c')")
        self.assertEqual(self.me.sql("select day, jsonb_array_length(meals) from public.meal_plans order by 1"), ["2026-11-02|2", "2026-11-03|1"])

    def test_encrypted_households_stay_out(self):
        self.me.sql("insert into public.recipes (title) values ('x')")
        user = self.me.rpc("households")["user"]
        self.me.rpc("identity_store", {"public": "p", "private": "w"})
        self.assertEqual(self.me.rpc("household_keys_store", {"hh": self.hh, "gen": 1, "keys": [{"user": user, "wrapped": "k"}]})["status"], "ok")
        self.assertEqual(self.me.sql("select 1 from public.recipes"), [])
        self.assertEqual(self.refused(f"insert into public.recipes (household_id, title) values ('{self.hh}', 'y')"), "42501")
        self.assertEqual(len(pull_all(self.me, self.hh, proto=2)[0]), 1)

    def test_a_full_household_says_so(self):
        self.admin.sql(f"update sync.heads set max_bytes = 10 where household_id = '{self.hh}'")
        self.assertEqual(self.refused("insert into public.recipes (title) values ('x')"), "PT422")


if __name__ == "__main__":
    unittest.main()
