"""grow N SOURCE: prints a collection N times as large as SOURCE, whose sentences are combined anew.

The articles of SOURCE come first, then N - 1 times as many new ones. Each has the paragraphs and the number
of sentences of an article of SOURCE, every sentence from another article, drawn at random, and the title of
yet another. So lengths are distributed as in SOURCE, and no article is a copy. The words stay the same.
"""
import argparse
import bisect
import json
import mmap
import random
import re
import sys
import tempfile
from array import array
from pathlib import Path

from . import options
from .jsonl import articles

SENTENCE_END = re.compile(r"(?<=[.!?؟؛…])\s+")
DRAWS = 8  # attempts to draw a sentence of an article that gave none yet


class Sentences:
    """All sentences of a source, in a file. Only where each begins, and its article, is in memory."""

    def __init__(self, file):
        self.file = file
        self.begins = array("Q", [0])
        self.articles = array("Q", [0])  # number of the first sentence of each article
        self.text = b""

    def add(self, article):
        """Adds the sentences of an article; returns how many each of its paragraphs has."""
        shape = []
        for paragraph in filter(None, map(str.strip, article["text"].split("\n"))):
            sentences = SENTENCE_END.split(paragraph)
            for sentence in sentences:
                self.begins.append(self.begins[-1] + self.file.write(sentence.encode()))
            shape.append(len(sentences))
        self.articles.append(len(self))
        return shape

    def close(self):
        self.file.flush()
        if self.begins[-1]:
            self.text = mmap.mmap(self.file.fileno(), 0, access=mmap.ACCESS_READ)

    def __len__(self):
        return len(self.begins) - 1

    def __getitem__(self, number):
        return self.text[self.begins[number]:self.begins[number + 1]].decode()

    def article_of(self, number):
        return bisect.bisect_right(self.articles, number) - 1

    def draw(self, chance, used):
        """Returns a sentence of an article that is not in `used`, if one is drawn soon, and adds
        the article to `used`.
        """
        for _ in range(DRAWS):
            number = chance.randrange(len(self))
            if self.article_of(number) not in used:
                break
        used.add(self.article_of(number))
        return self[number]


def new_text(shape, sentences, chance):
    used = set()
    return "\n".join(" ".join(sentences.draw(chance, used) for _ in range(count))
                     for count in shape)


def read(source, file):
    """The sentences of a source, the shape of every article, and all titles."""
    sentences, shapes, titles = Sentences(file), [], []
    for article in articles(source):
        shapes.append(array("H", sentences.add(article)))
        titles.append(article.get("title") or "")
    sentences.close()
    return sentences, shapes, titles


def grown(times, source, seed):
    """The articles of the grown collection, one after the other."""
    with tempfile.TemporaryFile() as file:
        sentences, shapes, titles = read(source, file)
        yield from articles(source)
        chance = random.Random(seed)
        for copy in range(2, times + 1):
            for article, shape in zip(articles(source), shapes, strict=True):
                article["id"] = f"{article['id']}~{copy}"
                article["text"] = new_text(shape, sentences, chance)
                if article.get("title"):
                    article["title"] = chance.choice(titles)
                yield article


def write(times, source, seed, target):
    with target.open("w", encoding="utf-8") as out:
        for article in grown(times, source, seed):
            out.write(json.dumps(article, ensure_ascii=False) + "\n")


def parse(arguments):
    parser = argparse.ArgumentParser(description=__doc__, allow_abbrev=False)
    parser.add_argument("times", type=options.at_least_one, metavar="N")
    parser.add_argument("source", type=Path, metavar="SOURCE",
                        help="JSON lines with id and text, may be gzipped")
    parser.add_argument("--seed", type=int, default=1, help="another one gives other articles (1)")
    parser.add_argument("--output", type=Path, default=Path("/dev/stdout"), metavar="FILE",
                        help="where to write the JSON lines (standard output)")
    return parser.parse_args(arguments)


def main():
    given = parse(sys.argv[1:])
    write(given.times, given.source, given.seed, given.output)
    return 0
