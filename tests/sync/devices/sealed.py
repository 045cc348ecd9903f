# SPDX-License-Identifier: GPL-3.0-or-later
"""sealed.py KJC: two people encrypt their household with kjc; no table of the server holds a word of theirs, the other device
reads all of them, and switched off everything is as before."""

import sys
import tempfile

from devices import PASSPHRASE, PASSWORD, Backend, Household

KJC = sys.argv[1]
WORDS = ["Quetzalcoatl", "Ratatouillesque", "Xylophonberry", "Yakitorimisu"]
ANA, BEN, LATER = "six words that only Ana knows", "six words that only Ben knows", "another six words of Ben"


def dump(backend):
    return str(backend.control(do="sql", sql="select schema_to_xml('sync', true, false, '')::text as dump"))


def words_in(text):
    return [word for word in WORDS if word in text]


def state(device):
    return device.json("household", "encryption", "status", say=[PASSPHRASE])[0]["state"]


def main():
    with Backend() as backend, tempfile.TemporaryDirectory() as folder:
        home = Household(KJC, folder, backend)
        ana, ben = home.ana, home.ben
        ana.add_recipe(f"{WORDS[0]} soup", WORDS[1])
        home.settle()
        assert words_in(dump(backend)) == WORDS[:2], "nothing lay in clear before: nothing is tested"

        assert ben.call("household", "encryption", "on", say=[PASSPHRASE, BEN])[0] == 3, "Ben is no owner"
        code = ana("household", "encryption", "on", say=[PASSPHRASE, ANA]).strip()
        assert len(code.split("-")) == 8, code
        assert state(ana) == "on"
        ana.add_recipe(f"{WORDS[2]} pie")
        ana.sync()
        assert not words_in(dump(backend)), words_in(dump(backend))

        ben.add_recipe(f"{WORDS[3]} stew")
        exit_code, _, said = ben.call("sync", "now", say=[PASSPHRASE])
        assert exit_code == 3 and "household encryption unlock" in said, said
        assert state(ben) == "noPassphrase", state(ben)
        bens = ben("household", "encryption", "unlock", say=[PASSPHRASE, BEN]).strip()
        assert state(ben) == "awaitingKey", state(ben)
        ana.sync()  # hands the key over
        ben.sync()
        ana.sync()
        assert ben.titles() == ana.titles() and len(ana.titles()) == 3, (ana.titles(), ben.titles())
        assert not words_in(dump(backend)), words_in(dump(backend))

        tablet = type(ben)(KJC, folder, "tablet")  # Ben's second one
        tablet("account", "project", backend.url, backend.key)
        tablet("account", "vault", "passphrase", say=[PASSPHRASE])
        mail = ben.json("account", "status")[0]["email"]
        tablet("account", "sign-in", mail, say=[PASSPHRASE, PASSWORD])
        tablet("household", "link", "--start-from-household",
               tablet.json("household", "list", say=[PASSPHRASE])[0]["id"], say=[PASSPHRASE])
        assert "passphrase is wrong" in tablet("household", "encryption", "unlock", say=[PASSPHRASE, "a guess"], exit_code=3)
        assert state(tablet) == "locked"
        newer = tablet("household", "encryption", "unlock", "--recovery", say=[PASSPHRASE, bens.lower(), LATER]).strip()
        assert newer and newer != bens
        tablet.sync()
        assert tablet.titles() == ana.titles(), tablet.titles()

        ana("household", "encryption", "off", say=[PASSPHRASE])
        home.settle()
        assert words_in(dump(backend)) == WORDS, words_in(dump(backend))
        assert ben.titles() == ana.titles()
        print("sealed, unlocked by passphrase, by recovery code and by an owner's device, and opened again")


main()
