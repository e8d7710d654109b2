"""Options that measure, ablate and fit share."""
import argparse
import contextlib
import subprocess
import sys
import tempfile
from pathlib import Path

from .collection import Collection
from .engine import Configuration, EngineFailed
from .runs import BadFile

BUILD = Path(__file__).resolve().parents[3] / "build" / "default" / "bin"


def programs():
    """Options of every run, as a parent for parsers."""
    options = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    options.add_argument("--bin", type=Path, default=BUILD, metavar="DIR",
                         help="where fahras-index and fahras-search are (build/default/bin)")
    options.add_argument("--cache", type=Path, metavar="DIR",
                         help="keep indexes and runs here, until documents or program change")
    return options


def judged():
    """Options that name collections and how they are searched, as a parent for parsers."""
    options = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    options.add_argument("collections", nargs="+", metavar="COLLECTION",
                         help="folder with queries.tsv, qrels.txt and docs.jsonl")
    options.add_argument("--docs", metavar="FILE", help="the documents, where they stand elsewhere")
    options.add_argument("--build-options", default="", metavar="OPTIONS",
                         help="for fahras-index build, in one word: '--no-title'")
    options.add_argument("--options", default="", metavar="OPTIONS",
                         help="for fahras-search, in one word: '--unit paragraph'")
    return options


def parser(description):
    options = argparse.ArgumentParser(description=description, allow_abbrev=False,
                                      parents=[judged(), programs()])
    options.add_argument("--limit", type=int, default=100, help="results of a query (100)")
    return options


def joined(arguments):
    """The arguments with '--options --x' as '--options=--x', because argparse would read two."""
    joined_up = []
    for argument in arguments:
        if joined_up and joined_up[-1] in ("--options", "--build-options", "--against-options"):
            joined_up[-1] += f"={argument}"
        else:
            joined_up.append(argument)
    return joined_up


def configuration(given):
    return Configuration(given.bin, given.build_options, given.options)


def collections(given):
    return [Collection(folder, given.docs) for folder in given.collections]


@contextlib.contextmanager
def cache(given):
    """The folder for indexes and runs: the named one, or a temporary one."""
    if given.cache:
        given.cache.mkdir(parents=True, exist_ok=True)
        yield given.cache
    else:
        with tempfile.TemporaryDirectory(prefix="fahras-relevance-") as folder:
            yield Path(folder)


def guarded(main):
    """Runs main. Errors in its input become a message and exit code 2, without a traceback."""
    try:
        return main()
    except (OSError, BadFile, EngineFailed, subprocess.SubprocessError) as error:
        print(f"{Path(sys.argv[0]).name}: {error}", file=sys.stderr)
        return 2
