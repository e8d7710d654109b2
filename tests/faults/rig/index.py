"""The state of an index as seen from outside."""
import hashlib
import json
import re

from . import programs
from .programs import Broken

WORD = "كتاب"  # occurs in every article
SHARDS = re.compile("shards-[0-9]+")
WORKSPACE = re.compile("building-[0-9]+")
NAMES = re.compile(r'"((?:segment|synonyms|removed)-[0-9]+[.a-z]*)"')


def articles(index):
    """Returns id -> title of all articles that a search finds, or None if there is no index."""
    ended = programs.read(programs.words("fahras-search", "--format", "json", "--duplicates", "show", "--limit",
                                         1000, "--index", index, WORD))
    if ended.code == 3 and "no index here" in ended.errors:
        return None
    if ended.code != 0:
        raise Broken(f"the index does not answer: {ended}")
    found = json.loads(ended.output)
    if found["total"]["value"] != len(found["hits"]):
        raise Broken(f"{len(found['hits'])} found of {found['total']}")
    for hit in found["hits"]:
        if not any(hit["title"] in passage["text"] for passage in hit["passages"]):
            raise Broken(f"{hit['id']}: its text is another article's")
    return {hit["id"]: hit["title"] for hit in found["hits"]}


def problems(index):
    """Returns what `check` finds; empty if the index is sound."""
    ended = programs.read(programs.words("fahras-index", "check", "--index", index))
    if ended.code not in (0, 3) or (ended.code == 3) != bool(ended.output + ended.errors):
        raise Broken(f"check: {ended}")
    return ended.output + ended.errors


def _needed(index):
    shards = index / "shards.stub"
    if shards.exists():
        return {"LOCK", shards.name, *SHARDS.findall(shards.read_text())}
    current = (index / "CURRENT").read_text().split()[0]
    return {"LOCK", "CURRENT", current, *NAMES.findall((index / current).read_text())}


def published(index):
    """Returns the content of the files that name an index's other files, or None if there is no index."""
    for name in ("shards.stub", "CURRENT"):
        if (index / name).exists():
            return (index / name).read_bytes()
    return None


def names_left(index):
    """Returns the names of everything in the folder, without the process number in the workspace of a writer that
    died."""
    return frozenset(WORKSPACE.sub("building", str(path.relative_to(index))) for path in index.rglob("*"))


def content(index):
    """Returns a checksum of everything that readers need, or None if it cannot be determined."""
    try:
        needed = _needed(index) - {"LOCK"}
    except (OSError, ValueError, IndexError):
        return None
    sum_of_all = hashlib.sha256()
    for path in sorted(index.rglob("*")):
        if path.is_file() and path.relative_to(index).parts[0] in needed:
            data = path.read_bytes()
            sum_of_all.update(f"{path.relative_to(index)}\0{len(data)}\0".encode() + data)
    return sum_of_all.digest()


def leftovers(index):
    """Returns the names in the folder that readers do not need."""
    return {path.name for path in index.iterdir()} - _needed(index)


def _described(state):
    return "no index" if state is None else f"{len(state)} articles, {hash(frozenset(state.items())) & 0xffff:x}"


def must_be_tidy(index):
    left = leftovers(index)
    if left:
        raise Broken(f"left behind: {', '.join(sorted(left))}")


def must_hold(index, *states):
    """Checks that the index is sound and in one of the states, and returns that state."""
    found = articles(index)
    if found not in states:
        raise Broken(f"neither the old nor the new: {_described(found)}; wanted {' or '.join(map(_described, states))}")
    trouble = found is not None and problems(index)
    if trouble:
        raise Broken(f"check: {trouble}")
    return found
