# SPDX-License-Identifier: GPL-3.0-or-later
"""Marta makes a household in her window, Luis joins it from a command line, and each sees what the other does.

Against the local Supabase of tests/backend; says SKIPPED where that cannot run."""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

from desktop import Window, says, wait_for

BACKEND = pathlib.Path(__file__).resolve().parent.parent / "backend"
PASSWORD = "correct horse battery"
SECRET = "four short words here"  # opens the key: no keychain answers on this display's bus
QUICK_ADD = "What you have"
PICTURES = os.environ.get("KJC_E2E_PICTURES")


def look(name):
    """A picture of the display, for whoever asked for some."""
    if PICTURES:
        time.sleep(0.4)
        subprocess.run(["import", "-window", "root", f"{PICTURES}/{name}.png"], check=True)


def backend():
    missing = subprocess.run(["node", BACKEND / "requirements.js"], capture_output=True, text=True)
    if missing.returncode:
        print("SKIPPED:", missing.stdout + missing.stderr)
        sys.exit(0)
    # The database may run as somebody else, who cannot look into this test's own folder.
    environment = {name: value for name, value in os.environ.items() if name != "TMPDIR"}
    process = subprocess.Popen(["node", BACKEND / "server.js"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
                               env=environment)
    return process, json.loads(process.stdout.readline())


class Kjc:
    """The command line of a profile; what it asks for is on its standard input."""

    def __init__(self, program, folder):
        self.program, self.folder = program, folder

    def __call__(self, *arguments, stdin=""):
        done = subprocess.run([self.program, *arguments, "--data", self.folder], input=stdin, capture_output=True, text=True)
        assert done.returncode == 0, f"kjc {' '.join(arguments)}: {done.returncode} {done.stdout}{done.stderr}"
        return done.stdout


def fill(window, name, text):
    window.click(name, "text" if name not in ("Password", "Passphrase", "The same again") else "password text")
    window.press("ctrl+a")
    window.type(text)


def follow(program, folder, link):
    """As the desktop does with a link of ours: the window that is there takes it."""
    subprocess.run([program, "--data", folder, link], check=True, timeout=30)


def sign_up(window, link):
    wait_for("the link in its field", lambda: window.text_in("Invitation or set-up link") == link)
    look("1-project")
    window.click("Continue", "push button")
    window.find("E-mail")
    look("2-sign-in")
    fill(window, "E-mail", "marta@example.org")
    fill(window, "Password", PASSWORD)
    window.click("Create account", "push button")
    window.find("Where shall the key be kept?")
    look("3-key")
    fill(window, "Passphrase", SECRET)
    fill(window, "The same again", SECRET)
    window.click("Continue", "push button")


def make_household(window):
    window.find("Make a household of this library")
    look("4-choice")
    fill(window, "Name of the household", "Casa Rivera")
    window.click("Make household", "push button")
    window.find("Casa Rivera")
    window.find("Sync now", "push button")
    wait_for("all to be sent", lambda: window.seek(says("Last sync")))
    look("5-linked")


def flour_at(luis):
    luis("sync", "now", stdin=f"{SECRET}\n")
    return "flour" in luis("pantry", "list")


def main(program, kjc):
    server, facts = backend()
    folder = tempfile.mkdtemp()
    marta_folder, luis_folder = f"{folder}/marta", f"{folder}/luis"
    try:
        luis = Kjc(kjc, luis_folder)
        Kjc(kjc, marta_folder)("recipes", "list")  # a library with the four meals
        recipe = pathlib.Path(folder, "Fabada.cook")
        recipe.write_text("---\ntitle: Fabada de Luis\nservings: 4\n---\n\nCook @fabes{500%g} slowly.\n")
        link = f"kecarajocomer://connect?url={facts['url']}&key={facts['publishableKey']}"
        with Window(program, "--data", marta_folder) as window:
            window.find("Plan")
            follow(program, marta_folder, link)
            sign_up(window, link)
            make_household(window)
            invitation = invite(window)
            luis("account", "project", invitation)
            luis("account", "vault", "passphrase", stdin=f"{SECRET}\n" * 2)
            luis("account", "sign-up", "luis@example.org", stdin=f"{SECRET}\n{PASSWORD}\n")
            luis("household", "join", invitation, stdin=f"{SECRET}\n")
            luis("import", str(recipe))
            luis("sync", "now", stdin=f"{SECRET}\n")
            window.go_to("Recipes")
            window.find(says("Fabada de Luis"))
            look("7-arrived")
            window.go_to("Pantry")
            fill(window, QUICK_ADD, "2 kg flour")
            window.press("Return")
            wait_for("the flour at Luis's", lambda: flour_at(luis))
            window.quit()
    finally:
        server.stdin.close()
        server.wait(60)


def invite(window):
    """A link that lets one person in."""
    window.click("Invite", "push button")
    window.find("Invite somebody")
    window.click("Make invitation", "push button")
    link = wait_for("the invitation", lambda: window.text_in("Link"))
    look("6-invitation")
    window.click("Close", "push button")
    return link


if __name__ == "__main__":
    main(*sys.argv[1:3])
