"""Builds an index of a source, searches it, and returns figures as a dictionary for JSON."""
import json
import os
import shlex
import time
from dataclasses import dataclass, replace
from pathlib import Path

from . import index_bytes, programs

UNITS = ("article", "paragraph")
SHELL_RUNS = 50
MEGABYTE = 1e6


@dataclass(frozen=True)
class Settings:
    programs: Path
    source: Path
    queries: Path
    build_options: str = ""
    threads: int = os.cpu_count() or 1
    limit: int = 200      # queries of a class, at most
    seconds: float = 1.0  # timed answering of each class, approximately


def machine(threads):
    model = ""
    with open("/proc/cpuinfo", encoding="utf-8") as lines:
        model = next((line.split(":")[1].strip() for line in lines if line.startswith("model name")), "")
    return {"processor": model, "cores": os.cpu_count(), "threads": threads, "load": os.getloadavg()[0]}


def build(settings, index):
    """The figures of a build and, for later rates, the amount of text."""
    ran = programs.run([programs.find(settings.programs, "fahras-index"), "build", "--format", "json",
                        "--threads", settings.threads, "--index", index,
                        *shlex.split(settings.build_options), settings.source], accepted=(0, 4))
    report = json.loads(ran.output)
    stages = {stage["name"]: {name: stage[name] for name in ("wall_seconds", "cpu_seconds")}
              for stage in report["stages"]}
    stages["whole process"] = {"wall_seconds": ran.wall_seconds, "cpu_seconds": ran.cpu_seconds}
    for stage in stages.values():
        for clock in ("wall", "cpu"):
            seconds = max(stage[f"{clock}_seconds"], 1e-9)
            stage[f"{clock}_mb_s"] = report["text_bytes"] / MEGABYTE / seconds
    return {"text": {name: report[name] for name in ("articles", "paragraphs", "text_bytes")},
            "build": {"stages": stages, "peak_bytes": ran.peak_bytes}}


def size(index, text_bytes):
    parts = {": ".join(filter(None, key)): count for key, count in index_bytes.index_bytes(index).items()}
    parts["whole index"] = sum(parts.values())
    return {name: {"bytes": count, "of_text": count / max(text_bytes, 1)}
            for name, count in parts.items()}


def analysis(settings):
    """MB/s of the analysis chain and its parts, with one thread."""
    printed = programs.output_of(
        [programs.find(settings.programs, "fahras-bench-analysis"), "--benchmark_format=json",
         f"--benchmark_min_time={settings.seconds / 4}"],
        environment={"FAHRAS_BENCH_SOURCE": str(settings.source)})
    return {run["name"]: {"mb_s": run["bytes_per_second"] / MEGABYTE}
            for run in json.loads(printed)["benchmarks"]}


def query_classes(settings):
    """The queries of all classes, as fahras-bench-queries reads them."""
    return programs.output_of([programs.find(settings.programs, "fahras-bench-classes"),
                               settings.queries, settings.limit, settings.source])


def answers(settings, index, classes):
    """unit -> class -> times of one thread, and answers per second of all threads."""
    program = programs.find(settings.programs, "fahras-bench-queries")

    def timed(unit, threads):
        command = [program, unit, threads, settings.seconds, index]
        return json.loads(programs.output_of(command, classes))

    units = {}
    for unit in UNITS:
        units[unit] = timed(unit, 1)
        for name, together in timed(unit, settings.threads).items():
            units[unit][name]["per_second_all_cores"] = together["per_second"]
    return units


def percentile(values, percent):
    """Returns a percentile of the values, by the nearest rank."""
    ordered = sorted(values)
    return ordered[max(0, -(-len(ordered) * percent // 100) - 1)]


def shell(settings, index, classes):
    """Milliseconds from the start of fahras-search to its end, for queries of the longest class."""
    queries = [line.split("\t")[1] for line in classes.decode().splitlines() if "words\t" in line]
    program = programs.find(settings.programs, "fahras-search")
    runs = []
    for number in range(SHELL_RUNS):
        runs.append(programs.run([program, "--format", "json", "--index", index,
                                  queries[-1 - number % len(queries)]]))
    wall, cpu = ([getattr(run, clock) * 1e3 for run in runs] for clock in ("wall_seconds", "cpu_seconds"))
    return {"runs": len(runs), "p50_ms": percentile(wall, 50), "p95_ms": percentile(wall, 95),
            "cpu_p50_ms": percentile(cpu, 50), "cpu_p95_ms": percentile(cpu, 95)}


def measure(settings, index, classes=None):
    """All figures. `classes`: the queries to ask; without them, they are made from settings.queries."""
    figures = {"version": 1, "source": settings.source.name, "machine": machine(settings.threads),
               "time": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())}
    figures |= build(settings, index)
    figures["index"] = size(index, figures["text"]["text_bytes"])
    classes = classes or query_classes(settings)
    figures["queries"] = answers(settings, index, classes)
    figures["shell"] = {"one query": shell(settings, index, classes)}
    return figures


def with_source(settings, source):
    return replace(settings, source=source)
