"""worst [SOURCE]: runs the queries that take longest, and prints their times."""
import argparse
import json
import subprocess
import sys
from pathlib import Path

from . import hostile, options, programs, tables
from .measure import UNITS, machine, percentile

SUGGESTED = 300  # suggestions for each letter, from which the most common words are chosen
LONG = 12        # an article that has this many of the common words is long


def parse(arguments):
    parser = argparse.ArgumentParser(allow_abbrev=False, description="Asks an index of SOURCE what takes "
                                     "longest, kind by kind, and prints milliseconds for both units.")
    parser.add_argument("source", nargs="?", type=Path, default=options.SAMPLE, metavar="SOURCE",
                        help="what fahras-index build reads (sample_corpus)")
    parser.add_argument("--index", type=Path, metavar="DIR", help="ask this index, build none")
    parser.add_argument("--timeout", type=float, default=0, metavar="MS",
                        help="fahras-search --timeout: 0, none, shows what it is to cut")
    parser.add_argument("--rounds", type=int, default=5, metavar="N",
                        help="how often each query is asked, the first time with nothing read (5)")
    parser.add_argument("--only", default="", metavar="TEXT", help="kinds with this in their name")
    options.add_places(parser)
    return parser.parse_args(options.joined(arguments))


class Asker:
    def __init__(self, given, index):
        self.command = [programs.find(given.bin, "fahras-search"), "--index", index, "--format", "json"]
        self.timeout = ("--timeout", str(given.timeout))
        self.rounds = given.rounds

    def call(self, *arguments, text=None):
        return programs.output_of([*self.command, *arguments], text)

    def common_words(self):
        """Words of the index, the most frequent first."""
        frequencies = {}
        for letter in hostile.LETTERS:
            answer = json.loads(self.call("--suggest", letter, "--limit", SUGGESTED))
            frequencies |= {one["text"]: one["frequency"] for one in answer["suggestions"]}
        return [word for word in sorted(frequencies, key=lambda word: (-frequencies[word], word))
                if word not in hostile.STOP_WORDS]

    def long_article(self, common):
        for count in range(LONG, 0, -1):
            hits = json.loads(self.call(" AND ".join(common[:count])))["hits"]
            if hits:
                return hits[0]["id"]
        raise ValueError("the index has no article with its own words")

    def answers(self, kind, unit):
        """The answers to all queries of a kind, as fahras-search prints them."""
        arguments = ("--unit", unit, *self.timeout, *kind.options)
        if kind.like:
            return [json.loads(self.call(*arguments, "--like", kind.like)) for _ in range(self.rounds)]
        queries = "".join(f"{round}-{number}\t{query}\n" for round in range(self.rounds)
                          for number, query in enumerate(kind.queries))
        printed = self.call(*arguments, "--queries", "-", text=queries.encode())
        return [json.loads(line) for line in printed.splitlines()]


def figures_of(answers):
    times = [answer["milliseconds"] for answer in answers]
    return {"runs": len(times), "p50_ms": percentile(times, 50), "max_ms": max(times),
            "cut": sum(any("stopped after" in note for note in answer["notes"]) for answer in answers)}


def measure(asker, only):
    common = asker.common_words()
    return {kind.name: {unit: figures_of(asker.answers(kind, unit)) for unit in UNITS}
            for kind in hostile.kinds(common, asker.long_article(common)) if only in kind.name}


def table(figures):
    rows = [[name, *(cell for unit in UNITS for cell in
                     (tables.number(units[unit]["p50_ms"]), tables.number(units[unit]["max_ms"]),
                      f"{units[unit]['cut']} of {units[unit]['runs']}"))]
            for name, units in figures.items()]
    columns = [f"{unit}s, {column}" for unit in UNITS for column in ("p50 ms", "max ms", "cut off")]
    return tables.table(["query", *columns], rows)


def build(given, index):
    programs.run([programs.find(given.bin, "fahras-index"), "build", "--quiet", "--index", index,
                  *given.build_options.split(), given.source], accepted=(0, 4))


def main():
    given = parse(sys.argv[1:])
    with options.workspace(given.work) as work:
        index = given.index or work / "index"
        if not given.index:
            build(given, index)
        figures = measure(Asker(given, index), given.only)
    print(table(figures))
    if given.json:
        text = json.dumps({"version": 1, "machine": machine(1), "kinds": figures}, indent=2,
                          ensure_ascii=False)
        given.json.write_text(text + "\n", encoding="utf-8")
    return 0
