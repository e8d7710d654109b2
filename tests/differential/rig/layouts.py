"""Indexes of the same articles, made in different ways. Results must not depend on the layout."""
import contextlib
import json
import socket
import subprocess
import time
from dataclasses import dataclass

from . import corpus, programs

SEGMENTS = (7, 2)  # in the two folders that are searched as one index of nine segments


@dataclass(frozen=True)
class Layout:
    name: str
    chain: str
    places: tuple  # folders or stub files, searched as one index


def _run(command, *arguments, articles=()):
    lines = "".join(json.dumps(article.record(), ensure_ascii=False) + "\n" for article in articles)
    subprocess.run([programs.INDEX, command, "--quiet", *arguments], input=lines, text=True, check=True)


def _build(folder, chain, articles, *options):
    _run("build", "--index", folder, "--analyzer", chain, "--input", "jsonl", *options, "-", articles=articles)
    return folder


def _grow(folder, chain, history):
    first, *others = history.batches
    _build(folder, chain, first)
    for batch in others:
        _run("add", "--index", folder, "--input", "jsonl", "-", articles=batch)
    _run("remove", "--index", folder, *history.removed)
    return folder


def _segments(folder):
    printed = subprocess.run([programs.INDEX, "info", "--index", folder, "--format", "json"],
                             capture_output=True, text=True, check=True).stdout
    return json.loads(printed)["segments"]


def _nine_segments(random, folder, chain, kept):
    places = []
    for number, (part, batches) in enumerate(zip(corpus.parted(kept, len(SEGMENTS)), SEGMENTS)):
        place = folder / f"{chain}-nine-{number}"
        places.append(_grow(place, chain, corpus.history(random, part, batches, number)))
    return tuple(places)


def _reserve_ports(count, opened):
    """Returns the first of `count` consecutive free ports below those that the kernel assigns to connections.

    The port before them stays bound until `opened` is closed, so that no other run takes the same ones.
    """
    for before in range(21000, 32000 - count, count + 1):
        with contextlib.ExitStack() as tried, contextlib.suppress(OSError):
            guard = tried.enter_context(socket.socket())
            guard.bind(("127.0.0.1", before))
            with contextlib.ExitStack() as others:
                for port in range(before + 1, before + 1 + count):
                    others.enter_context(socket.socket()).bind(("127.0.0.1", port))
            opened.push(tried.pop_all())
            return before + 1
    raise OSError("no free ports")


class Served:
    """An index whose shards are served by xapian-tcpsrv; `stub` is the searchers' stub file."""

    def __init__(self, index, shards, stub, opened):
        self.stub = stub
        port = _reserve_ports(2 * shards, opened)
        with open(stub, "w", encoding="utf-8") as out:
            self._process = subprocess.Popen([programs.SERVE_SHARDS, index, str(port), "--interface", "127.0.0.1"],
                                             stdout=out, stderr=subprocess.DEVNULL)
        self._wait(shards)

    def _wait(self, shards):
        for _ in range(programs.PATIENCE * 10):
            if len(self.stub.read_text(encoding="utf-8").splitlines()) >= shards and self._answers():
                return
            if self._process.poll() is not None:
                break
            time.sleep(.1)
        self.close()
        raise ChildProcessError("fahras-serve-shards does not serve")

    def _answers(self):
        return subprocess.run([programs.SEARCH, "--index", self.stub, "--limit", "0", "*"], check=False,
                              capture_output=True).returncode == 0

    def close(self):
        self._process.terminate()
        self._process.wait(programs.PATIENCE)


def make(random, folder, kept, opened):
    """Makes all layouts of the articles in `folder`. Their servers are stopped when `opened`, an ExitStack, is
    closed."""
    layouts = []
    for chain in ("fahras", "none"):
        layouts.append(Layout(f"{chain}-one", chain, (_build(folder / f"{chain}-one", chain, kept),)))
        layouts.append(Layout(f"{chain}-nine", chain, _nine_segments(random, folder, chain, kept)))
    shards = _build(folder / "shards", "fahras", kept, "--shards", "3")
    layouts.append(Layout("fahras-shards", "fahras", (shards,)))
    served = Served(shards, 3, folder / "served.stub", opened)
    opened.callback(served.close)
    layouts.append(Layout("fahras-served", "fahras", (served.stub,)))
    return layouts
