"""Compares two runs of bench."""
import json

from .tables import number
from .tables import table as rows_table

COUNTS = ("runs", "queries", "hits")
COMPARED = ("text", "build", "analysis", "index", "queries", "shell", "peers")
ALIKE = (("source",), ("text", "text_bytes"), ("machine", "processor"), ("machine", "cores"),
         ("machine", "threads"), ("settings",))


def read(path):
    figures = json.loads(path.read_text(encoding="utf-8"))
    if not isinstance(figures, dict) or "queries" not in figures:
        raise ValueError(f"{path}: not written by bench --json")
    return figures


def flat(figures, path=()):
    """Returns a dictionary such as {'queries, article, 8 words, p50_ms': number} of all measurements."""
    numbers = {}
    for key, value in figures.items():
        if isinstance(value, dict):
            numbers |= flat(value, (*path, key))
        elif isinstance(value, (int, float)):
            numbers[", ".join((*path, key))] = value
    return numbers


def compared(figures):
    numbers = flat({key: figures[key] for key in COMPARED if key in figures})
    return {name: value for name, value in numbers.items() if not name.endswith(COUNTS)}


def at(figures, path):
    for key in path:
        figures = figures.get(key) if isinstance(figures, dict) else None
    return figures


def differences(before, now):
    """Returns sentences that state how the conditions of the runs differ."""
    pairs = [(" ".join(path), at(before, path), at(now, path)) for path in ALIKE]
    return [f"Not alike: {name} was {then}, is {value}." for name, then, value in pairs
            if then != value]


def only(numbers, others, when):
    names = [name for name in numbers if name not in others]
    return [f"Only {when}: {'; '.join(names)}."] if names else []


def table(before, now):
    """Every figure that both runs have, with the ratio now / before; then the figures that only one has."""
    old, new = compared(before), compared(now)
    rows = [[name, number(old[name]), number(value), f"{value / old[name]:.2f}" if old[name] else ""]
            for name, value in new.items() if name in old]
    return "\n\n".join([*differences(before, now),
                        rows_table(["figure", "before", "now", "now / before"], rows),
                        *only(old, new, "before"), *only(new, old, "now")])
