import json
import os
import stat
import tempfile
import unittest
from pathlib import Path

from rig import peers

CLASSES = "1 word\tكتاب\n2 words\tكتاب جديد\nphrase\t\"كتاب جديد\"\n2 words\tبيت كبير\n".encode()
SOURCE = [{"id": "a", "title": "عنوان", "text": "سطر أول\nسطر ثان"}, {"id": "b", "text": "سطر"}]

# A peer whose index is its documents, and which takes 1, 2, … ms for the queries.
PEER = r"""#!/usr/bin/env python3
import pathlib, shutil, sys
operation, *operands = sys.argv[1:]
if operation == "index":
    shutil.copy(operands[0], pathlib.Path(operands[1]) / "docs")
    print('{"index_s": 1.5}', file=sys.stderr)
else:
    queries = pathlib.Path(operands[1]).read_text().splitlines()
    with open(operands[2] + ".lat", "w") as out:
        for number, line in enumerate(queries, 1):
            print(line.split("\t")[0], number, number, sep="\t", file=out)
"""


class Peers(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.work = Path(folder.name)
        self.source = self.work / "articles.jsonl"
        self.source.write_text("".join(json.dumps(article) + "\n" for article in SOURCE))

    def test_paragraphs_are_the_lines_of_articles(self):
        target = self.work / "docs.jsonl"
        peers.write_texts(self.source, "paragraph", target)
        self.assertEqual([json.loads(line) for line in target.read_text().splitlines()],
                         [{"id": "a#1", "text": "سطر أول"}, {"id": "a#2", "text": "سطر ثان"},
                          {"id": "b#1", "text": "سطر"}])

    def test_a_peer_indexes_both_units_and_answers_the_classes_of_words(self):
        command = self.work / "peer"
        command.write_text(PEER)
        command.chmod(command.stat().st_mode | stat.S_IXUSR)
        found = peers.measure(str(command), self.source, CLASSES, self.work)
        self.assertEqual(list(found), ["article", "paragraph"])
        self.assertEqual(found["article"]["index"]["seconds"], 1.5)
        self.assertGreater(found["article"]["index"]["bytes"], 0)
        times = found["paragraph"]["queries"]
        self.assertEqual(list(times), ["1 word", "2 words"])
        self.assertEqual(times["2 words"], {"p50_ms": 2, "p95_ms": 3, "p99_ms": 3})

    def test_the_workspace_may_be_a_relative_path(self):
        command = self.work / "peer"
        command.write_text(PEER)
        command.chmod(command.stat().st_mode | stat.S_IXUSR)
        here = os.getcwd()
        self.addCleanup(os.chdir, here)
        os.chdir(self.work)
        Path("place").mkdir()
        found = peers.measure(str(command), self.source, CLASSES, Path("place"))
        self.assertEqual(list(found), ["article", "paragraph"])

    def test_a_table_holds_both_and_their_ratios(self):
        times = {"8 words": {"p50_ms": 2, "p95_ms": 4, "p99_ms": 5}}
        one = {"index": {"seconds": 4, "peak_bytes": 2e6, "bytes": 1e6}, "queries": times}
        ours = {"build": {"stages": {"whole process": {"wall_seconds": 12}}, "peak_bytes": 4e6},
                "index": {"whole index": {"bytes": 3e6}},
                "queries": {unit: {"8 words": {"p50_ms": 1, "p95_ms": 6}} for unit in ("article", "paragraph")}}
        rows = peers.table("other", {unit: one for unit in ("article", "paragraph")}, ours).split("\n")
        self.assertEqual(rows[0], "| against other | peer | Fahras | Fahras / peer |")
        self.assertIn("| build: articles and paragraphs, s | 8.00 | 12.0 | 1.50 |", rows)
        self.assertIn("| build: peak memory, MB | 2.00 | 4.00 | 2.00 |", rows)
        self.assertIn("| index, MB | 2.00 | 3.00 | 1.50 |", rows)
        self.assertIn("| paragraph: 8 words, p95 ms | 4.00 | 6.00 | 1.50 |", rows)
