"""measure COLLECTION…: indexes and searches collections, scores the answers, and compares runs."""
import argparse
import sys
from dataclasses import replace
from pathlib import Path

from . import options, report
from .engine import run
from .measures import MEASURES, score
from .runs import read_run_for


def floor(text):
    measure, equals, value = text.partition("=")
    if measure not in MEASURES or not equals:
        raise argparse.ArgumentTypeError(f"'{text}' is not MEASURE=VALUE with one of {MEASURES}")
    return measure, float(value)


def parse(arguments):
    parser = options.parser("Indexes a collection, runs its judged queries and scores the answers.")
    against = parser.add_mutually_exclusive_group()
    against.add_argument("--against", type=Path, metavar="RUN",
                         help="compare with this run file, or with NAME.run of this folder")
    against.add_argument("--against-options", metavar="OPTIONS",
                         help="compare with fahras-search called with these options instead")
    against.add_argument("--against-bin", type=Path, metavar="DIR",
                         help="compare with the programs of another build")
    parser.add_argument("--show", type=int, default=0, metavar="N",
                        help="of a comparison: the N queries that changed most, with both lists")
    parser.add_argument("--floor", type=floor, action="append", default=[], metavar="MEASURE=VALUE",
                        help="exit with 1 when a collection scores less; may be repeated")
    return parser.parse_args(options.joined(arguments))


def other_configuration(given):
    ours = options.configuration(given)
    if given.against_bin:
        return replace(ours, programs=given.against_bin)
    return replace(ours, options=given.against_options)


def other_run(given, collection, cache):
    """The run to compare with, and the milliseconds of its queries if it was made here."""
    if given.against:
        file = given.against / f"{collection.name}.run" if given.against.is_dir() else given.against
        return read_run_for(collection.qrels, file), ()
    return run(other_configuration(given), collection, cache, f"{collection.name}-against",
               given.limit)


def below_floor(given, collection, ours):
    means = score(collection.qrels, ours)
    return [f"{collection.name}: {measure} is {means[measure]:.4f}, below the floor of {value}"
            for measure, value in given.floor if means[measure] < value]


def comparison(given, collection, other, ours):
    parts = ["", f"{collection.name}, this against the other:", "",
             report.comparison_table(collection.qrels, other, ours)]
    if given.show:
        parts.append(report.changed_queries(collection, other, ours, given.show))
    return "\n".join(parts)


def measure(given):
    """Prints the tables; returns the floors that were missed."""
    rows, comparisons, missed = [], [], []
    with options.cache(given) as cache:
        for collection in options.collections(given):
            ours, milliseconds = run(options.configuration(given), collection, cache,
                                     collection.name, given.limit)
            rows.append(report.score_row(collection.name, collection, ours, milliseconds))
            missed += below_floor(given, collection, ours)
            if given.against or given.against_options is not None or given.against_bin:
                other, other_ms = other_run(given, collection, cache)
                rows.append(report.score_row(f"{collection.name}, against", collection, other,
                                             other_ms))
                comparisons.append(comparison(given, collection, other, ours))
    print(report.score_table(rows), *comparisons, sep="\n")
    return missed


def main():
    missed = measure(parse(sys.argv[1:]))
    for message in missed:
        print(f"measure: {message}", file=sys.stderr)
    return 1 if missed else 0
