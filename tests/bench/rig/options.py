"""Options that bench and growth share."""
import argparse
import contextlib
import os
import tempfile
from pathlib import Path

from . import programs
from .measure import Settings

ROOT = Path(__file__).resolve().parents[3]
SAMPLE = ROOT / "sample_corpus"
SAMPLE_QUERIES = ROOT / "tests" / "relevance" / "sample" / "queries.tsv"


def parser(description):
    options = argparse.ArgumentParser(description=description, allow_abbrev=False)
    options.add_argument("--queries", type=Path, metavar="FILE",
                         help="qid<TAB>text lines, of which the queries of all classes are made; "
                              "those of tests/relevance/sample")
    add_places(options)
    options.add_argument("--threads", type=int, default=os.cpu_count(), metavar="N",
                         help="of the build and of answering together (all cores)")
    options.add_argument("--limit", type=int, default=200, metavar="N",
                         help="queries of a class, at most (200)")
    options.add_argument("--seconds", type=float, default=1.0, metavar="S",
                         help="how long the queries of each class are timed, about (1)")
    return options


def add_places(options):
    """The options of every command that builds an index."""
    options.add_argument("--bin", type=Path, default=programs.BUILD, metavar="DIR",
                         help="where the programs are (build/default/bin)")
    options.add_argument("--build-options", default="", metavar="OPTIONS",
                         help="for fahras-index build, in one word: '--no-title'")
    options.add_argument("--work", type=Path, metavar="DIR",
                         help="where to put indexes and texts while it runs (the temporary folder)")
    options.add_argument("--json", type=Path, metavar="FILE", help="write all figures there")


def at_least_one(text):
    if int(text) < 1:
        raise argparse.ArgumentTypeError(f"'{text}' is less than 1")
    return int(text)


def joined(arguments):
    """The arguments with '--build-options --x' as one word, because argparse would read two."""
    joined_up = []
    for argument in arguments:
        if joined_up and joined_up[-1] == "--build-options":
            joined_up[-1] += f"={argument}"
        else:
            joined_up.append(argument)
    return joined_up


def settings(given):
    if not given.source.exists():
        raise FileNotFoundError(f"{given.source}: no such source")
    return Settings(given.bin, given.source.resolve(), given.queries or SAMPLE_QUERIES,
                    given.build_options, given.threads, given.limit, given.seconds)


@contextlib.contextmanager
def workspace(place):
    """A temporary folder in `place`."""
    with tempfile.TemporaryDirectory(prefix="fahras-bench-", dir=place) as folder:
        yield Path(folder)
