# SPDX-License-Identifier: GPL-3.0-or-later
"""kjc on several devices of a household, against the local Supabase of tests/backend."""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request

BACKEND = pathlib.Path(__file__).resolve().parents[2] / "backend"
PASSPHRASE = "four words that nobody guesses"
PASSWORD = "a password of seven words, more or less"


class Backend:
    """The server, from `with` to its end. Says SKIPPED and ends the program where it cannot run."""

    def __enter__(self):
        node = os.environ.get("KJC_NODE") or shutil.which("node") or shutil.which("nodejs")
        if not node:
            skip("node is not installed (packaging/dev backend installs it)")
        needs = subprocess.run([node, BACKEND / "requirements.js"], capture_output=True, text=True)
        if needs.returncode != 0:
            skip(needs.stdout.strip() or needs.stderr.strip())
        self.process = subprocess.Popen([node, BACKEND / "server.js"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        said = self.process.stdout.readline()
        if not said:
            sys.exit("the backend did not start")
        about = json.loads(said)
        self.url, self.key = about["url"], about["anonKey"]
        self.control(do="settings", settings={"auth": {"mailGap": 0}})
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait(timeout=60)

    def control(self, **command):
        request = urllib.request.Request(self.url + "/_control", json.dumps(command).encode(), {"content-type": "application/json"})
        with urllib.request.urlopen(request, timeout=60) as reply:
            return json.load(reply).get("result")

    def code_for(self, email):
        """The newest one that was mailed."""
        return self.control(do="inbox", to=email)[-1]["code"]


def skip(why):
    print("SKIPPED:", why)
    sys.exit(0)


class Device:
    """A profile of its own, whose key a passphrase guards."""

    def __init__(self, kjc, folder, name):
        self.kjc, self.name = kjc, name
        self.folder = pathlib.Path(folder) / name
        # No keychain of the machine is touched.
        self.environment = {**os.environ, "KJC_DATA_DIR": str(self.folder), "LC_ALL": "C.UTF-8",
                            "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent"}

    def start(self, *arguments):
        return subprocess.Popen([self.kjc, *arguments], env=self.environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE, text=True)

    def call(self, *arguments, say=()):
        """Exit code, stdout and stderr. `say`: the lines on stdin."""
        process = self.start(*arguments)
        out, err = process.communicate("".join(line + "\n" for line in say), timeout=300)
        return process.returncode, out, err

    def __call__(self, *arguments, say=(), exit_code=0):
        code, out, err = self.call(*arguments, say=say)
        assert code == exit_code, f"{self.name}: kjc {' '.join(arguments)} ended with {code}\n{out}{err}"
        return out if code == 0 else err

    def json(self, *arguments, say=()):
        return [json.loads(line) for line in self("--json", *arguments, say=say).splitlines()]

    def unlocked(self, *arguments, **more):
        return self(*arguments, say=[PASSPHRASE], **more)

    def sync(self, *options):
        code, out, err = self.call("--json", "sync", "now", *options, say=[PASSPHRASE])
        assert code == 0, f"{self.name}: sync now ended with {code}\n{out}{err}"
        return json.loads(out)

    def sign_up(self, backend, email):
        self("account", "project", backend.url, backend.key)
        self("account", "vault", "passphrase", say=[PASSPHRASE])
        self("account", "sign-up", email, say=[PASSPHRASE, PASSWORD])

    def add_recipe(self, title, ingredient="leek"):
        with tempfile.NamedTemporaryFile("w", suffix=".cook") as file:
            file.write(f"---\ntitle: {title}\nservings: 2\n---\nBoil @{ingredient}{{2}}.\n")
            file.flush()
            self("import", file.name)

    def titles(self):
        return sorted(recipe["title"] for recipe in self.json("recipes", "list"))

    def library(self, weeks=()):
        """Everything that two devices in step must agree on."""
        def by_id(rows):
            return sorted(rows, key=lambda row: json.dumps(row, sort_keys=True))
        _, exported, _ = self.call("recipes", "export")  # ends with 3 in an empty library
        return {
            "recipes": by_id(self.json("recipes", "list")),
            "whole": by_id(json.loads(exported) if exported else []),
            "pantry": by_id(self.json("pantry", "list")),
            "plan": {week: by_id(self.json("plan", "show", "--week", week)) for week in weeks},
        }


class Household:
    """Two signed-in devices in one household, on a server of their own."""

    def __init__(self, kjc, folder, backend):
        stamp = str(time.time_ns())
        self.ana, self.ben = Device(kjc, folder, "ana"), Device(kjc, folder, "ben")
        self.ana.sign_up(backend, f"ana{stamp}@example.org")
        self.ben.sign_up(backend, f"ben{stamp}@example.org")
        self.ana.unlocked("household", "create", "Home")
        code = self.ana.json("household", "invite", say=[PASSPHRASE])[0]["code"]
        self.ben.unlocked("household", "join", code)

    def settle(self):
        """Until neither has anything to tell the other."""
        for device in (self.ana, self.ben, self.ana):
            device.sync()
