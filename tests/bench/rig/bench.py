"""bench [SOURCE]: builds, asks, prints what it took."""
import json
import sys
from pathlib import Path

from . import options, peers, tables
from .measure import analysis, measure, query_classes


def parse(arguments):
    parser = options.parser("Builds an index of SOURCE, asks it queries of several classes, and "
                            "prints speed, memory and sizes.")
    parser.add_argument("source", nargs="?", type=Path, default=options.SAMPLE, metavar="SOURCE",
                        help="what fahras-index build reads (sample_corpus)")
    parser.add_argument("--compare", type=Path, metavar="FILE",
                        help="print ratios to the figures that --json wrote there before")
    parser.add_argument("--peer", action="append", default=[], metavar="COMMAND",
                        help="run another engine on the same text in the same run; may be repeated")
    return parser.parse_args(options.joined(arguments))


def main():
    given = parse(sys.argv[1:])
    before = json.loads(given.compare.read_text(encoding="utf-8")) if given.compare else None
    settings = options.settings(given)
    with options.workspace(given) as work:
        classes = query_classes(settings)
        figures = measure(settings, work / "index", classes)
        figures["analysis"] = analysis(settings)
        print(tables.report(figures), flush=True)
        for command in given.peer:
            found = peers.measure(command, settings.source, classes, work)
            figures.setdefault("peers", {})[command] = found
            print("\n" + peers.table(command, found, figures), flush=True)
    if before:
        print("\n" + tables.comparison(before, figures))
    if given.json:
        given.json.write_text(json.dumps(figures, indent=2, ensure_ascii=False) + "\n",
                              encoding="utf-8")
    return 0
