# SPDX-License-Identifier: GPL-3.0-or-later
"""A person at the window: finds things by their accessible names, moves the mouse, presses keys.

Names are what a screen reader says, so a control without one cannot be used here either. Every wait has an end, and says
what it waited for."""
import os
import subprocess
import sys
import tempfile
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE_S = 30.0
# Qt takes a press for the start of a drag only after some distance and time; a hand makes both.
DRAG_STEPS = 12
DRAG_STEP_S = 0.03
# Long enough for one press of what a drag rests on, too short for two.
REST_S = 1.0


def xdotool(*arguments):
    subprocess.run(["xdotool", *map(str, arguments)], check=True)


def wait_for(what, seek, patience=PATIENCE_S):
    """The first true answer of seek(); AssertionError naming `what` when there is none in time."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        try:
            found = seek()
        except GLib.Error:  # what was being looked at has just gone
            found = None
        if found:
            return found
        time.sleep(0.1)
    raise AssertionError(f"waited {patience:.0f} s for {what}")


def below(node):
    """Everything under `node` that is on the screen, top first."""
    for index in range(node.get_child_count()):
        child = node.get_child_at_index(index)
        if child is not None:
            yield child
            yield from below(child)


def says(*words):
    """What a screen reader says of a thing that contains all of the words."""
    fits = lambda name: all(word in name for word in words)  # noqa: E731
    fits.__doc__ = " … ".join(words)
    return fits


def is_showing(node):
    return node.get_state_set().contains(Atspi.StateType.SHOWING)


class Window:
    """The program, as a person sees it. Closes it when the `with` ends."""

    def __init__(self, program, *arguments):
        self.said = tempfile.TemporaryFile(mode="w+")
        self.process = subprocess.Popen(
            [program, *arguments], env={**os.environ, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}, stderr=self.said)
        self.root = wait_for("the program to appear", self._application)

    def __enter__(self):
        return self

    def __exit__(self, failed, *_):
        if self.process.poll() is None:
            self.process.kill() if failed else self.process.terminate()
        self.process.wait(PATIENCE_S)
        self.said.seek(0)
        said = self.said.read()
        sys.stderr.write(said)
        assert failed or "QAccessible" not in said, "Qt complains of what a screen reader is told"

    def _application(self):
        assert self.process.poll() is None, "the program ended"
        desktop = Atspi.get_desktop(0)
        desktop.clear_cache()  # may still know nobody but a program that has ended
        for index in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(index)
            if application and application.get_process_id() == self.process.pid and application.get_child_count():
                return application
        return None

    def seek(self, name, role=None):
        self.root.clear_cache()
        for node in below(self.root):
            said = node.get_name() or ""
            fits = name(said) if callable(name) else said == name
            if fits and is_showing(node) and role in (None, node.get_role_name()):
                return node
        return None

    def find(self, name, role=None):
        what = name if isinstance(name, str) else name.__doc__
        return wait_for(f"“{what}” in the window", lambda: self.seek(name, role))

    def middle(self, node):
        box = node.get_extents(Atspi.CoordType.SCREEN)
        return box.x + box.width // 2, box.y + box.height // 2

    def click(self, name, role=None):
        xdotool("mousemove", *self.middle(self.find(name, role)), "click", 1)

    def text_in(self, name):
        """What stands in a field; empty while there is no such field."""
        field = self.seek(name, "text")
        return Atspi.Text.get_text(field, 0, -1) if field else ""

    def go_to(self, screen):
        """By its tab in the rail, whose name may end in a number."""
        starts = lambda said: said == screen or said.startswith(screen + ",")  # noqa: E731
        starts.__doc__ = screen
        self.click(starts, "page tab")
        wait_for(f"the tab {screen} to be selected", lambda: self.find(starts, "page tab").get_state_set().contains(
            Atspi.StateType.SELECTED))

    def tick(self, name):
        """A row of a list, on the box at its start."""
        box = self.find(name, "list item").get_extents(Atspi.CoordType.SCREEN)
        xdotool("mousemove", box.x + box.height // 2, box.y + box.height // 2, "click", 1)

    def drag(self, start, end, rest_at=None):
        """Presses on one node, moves as a hand does, rests over another on the way for a moment, lets go over the last."""
        stops = [self.middle(node) for node in (start, rest_at, end) if node]  # some go while the drag is on its way
        xdotool("mousemove", *stops[0], "mousedown", 1)
        for before, stop in zip(stops, stops[1:]):
            self.move(before, stop)
            if stop is not stops[-1]:
                time.sleep(REST_S)
        time.sleep(DRAG_STEP_S * 5)
        xdotool("mouseup", 1)

    def move(self, start, end):
        (x, y), (to_x, to_y) = start, end
        for step in range(1, DRAG_STEPS + 1):
            xdotool("mousemove", x + (to_x - x) * step // DRAG_STEPS, y + (to_y - y) * step // DRAG_STEPS)
            time.sleep(DRAG_STEP_S)

    def press(self, *keys):
        for key in keys:
            xdotool("key", "--clearmodifiers", key)
            time.sleep(0.05)

    def type(self, text):
        xdotool("type", "--delay", 15, text)

    def quit(self):
        self.press("ctrl+q")
        assert self.process.wait(PATIENCE_S) == 0, "the program ended badly"
