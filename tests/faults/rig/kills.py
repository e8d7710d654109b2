"""SIGKILL at random moments of the writers, and right before random calls that change the disk."""
import shutil
import subprocess
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from random import Random

from . import history, index, programs
from .programs import Broken, Fault

KILLED = -9
LONGER = 1.1     # moments go a little beyond the end
NEW_EVERY = 12   # so often the killed command makes the first index of a folder


@dataclass(frozen=True)
class Usual:
    """What an undisturbed command takes."""
    seconds: float
    changes: int  # calls that change the disk


def usual(ground, writer):
    """Of a writer, measured once."""
    work = ground.copy(ground.folder.parent / f"usual-{writer}")
    changes = 0
    if programs.SHIM:
        step = work.next(writer)
        _, changes = programs.run_with(Fault("change", 0, "once"), step.command, work.index)
        work.state = step.after
    start = time.monotonic()
    work.run(work.next(writer))
    seconds = time.monotonic() - start
    shutil.rmtree(work.folder)
    return Usual(seconds, changes)


def kill_at_a_moment(command, seconds):
    """The code that the command ended with."""
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        time.sleep(seconds)
        process.kill()
        return process.wait()


def disturbed(work, step, usual_of, random):
    """Runs a step and kills it; how, and the code."""
    if usual_of.changes and random.random() < 0.5:
        fault = Fault("change", random.randint(1, usual_of.changes), "kill")
        return "before a change", programs.run_with(fault, step.command, work.index)[0].code
    return "at a moment", kill_at_a_moment(step.command, random.uniform(0, LONGER * usual_of.seconds))


def trial(work, usual_of):
    """One step that is killed, one that goes on. What became of it, in words."""
    writer = work.any_writer()
    step = work.next(writer)
    before = work.state
    how, code = disturbed(work, step, usual_of[writer], work.random)
    if code not in (0, KILLED):
        raise Broken(f"{writer} ended with {code}")
    allowed = [step.after] if code == 0 else [before, step.after]
    found = work.state = index.must_hold(work.index, *allowed)
    work.run(work.next(work.any_writer()))
    index.must_hold(work.index, work.state)
    index.must_be_tidy(work.index)
    if code == 0:
        return writer, "ended before"
    return writer, f"killed {how}, {history.told(before, found, step.after)}"


def series(ground, kills, seed, usual_of):
    """Histories, one after another, until so many commands were killed: counts and broken promises."""
    random = Random(seed)
    counts, wrong = Counter(), []
    done = number = 0
    while done < kills:
        folder = ground.folder.parent / f"series-{seed}-{number}"
        work = ground.copy(folder)
        if random.randrange(NEW_EVERY) == 0:
            shutil.rmtree(work.index)
            work.state = None
        work.random = Random(f"{seed}-{number}")
        number += 1
        try:
            writer, came_of_it = trial(work, usual_of)
            counts[writer, came_of_it] += 1
            done += came_of_it.startswith("killed")
        except Broken as broken:
            wrong.append(f"{folder.name}: {broken}")
            done += 1
        shutil.rmtree(folder)
    return counts, wrong


def run(ground, kills, seed, processes):
    """Prints counts; how many promises were not kept."""
    usual_of = {writer: usual(ground, writer) for writer in history.WRITERS}
    with ThreadPoolExecutor(processes) as pool:
        all_series = list(pool.map(lambda n: series(ground, -(-kills // processes), f"{seed}.{n}", usual_of),
                                   range(processes)))
    counts = sum((counts for counts, _ in all_series), Counter())
    for (writer, what), count in sorted(counts.items()):
        print(f"{writer}: {count} {what}")
    wrong = [message for _, messages in all_series for message in messages]
    for message in wrong:
        print(f"  BROKEN: {message}")
    print(f"{sum(count for (_, what), count in counts.items() if what.startswith('killed'))} kills")
    return len(wrong)
