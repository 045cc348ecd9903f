# SPDX-License-Identifier: GPL-3.0-or-later
"""What happens beside the plan: beside.py WINDOW KJC

kjc adds a recipe while the window is open and the window shows it; a meal is dragged into next week by resting on the way;
another language is spoken as soon as it is chosen."""
import pathlib
import subprocess
import sys
import tempfile

from desktop import Window, says

SOUP = """Lentil soup

Ingredients
250 g lentils
1 onion

Method
Cook the lentils with the onion until they are soft.
"""


class Beside:
    def __init__(self, program, kjc):
        self.program, self.kjc = program, kjc
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="beside-"))

    def open(self):
        return Window(self.program, "--data", self.folder, "--size", "1440x900")

    def first_answers(self, window):
        window.click("Start empty")
        window.click("Start planning")

    def kjc_imports(self, window):
        text = self.folder / "soup.txt"
        text.write_text(SOUP)
        subprocess.run([self.kjc, "--data", self.folder, "import", text], check=True)
        window.find(says("Lentil soup"), "list item")

    def drag_into_next_week(self, window):
        soup, button = window.find(says("Lentil soup"), "list item"), window.find("Next week")
        friday = window.find(says("Friday dinner", "empty"))
        window.drag(soup, friday, rest_at=button)
        window.find(says("Friday dinner", "Lentil soup"))
        window.click("Previous week")
        window.find(says("Friday dinner", "empty"))

    def speak_spanish(self, window):
        window.go_to("Settings")
        window.click("As the system", "combo box")  # the first of the page is for the language
        window.click("Español")
        window.go_to("Ajustes")
        window.go_to("Recetas")


def main():
    beside = Beside(*sys.argv[1:3])
    with beside.open() as window:
        beside.first_answers(window)
        beside.kjc_imports(window)
        beside.drag_into_next_week(window)
        beside.speak_spanish(window)
        window.quit()


if __name__ == "__main__":
    main()
