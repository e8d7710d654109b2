"""Tests measure-like with programs that replace the engine."""
import contextlib
import io
import sys
import tempfile
import unittest
from pathlib import Path
from unittest import mock

from rig import like

INDEXER = "#!/bin/sh\nexit 0\n"
# For any request, b is the most similar article, then c.
SEARCHER = "#!/bin/sh\necho '1 Q0 b 1 2.0 fahras'\necho '1 Q0 c 2 1.0 fahras'\n"


class Like(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        for name, text in (("fahras-index", INDEXER), ("fahras-search", SEARCHER)):
            (self.folder / name).write_text(text)
            (self.folder / name).chmod(0o755)
        (self.folder / "qrels.txt").write_text("a 0 c 1\na 0 z 1\nd 0 b 1\n")

    def run_main(self, *arguments):
        words = ["measure-like", str(self.folder / "qrels.txt"), "--docs", str(self.folder),
                 "--bin", str(self.folder), *arguments]
        out = io.StringIO()
        with mock.patch.object(sys, "argv", words), contextlib.redirect_stdout(out), \
                contextlib.redirect_stderr(io.StringIO()):
            return like.main(), out.getvalue()

    def test_scores_are_means_over_the_articles(self):
        code, out = self.run_main()
        self.assertEqual(code, 0)
        self.assertEqual(out, "2 articles: R@5 0.7500, MRR@10 0.7500\n")

    def test_a_missed_floor_is_a_failure(self):
        self.assertEqual(self.run_main("--floor", "0.75")[0], 0)
        self.assertEqual(self.run_main("--floor", "0.76")[0], 1)


if __name__ == "__main__":
    unittest.main()
