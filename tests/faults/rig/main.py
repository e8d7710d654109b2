"""faults TEST: disturbs the programs that write and read an index, and counts the outcomes.

TEST is kills, calls, memory, space, cuts, damage, clients or followed. Prints counts. The exit code is 1 if a promise
was not kept, and 77 if the machine cannot run the test. docs/reliability.md describes the promises.
"""
import argparse
import os
import sys
import tempfile
import time
from pathlib import Path

from . import calls, clients, cuts, damage, followed, history, kills, programs, searches, space

SKIPPED = 77
MEMORY = Path("/dev/shm")
FEW = 8  # number of articles for tests with thousands of trials


def _report_calls(writer, kind, how, total, counts, wrong):
    tried = sum(counts.values())
    told = ", ".join(f"{count} {what}" for what, count in sorted(counts.items()))
    print(f"{writer}, {kind} {how}: {tried} tried, of {total} calls: {told}", flush=True)
    for message in wrong:
        print(f"  BROKEN: {message}", flush=True)


def _ground(options, folder):
    return history.grown(folder / "grown", options.seed)


def _searched(options, folder, queries=damage.QUERIES):
    return damage.make_index(folder / "searched", options.seed, queries)


def _calls(options, folder):
    most = None if options.long else 4
    return (calls.count_all(_ground(options, folder), calls.KINDS, most, options.processes, _report_calls)
            + searches.count_all(_searched(options, folder), searches.KINDS, most, options.processes,
                                 _report_calls))


def _memory(options, folder):
    articles, queries, most = history.MOST_ARTICLES, damage.QUERIES, 12
    if options.long:
        articles, queries, most = FEW, damage.QUERIES[:2], None
    ground = history.grown(folder / "grown", options.seed, articles)
    return (calls.count_all(ground, ["allocation"], most, options.processes, _report_calls)
            + searches.count_all(_searched(options, folder, queries), ["allocation"], most, options.processes,
                                 _report_calls))


def _kills(options, folder):
    return kills.run(_ground(options, folder), 60 if options.long else 6, options.seed, options.processes)


def _cuts(options, folder):
    return cuts.run(folder, 35 if options.long else 2, options.seed)


def _space(options, folder):
    return space.run(_ground(options, folder), 1.05 if options.long else 2.5, options.processes)


def _damage(options, folder):
    return damage.run(folder, 4000 if options.long else 2000, options.seed, options.processes)


def _clients(options, folder):
    return clients.run(folder, 10_000 if options.long else 500, options.seed)


def _followed(options, folder):
    return followed.run(folder, *((20, 1000) if options.long else (3, 30)), options.seed)


TESTS = {"calls": _calls, "memory": _memory, "kills": _kills, "cuts": _cuts, "space": _space, "damage": _damage,
         "clients": _clients, "followed": _followed}


def _options():
    parser = argparse.ArgumentParser(description=__doc__, allow_abbrev=False,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("test", choices=TESTS, metavar="TEST")
    parser.add_argument("--long", action="store_true", help="many more trials")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="another seed, other trials (1)")
    parser.add_argument("--processes", type=int, default=os.cpu_count(), metavar="N", help="trials at a time")
    return parser.parse_args()


def main():
    options = _options()
    start = time.monotonic()
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder:
        try:
            broken = TESTS[options.test](options, Path(folder))
        except (cuts.CannotMount, space.CannotMount) as skip:
            print(f"{options.test}: skipped: {skip}")
            return SKIPPED
        except programs.Broken as wrong:
            print(f"  BROKEN: {wrong}")
            broken = 1
    print(f"{options.test}: {broken} promises not kept; {time.monotonic() - start:.0f} s, seed {options.seed}")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
