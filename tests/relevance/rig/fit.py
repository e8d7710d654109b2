"""fit COLLECTION… [--and COLLECTION…]: finds the weights of evidence that rank these collections best."""
import argparse
import shlex
import sys
from dataclasses import replace

from . import ascent, evidence, headlines, options, report
from .engine import Configuration, EngineFailed, standard_weights
from .measures import mean
from .runs import BadFile
from .significance import randomisation_p

# Articles summarise their subject in the first lines; paragraphs do not.
FIXED_FOR_PARAGRAPHS = {"early": 0.0}


def fixed(text):
    try:
        return {name: float(value) for name, value in
                (pair.split("=") for pair in text.split(","))}
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{text}' is not NAME=VALUE,…") from None


def count(minimum):
    def parsed(text):
        if not text.isdecimal() or int(text) < minimum:
            raise argparse.ArgumentTypeError(f"'{text}' is not a number from {minimum} on")
        return int(text)
    return parsed


def parsers():
    """The parser of the options for all collections, and that for one group between --and."""
    whole = argparse.ArgumentParser(add_help=False, allow_abbrev=False,
                                    parents=[options.programs()])
    whole.add_argument("--folds", type=count(2), default=5, metavar="K",
                       help="parts for cross-validation (5)")
    whole.add_argument("--seed", type=int, default=1, help="of all that is drawn at random (1)")
    group = argparse.ArgumentParser(
        description="Fits the weights of evidence to judged collections. "
                    "--and begins further collections with options of their own.",
        allow_abbrev=False, parents=[options.judged(), whole])
    group.add_argument("--fixed", type=fixed, default={}, metavar="NAME=VALUE,…",
                       help="weights that stay so in these collections (paragraphs: early=0)")
    group.add_argument("--headlines", type=count(1), metavar="N",
                       help="COLLECTION is a file of articles, JSON lines: N of their titles are "
                            "the queries, --no-title and --duplicates show are implied")
    return whole, group


def parse(arguments):
    """The options for all collections, and the groups."""
    whole, group = parsers()
    given, rest = whole.parse_known_args(options.joined(arguments))
    parts = [[]]
    for argument in rest:
        if argument == "--and":
            parts.append([])
        else:
            parts[-1].append(argument)
    return given, [group.parse_args(part) for part in parts]


def collections_of(given, group, cache):
    """The collections of a group, each with the calls of its programs."""
    configuration = replace(options.configuration(group), programs=given.bin)
    if not group.headlines:
        return [(configuration, one) for one in options.collections(group)]
    bare = replace(configuration, build_options=f"{configuration.build_options} --no-title",
                   options=f"{configuration.options} --duplicates show")
    return [(bare, headlines.collect(documents, group.headlines, given.seed, cache))
            for documents in group.collections]


def fixed_in(group):
    of_paragraphs = "paragraph" in shlex.split(group.options.replace("=", " "))
    return {**(FIXED_FOR_PARAGRAPHS if of_paragraphs else {}), **group.fixed}


def present_weights(given, groups):
    weights = standard_weights(Configuration(given.bin))
    named = set(evidence.WEIGHT_OF.values())
    for group in groups:
        for name in group.fixed:
            if name not in weights:
                raise EngineFailed(f"--fixed: '{name}' is none of {', '.join(weights)}")
    if set(weights) != named:
        raise EngineFailed(f"fahras-search has the weights {', '.join(weights)}; "
                           f"fit knows the evidence of {', '.join(sorted(named))}")
    return weights


def gather(given, groups, weights):
    judged = []
    with options.cache(given) as cache:
        for group in groups:
            for configuration, collection in collections_of(given, group, cache):
                fixed_here = fixed_in(group)
                queries = evidence.gather(configuration, collection, cache, weights, fixed_here)
                if len(queries) < given.folds:
                    raise BadFile(f"{collection.folder}: fewer judged queries than folds")
                judged.append(ascent.Judged(collection.name, queries, fixed_here))
    return judged


def weight_table(present, fitted, by_fold):
    rows = []
    for name in present:
        values = [weights[name] for weights in by_fold]
        rows.append([name, f"{present[name]:g}", f"{fitted[name]:g}",
                     f"{min(values):g} … {max(values):g}"])
    return report.table(["weight", "present", "fitted", "over the folds"], rows)


def figure_table(judged, present, fitted, held_out):
    rows = []
    for collection, unseen in zip(judged, held_out, strict=True):
        now = collection.values(present)
        rows.append([collection.name, len(now),
                     *(f"{mean(values):.4f}"
                       for values in (now, collection.values(fitted), unseen)),
                     f"{randomisation_p(now, unseen):.4f}"])
    return report.table(["nDCG@10", "queries", "present", "fitted", "held out", "p"], rows)


def main():
    given, groups = parse(sys.argv[1:])
    present = present_weights(given, groups)
    judged = gather(given, groups, present)
    fitted = ascent.ascend(judged, present)
    by_fold, held_out = ascent.cross_validate(judged, present, given.folds, given.seed)
    listed = ",".join(f"{name}={value:g}" for name, value in fitted.items())
    print(weight_table(present, fitted, by_fold), "",
          figure_table(judged, present, fitted, held_out), "", f"--weights {listed}", sep="\n")
    return 0
