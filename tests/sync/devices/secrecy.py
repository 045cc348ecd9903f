# SPDX-License-Identifier: GPL-3.0-or-later
"""secrecy.py KJC: what waits lies encrypted. The typed tables of the library hold a person's words in the clear, as they must;
the queue, what is written on the way to it, and everything beside the library must not."""

import sqlite3
import sys
import tempfile

from devices import PASSPHRASE, PASSWORD, Backend, Household

KJC = sys.argv[1]
WORDS = ["Quetzalcoatl", "Ratatouillesque", "Xylophonberry"]
FORMS = [form for word in WORDS for form in (word.encode(), word.lower().encode(), word.encode("utf-16-le"))]
PAYLOAD = b'{"rows":['  # begins every operation before it is encrypted
SECRETS = [PASSPHRASE.encode(), PASSWORD.encode()]
TABLES = ["op", "dirty", "device", "cursor"]


def found(forms, data):
    return [form for form in forms if form in data]


def check_queue(device):
    """No cell of what belongs to the queue holds any of it; how many operations there are."""
    with sqlite3.connect(f"file:{device.folder}/library.sqlite?mode=ro", uri=True) as library:
        for table in TABLES:
            for row in library.execute(f"select * from {table}"):
                for cell in row:
                    data = cell if isinstance(cell, bytes) else str(cell).encode()
                    assert not found([*FORMS, *SECRETS], data), f"{table} holds {data}"
        return library.execute("select count(*) from op").fetchone()[0]


def check_files(device):
    """No page and no log frame ever held an operation in the clear; no other file holds a word. Their names."""
    names = []
    for file in sorted(path for path in device.folder.rglob("*") if path.is_file()):
        data = file.read_bytes()
        forms = [PAYLOAD, *SECRETS] if file.suffix.startswith(".sqlite") else [*FORMS, PAYLOAD, *SECRETS, b'"access_token"']
        assert not found(forms, data), f"{file} holds {found(forms, data)}"
        names.append(str(file.relative_to(device.folder)))
    return names


def main():
    with Backend() as backend, tempfile.TemporaryDirectory() as folder:
        home = Household(KJC, folder, backend)
        home.settle()
        backend.control(fault="drop", match={"path": "/rest"}, times=0)
        ana = home.ana
        reader = sqlite3.connect(ana.folder / "library.sqlite")
        reader.execute("begin")
        reader.execute("select count(*) from op").fetchall()  # as long as somebody reads here, the log stays
        ana.add_recipe(f"{WORDS[0]} soup", WORDS[2])
        ana("pantry", "add", f"2 kg {WORDS[1]}")
        made = check_queue(ana)
        assert made >= 2, f"only {made} operations wait"
        code, _, said = ana.call("sync", "now", say=[PASSPHRASE])
        assert code == 3 and not found(FORMS, said.encode()), said
        sealed = check_queue(ana)  # once more, under the key of the passphrase
        assert sealed >= 1
        log = (ana.folder / "library.sqlite-wal").read_bytes()
        assert found([WORDS[0].encode()], log), "the log holds no typed row either: nothing was tested"
        files = check_files(ana)
        reader.close()
        print(f"{made} operations, then {sealed} made anew; {', '.join(files)}: no word of them, no secret")


main()
