"""Runs fahras-index and fahras-search over a collection."""
import hashlib
import re
import shlex
import shutil
import subprocess
import sys
from dataclasses import dataclass, replace
from pathlib import Path

from . import runs


SOME_QUERIES_REFUSED = 4  # fahras-search's exit code


class EngineFailed(Exception):
    """A program of Fahras failed after printing the reason on standard error."""


@dataclass(frozen=True)
class Configuration:
    """The programs that are measured, and their options."""
    programs: Path
    build_options: str = ""
    options: str = ""

    def program(self, name):
        found = shutil.which(name, path=self.programs)
        if not found:
            raise FileNotFoundError(f"{self.programs}: no {name} there; build it or name --bin")
        return Path(found)


def _call(command, accepted=(0,), **keywords):
    words = [str(part) for part in command]
    if subprocess.run(words, check=False, **keywords).returncode not in accepted:
        raise EngineFailed(f"failed: {shlex.join(words)}")


def build_index(configuration, collection, cache):
    """Returns the index of the collection in the cache. It is built unless there is one that is
    newer than the documents and the program.
    """
    indexer = configuration.program("fahras-index")
    recipe = f"{indexer.resolve()}\n{configuration.build_options}\n{collection.documents}"
    index = cache / f"{collection.name}-{hashlib.sha256(recipe.encode()).hexdigest()[:12]}"
    published = index / "CURRENT"
    newest = max(indexer.stat().st_mtime, collection.newest_change())
    if published.exists() and published.stat().st_mtime > newest:
        return index
    print(f"indexing {collection.documents.name}", file=sys.stderr)
    _call([indexer, "build", "--quiet", "--index", index,
           *shlex.split(configuration.build_options), collection.documents])
    return index


def read_timings(path):
    """Returns the wall milliseconds of every query, from 'qid<TAB>wall<TAB>CPU' lines."""
    with open(path, encoding="utf-8") as file:
        return [float(line.split("\t")[1]) for line in file]


def standard_weights(configuration):
    """Returns the standard weight of each kind of evidence, by name, from the help of fahras-search."""
    usage = subprocess.run([configuration.program("fahras-search"), "--help"], check=True,
                           capture_output=True, encoding="utf-8").stdout
    listed = re.search(r"^Weights of evidence: (.*)$", usage, re.MULTILINE)
    if not listed:
        raise EngineFailed("fahras-search --help lists no weights")
    pairs = (weight.split("=") for weight in listed[1].split(","))
    return {name: float(value) for name, value in pairs}


def with_weights(configuration, weights):
    listed = ",".join(f"{name}={value:g}" for name, value in weights.items())
    return replace(configuration, options=f"{configuration.options} --weights {listed}")


def answer(configuration, collection, index, file, arguments):
    """Writes the answers to all queries, from one process, into the file."""
    with open(file, "wb") as out:
        # The program names the queries that it refuses on standard error. They count as unanswered.
        _call([configuration.program("fahras-search"), "--index", index,
               "--queries", collection.folder / "queries.tsv", *arguments,
               *shlex.split(configuration.options)],
              accepted=(0, SOME_QUERIES_REFUSED), stdout=out)
    if file.stat().st_size == 0:
        raise EngineFailed(f"no query was answered: {file}")


def search(configuration, collection, index, run_file, limit):
    """Answers all queries. Returns the run, in the unit of the judgements, and the wall
    milliseconds of its queries."""
    timings = run_file.with_suffix(".timings")
    answer(configuration, collection, index, run_file,
           ["--format", "trec", "--limit", limit, "--timings", timings])
    return runs.read_run_for(collection.qrels, run_file), read_timings(timings)


def run(configuration, collection, cache, name, limit):
    """Indexes if necessary, then searches. The run stays in the cache under the name."""
    index = build_index(configuration, collection, cache)
    return search(configuration, collection, index, cache / f"{name}.run", limit)
