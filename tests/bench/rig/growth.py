"""growth SOURCE: measures a build and queries at several sizes, and how they grow with the text."""
import json
import math
import sys
from pathlib import Path

from . import grow, options, tables
from .measure import measure, query_classes, with_source

SHOWN = {"p50": "p50_ms", "p95": "p95_ms", "CPU p50": "cpu_p50_ms", "CPU p95": "cpu_p95_ms"}


def exponent(sizes, values):
    """Returns b of values ≈ a · sizes^b, by least squares of the logarithms; None if it cannot be
    computed.
    """
    if len(set(sizes)) < 2 or any(value <= 0 for value in (*sizes, *values)):
        return None
    x, y = [math.log(size) for size in sizes], [math.log(value) for value in values]
    mean_x, mean_y = sum(x) / len(x), sum(y) / len(y)
    return (sum((a - mean_x) * (b - mean_y) for a, b in zip(x, y, strict=True)) /
            sum((a - mean_x) ** 2 for a in x))


def rows_of(figures):
    """The figures of one size that the curve shows: name -> number."""
    whole = figures["build"]["stages"]["whole process"]
    rows = {"build, s": whole["wall_seconds"], "build, CPU s": whole["cpu_seconds"],
            "build, MB/s": whole["wall_mb_s"],
            "peak memory, MB": figures["build"]["peak_bytes"] / tables.MEGABYTE,
            "index, MB": figures["index"]["whole index"]["bytes"] / tables.MEGABYTE}
    for unit, classes in figures["queries"].items():
        for name, times in classes.items():
            rows |= {f"{unit}: {name}, {label} ms": times[key] for label, key in SHOWN.items()}
    shell = figures["shell"]["one query"]
    rows |= {f"from the shell, {label} ms": shell[key] for label, key in SHOWN.items()}
    return rows


def curve(figures_by_times):
    """A table: a column for each size, and the exponent."""
    columns = {times: rows_of(figures) for times, figures in figures_by_times.items()}
    sizes = [figures["text"]["text_bytes"] for figures in figures_by_times.values()]
    head = ["", *(f"{times}×" for times in columns), "exponent"]
    text = ["text, MB", *(tables.number(size / tables.MEGABYTE) for size in sizes), ""]
    rows = [text]
    for name in next(iter(columns.values())):
        values = [column[name] for column in columns.values()]
        grows = exponent(sizes, values)
        rows.append([name, *map(tables.number, values), "" if grows is None else f"{grows:.2f}"])
    return tables.table(head, rows)


def parse(arguments):
    parser = options.parser("Measures a source grown to several sizes, and fits how the figures grow: "
                            "with an exponent of 1, as the text does.")
    parser.add_argument("source", type=Path, metavar="SOURCE",
                        help="JSON lines with id and text, may be gzipped")
    parser.add_argument("--times", default="1,4,16", metavar="N,…", help="the sizes (1,4,16)")
    parser.add_argument("--seed", type=int, default=1, help="of tests/bench/grow (1)")
    return parser.parse_args(options.joined(arguments))


def at_size(times, given, settings, work, classes):
    text, index = work / f"{times}.jsonl", work / f"{times}"
    grow.write(times, given.source, given.seed, text)
    figures = measure(with_source(settings, text), index, classes)
    print(f"{times}×\n\n{tables.report(figures)}\n", flush=True)
    text.unlink()
    return figures


def main():
    given = parse(sys.argv[1:])
    settings = options.settings(given)
    classes = query_classes(settings)
    figures = {}
    for times in map(options.at_least_one, given.times.split(",")):
        with options.workspace(given.work) as work:
            figures[times] = at_size(times, given, settings, work, classes)
    print(curve(figures))
    if given.json:
        given.json.write_text(json.dumps({"version": 1, "sizes": figures}, indent=2) + "\n",
                              encoding="utf-8")
    return 0
