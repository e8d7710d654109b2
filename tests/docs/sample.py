"""An index of the sample corpus, for trying the queries in the documents."""

import json
import os
import subprocess

import markdown


def program(name):
    return os.path.join(os.environ["FAHRAS_BIN"], name)


def build(index):
    subprocess.run([program("fahras-index"), "build", "--quiet", "--index", index,
                    os.path.join(markdown.SOURCE, "sample_corpus")], check=True)


def answer(index, query):
    """Returns all hits of the query, including near-duplicates, from the JSON of fahras-search."""
    done = subprocess.run([program("fahras-search"), "--index", index, "--format", "json", "--limit", "100",
                           "--duplicates", "show", "--", query], check=True, stdout=subprocess.PIPE)
    return json.loads(done.stdout)


def marked(hits):
    """Returns each run of marked words that only white space separates, and each part of such a
    run, as in the passages.
    """
    found = set()
    for passage in (passage for hit in hits for passage in hit["passages"]):
        text, begin = passage["text"].encode(), passage["begin"]
        marks = [(mark["begin"] - begin, mark["end"] - begin) for mark in passage["marks"]]
        for first in range(len(marks)):
            for last in range(first, len(marks)):
                if last > first and text[marks[last - 1][1]:marks[last][0]].strip():
                    break
                found.add(text[marks[first][0]:marks[last][1]].decode())
    return found
