"""Measures another engine on the same text and queries. It is called as `COMMAND index DOCS.jsonl DIR`, and
`COMMAND search DIR QUERIES.tsv RUNFILE`, which writes qid<TAB>wall ms<TAB>CPU ms to RUNFILE.lat.
"""
import json
import re
import shlex
import tempfile
from pathlib import Path

from . import programs, tables
from .jsonl import articles
from .measure import UNITS, percentile

INDEX_SECONDS = re.compile(rb'"?index_s(?:econds)?"?[:=]\s*([0-9.]+)')
WORDS = re.compile(r"^\d+ words?$")  # classes whose queries consist of words only


def write_texts(source, unit, target):
    """The articles, or their lines as paragraphs, as {"id", "text"} lines."""
    with target.open("w", encoding="utf-8") as out:
        for article in articles(source):
            texts = [article["text"]] if unit == "article" else article["text"].split("\n")
            for number, text in enumerate(filter(str.strip, texts), 1):
                name = article["id"] if unit == "article" else f"{article['id']}#{number}"
                out.write(json.dumps({"id": name, "text": text}, ensure_ascii=False) + "\n")


def write_queries(classes, target):
    """qid -> class, for the classes that every engine understands."""
    names = {}
    with target.open("w", encoding="utf-8") as out:
        for line in classes.decode().splitlines():
            name, query = line.split("\t")
            if WORDS.match(name):
                qid = f"q{len(names)}"
                names[qid] = name
                out.write(f"{qid}\t{query}\n")
    return names


def read_latencies(path, names):
    """class -> percentiles of the wall milliseconds."""
    times = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        qid, wall, _ = line.split("\t")
        times.setdefault(names[qid], []).append(float(wall))
    return {name: {f"p{percent}_ms": percentile(values, percent) for percent in (50, 95, 99)}
            for name, values in times.items()}


def index(command, docs, folder):
    with tempfile.TemporaryFile() as errors:
        ran = programs.run([*shlex.split(command), "index", docs, folder], errors=errors)
        errors.seek(0)
        said = INDEX_SECONDS.search(ran.output + errors.read())
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    return {"seconds": float(said[1]) if said else ran.wall_seconds, "process_seconds": ran.wall_seconds,
            "cpu_seconds": ran.cpu_seconds, "peak_bytes": ran.peak_bytes, "bytes": size}


def measure(command, source, classes, work):
    """Returns, for each unit, the figures of indexing and the times of the classes of plain words."""
    names = write_queries(classes, work / "queries.tsv")
    found = {}
    for unit in UNITS:
        with tempfile.TemporaryDirectory(dir=work) as folder:
            place = Path(folder)  # has `work` before it, relative as that may be
            write_texts(source, unit, place / "docs.jsonl")
            (place / "index").mkdir()
            built = index(command, place / "docs.jsonl", place / "index")
            programs.run([*shlex.split(command), "search", place / "index", work / "queries.tsv",
                          place / "run"])
            found[unit] = {"index": built, "queries": read_latencies(place / "run.lat", names)}
    return found


def table(command, found, ours):
    """Returns a table of the peer's figures, those of Fahras, and their ratio."""
    both = [found[unit]["index"] for unit in UNITS]
    rows = [["build: articles and paragraphs, s", sum(one["seconds"] for one in both),
             ours["build"]["stages"]["whole process"]["wall_seconds"]],
            ["build: peak memory, MB", max(one["peak_bytes"] for one in both) / tables.MEGABYTE,
             ours["build"]["peak_bytes"] / tables.MEGABYTE],
            ["index, MB", sum(one["bytes"] for one in both) / tables.MEGABYTE,
             ours["index"]["whole index"]["bytes"] / tables.MEGABYTE]]
    for unit in UNITS:
        for name, times in found[unit]["queries"].items():
            rows += [[f"{unit}: {name}, {rank} ms", times[f"{rank}_ms"],
                      ours["queries"][unit][name][f"{rank}_ms"]] for rank in ("p50", "p95")]
    return tables.table([f"against {command}", "peer", "Fahras", "Fahras / peer"],
                        [[name, tables.number(peer), tables.number(our),
                          f"{our / peer:.2f}" if peer else ""] for name, peer, our in rows])
