"""Clients of fahras-serve while its index is rebuilt and added to. No answer may be an error."""
import http.client
import json
import threading
import urllib.parse

import fahras_service

from . import history, programs
from .index import WORD

CLIENTS = 8
TARGETS = [f"/indexes/articles/search?q={urllib.parse.quote(WORD)}",
           f"/indexes/articles/search?q={urllib.parse.quote(WORD)}&facets=source&limit=50",
           f"/indexes/articles/suggest?q={urllib.parse.quote(WORD[:2])}", "/indexes/articles/stats", "/health"]


class Client(threading.Thread):
    """Sends requests on one connection until it is stopped."""

    def __init__(self, port, enough):
        super().__init__()
        self.port = port
        self.enough = enough
        self.answers = 0
        self.fault = ""

    def run(self):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=programs.PATIENCE)
        try:
            while not self.enough.is_set() and not self.fault:
                self.ask(connection, TARGETS[self.answers % len(TARGETS)])
        except (OSError, http.client.HTTPException, ValueError) as error:
            self.fault = f"{type(error).__name__}: {error}"
        connection.close()

    def ask(self, connection, target):
        connection.request("GET", target)
        answer = connection.getresponse()
        body = answer.read()
        if answer.status != 200:
            self.fault = f"{target}: {answer.status} {body[:200]!r}"
        elif "/search?" in target and not json.loads(body)["hits"]:
            self.fault = f"{target}: no hits"
        self.answers += 1


def changes(ground, rebuilds, adds):
    """Runs one command after the other; each must succeed."""
    every = max(1, adds // max(rebuilds, 1))
    for number in range(adds):
        ground.run(ground.next("add"))
        if number % every == every - 1:
            ground.run(ground.next("build"))


def run(folder, rebuilds, adds, seed):
    """Prints counts. Returns how many clients got an error."""
    ground = history.grown(folder / "grown", seed)
    enough = threading.Event()
    with fahras_service.serving(programs.BIN / "fahras-serve", ground.index) as served:
        clients = [Client(served.port, enough) for _ in range(CLIENTS)]
        for client in clients:
            client.start()
        try:
            changes(ground, rebuilds, adds)
        finally:
            enough.set()
            for client in clients:
                client.join()
    for client in clients:
        if client.fault:
            print(f"  BROKEN: {client.fault}")
    print(f"{rebuilds} rebuilds and {adds} adds, {sum(client.answers for client in clients)} answers to {CLIENTS} clients")
    return sum(bool(client.fault) for client in clients)
