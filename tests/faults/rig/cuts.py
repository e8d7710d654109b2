"""Power cuts: an ext4 file system on a loop device is shut down, loses its journal and page cache, and is mounted
again.

EXT4_IOC_SHUTDOWN with NOLOGFLUSH discards everything that is not synced: dirty pages and the journal's running
transaction. Data that the kernel has passed to the device remain; unlike a real disk, the device does not reorder,
tear or lose acknowledged writes. The file system is mounted with commit=300,noauto_da_alloc, so that only the writer
syncs.
"""
import fcntl
import os
import shutil
import subprocess
from contextlib import contextmanager
from random import Random

from . import history, hits, index, programs
from .programs import Broken, Fault

SHUTDOWN = 0x8004587D  # _IOR('X', 125, __u32)
NO_LOG_FLUSH = (2).to_bytes(4, "little")
MEGABYTES = 48
OPTIONS = ("data=ordered", "data=writeback")
CONTROLS = 3


class CannotMount(Exception):
    """Loop devices cannot be mounted here, or the file system cannot be shut down."""


def _made(*command):
    ran = subprocess.run(command, check=False, capture_output=True, text=True)
    if ran.returncode != 0:
        raise CannotMount(f"{command[0]}: {ran.stderr.strip()}")


class Disk:
    """A file used as a disk, mounted while the object exists."""

    def __init__(self, folder, options, copy_of=None):
        self.image, self.path, self.options = folder / "disk", folder / "mounted", options
        self.path.mkdir(parents=True)
        if copy_of:
            _made("cp", "--sparse=always", str(copy_of.image), str(self.image))
        else:
            with self.image.open("wb") as image:
                image.truncate(MEGABYTES << 20)
            _made("mkfs.ext4", "-q", "-F", str(self.image))

    def __enter__(self):
        self.mount()
        return self

    def __exit__(self, *_):
        self.unmount()

    def mount(self):
        _made("mount", "-o", f"loop,commit=300,noauto_da_alloc,{self.options}", str(self.image), str(self.path))

    def unmount(self):
        _made("umount", str(self.path))

    def cut(self):
        root = os.open(self.path, os.O_RDONLY | os.O_DIRECTORY)
        try:
            fcntl.ioctl(root, SHUTDOWN, NO_LOG_FLUSH)
        except OSError as error:
            raise CannotMount(f"EXT4_IOC_SHUTDOWN: {error.strerror}") from None
        finally:
            os.close(root)


def trial(work, made, writer, rehearsal):
    """Runs one step that is acknowledged, one that is cut off, and one that continues. Returns where the cut met
    the second one."""
    work.run(work.next("add" if writer == "optimize" else writer))
    step = work.next(writer)
    count = hits.changes(work, step, rehearsal)
    published = index.published(work.index)
    # The numbers beyond the last change cut the power right after the command has reported success.
    fault = Fault("change", work.random.randint(1, count + count // 8), "cut")
    ended, _ = programs.run_with(fault, step.command, made.path)
    if ended.code == 0:
        made.cut()
    made.unmount()
    made.mount()
    where = hits.met(work, step, published, ended.code)
    work.run(work.next(work.any_writer()))
    index.must_hold(work.index, work.state)
    index.must_be_tidy(work.index)
    return where


def control(work, made):
    """Returns whether a cut is noticed after a command whose syncs did nothing."""
    step = work.next("build")
    programs.run_with(Fault("sync", 1, "ignore"), step.command, made.path)
    made.cut()
    made.unmount()
    made.mount()
    try:
        return index.must_hold(work.index, step.after) != step.after
    except Broken:
        return True


class Ground:
    """A disk with an index, which the trials copy."""

    def __init__(self, folder, seed):
        self.folder, self.seed = folder, seed
        with Disk(folder / "first", OPTIONS[0]) as self.disk:
            self.history = history.grown(self.disk.path / "work", seed)

    @contextmanager
    def copy(self, name, number):
        """Yields a copy of the disk and its history, with a different random state."""
        place = self.folder / f"{name}-{number}"
        with Disk(place, OPTIONS[number % len(OPTIONS)], copy_of=self.disk) as made:
            yield made, history.History(made.path / "work", Random(f"{self.seed}-{place.name}"), self.history.state,
                                        self.history.steps)
        shutil.rmtree(place)


def cut(ground, writer, cuts, met):
    """Repeats trials until `cuts` of them met the running writer, or too many came too late."""
    for number in range(2 * cuts):
        if met.of(writer) == cuts:
            break
        with ground.copy(writer, number) as (made, work):
            try:
                met.add(writer, trial(work, made, writer, ground.folder / "rehearsal"))
            except Broken as broken:
                met.broken.append(f"cut {number} of {writer}: {broken}")


def run(folder, cuts, seed):
    """Prints counts. Returns how many promises were not kept. `cuts` is the number for each writer while it runs."""
    ground, met, noticed = Ground(folder, seed), hits.Hits(), 0
    for writer in sorted(history.WRITERS):
        cut(ground, writer, cuts, met)
    for number in range(CONTROLS):
        with ground.copy("control", number) as (made, work):
            noticed += control(work, made)
    wrong = met.report()
    print(f"{met.of()} cuts of running commands; without syncs {noticed} of {CONTROLS} lose something")
    return wrong + (noticed == 0)
