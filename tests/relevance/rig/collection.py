"""A judged collection: a folder with queries.tsv, qrels.txt and, unless named, docs.jsonl."""
import gzip
import json
import re
from pathlib import Path

from . import runs

FIRST_WORDS = 12


class Collection:
    def __init__(self, folder, documents=None):
        self.folder = Path(folder).resolve()
        self.name = self.folder.name
        self.queries = runs.read_queries(self.folder / "queries.tsv")
        self.qrels = runs.read_qrels(self.folder / "qrels.txt")
        self.documents = Path(documents or self.folder / "docs.jsonl").resolve()
        if not self.documents.exists():
            raise FileNotFoundError(
                f"{self.documents}: no such documents; --docs names those that stand elsewhere")

    def newest_change(self):
        """Returns when the documents were last changed, in seconds since the epoch."""
        if self.documents.is_dir():
            return max(file.stat().st_mtime for file in self.documents.rglob("*"))
        return self.documents.stat().st_mtime

    def labels(self, names):
        """Returns a dictionary from names to titles or, without a title, the first words. Documents
        that are not JSON lines have none.
        """
        wanted = set(names)
        if self.documents.is_dir():
            return {}
        labels = {}
        with open_text(self.documents) as lines:
            for line in lines:
                document = json.loads(line)
                name = name_in_run(str(document["id"]))
                if name in wanted:
                    labels[name] = label(document)
        return labels


def open_text(path):
    opener = gzip.open if path.suffix == ".gz" else open
    return opener(path, "rt", encoding="utf-8")


def name_in_run(document_id):
    """Returns the id as fahras-search prints it, since the columns of a run contain no white space."""
    return re.sub(r"[\x00-\x20\x7F%]", lambda found: f"%{ord(found[0]):02X}", document_id)


def label(document):
    """Returns the title with the first words, because many paragraphs may share one title."""
    words = document.get("text", "").split()
    first = " ".join(words[:FIRST_WORDS]) + (" …" if len(words) > FIRST_WORDS else "")
    title = document.get("title", "").strip()
    return f"{title}: {first}" if title else first
