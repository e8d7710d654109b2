import json
import tempfile
import unittest
from pathlib import Path

from rig import comparison


class Comparison(unittest.TestCase):
    def test_has_what_both_runs_measured_and_names_the_rest(self):
        before = {"build": {"peak_bytes": 100, "old": 1}}
        now = {"build": {"peak_bytes": 50, "new": 1}, "queries": {"article": {"hits": 3}}}
        table, *rest = comparison.table(before, now).split("\n\n")
        self.assertEqual(table.split("\n")[2:], ["| build, peak_bytes | 100 | 50.0 | 0.50 |"])
        self.assertEqual(rest, ["Only before: build, old.", "Only now: build, new."])

    def test_peers_are_compared(self):
        before, now = ({"peers": {"lucene": {"article": {"index": {"seconds": seconds}}}}}
                       for seconds in (2, 1))
        self.assertIn("| peers, lucene, article, index, seconds | 2.00 | 1.00 | 0.50 |",
                      comparison.table(before, now))

    def test_says_what_makes_two_runs_unlike(self):
        before, now = ({"source": "a", "machine": {"cores": cores, "threads": 2}, "settings": {"limit": 5}}
                       for cores in (2, 4))
        self.assertEqual(comparison.differences(before, now),
                         ["Not alike: machine cores was 2, is 4."])
        self.assertEqual(comparison.differences(now, now), [])

    def test_nothing_before_has_no_ratio(self):
        before, now = ({"shell": {"p50_ms": value}} for value in (0, 1))
        self.assertIn("| 0 | 1.00 |  |", comparison.table(before, now))

    def test_refuses_what_bench_did_not_write(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "growth.json"
            path.write_text(json.dumps({"version": 1, "sizes": {}}))
            with self.assertRaisesRegex(ValueError, "growth.json: not written by bench"):
                comparison.read(path)
