"""A collection, and programs that replace the engine."""
import contextlib
import io
import json
import tempfile
from pathlib import Path

DOCUMENTS = [
    {"id": "a", "title": "عنوان", "text": "كتاب قديم"},
    {"id": "b c", "text": "واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة أحد عشر بعدها"},
]

INDEXER = """#!/bin/sh
echo "$@" >> "$(dirname "$0")/indexed"
mkdir -p "$4" && touch "$4/CURRENT"
"""

# Answers a before b and c; with --turned in the reverse order.
SEARCHER = """#!/bin/sh
a=1; b=2
for argument; do
  case $argument in
    --help) echo 'Weights of evidence: good=0.5,idle=1'; exit ;;
    *good=0*|--turned) a=2; b=1 ;;
    --broken) exit 3 ;;
    --mute) exit 4 ;;
    --refuse) code=4 ;;
  esac
  [ "$last" = --timings ] && printf 'q1\\t1.5\\t1\\nq2\\t2.5\\t1\\n' > "$argument"
  last=$argument
done
printf 'q1 Q0 a#1 %s 1.0 x\\nq1 Q0 b%%20c#2 %s 1.0 x\\n' "$a" "$b"
exit "${code:-0}"
"""

# Answers every query with b and c before a. Only a higher weight of the title would reverse that.
EXPLAINER = """#!/usr/bin/env python3
import json, pathlib, sys
given = sys.argv[1:]
if "--help" in given:
    print("Weights of evidence: surface=0.25,base=0.3,root=0.6,neighbours=0.4,title=0.3,"
          "coverage=0.8,together=0.3,early=3")
    sys.exit()
with open(pathlib.Path(__file__).parent / "searched", "a") as file:
    print(*given, file=file)
for line in open(given[given.index("--queries") + 1], encoding="utf-8"):
    for name, bm25, title in ("b c", 2.0, 0.0), ("a", 1.0, 3.0):
        print(json.dumps({"query_id": line.split("\\t")[0], "id": name, "passages": [],
                          "explain": [{"evidence": "words by their stems", "score": bm25},
                                      {"evidence": "words in the title", "score": title}]}))
"""


def write_program(path, text):
    path.write_text(text, encoding="utf-8")
    path.chmod(0o755)


def make(test, searcher=SEARCHER):
    """Creates a folder with `collection` and the programs in `bin`, which is deleted after the test."""
    temporary = tempfile.TemporaryDirectory()
    test.addCleanup(temporary.cleanup)
    test.enterContext(contextlib.redirect_stderr(io.StringIO()))
    folder = Path(temporary.name)
    collection, programs = folder / "collection", folder / "bin"
    collection.mkdir()
    programs.mkdir()
    lines = "".join(json.dumps(document) + "\n" for document in DOCUMENTS)
    (collection / "docs.jsonl").write_text(lines, encoding="utf-8")
    (collection / "queries.tsv").write_text("q1\tكتاب\nq2\tغيره\n", encoding="utf-8")
    (collection / "qrels.txt").write_text("q1 0 a 1\nq2 0 a 1\n", encoding="utf-8")
    write_program(programs / "fahras-index", INDEXER)
    write_program(programs / "fahras-search", searcher)
    return folder
