"""Articles from JSON lines, plain or gzipped."""
import gzip
import json


def articles(path):
    """The articles that have an id and a text, one after the other."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                article = json.loads(line)
                known = isinstance(article["id"], str) and isinstance(article["text"], str)
            except (ValueError, KeyError, TypeError):
                known = False
            if not known:
                raise ValueError(f"{path}:{number}: no object with the texts 'id' and 'text'")
            yield article
