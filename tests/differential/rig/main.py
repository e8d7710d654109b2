"""differential: sends random requests and compares each answer with that of a simple reference.

The reference (rig/meaning.py, rig/expected.py) implements docs/query-language.md and docs/http-api.md literally and
scans the words of every article. Prints the seed, and a shrunk request for each difference. The exit code is 1 if
there is any.
"""
import argparse
import json
import shlex
import sys
import time
from collections import Counter

from . import shell
from .service import Refused
from .shrink import shrunk
from .world import World

STEP = 200  # requests made, and their words analysed, at a time
BATCH = 60  # queries for one process of fahras-search
COMMANDS = 5  # one of this many requests goes to fahras-search, the others to fahras-serve


def _options():
    parser = argparse.ArgumentParser(description=__doc__, allow_abbrev=False,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--requests", type=int, default=5000, metavar="N", help="requests in all (5000)")
    parser.add_argument("--worlds", type=int, default=1, metavar="N", help="corpora that they are spread over (1)")
    parser.add_argument("--articles", type=int, default=300, metavar="N", help="articles of a corpus (300)")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="another seed, other requests (1)")
    parser.add_argument("--valgrind", action="store_true", help="run the programs under valgrind")
    parser.add_argument("--max-shown", type=int, default=5, metavar="N", help="differences that are shrunk and printed (5)")
    return parser.parse_args()


def _described(layout, request, way):
    if way == "http":
        return json.dumps(request.body(), ensure_ascii=False)
    return shlex.join(["fahras-search", *shell.options_of(layout, request), "--", request.text])


class Report:
    """Counts the requests and prints the first differences."""

    def __init__(self, seed, max_shown):
        self._seed = seed
        self._max_shown = max_shown
        self.asked = Counter()
        self.differences = 0

    def fail(self, why):
        self.differences += 1
        print(f"seed {self._seed}: {why}", flush=True)

    def take(self, way, layout, request, problems, ask):
        self.asked[way] += 1
        if not problems:
            return
        self.differences += 1
        if self.differences <= self._max_shown:
            smallest = shrunk(request, lambda smaller: bool(ask(layout, smaller)))
            again = ask(layout, smallest)
            print(f"DIFFERENCE, seed {self._seed}, {layout.name}, {way}:")
            print(f"  asked:  {_described(layout, request, way)}")
            for problem in problems:
                print(f"          {problem}")
            print(f"  shrunk: {_described(layout, smallest, way)}")
            for problem in again or ["right when asked again"]:
                print(f"          {problem}", flush=True)


def _ask(world, count, report):
    commands = count // COMMANDS
    for left in range(count - commands, 0, -STEP):
        for answered in world.over_http(min(STEP, left)):
            report.take("http", *answered, world.ask)
    for left in range(commands, 0, -BATCH):
        try:
            for answered in world.by_command(min(BATCH, left)):
                report.take("command", *answered, world.ask_command)
        except Refused as why:
            report.fail(why)


def _run(seed, count, options):
    report = Report(seed, options.max_shown)
    with World(seed, options.articles, options.valgrind) as world:
        _ask(world, count, report)
        code, said = world.service.stop()
    if code != 0:
        report.fail(f"fahras-serve ended with {code}:\n{said}")
    told = ", ".join(f"{number} by {way}" for way, number in sorted(report.asked.items()))
    print(f"seed {seed}: {told}: {report.differences} differences", flush=True)
    return report.differences


def main():
    options = _options()
    start = time.monotonic()
    each = options.requests // options.worlds
    differences = sum(_run(options.seed + number, each, options) for number in range(options.worlds))
    print(f"{each * options.worlds} requests: {differences} differences; {time.monotonic() - start:.0f} s")
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main())
