"""Full disks: a tmpfs of several sizes, one with few inodes, and RLIMIT_FSIZE."""
import shutil
import subprocess
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from itertools import product

from . import history, programs
from .calls import go_on, settle
from .programs import Broken

PAGE = 4096
ROOMY = "size=64m,nr_inodes=10000"


class CannotMount(Exception):
    """A tmpfs cannot be mounted here."""


def _mount(options, path):
    ran = subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(path)], check=False,
                         capture_output=True, text=True)
    if ran.returncode != 0:
        raise CannotMount(ran.stderr.strip())


@contextmanager
def small_disk(path):
    """A tmpfs that is shrunk after its contents have been written."""
    path.mkdir()
    _mount(ROOMY, path)
    try:
        yield path
    finally:
        subprocess.run(["umount", str(path)], check=True)


def _used(folder):
    """Returns the used pages and inodes."""
    paths = [folder, *folder.rglob("*")]
    return sum(-(-path.stat().st_size // PAGE) for path in paths if path.is_file()), len(paths)


def on_small_disk(ground, writer, folder, options):
    """Runs a step on a disk with limited space beside the index. `options` returns mount options for the used
    pages and inodes."""
    with small_disk(folder) as disk:
        work = ground.copy(disk / "work")
        step = work.next(writer)
        _mount("remount," + options(*_used(disk)), disk)
        came_of_it = settle(work, step, programs.run(step.command))
        _mount("remount," + ROOMY, disk)
        go_on(work, step)
        return came_of_it


def with_small_files(ground, writer, folder, max_bytes):
    work = ground.copy(folder)
    step = work.next(writer)
    came_of_it = settle(work, step, programs.run(step.command, max_bytes=max_bytes))
    go_on(work, step)
    shutil.rmtree(folder)
    return came_of_it


def _series(trial, sizes):
    """Tries increasing sizes until the step has succeeded twice in a row."""
    counts, wrong, good = Counter(), [], 0
    for size in sizes:
        try:
            came_of_it = trial(size)
        except Broken as broken:
            came_of_it = "broken"
            wrong.append(f"{size}: {broken}")
        counts[came_of_it] += 1
        good = good + 1 if came_of_it == "succeeded" else 0
        if good == 2:
            break
    return counts, wrong, good == 2


def _min_file():
    """Returns how many KB a program's runtime writes to a file before the program begins, as that of TSan does;
    usually 0."""
    return next(size for size in sizes(1 << 20, 2)
                if not programs.run(programs.words("fahras-index", "--version"), max_bytes=size * 1024).crashed)


def sizes(maximum, growth, minimum=0):
    """Yields sizes from `minimum` to `maximum`, each `growth` times the one before."""
    size = minimum
    while size <= maximum:
        yield size
        size = max(size + 1, round(size * growth))


def run(ground, growth, processes):
    """Prints counts. Returns how many promises were not kept. `growth` is the ratio of one size to the one before."""
    place = ground.folder.parent
    kinds = {
        "pages": (2000, lambda writer, n: on_small_disk(
            ground, writer, place / f"pages-{writer}-{n}", lambda pages, _: f"size={(pages + n) * PAGE}")),
        "inodes": (200, lambda writer, n: on_small_disk(
            ground, writer, place / f"inodes-{writer}-{n}",
            lambda _, inodes: f"size=64m,nr_inodes={inodes + n + 1}")),
        "KB a file": (1000, lambda writer, n: with_small_files(
            ground, writer, place / f"file-{writer}-{n}", n * 1024)),
    }
    minimum = {"KB a file": _min_file()}
    if minimum["KB a file"]:
        print(f"files of less than {minimum['KB a file']} KB are left out: the sanitizer writes larger ones")
    broken = 0
    series = list(product(history.ONE_FOLDER, kinds))
    with ThreadPoolExecutor(processes) as pool:
        def one(writer, kind):
            maximum, trial = kinds[kind]
            return _series(lambda size: trial(writer, size), sizes(maximum, growth, minimum.get(kind, 0)))

        for (writer, kind), (counts, wrong, reached) in zip(series, pool.map(lambda pair: one(*pair), series)):
            told = ", ".join(f"{count} {what}" for what, count in sorted(counts.items()))
            print(f"{writer}, {kind}: {told}{'' if reached else '; never large enough'}", flush=True)
            for message in wrong:
                print(f"  BROKEN: {kind} {message}")
            broken += len(wrong) + (not reached)
    return broken
