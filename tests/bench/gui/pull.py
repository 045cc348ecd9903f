# SPDX-License-Identifier: GPL-3.0-or-later
"""How long an event waits in the window while 10,000 rows of another device come in: pull.py WINDOW KJC

Asks the window where a tab is, over the accessibility bus, again and again: the answer comes from the GUI thread's event loop, so the
time it takes is what any other event waits. Printed for the window at rest, and for the time of the pull. Run by tests/e2e/run.sh."""
import pathlib
import sqlite3
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "e2e"))
from desktop import Window  # noqa: E402
from two_devices import PASSWORD, SECRET, Kjc, backend  # noqa: E402

RECIPES = 480  # of 21 rows each
LIMIT_MS = 16.0


def write_recipes(folder):
    folder.mkdir()
    for number in range(RECIPES):
        steps = "\n\n".join(f"Stir @food {number} {step}{{{100 + step}%g}} and @spice {step}{{{step + 1}%tsp}} well." for step in range(6))
        (folder / f"{number}.cook").write_text(f"---\ntitle: Dish number {number}\nservings: 4\ntags: quick, dinner\n---\n\n{steps}\n")
    return sorted(str(path) for path in folder.iterdir())


def ping(window, until):
    """Milliseconds that each answer took."""
    times = []
    tab = window.find("Plan")
    while not until():
        start = time.perf_counter()
        window.middle(tab)  # where it is on the screen is asked for each time, unlike names
        times.append((time.perf_counter() - start) * 1000)
        time.sleep(0.002)
    return sorted(times)


def count(folder):
    with sqlite3.connect(f"file:{folder}/library.sqlite?mode=ro", uri=True) as library:
        return library.execute("SELECT count(*) FROM recipe WHERE live").fetchone()[0]


def tell(what, times):
    at = lambda share: times[min(len(times) - 1, int(len(times) * share))]  # noqa: E731
    print(f"{what}: {len(times)} questions, median {at(0.5):.2f} ms, p99 {at(0.99):.2f} ms, longest {times[-1]:.2f} ms", flush=True)
    return at(0.99)


def sign_up(kjc, link, email):
    kjc("account", "project", link)
    kjc("account", "vault", "passphrase", stdin=f"{SECRET}\n" * 2)
    kjc("account", "sign-up", email, stdin=f"{SECRET}\n{PASSWORD}\n")


def prepare(kjc, folder, facts):
    link = f"kecarajocomer://connect?url={facts['url']}&key={facts['publishableKey']}"
    writer, reader = Kjc(kjc, f"{folder}/writer"), Kjc(kjc, f"{folder}/reader")
    sign_up(writer, link, "writer@example.org")
    writer("household", "create", "Bench", stdin=f"{SECRET}\n")
    code = writer("household", "invite", stdin=f"{SECRET}\n").split()
    sign_up(reader, link, "reader@example.org")
    invitation = next(word for word in code if word.startswith("kecarajocomer://") or word.count("-") == 2)
    reader("household", "join", invitation, stdin=f"{SECRET}\n")
    writer("import", *write_recipes(pathlib.Path(folder, "recipes")))
    return writer, reader


def main(program, kjc):
    server, facts = backend()
    folder = tempfile.mkdtemp()
    try:
        writer, reader = prepare(kjc, folder, facts)
        with Window(program, "--data", reader.folder) as window:
            window.go_to("Settings")
            window.click("Sync and account")
            window.click("Passphrase", "password text")
            window.type(SECRET)
            window.press("Return")
            window.find("Sync now", "push button")
            window.go_to("Recipes")
            time.sleep(3)
            end = time.monotonic() + 5
            tell("at rest", ping(window, lambda: time.monotonic() > end))
            sending = subprocess.Popen([kjc, "sync", "now", "--data", writer.folder], stdin=subprocess.PIPE, text=True,
                                       stdout=subprocess.DEVNULL)
            sending.stdin.write(f"{SECRET}\n")
            sending.stdin.close()
            counted = [0.0, 0]

            def all_here():
                if time.monotonic() - counted[0] > 1:
                    counted[:] = [time.monotonic(), count(reader.folder) == RECIPES]
                return counted[1]

            p99 = tell("while rows come in", ping(window, all_here))
            print(f"limit {LIMIT_MS} ms: {'kept' if p99 <= LIMIT_MS else 'MISSED'}")
            sending.wait(60)
            window.quit()
    finally:
        server.stdin.close()
        server.wait(60)


if __name__ == "__main__":
    main(*sys.argv[1:3])
