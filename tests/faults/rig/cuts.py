"""Power cuts: a loop device with ext4 is shut down, journal and page cache lost, and mounted again.

EXT4_IOC_SHUTDOWN with NOLOGFLUSH drops what was not yet synced: dirty pages, and the journal's running
transaction. What the kernel has handed to the device stays; it does not reorder, tear or forget writes that a
disk has acknowledged. Mounted with commit=300,noauto_da_alloc, so that nothing is synced but by the writer.
"""
import fcntl
import os
import subprocess
from collections import Counter
from random import Random

from . import history, index, programs
from .programs import Broken, Fault

SHUTDOWN = 0x8004587D  # _IOR('X', 125, __u32)
NO_LOG_FLUSH = (2).to_bytes(4, "little")
MEGABYTES = 48
OPTIONS = ("data=ordered", "data=writeback")
CONTROLS = 3


class CannotMount(Exception):
    """No loop mounts here, or a file system that cannot be shut down."""


def _made(*command):
    ran = subprocess.run(command, check=False, capture_output=True, text=True)
    if ran.returncode != 0:
        raise CannotMount(f"{command[0]}: {ran.stderr.strip()}")


class Disk:
    """A file that is a disk: mounted while it lives."""

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


def changes(work, writer, under):
    """How many calls that change the disk a step of the writer makes; the step is made."""
    step = work.next(writer)
    ended, count = programs.run_with(Fault("change", 0, "once"), step.command, under)
    if ended.code != 0:
        raise Broken(f"{writer} does not go on: {ended}")
    work.state = step.after
    return count


def trial(work, made, writer):
    """A step that is acknowledged, one that the cut meets, and one that goes on. What became of it."""
    count = changes(work, writer, made.path)
    before, step = work.state, work.next(writer)
    # Beyond the last change: right after the command said that it has succeeded.
    fault = Fault("change", work.random.randint(1, count + count // 8), "cut")
    ended, _ = programs.run_with(fault, step.command, made.path)
    if ended.code == 0:
        made.cut()
    elif ended.code != -9:
        raise Broken(f"{writer}: {ended}")
    made.unmount()
    made.mount()
    found = index.must_hold(work.index, *([step.after] if ended.code == 0 else [before, step.after]))
    work.state = found
    work.run(work.next(work.any_writer()))
    index.must_hold(work.index, work.state)
    index.must_be_tidy(work.index)
    if ended.code == 0:
        return "cut after the end, new index"
    return f"cut before a change, {history.told(before, found, step.after)}"


def control(work, made):
    """Whether a cut is noticed after a command whose syncs did nothing."""
    step = work.next("build")
    programs.run_with(Fault("sync", 1, "ignore"), step.command, made.path)
    made.cut()
    made.unmount()
    made.mount()
    try:
        return index.must_hold(work.index, step.after) != step.after
    except Broken:
        return True


def run(folder, cuts, seed):
    """Prints counts; how many promises were not kept."""
    counts, wrong, noticed = Counter(), [], 0
    with Disk(folder / "first", OPTIONS[0]) as first:
        start = history.grown(first.path / "work", seed)
    for number in range(cuts + CONTROLS):
        with Disk(folder / f"cut-{number}", OPTIONS[number % len(OPTIONS)], copy_of=first) as made:
            work = history.History(made.path / "work", Random(f"{seed}-{number}"), start.state, start.steps)
            if number >= cuts:
                noticed += control(work, made)
                continue
            writer = sorted(history.WRITERS)[number % len(history.WRITERS)]
            try:
                counts[writer, trial(work, made, writer)] += 1
            except Broken as broken:
                wrong.append(f"cut {number} of {writer}: {broken}")
        (folder / f"cut-{number}" / "disk").unlink()
    for (writer, what), count in sorted(counts.items()):
        print(f"{writer}: {count} {what}")
    for message in wrong:
        print(f"  BROKEN: {message}")
    print(f"{cuts} cuts; without syncs {noticed} of {CONTROLS} lose something")
    return len(wrong) + (noticed == 0)
