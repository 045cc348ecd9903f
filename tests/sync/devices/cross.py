# SPDX-License-Identifier: GPL-3.0-or-later
"""cross.py KJC: two people, two profiles, one household, from the first account to the last edit that crossed."""

import os
import pty
import signal
import subprocess
import sys
import tempfile
import termios
import time
import unittest

from devices import PASSPHRASE, PASSWORD, Backend, Device, Household

KJC = sys.argv.pop(1)


class Cross(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.backend = cls.enterClassContext(Backend())

    def setUp(self):
        self.backend.control(do="clear")
        self.folder = self.enterContext(tempfile.TemporaryDirectory())
        self.email = f"cleo{time.time_ns()}@example.org"

    def household(self):
        return Household(KJC, self.folder, self.backend)

    def device(self, name="cleo"):
        device = Device(KJC, self.folder, name)
        device("account", "project", self.backend.url, self.backend.key)
        device("account", "vault", "passphrase", say=[PASSPHRASE])
        return device

    def test_edits_cross_both_ways(self):
        ana, ben = Device(KJC, self.folder, "ana"), Device(KJC, self.folder, "ben")
        ana.add_recipe("Soup of before")
        ben.add_recipe("Stew of before")
        ana.sign_up(self.backend, "a" + self.email)
        ben.sign_up(self.backend, "b" + self.email)
        ana.unlocked("household", "create", "Home")
        self.assertEqual(ana.sync()["waiting"], 0)
        link = ana.json("household", "invite", say=[PASSPHRASE])[0]["link"]
        ben.unlocked("household", "join", link)
        ben.sync()
        ana.sync()
        self.assertEqual(ana.titles(), ["Soup of before", "Stew of before"])
        ana("plan", "add", "2026-11-23", "dinner", "Stew of before")
        ben("pantry", "add", "2 kg flour")
        ana.sync()
        ben.sync()
        ana.sync()
        weeks = ["2026-W48"]
        self.assertEqual(ana.library(weeks), ben.library(weeks))
        self.assertEqual(len(ben.json("plan", "show", "--week", "2026-W48")), 1)

    def test_a_library_can_start_from_the_household(self):
        home = self.household()
        home.ana.add_recipe("Shared")
        home.ana.sync()
        cleo = self.device()
        cleo.add_recipe("Left behind")
        cleo("account", "sign-up", self.email, say=[PASSPHRASE, PASSWORD])
        code = home.ana.json("household", "invite", say=[PASSPHRASE])[0]["code"]
        _, _, told = cleo.call("household", "join", code, "--start-from-household", say=[PASSPHRASE])
        self.assertIn("backups", told)
        cleo.sync()
        self.assertEqual(cleo.titles(), ["Shared"])
        home.ana.sync()
        self.assertEqual(home.ana.titles(), ["Shared"])

    def test_what_waits_is_told_in_words_and_sent_later(self):
        home = self.household()
        home.settle()
        self.backend.control(fault="drop", match={"path": "/rest"}, times=0)
        home.ana.add_recipe("Offline pie")
        home.ana("pantry", "add", "2 kg flour")
        self.assertIn("not reached", home.ana.unlocked("sync", "now", exit_code=3))
        waiting = home.ana.json("sync", "queue", say=[PASSPHRASE])
        self.assertEqual(waiting[0]["title"], "Offline pie")
        self.assertEqual((waiting[0]["kind"], waiting[0]["edit"]), ("recipe", "added"))
        self.assertEqual(len(waiting) + sum(entry["more"] for entry in waiting), 2)
        self.assertIn("added recipe Offline pie", home.ana.unlocked("sync", "queue"))
        self.assertGreater(home.ana.json("sync", "status")[0]["waiting"], 0)
        self.backend.control(do="clear")
        self.assertGreater(home.ana.sync()["sent"], 0)
        self.assertGreater(home.ben.sync()["received"], 0)
        self.assertEqual(home.ben.titles(), ["Offline pie"])
        self.assertEqual(home.ana.library(), home.ben.library())
        self.assertEqual(home.ana.json("sync", "queue"), [])

    def test_what_a_viewer_edits_needs_attention(self):
        home = self.household()
        home.settle()
        code = home.ana.json("household", "invite", "--viewer", say=[PASSPHRASE])[0]["code"]
        cleo = self.device()
        cleo("account", "sign-up", self.email, say=[PASSPHRASE, PASSWORD])
        cleo.call("household", "join", code, "--start-from-household", say=[PASSPHRASE])
        cleo.call("sync", "now", say=[PASSPHRASE])
        for entry in cleo.json("sync", "attention", say=[PASSPHRASE]):  # what every library begins with
            cleo.unlocked("sync", "attention", "discard", entry["operations"][0])
        for operation in self.refused_recipe(cleo, "Not wanted"):
            cleo.unlocked("sync", "attention", "discard", operation)
        self.assertEqual(cleo.titles(), [])
        retried = self.refused_recipe(cleo, "Wanted")
        home.ana.unlocked("household", "role", self.email, "editor")
        for operation in retried:
            cleo.unlocked("sync", "attention", "retry", operation)
        cleo.sync()
        home.ana.sync()
        self.assertEqual(home.ana.titles(), ["Wanted"])
        self.assertIn("no such parked", cleo.unlocked("sync", "attention", "retry", retried[0], exit_code=3))

    def refused_recipe(self, device, title):
        """The operations that the server would not take."""
        device.add_recipe(title)
        self.assertIn("attention", device.unlocked("sync", "now", exit_code=1))
        parked = device.json("sync", "attention", say=[PASSPHRASE])
        self.assertEqual({(entry["title"], entry["reason"]) for entry in parked}, {(title, "forbidden")})
        return [operation for entry in parked for operation in entry["operations"]]

    def test_a_household_is_kept_in_order(self):
        home = self.household()
        ana, ben = home.ana, home.ben
        home.settle()
        members = ana.json("household", "members", say=[PASSPHRASE])
        self.assertEqual(sorted(member["role"] for member in members), ["editor", "owner"])
        devices = ana.json("household", "devices", say=[PASSPHRASE])
        self.assertEqual(len({device["email"] for device in devices}), 2)
        ana.unlocked("household", "invite")
        invitation = ana.json("household", "invitations", say=[PASSPHRASE])[0]
        ana.unlocked("household", "uninvite", invitation["id"])
        self.assertEqual(ana.json("household", "invitations", say=[PASSPHRASE]), [])
        ana.unlocked("household", "rename", "Home of three")
        listed = ben.json("household", "list", say=[PASSPHRASE])
        self.assertEqual([(one["name"], one["here"], one["members"]) for one in listed], [("Home of three", True, 2)])
        self.assertIn("another owner", ana.unlocked("household", "leave", exit_code=3))
        self.assertIn("only an owner", ben.unlocked("household", "invite", exit_code=3))
        of_ben = next(member["email"] for member in members if member["role"] == "editor")
        ana.unlocked("household", "remove", of_ben)
        ben.add_recipe("Stays here")
        self.assertIn("not a member", ben.unlocked("sync", "now", exit_code=3))
        self.assertEqual(ben.titles(), ["Stays here"])
        ben("household", "unlink")
        self.assertIn("no household", ben("sync", "now", exit_code=3))

    def test_codes_and_new_passwords_come_by_mail(self):
        self.backend.control(do="settings", settings={"auth": {"autoconfirm": False}})
        try:
            cleo = self.device()
            code, _, told = cleo.call("account", "sign-up", self.email, say=[PASSPHRASE, PASSWORD])
            self.assertEqual(code, 3, told)  # no code on stdin yet
            cleo("account", "sign-up", self.email, "--code", say=[PASSPHRASE, self.backend.code_for(self.email)])
        finally:
            self.backend.control(do="settings", settings={"auth": {"autoconfirm": True}})
        self.assertTrue(cleo.json("account", "status")[0]["email"], self.email)
        cleo("account", "sign-out", say=[PASSPHRASE])
        self.assertIn("wrong", cleo("account", "sign-in", self.email, say=[PASSPHRASE, "another"], exit_code=3))
        reset = cleo.start("account", "reset", self.email)
        reset.stdin.write(PASSPHRASE + "\n")
        reset.stdin.flush()
        reset.stderr.readline()  # told once the mail is on its way
        out, err = reset.communicate(self.backend.code_for(self.email) + "\nanother long password\n", timeout=120)
        self.assertEqual(reset.returncode, 0, out + err)
        cleo("account", "sign-out", say=[PASSPHRASE])
        cleo("account", "sign-in", self.email, say=[PASSPHRASE, "another long password"])
        self.assertIn("the passphrase is wrong", cleo("household", "list", say=["no"], exit_code=3))

    def on_terminal(self, device, *arguments):
        """The process, the end of the terminal that a person sits at, and the program's own end."""
        person, terminal = pty.openpty()
        self.addCleanup(os.close, person)
        self.addCleanup(os.close, terminal)
        process = subprocess.Popen([KJC, *arguments], env=device.environment, stdin=terminal, stdout=terminal, stderr=terminal,
                                   start_new_session=True)
        return process, person, terminal

    def read_until(self, person, words):
        seen = b""
        while words not in seen:
            seen += os.read(person, 1000)
        return seen

    def test_what_is_typed_on_a_terminal_does_not_show(self):
        device = Device(KJC, self.folder, "cleo")
        device("account", "project", self.backend.url, self.backend.key)
        process, person, terminal = self.on_terminal(device, "account", "vault", "passphrase")
        seen = self.read_until(person, b": ")
        for prompt in (b"again: ", b"lies in"):
            self.assertFalse(termios.tcgetattr(terminal)[3] & termios.ECHO)
            os.write(person, PASSPHRASE.encode() + b"\n")
            seen += self.read_until(person, prompt)
        self.assertEqual(process.wait(60), 0)
        self.assertNotIn(PASSPHRASE.encode(), seen)
        self.assertTrue(termios.tcgetattr(terminal)[3] & termios.ECHO)

    def test_a_terminal_shows_again_what_is_typed_after_an_interruption(self):
        device = Device(KJC, self.folder, "cleo")
        device("account", "project", self.backend.url, self.backend.key)
        process, person, terminal = self.on_terminal(device, "account", "vault", "passphrase")
        self.read_until(person, b": ")
        self.assertFalse(termios.tcgetattr(terminal)[3] & termios.ECHO)
        process.send_signal(signal.SIGINT)
        self.assertEqual(process.wait(60), -signal.SIGINT)
        self.assertTrue(termios.tcgetattr(terminal)[3] & termios.ECHO)

    def test_a_mass_delete_is_asked_about(self):
        home = self.household()
        home.ana.add_recipe("Soup")
        for day in ("Monday", "Tuesday", "Friday"):
            for meal in ("breakfast", "lunch", "dinner", "snack") * 2:
                home.ana("plan", "add", "--week", "2026-W48", day, meal, "Soup")
        home.settle()
        home.ana("plan", "clear", "--week", "2026-W48")
        home.ana.sync()
        self.assertIn("--agree-to-delete", home.ben.unlocked("sync", "now", exit_code=3))
        self.assertEqual(len(home.ben.json("plan", "show", "--week", "2026-W48")), 24)
        home.ben.sync("--agree-to-delete")
        self.assertEqual(home.ben.json("plan", "show", "--week", "2026-W48"), [])


if __name__ == "__main__":
    unittest.main(verbosity=2)
