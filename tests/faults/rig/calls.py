"""Makes the n-th call of a kind fail, for n from 1 until the command succeeds undisturbed.

After each trial the index must be sound. It must be the old one or, if the command exited with 0, the new one. The
same command must succeed when it is run again, and leave nothing behind. A command that fails must print the reason
and exit with 1 or 3.
"""
import shutil
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from random import Random

from . import history, index, programs
from .programs import Broken, Fault

KINDS = ("write", "sync", "rename", "open", "read", "mkdir", "unlink")
HOWS = ("once", "forever")
FAILURES = (1, 3)


def must_be_clear(ended):
    """Raises Broken unless a command that failed printed the reason."""
    if ended.crashed:
        raise Broken(f"crash: {ended}")
    if ended.code != 0 and (ended.code not in FAILURES or "fahras-index: " not in ended.errors):
        raise Broken(f"no clear error: {ended}")


def settle(work, step, ended):
    """Checks the index after a disturbed step, updates the history's state to it, and returns the outcome in
    words. Raises Broken."""
    must_be_clear(ended)
    if ended.code == 0:
        work.state = index.must_hold(work.index, step.after)
        return "succeeded"
    before, work.state = work.state, index.must_hold(work.index, work.state, step.after)
    return history.told(before, work.state, step.after)


def go_on(work, step):
    """Runs the same step undisturbed, or the next of its kind if it has been made."""
    work.run(work.next(step.writer) if work.state == step.after else step)
    index.must_hold(work.index, work.state)
    index.must_be_tidy(work.index)


class Disturbed:
    """One step of a writer that is disturbed repeatedly, each time the same step on a copy of the same index.

    Identical results are searched and checked only once. They are also continued from only once if the same leftovers
    lie beside them, because writers only look at the names of leftovers.
    """

    def __init__(self, ground, writer):
        self.ground, self.writer = ground, writer
        self.held = {}     # content for readers -> outcome and state
        self.left = set()  # results that were continued from

    def _copy(self, name):
        work = self.ground.copy(self.ground.folder.with_name(f"{self.writer}-{name}"))
        work.random = Random(self.writer)
        return work, work.next(self.writer)

    def total(self, kind):
        """Returns how many calls of the kind the undisturbed command makes."""
        work, step = self._copy(f"{kind}-total")
        published = index.published(work.index)
        ended, count = programs.run_with(Fault(kind, 0, "once"), step.command, work.index)
        if ended.code != 0 or index.published(work.index) == published:
            raise Broken(f"{self.writer} has nothing to do or fails undisturbed: {ended}")
        shutil.rmtree(work.folder)
        return count

    def trial(self, fault):
        """Returns the outcome, and whether the fault occurred."""
        work, step = self._copy(f"{fault.kind}-{fault.at}-{fault.how}")
        ended = "hangs"
        try:
            ended, count = programs.run_with(fault, step.command, work.index)
            came_of_it = self._looked_at(work, step, ended)
        except Broken as broken:
            raise Broken(f"{self.writer}, {fault.kind} {fault.at} {fault.how}: {broken} [{ended}]") from None
        shutil.rmtree(work.folder)
        return came_of_it, count is None or count >= fault.at

    def _looked_at(self, work, step, ended):
        must_be_clear(ended)
        held = ended.code == 0, index.content(work.index)
        if held not in self.held:
            self.held[held] = settle(work, step, ended), work.state
        came_of_it, work.state = self.held[held]
        left = came_of_it, index.names_left(work.index)
        if left not in self.left:
            go_on(work, step)
            self.left.add(left)
        return came_of_it


def sample(calls, most):
    """Returns numbers from 1 to `calls` + 1: all of them, or `most` evenly spread ones."""
    everyone = range(1, calls + 2)
    if most is None or len(everyone) <= most:
        return list(everyone)
    return sorted({1 + round(n * calls / (most - 1)) for n in range(most)})


def count_all(ground, kinds, most, processes, report):
    """Reports counts for each writer and kind. Returns how many promises were not kept."""
    broken = 0
    with ThreadPoolExecutor(processes) as pool:
        for writer in history.ONE_FOLDER:
            disturbed = Disturbed(ground, writer)
            for kind in kinds:
                broken += count_kind(pool, writer, kind, most, disturbed, report)
            print(f"{writer}: {len(disturbed.left)} different folders were left", flush=True)
    return broken


def count_kind(pool, what, kind, most, disturbed, report):
    """Tries both ways of failing, with every number if `most` is None. Returns how many promises were not kept."""
    broken, calls = 0, disturbed.total(kind)
    for how in HOWS:
        def one(number, how=how):
            try:
                came_of_it, came_to_pass = disturbed.trial(Fault(kind, number, how))
                return came_of_it if came_to_pass else "undisturbed", None
            except Broken as broken:
                return "broken", str(broken)

        results = list(pool.map(one, sample(calls, most)))
        # If threads share the work, the number of calls varies.
        while most is None and results[-1][0] not in ("undisturbed", "broken"):
            results.append(one(len(results) + 1))
        wrong = [message for _, message in results if message]
        broken += len(wrong)
        report(what, kind, how, calls, Counter(came_of_it for came_of_it, _ in results), wrong)
    return broken
