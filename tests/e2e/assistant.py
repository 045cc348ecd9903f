# SPDX-License-Identifier: GPL-3.0-or-later
"""Suggestions in the week: assistant.py WINDOW KJC

The built-in planner is asked by keyboard, all it suggests is taken with one button, and one undo takes it back. Then a
model on this computer, a web server of ours, streams slowly: its first meal shows while the rest is still being written, Stop
keeps it, and nothing is planned that was not taken."""
import http.server
import json
import pathlib
import subprocess
import sys
import tempfile
import threading
import time

from desktop import Window, says, wait_for

SAMPLES = pathlib.Path(__file__).resolve().parents[2] / "resources" / "samples"
PAUSE_S = 1.5  # between two meals of the model


class Model(http.server.BaseHTTPRequestHandler):
    """Speaks as Ollama does: a line of JSON for each piece of text."""

    asked = []

    def do_GET(self):
        self.answer(json.dumps({"models": [{"name": "qwen"}]}).encode())

    def do_POST(self):
        question = json.loads(self.rfile.read(int(self.headers["content-length"])))
        Model.asked.append(question)
        task = question["messages"][1]["content"]
        data = json.loads(task.splitlines()[3])
        self.send_response(200)
        self.send_header("content-type", "application/x-ndjson")
        self.end_headers()
        try:
            self.say('{"meals":[')
            for number, place in enumerate(data["wanted"]):
                meal = {"day": place["day"], "slot": place["slot"], "title": f"Dreamt dish {number}", "servings": 2,
                        "ingredients": [{"name": "rice", "qty": "200", "unit": "g"}]}
                self.say(("," if number else "") + json.dumps(meal))
                time.sleep(PAUSE_S)
            self.say("]}")
            self.wfile.write(b'{"model":"qwen","done":true,"done_reason":"stop"}\n')
        except (BrokenPipeError, ConnectionResetError):
            pass  # a person pressed Stop

    def say(self, text):
        line = {"model": "qwen", "message": {"role": "assistant", "content": text}, "done": False}
        self.wfile.write(json.dumps(line).encode() + b"\n")
        self.wfile.flush()

    def answer(self, body):
        self.send_response(200)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


class Talk:
    def __init__(self, program, kjc):
        self.program, self.kjc = program, kjc
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="assistant-"))
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Model)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def run_kjc(self, *arguments):
        done = subprocess.run([self.kjc, "--data", self.folder, *arguments], check=True, capture_output=True, text=True)
        return done.stdout

    def meals(self):
        following = time.strftime("%G-W%V", time.localtime(time.time() + 7 * 86400))
        return [json.loads(line) for line in self.run_kjc("--json", "plan", "show", "--week", following).splitlines()]

    def prepare(self):
        self.run_kjc("import", str(SAMPLES))
        address = f"http://127.0.0.1:{self.server.server_address[1]}"
        self.run_kjc("ai", "set", "ollama", "--base", address, "--model", "qwen")

    def ask_the_planner(self, window):
        window.click("Next week")
        window.press("ctrl+j")
        window.find("Message to the assistant", "text")
        window.type("Use the spinach, nothing over 40 min")
        window.press("Return")
        window.find(says("Accept all"), "push button")
        assert not self.meals(), "something was planned that nobody took"

    def take(self, window):
        window.find(says("Suggestion", "Monday dinner"))
        window.click(says("Accept all"), "push button")
        count = wait_for("the plan to be full", lambda: len(self.meals()))
        assert count >= 14, f"{count} meals"
        window.press("ctrl+z")
        wait_for("one undo to take all of it back", lambda: not self.meals())

    def ask_the_model(self, window):
        window.click(says("Ollama"))
        window.click("Message to the assistant", "text")
        window.type("Something new")
        window.press("Return")
        window.find(says("Suggestion", "Dreamt dish 0"))
        window.click("Stop", "push button")
        wait_for("it to have stopped", lambda: not window.seek("Stop", "push button"))
        assert len(Model.asked) == 1, f"asked {len(Model.asked)} times"
        window.find(says("Suggestion", "Dreamt dish 0"))
        assert not self.meals(), "something was planned that nobody took"

    def take_one(self, window):
        window.click(says("Accept", "Dreamt dish 0"), "push button")
        titles = wait_for("the dish to be planned", lambda: [meal["title"] for meal in self.meals()])
        assert titles == ["Dreamt dish 0"], titles
        assert "Dreamt dish 0" in self.run_kjc("recipes", "list")


def main():
    talk = Talk(*sys.argv[1:3])
    talk.prepare()
    with Window(talk.program, "--data", talk.folder, "--size", "1440x900") as window:
        talk.ask_the_planner(window)
        talk.take(window)
        talk.ask_the_model(window)
        talk.take_one(window)
        window.quit()


if __name__ == "__main__":
    main()
