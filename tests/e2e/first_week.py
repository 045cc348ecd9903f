# SPDX-License-Identifier: GPL-3.0-or-later
"""A first evening with the program, by mouse and keys in the real window: first_week.py WINDOW KJC

Answers the first questions, imports a page, drags the recipe to Friday's dinner, copies it to Saturday with the keys, makes
the list and ticks something, then starts again and finds it all there."""
import datetime
import functools
import http.server
import json
import pathlib
import subprocess
import sys
import tempfile
import threading

from desktop import Window, says, wait_for

DISH = "Fennel salmon parcels"
HERE = pathlib.Path(__file__).parent


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


def serve_page():
    """The address of the page, from this machine, for as long as the test runs."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=HERE))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_address[1]}/page.html"


class Evening:
    def __init__(self, program, kjc):
        self.program, self.kjc = program, kjc
        self.folder = tempfile.mkdtemp(prefix="first-week-")

    def open(self):
        return Window(self.program, "--data", self.folder, "--size", "1440x900")

    def ask(self, *arguments):
        """What the library holds, asked from outside the window."""
        said = subprocess.run([self.kjc, "--data", self.folder, "--json", *arguments],
                              capture_output=True, text=True, check=True)
        return [json.loads(line) for line in said.stdout.splitlines()]

    def first_answers(self, window):
        window.click("Import mine")
        window.click("Start planning")

    def import_page(self, window, address):
        window.click("Web address", "text")
        window.type(address)
        window.press("Return")
        window.find(says(DISH))
        window.click(says("Save 1 recipe"))
        wait_for("the recipe in the library", lambda: self.ask("recipes", "list"))

    def plan_friday(self, window):
        window.go_to("Plan")
        window.click("Next week")
        card = window.find(says(DISH), "list item")
        window.drag(card, window.find(says("Friday dinner", "empty")))
        window.find(says("Friday dinner", DISH))

    def copy_to_saturday(self, window):
        """Ctrl+C on Friday, one day to the right, Ctrl+V."""
        window.click(says("Friday dinner", DISH))
        window.press("ctrl+c", "Right", "ctrl+v")
        window.find(says("Saturday dinner", DISH))

    def shop(self, window):
        window.go_to("Shopping")
        window.click("Next week’s list")
        window.tick(says("Butter"))
        wait_for("the tick", self.is_butter_ticked)

    def is_butter_ticked(self):
        week = (datetime.date.today() + datetime.timedelta(days=7)).strftime("%G-W%V")
        return any(item["ticked"] for item in self.ask("shopping", "show", "--week", week)
                   if item["name"].casefold() == "butter")

    def everything_is_there(self, window):
        window.click("Next week")
        window.find(says("Friday dinner", DISH))
        window.find(says("Saturday dinner", DISH))
        window.press("ctrl+4")
        window.find(says("Butter"))
        assert self.is_butter_ticked()


def main():
    evening = Evening(*sys.argv[1:3])
    with evening.open() as window:
        evening.first_answers(window)
        evening.import_page(window, serve_page())
        evening.plan_friday(window)
        evening.copy_to_saturday(window)
        evening.shop(window)
        window.quit()
    with evening.open() as window:
        evening.everything_is_there(window)
        window.quit()


if __name__ == "__main__":
    main()
