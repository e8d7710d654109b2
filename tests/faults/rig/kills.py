"""SIGKILL at random moments of the writers, and immediately before random calls that change the disk."""
import shutil
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor
from random import Random

from . import history, hits, index, programs
from .programs import Broken, Fault

LONGER = 1.1     # moments extend a little beyond the end
NEW_EVERY = 12   # one of this many killed commands makes the first index of a folder


def seconds(work, step, folder):
    """Returns how long the undisturbed step takes, in seconds."""
    with hits.rehearsed(work, step, folder) as (copy, same):
        start = time.monotonic()
        copy.run(same)
        return time.monotonic() - start


def kill_at_a_moment(command, after):
    """Returns the exit code of the command."""
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        time.sleep(after)
        process.kill()
        return process.wait()


def disturbed(work, step):
    """Runs a step and kills it. Returns how it was killed, and its exit code."""
    random, rehearsal = work.random, work.folder.with_name(f"{work.folder.name}-rehearsal")
    if programs.SHIM and random.random() < 0.5:
        fault = Fault("change", random.randint(1, hits.changes(work, step, rehearsal)), "kill")
        return "at a call", programs.run_with(fault, step.command, work.folder)[0].code
    after = random.uniform(0, LONGER * seconds(work, step, rehearsal))
    return "at a moment", kill_at_a_moment(step.command, after)


def trial(work, writer):
    """Runs one step that is killed and one that continues. Returns where the kill met the first, and how it was
    killed."""
    step = work.next(writer)
    published = index.published(work.index)
    how, code = disturbed(work, step)
    where = hits.met(work, step, published, code)
    work.run(work.next(work.any_writer()))
    index.must_hold(work.index, work.state)
    index.must_be_tidy(work.index)
    return where, how


def series(ground, writer, kills, seed):
    """Runs histories until `kills` kills met the running writer, or too many came too late."""
    met = hits.Hits()
    for number in range(2 * kills):
        if met.of() == kills:
            break
        work = ground.copy(ground.folder.with_name(f"{writer}-{number}"))
        work.random = Random(f"{seed}-{work.folder.name}")
        if writer in history.WHOLE and work.random.randrange(NEW_EVERY) == 0:
            shutil.rmtree(work.index)
            work.state = None
        try:
            met.add(writer, *trial(work, writer))
        except Broken as broken:
            met.broken.append(f"{work.folder.name}: {broken}")
        shutil.rmtree(work.folder)
    return met


def run(ground, kills, seed, processes):
    """Prints counts. Returns how many promises were not kept. `kills` is the number for each writer while it runs."""
    met = hits.Hits()
    with ThreadPoolExecutor(processes) as pool:
        for one in pool.map(lambda writer: series(ground, writer, kills, seed), sorted(history.WRITERS)):
            met.counts += one.counts
            met.broken += one.broken
    wrong = met.report()
    print(f"{met.of()} kills of running commands")
    return wrong
