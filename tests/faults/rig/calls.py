"""The n-th call of a kind fails, n counted up until the command succeeds undisturbed.

Whatever the command says, the index is then the old one or, where it said 0, the new one, and sound; and
the same command, run again, succeeds and leaves nothing behind. A command that fails says why, with code 1 or 3.
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
    """A command that fails says why."""
    if ended.crashed:
        raise Broken(f"crash: {ended}")
    if ended.code != 0 and (ended.code not in FAILURES or "fahras-index: " not in ended.errors):
        raise Broken(f"no clear error: {ended}")


def settle(work, step, ended):
    """What came of a disturbed step, in words; the history's state is what is there then. Raises Broken."""
    must_be_clear(ended)
    if ended.code == 0:
        work.state = index.must_hold(work.index, step.after)
        return "succeeded"
    before, work.state = work.state, index.must_hold(work.index, work.state, step.after)
    return history.told(before, work.state, step.after)


def go_on(work, step):
    """The same step, or the next of its kind if it has been made, undisturbed."""
    work.run(work.next(step.writer) if work.state == step.after else step)
    index.must_hold(work.index, work.state)
    index.must_be_tidy(work.index)


class Disturbed:
    """One step of a writer, disturbed again and again: every time the same, on a copy of the same index.

    The same bytes are searched and checked once, and gone on from once where the same leftovers lie beside them:
    of leftovers a writer takes the names alone.
    """

    def __init__(self, ground, writer):
        self.ground, self.writer = ground, writer
        self.held = {}     # what readers need -> what came of it, and the state
        self.left = set()  # what has been gone on from

    def _copy(self, name):
        work = self.ground.copy(self.ground.folder.with_name(f"{self.writer}-{name}"))
        work.random = Random(self.writer)
        return work, work.next(self.writer)

    def total(self, kind):
        """How many calls of the kind the undisturbed command makes."""
        work, step = self._copy(f"{kind}-total")
        published = index.published(work.index)
        ended, count = programs.run_with(Fault(kind, 0, "once"), step.command, work.index)
        if ended.code != 0 or index.published(work.index) == published:
            raise Broken(f"{self.writer} has nothing to do or fails undisturbed: {ended}")
        shutil.rmtree(work.folder)
        return count

    def trial(self, fault):
        """(What came of it, whether the fault came to pass)."""
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
    """Numbers from 1 to a little beyond `calls`, evenly spread if they are too many."""
    everyone = range(1, calls + 2)
    if most is None or len(everyone) <= most:
        return list(everyone)
    return sorted({1 + round(n * calls / (most - 1)) for n in range(most)})


def count_all(ground, kinds, most, processes, report):
    """Reports counts for each writer and kind; how many promises were not kept."""
    broken = 0
    with ThreadPoolExecutor(processes) as pool:
        for writer in history.ONE_FOLDER:
            disturbed = Disturbed(ground, writer)
            for kind in kinds:
                broken += count_kind(pool, writer, kind, most, disturbed, report)
            print(f"{writer}: {len(disturbed.left)} different folders were left", flush=True)
    return broken


def count_kind(pool, what, kind, most, disturbed, report):
    """Both ways of failing; every number if `most` is None. How many promises were not kept."""
    broken, calls = 0, disturbed.total(kind)
    for how in HOWS:
        def one(number, how=how):
            try:
                came_of_it, came_to_pass = disturbed.trial(Fault(kind, number, how))
                return came_of_it if came_to_pass else "undisturbed", None
            except Broken as broken:
                return "broken", str(broken)

        results = list(pool.map(one, sample(calls, most)))
        # Where threads share the work, the number of calls is not the same every time.
        while most is None and results[-1][0] not in ("undisturbed", "broken"):
            results.append(one(len(results) + 1))
        wrong = [message for _, message in results if message]
        broken += len(wrong)
        report(what, kind, how, calls, Counter(came_of_it for came_of_it, _ in results), wrong)
    return broken
