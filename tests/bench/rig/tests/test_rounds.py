import unittest

from rig import rounds


class Rounds(unittest.TestCase):
    def test_each_number_is_the_median_of_its_own(self):
        runs = [{"source": "a", "build": {"seconds": seconds, "peak": peak}, "text": 7}
                for seconds, peak in ((3, 10), (1, 30), (2, 20))]
        self.assertEqual(rounds.medians(runs),
                         {"source": "a", "build": {"seconds": 2, "peak": 20}, "text": 7})

    def test_an_even_number_of_rounds_is_halved(self):
        self.assertEqual(rounds.medians([{"ms": 1}, {"ms": 2}]), {"ms": 1.5})
