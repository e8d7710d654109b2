"""fahras-search --queries: one process answers all queries with the same options."""
import json
import subprocess

from . import programs
from .expected import Answer
from .service import VALGRIND, Refused

SORTS = {"": "relevance", "asc": "date", "desc": "-date"}


def options_of(layout, request):
    options = ["--unit", request.unit, "--duplicates", request.duplicates, "--sort", SORTS[request.sort],
               "--limit", str(request.limit), "--offset", str(request.offset), "--typos", "off"]
    for place in layout.places:
        options += ["--index", str(place)]
    if request.facets:
        options += ["--facets", ",".join(request.facets)]
    for arguments, _ in request.filters:
        options += arguments
    return options


def _as_answer(printed):
    hits = [(hit["id"], hit.get("paragraph")) for hit in printed["hits"]]
    facets = {facet["field"]: [(value["value"], value["count"]) for value in facet["values"]]
              for facet in printed.get("facets", [])}
    answer = Answer(hits, printed["total"]["value"], printed["total"]["exact"], facets, printed["notes"])
    answer.scores = [hit["score"] for hit in printed["hits"]]
    answer.days = [hit.get("date") or "" for hit in printed["hits"]]
    return answer


def answers(layout, requests, under_valgrind=False):
    """Yields the answers to requests that differ only in their queries, in their order."""
    lines = "".join(f"{number}\t{request.text}\n" for number, request in enumerate(requests))
    done = subprocess.run((VALGRIND if under_valgrind else []) + [str(programs.SEARCH), *options_of(layout, requests[0]),
                                                                 "--queries", "-", "--format", "json"],
                          input=lines, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise Refused(f"fahras-search ended with {done.returncode}: {done.stderr}")
    return [_as_answer(json.loads(line)) for line in done.stdout.splitlines()]
