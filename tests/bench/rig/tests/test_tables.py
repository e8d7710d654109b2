import unittest

from rig import tables


class Tables(unittest.TestCase):
    def test_numbers_keep_three_digits(self):
        self.assertEqual([tables.number(value) for value in (0, 0.01234, 1.234, 12.34, 1234.5)],
                         ["0", "0.012", "1.23", "12.3", "1,234"])

    def test_a_comparison_has_what_both_runs_measured(self):
        before = {"build": {"peak_bytes": 100, "old": 1}, "machine": {"cores": 2}}
        now = {"build": {"peak_bytes": 50, "new": 1}, "machine": {"cores": 4},
               "queries": {"article": {}}}
        rows = tables.comparison(before, now).split("\n")[2:]
        self.assertEqual(rows, ["| build, peak_bytes | 100 | 50.0 | 0.50 |"])

    def test_nothing_before_has_no_ratio(self):
        before, now = ({"shell": {"p50_ms": value}} for value in (0, 1))
        self.assertIn("| 0 | 1.00 |  |", tables.comparison(before, now))
