import unittest

from rig.measure import percentile


class Percentile(unittest.TestCase):
    def test_nearest_rank(self):
        values = list(range(100, 0, -1))
        self.assertEqual([percentile(values, percent) for percent in (1, 50, 95, 100)], [1, 50, 95, 100])
        self.assertEqual(percentile([7], 50), 7)
        self.assertEqual(percentile([1, 2, 3], 50), 2)
