"""load --writes: measures what changes over HTTP cost, and what they cost searches meanwhile."""
import contextlib
import http.client
import itertools
import json
import subprocess
import tempfile
import threading
import time
import urllib.parse
from pathlib import Path

import fahras_service

from . import jsonl, measure, options, programs, tables

BATCH = 1000
SINGLES = 1000
LOOKS = 20        # articles that are added while the service is idle
PATIENCE = 3600   # seconds


class Client:
    """One connection to a service."""

    def __init__(self, served):
        self.connection = http.client.HTTPConnection("127.0.0.1", served.port, timeout=PATIENCE)

    def ask(self, method, target, body=None):
        headers = {"Content-Type": "application/json"} if body is not None else {}
        self.connection.request(method, target, body, headers)
        answer = self.connection.getresponse()
        content = json.loads(answer.read())
        if answer.status >= 300:
            raise programs.ProgramFailed(f"{method} {target}: {answer.status}: {content}")
        return content

    def add(self, index, documents):
        return self.ask("POST", f"/indexes/{index}/documents", json.dumps(documents).encode())["taskUid"]

    def wait(self, task):
        """Waits until a task has ended."""
        while True:
            state = self.ask("GET", f"/tasks/{task}")
            if state["finishedAt"]:
                if state["status"] != "succeeded":
                    raise programs.ProgramFailed(f"task {task}: {state['error']}")
                return
            time.sleep(0.005)


@contextlib.contextmanager
def serving(settings, folder):
    """A writable service of a folder of indexes."""
    port = fahras_service.free_port()
    with subprocess.Popen([programs.find(settings.programs, "fahras-serve"), "--data", folder, "--writable",
                           "--listen", f"127.0.0.1:{port}", "--log", "none"]) as process:
        try:
            served = fahras_service.Service(process, port)
            fahras_service.wait_until_healthy(process, served.url)
            yield served
        finally:
            process.terminate()
            process.wait(fahras_service.PATIENCE)


def batches_of(articles):
    while batch := list(itertools.islice(articles, BATCH)):
        yield batch


def bulk(served, source):
    """Seconds until all articles of the source are added, in batches sent one after the other."""
    client, start, last = Client(served), time.perf_counter(), None
    for batch in batches_of(jsonl.articles(source)):
        last = client.add("bulk", batch)
    accepted = time.perf_counter() - start
    client.wait(last)
    return {"accepted_seconds": accepted, "seconds": time.perf_counter() - start}


def singles(served, source):
    """Seconds of as many requests of one article each, and until all of them are carried out."""
    articles = list(itertools.islice(itertools.cycle(jsonl.articles(source)), SINGLES))
    client, start, last = Client(served), time.perf_counter(), None
    for number, article in enumerate(articles):
        last = client.add("singles", [{**article, "id": f"single-{number}"}])
    accepted = time.perf_counter() - start
    client.wait(last)
    return {"accepted_seconds": accepted, "seconds": time.perf_counter() - start}


def found_after(served):
    """Milliseconds from sending an article, while the service is idle, until a search finds it."""
    client, times = Client(served), []
    for number in range(LOOKS):
        time.sleep(0.3)
        word = f"زمرد{number}"
        start = time.perf_counter()
        client.add("bulk", [{"id": f"look-{number}", "title": word, "text": f"نص عن {word} وحده."}])
        target = f"/indexes/bulk/search?limit=1&q={urllib.parse.quote(word)}"
        while not any(hit["id"] == f"look-{number}" for hit in client.ask("GET", target)["hits"]):
            time.sleep(0.002)
        times.append((time.perf_counter() - start) * 1e3)
    return {"p50_ms": measure.percentile(times, 50), "max_ms": max(times)}


class Searches:
    """Searches one after the other on a thread, from entering the block to its end."""

    def __init__(self, served, queries):
        self.served = served
        self.queries = itertools.cycle(queries)
        self.times = []
        self.ended = threading.Event()
        self.thread = threading.Thread(target=self.run)

    def run(self):
        client = Client(self.served)
        while not self.ended.is_set():
            target = f"/indexes/searched/search?limit=10&q={urllib.parse.quote(next(self.queries))}"
            start = time.perf_counter()
            client.ask("GET", target)
            self.times.append((time.perf_counter() - start) * 1e3)
            time.sleep(0.01)

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.ended.set()
        self.thread.join()

    def figures(self):
        return {"searches": len(self.times), "p50_ms": measure.percentile(self.times, 50),
                "p95_ms": measure.percentile(self.times, 95)}


def queries(settings):
    lines = settings.queries.read_text(encoding="utf-8").splitlines()
    return [line.split("\t")[1] for line in lines[:settings.limit] if "\t" in line]


def ask(settings, folder):
    """All figures of a service whose folder has the index `searched` already."""
    asked = queries(settings)
    with serving(settings, folder) as served:
        with Searches(served, asked) as quiet:
            time.sleep(max(settings.seconds, 1))
        with Searches(served, asked) as busy:
            figures = {"bulk": bulk(served, settings.source)}
        figures["quiet"], figures["busy"] = quiet.figures(), busy.figures()
        figures["singles"] = singles(served, settings.source)
        figures["found"] = found_after(served)
    return figures


def table(figures):
    build = figures["build"]["stages"]["whole process"]["wall_seconds"]
    added, single, found = figures["bulk"], figures["singles"], figures["found"]
    quiet, busy = figures["quiet"], figures["busy"]
    rows = [
        [f"all articles, {BATCH:,} at a time, s", tables.number(added["seconds"]),
         f"{added['seconds'] / build:.2f} × fahras-index build ({build:.2f} s); goal 2"],
        ["the same, until the last was accepted, s", tables.number(added["accepted_seconds"]), ""],
        [f"{SINGLES:,} articles one at a time, s", tables.number(single["seconds"]), "goal 5"],
        ["the same, until the last was accepted, s", tables.number(single["accepted_seconds"]), ""],
        ["an article found after, p50 ms", tables.number(found["p50_ms"]), "goal 300"],
        ["the same, max ms", tables.number(found["max_ms"]), ""],
        ["search while nothing is added, p95 ms", tables.number(quiet["p95_ms"]), ""],
        ["search during the bulk, p95 ms", tables.number(busy["p95_ms"]),
         f"{busy['p95_ms'] / max(quiet['p95_ms'], 1e-9):.2f} × the quiet one; goal 2"],
    ]
    return tables.table(["changes over HTTP", "figure", ""], rows)


def main(settings, given):
    with options.workspace(given.work) as work, tempfile.TemporaryDirectory(dir=work) as folder:
        figures = measure.build(settings, Path(folder) / "searched")
        figures |= {"machine": measure.machine(settings.threads)}
        figures |= ask(settings, folder)
    machine = figures["machine"]
    print(f"{figures['text']['articles']:,} articles; {machine['cores']} × {machine['processor']}, "
          f"load {machine['load']:.1f}\n")
    print(table(figures))
    if given.json:
        given.json.write_text(json.dumps(figures, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return 0
