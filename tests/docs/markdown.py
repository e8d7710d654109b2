"""Reads the parts of a Markdown file that the tests of this folder need: blocks of code, tables,
headings, links.
"""

import collections
import os
import re

SOURCE = os.environ.get("FAHRAS_SOURCE") or os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

Block = collections.namedtuple("Block", "line language text")  # line: of its first line of code, from 1
Heading = collections.namedtuple("Heading", "line level text")
Link = collections.namedtuple("Link", "line target")

FENCE = re.compile(r"^```(\S*)\s*$")
HEADING = re.compile(r"^(#+)\s+(.*?)\s*$")
LINK = re.compile(r"\]\(([^)\s]+)\)")
CELL_END = re.compile(r"(?<!\\)\|")


def read(path):
    """Returns the text of a file of the repository."""
    with open(os.path.join(SOURCE, path), encoding="utf-8") as file:
        return file.read()


def blocks(text):
    """Returns the fenced blocks of code, in order."""
    found, begun = [], None
    for number, line in enumerate(text.split("\n"), 1):
        fence = FENCE.match(line)
        if not fence and begun:
            begun[2].append(line)
        elif fence and begun:
            found.append(Block(begun[0], begun[1], "\n".join(begun[2])))
            begun = None
        elif fence:
            begun = (number + 1, fence[1], [])
    assert begun is None, f"line {begun[0]}: a block of code without an end"
    return found


def prose(text):
    """Returns (number, line) of every line that is not code."""
    inside = False
    for number, line in enumerate(text.split("\n"), 1):
        if FENCE.match(line):
            inside = not inside
        elif not inside:
            yield number, line


def headings(text):
    found = ((number, HEADING.match(line)) for number, line in prose(text))
    return [Heading(number, len(match[1]), match[2]) for number, match in found if match]


def links(text):
    return [Link(number, target) for number, line in prose(text) for target in LINK.findall(line)]


def anchors(text):
    """Returns the fragments that links to this file may have: those that GitHub makes of headings,
    and ids.
    """
    made = collections.Counter()
    found = set(re.findall(r'<a id="([^"]+)"', text))
    for heading in headings(text):
        words = re.sub(r"[^\w\- ]", "", heading.text.replace("`", "").lower())
        slug = words.replace(" ", "-")
        found.add(f"{slug}-{made[slug]}" if made[slug] else slug)
        made[slug] += 1
    return found


def tables(text):
    """Returns each table as its rows, each a list of cells, without the line of dashes."""
    found, rows = [], []
    for _, line in [*prose(text), (0, "")]:
        if line.startswith("|"):
            cells = [cell.strip() for cell in CELL_END.split(line.strip())[1:-1]]
            if not all(re.fullmatch(r":?-+:?", cell) for cell in cells):
                rows.append(cells)
        elif rows:
            found.append(rows)
            rows = []
    return found


def row(path, *first):
    """Returns the row of a table of the file that begins with the cells `first`."""
    matching = [cells for table in tables(read(path)) for cells in table if cells[:len(first)] == list(first)]
    assert len(matching) == 1, f"{path}: {len(matching)} rows begin with {' | '.join(first)}"
    return matching[0]


class Report:
    """Counts the checks, and collects the errors."""

    def __init__(self):
        self.looked_at = 0
        self.wrong = []

    def expect(self, is_right, message):
        self.looked_at += 1
        if not is_right:
            self.wrong.append(message)

    def end(self, what):
        """Prints the outcome and returns the exit code."""
        print("\n".join([*self.wrong, f"{self.looked_at} {what}, {len(self.wrong)} wrong"]))
        return 1 if self.wrong or not self.looked_at else 0
