# SPDX-License-Identifier: GPL-3.0-or-later
"""kill.py KJC: two devices edit, and `kjc sync now` is killed at a random moment, round after round (KJC_KILL_ROUNDS). In the end
both hold the same, with every edit once."""

import collections
import os
import random
import sqlite3
import subprocess
import sys
import tempfile
import time

from devices import PASSPHRASE, Backend, Household
from wire import MOMENTS, Trap, Wire

KJC = sys.argv[1]
ROUNDS = int(os.environ.get("KJC_KILL_ROUNDS", "20"))
SEED = int(os.environ.get("KJC_KILL_SEED", "0")) or random.randrange(1, 2**31)
WEEKS = [f"2026-W{week}" for week in range(48, 53)]
DAYS = {"ana": "Monday", "ben": "Friday"}
MEALS = ["breakfast", "lunch", "dinner", "snack"]


class Edits:
    """Random ones, and what must be there after all of them, whatever their order."""

    def __init__(self, dice):
        self.dice = dice
        self.recipes, self.planned = [], collections.Counter()
        self.pantry = collections.Counter()  # kilograms of each food
        self.count = 0

    def make(self, device):
        self.count += 1
        kind = self.dice.choice([self.add_recipe, self.add_recipe, self.plan, self.stock, self.use])
        kind(device)

    def add_recipe(self, device):
        title = f"Dish number {self.count} of {device.name}"
        device.add_recipe(title, f"food{self.count}")
        self.recipes.append(title)

    def plan(self, device):
        """On a day of its own: two who plan the same place at the same time meet in one row, as they are meant to."""
        titles = device.titles()
        if not titles:
            return self.add_recipe(device)
        title = self.dice.choice(titles)
        device("plan", "add", "--week", self.dice.choice(WEEKS), DAYS[device.name], self.dice.choice(MEALS), title)
        self.planned[title] += 1

    def stock(self, device):
        food = f"powder{self.count}"
        device("pantry", "add", f"9 kg {food}")
        self.pantry[food] += 9

    def use(self, device):
        """Of a lot that both may be using now: amounts are sums of movements."""
        left = [lot["name"] for lot in device.json("pantry", "list") if lot["amount"] >= 1 and self.pantry[lot["name"]] >= 2]
        if not left:
            return self.stock(device)
        food = self.dice.choice(left)
        device("pantry", "use", f"1 kg {food}")
        self.pantry[food] -= 1


def in_flight(device):
    """Operations that were given a number, and nobody knows whether the server has them."""
    with sqlite3.connect(f"file:{device.folder}/library.sqlite?mode=ro", uri=True) as library:
        return library.execute("select count(*) from op where state = 'sealed'").fetchone()[0]


def kill_a_sync(device, dice, wire, seconds):
    """At a random moment of `seconds`, or beside one of the first requests. Which one it was; None when the sync ended before."""
    process = device.start("sync", "now")
    moment = dice.choice(["at any time", *MOMENTS])
    wire.trap = None if moment == "at any time" else Trap(dice.randint(1, 3), moment, process.kill)
    process.stdin.write(PASSPHRASE + "\n")
    process.stdin.flush()
    try:
        process.wait(dice.uniform(0, seconds) if moment == "at any time" else 120)
    except subprocess.TimeoutExpired:
        process.kill()
    out, err = process.communicate()
    wire.trap = None
    assert process.returncode in (0, -9), f"{device.name}: sync now ended with {process.returncode}\n{out}{err}"
    return moment if process.returncode == -9 else None


def seconds(work):
    begin = time.monotonic()
    work()
    return time.monotonic() - begin


def main():
    dice = random.Random(SEED)
    print(f"{ROUNDS} rounds, seed {SEED}")
    with Backend() as backend, tempfile.TemporaryDirectory() as folder:
        wire = Wire(backend.url)
        backend.url = wire.url
        home = Household(KJC, folder, backend)
        pair = [home.ana, home.ben]
        edits = Edits(dice)
        for device in pair:
            edits.make(device)
        whole = seconds(home.ana.sync)
        home.settle()
        killed, unsure = collections.Counter(), 0
        for _ in range(ROUNDS):
            for device in pair:
                for _ in range(dice.randint(1, 3)):
                    edits.make(device)
            for device in dice.sample(pair, 2):
                killed[kill_a_sync(device, dice, wire, whole)] += 1
                unsure += in_flight(device) > 0
        home.settle()
        ended = killed.pop(None, 0)
        print(f"{edits.count} edits; {killed.total()} of {2 * ROUNDS} killed, {ended} had ended: {dict(killed)}")
        print(f"{unsure} times with operations that nobody knew the fate of")
        compare(home, edits)


def compare(home, edits):
    libraries = [device.library(WEEKS) for device in (home.ana, home.ben)]
    assert libraries[0] == libraries[1], "the two libraries differ"
    held = libraries[0]
    titles = [recipe["title"] for recipe in held["recipes"]]
    assert sorted(titles) == sorted(edits.recipes), "recipes were lost or doubled"
    assert len(held["whole"]) == len(edits.recipes)
    meals = collections.Counter(meal["title"] for week in held["plan"].values() for meal in week)
    assert meals == edits.planned, "planned meals were lost or doubled"
    amounts = collections.Counter()
    for lot in held["pantry"]:
        amounts[lot["name"]] += lot["amount"]
    assert amounts == +edits.pantry, f"amounts differ: {amounts - edits.pantry} {edits.pantry - amounts}"
    for device in (home.ana, home.ben):
        status = device.json("sync", "status")[0]
        assert (status["waiting"], status["attention"]) == (0, 0), status
    print(f"both hold {len(titles)} recipes, {sum(meals.values())} planned meals, {len(amounts)} lots; nothing lost, nothing doubled")


main()
