"""bench [SOURCE]: builds an index, runs queries, and prints the time and memory of both."""
import json
import sys
from pathlib import Path

from . import comparison, options, peers, tables
from .measure import analysis, measure, query_classes
from .rounds import medians


def parse(arguments):
    parser = options.parser("Builds an index of SOURCE, asks it queries of several classes, and "
                            "prints speed, memory and sizes.")
    parser.add_argument("source", nargs="?", type=Path, default=options.SAMPLE, metavar="SOURCE",
                        help="what fahras-index build reads (sample_corpus)")
    parser.add_argument("--compare", type=Path, metavar="FILE",
                        help="print ratios to the figures that --json wrote there before")
    parser.add_argument("--peer", action="append", default=[], metavar="COMMAND",
                        help="run another engine on the same text in the same run; may be repeated")
    parser.add_argument("--rounds", type=options.at_least_one, default=1, metavar="N",
                        help="measure everything so often, one engine after the other, and print the "
                             "median of each figure (1)")
    return parser.parse_args(options.joined(arguments))


def one_round(settings, commands, classes, place):
    """Returns the figures of Fahras and of each peer."""
    with options.workspace(place) as work:
        figures = measure(settings, work / "index", classes)
        figures["analysis"] = analysis(settings)
        figures["peers"] = {command: peers.measure(command, settings.source, classes, work)
                            for command in commands}
        return figures


def report(figures):
    return "\n\n".join([tables.report(figures), *(peers.table(command, found, figures)
                                                 for command, found in figures["peers"].items())])


def main():
    given = parse(sys.argv[1:])
    before = comparison.read(given.compare) if given.compare else None
    settings = options.settings(given)
    classes = query_classes(settings)
    figures = medians([one_round(settings, given.peer, classes, given.work)
                       for _ in range(given.rounds)])
    figures["settings"] = {"queries": settings.queries.name, "build_options": settings.build_options,
                           "limit": settings.limit, "rounds": given.rounds}
    print(report(figures))
    if before:
        print("\n" + comparison.table(before, figures))
    if given.json:
        given.json.write_text(json.dumps(figures, indent=2, ensure_ascii=False) + "\n",
                              encoding="utf-8")
    return 0
