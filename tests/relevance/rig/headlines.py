"""Judgements for any collection of articles: the relevant article for a headline is the one that has
it."""
import json
import random
from collections import Counter
from pathlib import Path

from .collection import Collection, name_in_run, open_text
from .runs import BadFile

FEWEST_WORDS = 3  # shorter headlines are usually names of columns


def usable(documents):
    """(id, title) of the articles whose title is unique. Texts that begin with their own title are left
    out, because they give the answer away."""
    found = []
    with open_text(documents) as lines:
        for number, line in enumerate(lines, 1):
            try:
                document = json.loads(line)
                found.append((name_in_run(str(document["id"])), words(document.get("title")),
                              words(document.get("text"))))
            except (ValueError, KeyError, TypeError, AttributeError):
                raise BadFile(f"{documents}:{number}: no JSON object with an id") from None
    times = Counter(title for _, title, _ in found)
    return [(name, title) for name, title, text in found
            if times[title] == 1 and title.count(" ") >= FEWEST_WORDS - 1
            and not text.startswith(title)]


def words(text):
    return " ".join((text or "").split())


def collect(documents, count, seed, cache):
    """A collection of this many headlines (or all, if there are fewer), in a folder of the cache."""
    documents = Path(documents)
    pairs = usable(documents)
    if not pairs:
        raise BadFile(f"{documents}: no article has a title of {FEWEST_WORDS} words of its own")
    chosen = random.Random(seed).sample(pairs, min(count, len(pairs)))
    folder = cache / f"{documents.name.partition('.')[0]}-headlines"
    folder.mkdir(exist_ok=True)
    write(folder / "queries.tsv", (f"h{n}\t{title}" for n, (_, title) in enumerate(chosen, 1)))
    write(folder / "qrels.txt", (f"h{n} 0 {name} 1" for n, (name, _) in enumerate(chosen, 1)))
    return Collection(folder, documents)


def write(path, lines):
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
