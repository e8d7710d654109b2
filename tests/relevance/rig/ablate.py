"""ablate COLLECTION…: measures how much each kind of evidence in the second stage contributes."""
import sys

from . import options, report
from .engine import run, standard_weights, with_weights
from .measures import mean, per_query
from .significance import differences, randomisation_p

MEASURE = "nDCG@10"


def without(configuration, names):
    return with_weights(configuration, dict.fromkeys(names, 0))


def row(label, before, after):
    changes = differences(before, after)
    return [label, f"{mean(after):.4f}", f"{mean(changes):+.4f}",
            f"{randomisation_p(before, after):.4f}", sum(change > 0 for change in changes),
            sum(change < 0 for change in changes)]


def ablation(configuration, collection, cache, limit):
    """Returns the table of one collection: without each kind of evidence, then without all of them."""
    def values(measured):
        found, _ = run(measured, collection, cache, f"{collection.name}-ablation", limit)
        return per_query(collection.qrels, found)[MEASURE]

    whole = values(configuration)
    rows = [["nothing", f"{mean(whole):.4f}", "", "", "", ""]]
    names = list(standard_weights(configuration))
    for label, out in [*((name, [name]) for name in names), ("all of them", names)]:
        rows.append(row(label, whole, values(without(configuration, out))))
    return report.table([f"{collection.name} without", MEASURE, "difference", "p", "better",
                         "worse"], rows)


def main():
    parser = options.parser("Prints what nDCG@10 is without each piece of evidence.")
    given = parser.parse_args(options.joined(sys.argv[1:]))
    with options.cache(given) as cache:
        for collection in options.collections(given):
            print(ablation(options.configuration(given), collection, cache, given.limit))
            print()
    return 0
