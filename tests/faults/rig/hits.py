"""Records when a disturbance met a command. One that comes after the command's end has tested nothing."""
import shutil
from collections import Counter
from contextlib import contextmanager

from . import index, programs
from .programs import Broken, Fault

KILLED = -9
BEFORE, AFTER, END = "before it was published", "after it was published", "after its end"


@contextmanager
def rehearsed(work, step, folder):
    """Runs the step on a copy of the state, which is deleted afterwards. The step must change the index."""
    copy = work.copy(folder)
    try:
        yield copy, step.moved(work.folder, folder)
        if index.published(copy.index) == index.published(work.index):
            raise Broken(f"{step.writer} has nothing to do")
    finally:
        shutil.rmtree(folder)


def changes(work, step, folder):
    """Returns how many calls of the step change the disk."""
    with rehearsed(work, step, folder) as (copy, same):
        ended, count = programs.run_with(Fault("change", 0, "once"), same.command, copy.folder)
        if ended.code != 0:
            raise Broken(f"{step.writer} fails undisturbed: {ended}")
        return count


def met(work, step, published, code):
    """Returns when a step that ended with `code` was disturbed, and updates the history's state to what is there.
    `published` is what was published before. Raises Broken."""
    if code not in (0, KILLED):
        raise Broken(f"ended with {code}")
    is_new = index.published(work.index) != published
    if code == 0 and not is_new:
        raise Broken("it was acknowledged and is lost")
    work.state = index.must_hold(work.index, step.after if is_new else work.state)
    if code == 0:
        return END
    return AFTER if is_new else BEFORE


class Hits:
    """Counts of disturbances for each writer."""

    def __init__(self):
        self.counts, self.broken = Counter(), []

    def add(self, writer, where, how=""):
        self.counts[writer, where, how] += 1

    def of(self, writer=None):
        """Returns how many disturbances met a running command."""
        return sum(count for (one, where, _), count in self.counts.items()
                   if writer in (None, one) and where != END)

    def tried(self, writer):
        return sum(count for (one, _, _), count in self.counts.items() if one == writer)

    def writers(self):
        return sorted({writer for writer, _, _ in self.counts})

    def report(self):
        """Prints the counts. Returns how many promises were not kept, plus the number of writers that were rarely
        met while running."""
        broken = list(self.broken)
        for writer in self.writers():
            running, tried = self.of(writer), self.tried(writer)
            told = [" ".join(filter(None, (str(count), how, where)))
                    for (one, where, how), count in sorted(self.counts.items()) if one == writer]
            print(f"{writer}: {running} of {tried} met it running: {', '.join(told)}")
            if 2 * running < tried:
                broken.append(f"{writer}: only {running} of {tried} met it running")
        for message in broken:
            print(f"  BROKEN: {message}")
        return len(broken)
