import unittest

from rig.significance import bootstrap_interval, differences, percentile, randomisation_p


class Randomisation(unittest.TestCase):
    def test_no_difference_is_certain_chance(self):
        self.assertEqual(randomisation_p([0.5, 1], [0.5, 1]), 1)

    def test_one_changed_query_says_nothing(self):
        self.assertEqual(randomisation_p([0, 1, 1], [1, 1, 1]), 1)

    def test_p_nears_the_share_of_sign_patterns(self):
        # four equal gains: only all plus and all minus are as large, 2 of 16
        self.assertAlmostEqual(randomisation_p([0] * 4, [1] * 4), 2 / 16, delta=0.01)
        # gains of 3 and 1: sums ±4 and ±2, and 4 is reached by 2 of 4
        self.assertAlmostEqual(randomisation_p([0, 0], [3, 1]), 0.5, delta=0.02)
        # a gain and an equal loss: every sum is at least 0
        self.assertEqual(randomisation_p([0, 1], [1, 0]), 1)

    def test_direction_does_not_matter_and_the_figure_repeats(self):
        before, after = [0.1, 0.5, 0.3, 0.9, 0.2], [0.4, 0.4, 0.6, 1.0, 0.7]
        self.assertEqual(randomisation_p(before, after), randomisation_p(before, after))
        self.assertAlmostEqual(randomisation_p(before, after), randomisation_p(after, before))


class Bootstrap(unittest.TestCase):
    def test_no_difference_has_no_width(self):
        self.assertEqual(bootstrap_interval([1, 0.5], [1, 0.5]), (0, 0))
        low, high = bootstrap_interval([0.0, 0.5], [0.25, 0.75])
        self.assertEqual((low, high), (0.25, 0.25))

    def test_the_interval_nears_the_normal_one_and_repeats(self):
        # 100 queries, half +1 and half 0: mean .5, standard error .05, so about .5 ± .098
        before, after = [0] * 100, [1, 0] * 50
        low, high = bootstrap_interval(before, after)
        self.assertAlmostEqual(low, 0.402, delta=0.015)
        self.assertAlmostEqual(high, 0.598, delta=0.015)
        self.assertEqual((low, high), bootstrap_interval(before, after))

    def test_the_sign_is_after_less_before(self):
        low, high = bootstrap_interval([1.0, 1.0], [0.5, 0.5])
        self.assertEqual((low, high), (-0.5, -0.5))


class Small(unittest.TestCase):
    def test_runs_of_different_queries_do_not_pair(self):
        with self.assertRaises(ValueError):
            differences([1], [1, 2])

    def test_percentiles_are_values_that_were_seen(self):
        self.assertEqual(percentile([5, 1, 4, 2, 3], 50), 3)
        self.assertEqual(percentile([4, 1, 3, 2], 50), 2)
        self.assertEqual(percentile(range(1, 21), 95), 19)
        self.assertEqual(percentile([7], 95), 7)


if __name__ == "__main__":
    unittest.main()
