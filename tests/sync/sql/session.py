# SPDX-License-Identifier: GPL-3.0-or-later
"""Connections to the throw-away server through psql, the one client that is there wherever the server is."""

import json
import os
import subprocess
import time
import uuid

URL = os.environ.get("KJC_PG_URL", "")
PSQL = os.path.join(os.environ["KJC_PG_BIN"], "psql") if os.environ.get("KJC_PG_BIN") else "psql"


class SqlError(Exception):
    def __init__(self, state, message):
        super().__init__(f"{state}: {message}")
        self.state = state


class Session:
    """One connection. Not for two threads at a time."""

    def __init__(self, user=None):
        # Messages come down the same pipe as rows, so that they are in order; only errors are let through.
        self.psql = subprocess.Popen([PSQL, "-qAtX", URL], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                                     encoding="utf-8", env={**os.environ, "PGOPTIONS": "-c client_min_messages=error"})
        if user is not None:
            self.become(user)

    def become(self, user, role="authenticated"):
        """Speaks as `user` from here on, as PostgREST would let him."""
        claims = json.dumps({"sub": user, "role": role} if user else {"role": role})
        self.sql(f"reset role; select set_config('request.jwt.claims', '{claims}', false); set role {role}; set statement_timeout = '20s'")

    def sql(self, text):
        """Lines of the answer, columns joined by '|'. Raises SqlError."""
        self.psql.stdin.write(f"{text}\n;\n\\echo @@ :SQLSTATE\n")
        self.psql.stdin.flush()
        lines = []
        for line in self.psql.stdout:
            if not line.startswith("@@ "):
                lines.append(line.rstrip("\n"))
            elif line[3:].strip() == "00000":
                return lines
            else:
                raise SqlError(line[3:].strip(), " ".join(lines))
        raise SqlError("08006", " ".join(lines))

    def rpc(self, name, argument=None):
        text = "" if argument is None else f"$kjc${json.dumps(argument)}$kjc$::jsonb"
        return json.loads(self.sql(f"select public.{name}({text})")[-1])

    def close(self):
        self.psql.stdin.close()
        self.psql.wait(10)
        self.psql.stdout.close()


def new_user(admin):
    user = str(uuid.uuid4())
    admin.sql(f"insert into auth.users (id, email) values ('{user}', '{user}@example.org')")
    return user


def now_ms():
    return time.time_ns() // 1_000_000


def stamp(ms, tag="0000000a", counter=0):
    return f"{ms:012x}{counter:04x}{tag}"


def change(kind, row, fields, at, deleted=None):
    """One row of an operation; `at` is the stamp of all fields."""
    clock = {name: at for name in fields}
    if deleted:
        clock["!del"] = deleted
    return {"k": kind, "i": row, "f": fields, "c": clock}


def operation(n, *rows, op_id=None):
    return {"n": n, "id": op_id or str(uuid.uuid4()), "rows": list(rows)}


def push(hh, dev, *ops, epoch=None, proto=1):
    return {"proto": proto, "app": "test", "hh": hh, "epoch": epoch, "dev": dev, "ops": list(ops)}


def pull(hh, cur=0, lim=500, epoch=None, proto=1):
    return {"proto": proto, "hh": hh, "epoch": epoch, "cur": cur, "lim": lim}


def pull_all(session, hh, lim=500, cur=0, proto=1):
    """Every row after `cur`, the last answer, and the pages as lists of numbers."""
    rows, pages = {}, []
    while True:
        answer = session.rpc("sync_pull", pull(hh, cur, lim, proto=proto))
        assert answer["status"] == "ok", answer
        pages.append([row["seq"] for row in answer["rows"]])
        for row in answer["rows"]:
            rows[(row["k"], row["i"])] = row
        cur = answer["cur"]
        if cur >= answer["head"]:
            return rows, answer, pages
