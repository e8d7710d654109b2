"""The n-th call of a kind fails, n counted up until the command succeeds undisturbed.

Whatever the command says, the index is then the old one or, where it said 0, the new one, and sound; and
the same command, run again, succeeds and leaves nothing behind. A command that fails says why, with code 1 or 3.
"""
import shutil
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

from . import history, index, programs
from .programs import Broken, Fault

KINDS = ("write", "sync", "rename", "open", "read", "mkdir", "unlink")
HOWS = ("once", "forever")
FAILURES = (1, 3)


def settle(work, step, ended):
    """What came of a disturbed step, in words; the history's state is what is there then. Raises Broken."""
    if ended.crashed:
        raise Broken(f"crash: {ended}")
    if ended.code == 0:
        work.state = index.must_hold(work.index, step.after)
        return "succeeded"
    if ended.code not in FAILURES or "fahras-index: " not in ended.errors:
        raise Broken(f"no clear error: {ended}")
    before, work.state = work.state, index.must_hold(work.index, work.state, step.after)
    return history.told(before, work.state, step.after)


def go_on(work, step):
    """The same step, or the next of its kind if it has been made, undisturbed."""
    work.run(work.next(step.writer) if work.state == step.after else step)
    index.must_hold(work.index, work.state)
    index.must_be_tidy(work.index)


def trial(ground, writer, fault):
    """(What came of it, whether the fault came to pass)."""
    work = ground.copy(ground.folder.parent / f"{writer}-{fault.kind}-{fault.at}-{fault.how}")
    step = work.next(writer)
    ended = "hangs"
    try:
        ended, count = programs.run_with(fault, step.command, work.index)
        came_of_it = settle(work, step, ended)
        go_on(work, step)
    except Broken as broken:
        raise Broken(f"{writer}, {fault.kind} {fault.at} {fault.how}: {broken} [{ended}]") from None
    shutil.rmtree(work.folder)
    return came_of_it, count is None or count >= fault.at


def total(ground, writer, kind):
    """How many calls of the kind the undisturbed command makes."""
    work = ground.copy(ground.folder.parent / f"{writer}-{kind}-total")
    ended, count = programs.run_with(Fault(kind, 0, "once"), work.next(writer).command, work.index)
    if ended.code != 0:
        raise Broken(f"{writer} fails undisturbed: {ended}")
    shutil.rmtree(work.folder)
    return count


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
            for kind in kinds:
                calls = total(ground, writer, kind)
                broken += count_kind(pool, writer, kind, sample(calls, most), calls, report,
                                     lambda fault, writer=writer: trial(ground, writer, fault))
    return broken


def count_kind(pool, what, kind, numbers, calls, report, disturbed):
    """Both ways of failing. `disturbed(fault)` tells what came of it, and whether it came to pass."""
    broken = 0
    for how in HOWS:
        counts, wrong = _count(pool, how, kind, numbers, disturbed)
        broken += len(wrong)
        report(what, kind, how, calls, counts, wrong)
    return broken


def _count(pool, how, kind, numbers, disturbed):
    counts, wrong = Counter(), []

    def one(number):
        try:
            came_of_it, came_to_pass = disturbed(Fault(kind, number, how))
            return came_of_it if came_to_pass else "undisturbed", None
        except Broken as broken:
            return "broken", str(broken)

    for came_of_it, message in pool.map(one, numbers):
        counts[came_of_it] += 1
        if message:
            wrong.append(message)
    return counts, wrong
