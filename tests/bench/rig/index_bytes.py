"""Measures how many bytes each part of an index takes."""
import re

from . import programs

BLOCK_BYTES = 8192
XAPIAN = b"\x0f\x0dXapian Glass"  # the first bytes of Xapian's files

# The names of docs/index-format.md. A part that is not listed appears by its slot or key.
VALUES = {0: "days", 1: "near-duplicate groups", 2: "places in the input"}
METADATA = {"a": "stored articles", "packing": "dictionary of zstd", "t": "forward index", "words": "dictionary",
            "vocabulary": "vocabulary", "segment": "facts of the segment"}
TABLES = {"docdata": "what paragraphs refer to", "termlist": "term lists", "position": "positions",
          "spelling": "spelling", "synonym": "synonyms"}

TABLE = re.compile(rb"^(\w+):$")
BLOCK = re.compile(rb"^ *\[\d+\] \*\d+ \(\d+\) +\d+% ?(.*)$", re.DOTALL)
SLOT = re.compile(rb"^\\x00\\xd8(?:\\x([0-9a-f]{2})|(.))", re.DOTALL)
KEY = re.compile(rb"^\\x00\\xc0(\w+)")


def part_of_postlist(first_key):
    """What a block of Xapian's postlist table holds, by its first key as xapian-check prints it."""
    if slot := SLOT.match(first_key):
        number = int(slot[1], 16) if slot[1] else slot[2][0]
        return VALUES.get(number, f"values of slot {number}")
    if key := KEY.match(first_key):
        name = key[1].decode()
        return METADATA.get(name, f"metadata {name}")
    return "document lengths" if first_key.startswith(rb"\x00\xe0") else "postings"


def parts_of_tables(lines):
    """part -> bytes of what `xapian-check FILE t` prints: a line for each block of each table.

    A block that two parts share counts for the first one.
    """
    parts, table = {}, ""
    for line in lines:
        if found := TABLE.match(line):
            table = found[1].decode()
        elif found := BLOCK.match(line):
            part = TABLES.get(table) or part_of_postlist(found[1].strip())
            parts[part] = parts.get(part, 0) + BLOCK_BYTES
    return parts


def _parts_of_file(path):
    size = path.stat().st_size
    with path.open("rb") as file:
        is_database = file.read(len(XAPIAN)) == XAPIAN
    if not is_database:
        return {"": size}
    printed = programs.run(["xapian-check", path, "t"]).output
    parts = parts_of_tables(printed.split(b"\n"))
    parts["other"] = size - sum(parts.values())
    return parts


def index_bytes(index):
    """(file's name, part) -> bytes, segments added up; databases have parts, other files have ""."""
    total = {}
    for path in sorted(index.rglob("*")):
        if path.is_file() and path.name != "LOCK":
            name = path.name if path.parent != index else "CURRENT, generation"
            for part, size in _parts_of_file(path).items():
                total[name, part] = total.get((name, part), 0) + size
    return total
