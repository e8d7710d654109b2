"""load [SOURCE]: measures how many queries per second fahras-serve and the library answer to many clients."""
import json
import sys
import tempfile
import urllib.parse
from pathlib import Path

import fahras_service

from . import measure, options, programs, tables, writes

CLASSES = ("1 word", "4 words", "8 words", "phrase")

# The script for wrk: it requests the lines of a file in turn and prints its counts as JSON.
SCRIPT = """
local paths, at = {}, 0
for line in io.lines(os.getenv("FAHRAS_PATHS")) do paths[#paths + 1] = line end
request = function()
  at = at % #paths + 1
  return wrk.format("GET", paths[at])
end
done = function(summary, latency, requests)
  local e = summary.errors
  io.write(string.format(
    'FIGURES {"requests": %d, "seconds": %f, "bytes": %d, "p50_ms": %f, "p99_ms": %f, "max_ms": %f, ' ..
    '"refused": %d, "broken": %d}\\n', summary.requests, summary.duration / 1e6, summary.bytes,
    latency:percentile(50) / 1e3, latency:percentile(99) / 1e3, latency.max / 1e3, e.status,
    e.connect + e.read + e.write + e.timeout))
end
"""


def parse(arguments):
    parser = options.parser("Asks fahras-serve over HTTP from many connections at once, by wrk, and prints "
                            "answers a second and how long they took, beside the library's own.")
    parser.add_argument("source", nargs="?", type=Path, default=options.SAMPLE, metavar="SOURCE",
                        help="what fahras-index build reads (sample_corpus)")
    parser.add_argument("--connections", type=options.at_least_one, default=64, metavar="N",
                        help="open at once (64)")
    parser.add_argument("--requests", type=int, default=0, metavar="N",
                        help="then go on until so many were answered, and print the memory along the way")
    parser.add_argument("--writes", action="store_true",
                        help="measure changes over HTTP instead: bulk, single articles, and searches meanwhile")
    return parser.parse_args(options.joined(arguments))


def paths_of(queries):
    return [f"/indexes/articles/search?q={urllib.parse.quote(query)}&limit=10&attributesToHighlight=*"
            "&attributesToCrop=text" for query in queries]


class Load:
    """Runs of wrk against one service."""

    def __init__(self, url, connections, folder):
        self.url = url
        self.connections = connections
        self.script = folder / "load.lua"
        self.paths = folder / "paths"
        self.script.write_text(SCRIPT, encoding="utf-8")

    def run(self, queries, seconds):
        self.paths.write_text("\n".join(paths_of(queries)) + "\n", encoding="utf-8")
        threads = min(2, self.connections)
        printed = programs.output_of(
            ["wrk", "--threads", threads, "--connections", self.connections, "--timeout", "60s",
             "--duration", f"{max(1, round(seconds))}s", "--script", self.script, self.url],
            environment={"FAHRAS_PATHS": str(self.paths)}).decode()
        figures = json.loads(next(line for line in printed.splitlines()
                                  if line.startswith("FIGURES "))[len("FIGURES "):])
        figures["per_second"] = figures["requests"] / figures["seconds"]
        return figures


def query_classes(settings):
    """class -> its queries."""
    classes = {}
    for line in measure.query_classes(settings).decode().splitlines():
        name, query = line.split("\t")
        if name in CLASSES:
            classes.setdefault(name, []).append(query)
    return classes


def library(settings, index, classes):
    """class -> answers per second of the library, with a thread for each core."""
    lines = "".join(f"{name}\t{query}\n" for name, queries in classes.items() for query in queries)
    printed = programs.output_of([programs.find(settings.programs, "fahras-bench-queries"), "article",
                                  settings.threads, settings.seconds, index], lines.encode())
    return {name: figures["per_second"] for name, figures in json.loads(printed).items()}


def soak(load, served, classes, requests, seconds):
    """Returns the memory after each tenth of this many requests."""
    queries = [query for queries in classes.values() for query in queries]
    memory, done, failed = [(0, served.resident_bytes())], 0, 0
    while done < requests:
        figures = load.run(queries, seconds)
        done += figures["requests"]
        failed += figures["refused"] + figures["broken"]
        memory.append((done, served.resident_bytes()))
    return {"requests": done, "failed": failed, "memory": memory}


def ask(settings, given, index, classes, folder):
    program = programs.find(settings.programs, "fahras-serve")
    with fahras_service.serving(program, index) as served:
        load = Load(served.url, given.connections, folder)
        load.run(classes[CLASSES[0]], 1)
        figures = {"service": {name: load.run(queries, settings.seconds)
                               for name, queries in classes.items()}}
        if given.requests:
            figures["soak"] = soak(load, served, classes, given.requests, max(settings.seconds, 10))
    figures["library"] = library(settings, index, classes)
    return figures


def table(figures):
    rows = [[name, *(tables.number(one[key]) for key in ("per_second", "p50_ms", "p99_ms", "max_ms")),
             one["refused"] + one["broken"], tables.number(figures["library"][name]),
             f"{one['per_second'] / figures['library'][name]:.2f}"]
            for name, one in figures["service"].items()]
    return tables.table(["over HTTP", "a second", "p50 ms", "p99 ms", "max ms", "failed",
                         "library, a second", "HTTP / library"], rows)


def soak_table(soaked):
    every = max(1, len(soaked["memory"]) // 10)
    rows = [[f"{done:,}", f"{resident / tables.MEGABYTE:.1f}"]
            for done, resident in [*soaked["memory"][:-1:every], soaked["memory"][-1]]]
    return tables.table(["requests", "resident, MB"], rows) + f"\n\nFailed: {soaked['failed']}"


def main():
    given = parse(sys.argv[1:])
    settings = options.settings(given)
    if given.writes:
        return writes.main(settings, given)
    with options.workspace(given.work) as work, tempfile.TemporaryDirectory(dir=work) as folder:
        figures = measure.build(settings, work / "index")
        figures |= {"machine": measure.machine(settings.threads), "connections": given.connections}
        figures |= ask(settings, given, work / "index", query_classes(settings), Path(folder))
    machine = figures["machine"]
    print(f"{figures['text']['articles']:,} articles; {given.connections} connections; "
          f"{machine['cores']} × {machine['processor']}, load {machine['load']:.1f}\n")
    print(table(figures))
    if "soak" in figures:
        print("\n" + soak_table(figures["soak"]))
    if given.json:
        given.json.write_text(json.dumps(figures, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return 0
