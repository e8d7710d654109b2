import math
import unittest

from rig.ascent import Judged, ascend, cross_validate, deal, steps
from rig.evidence import Query

SECOND = 1 / math.log2(3)  # nDCG of the only relevant one in the second place


def turned_by(weight, more_than):
    """Returns a query whose relevant document is first if the weight is greater."""
    return Query({"right": 1}, ["wrong", "right"], [more_than, 0.0], {weight: [0.0, 1.0]})


def kept_below(weight, limit):
    """Returns a query whose relevant document is first if the weight is less."""
    return Query({"right": 1}, ["right", "wrong"], [limit, 0.0], {weight: [0.0, 1.0]})


class Steps(unittest.TestCase):
    def test_they_are_multiples_of_two_digits_without_the_value_itself(self):
        self.assertEqual(steps(0.3), [0, 0.15, 0.21, 0.26, 0.36, 0.42, 0.6])

    def test_from_zero_a_weight_can_come_back(self):
        self.assertEqual(steps(0.0), [0.05, 0.2, 0.8])


class ACollection(unittest.TestCase):
    def test_a_gain_is_that_of_the_mean(self):
        judged = Judged("x", [turned_by("a", 0.5), turned_by("a", 5)], {})
        judged.stand({"a": 0.4})
        self.assertEqual(judged.values({"a": 0.4}), [SECOND, SECOND])
        self.assertAlmostEqual(judged.gain("a", 0.6), (1 - SECOND) / 2)
        self.assertEqual(judged.gain("a", 0.45), 0)

    def test_a_fixed_weight_stays(self):
        judged = Judged("x", [turned_by("a", 0.5)], {"a": 0.0})
        judged.stand({"a": 0.4})
        self.assertEqual(judged.gain("a", 0.6), 0)
        self.assertEqual(judged.values({"a": 0.6}), [SECOND])


class Ascent(unittest.TestCase):
    def test_each_weight_goes_to_where_the_queries_want_it(self):
        judged = Judged("x", [turned_by("a", 0.5), kept_below("b", 0.3)], {})
        weights = ascend([judged], {"a": 0.3, "b": 0.4, "idle": 1.0})
        self.assertGreater(weights["a"], 0.5)
        self.assertLess(weights["b"], 0.3)
        self.assertEqual(weights["idle"], 1)

    def test_a_far_value_is_reached_in_rounds(self):
        # The order of each query changes at a slightly greater weight than that of the one before.
        judged = Judged("x", [turned_by("a", 0.5 * n) for n in range(1, 21)], {})
        self.assertGreater(ascend([judged], {"a": 0.3})["a"], 10)

    def test_good_weights_stay_as_they_are(self):
        judged = Judged("x", [turned_by("a", 0.5), kept_below("a", 2)], {})
        self.assertEqual(ascend([judged], {"a": 1.0}), {"a": 1.0})

    def test_noise_moves_nothing(self):
        rest = Query({"right": 1}, ["right"], [1.0], {})
        self.assertEqual(ascend([Judged("x", [turned_by("a", 0.5)] + [rest] * 800, {})],
                                {"a": 0.4}), {"a": 0.4})

    def test_collections_count_alike(self):
        many = Judged("many", [kept_below("a", 0.5)] * 3 + [turned_by("a", 0.1)] * 7, {})
        few = Judged("few", [turned_by("a", 0.55)], {})
        self.assertGreater(ascend([many, few], {"a": 0.3})["a"], 0.55)


class CrossValidation(unittest.TestCase):
    def test_the_parts_hold_every_place_once_and_the_seed_decides(self):
        parts = deal(10, 3, 1)
        self.assertEqual(sorted(place for part in parts for place in part), list(range(10)))
        self.assertEqual(sorted(map(len, parts)), [3, 3, 4])
        self.assertEqual(parts, deal(10, 3, 1))
        self.assertNotEqual(parts, deal(10, 3, 2))

    def test_what_the_others_teach_is_found_in_the_held_out(self):
        judged = Judged("x", [turned_by("a", 0.5)] * 4, {})
        fitted, held_out = cross_validate([judged], {"a": 0.3}, 2, 1)
        self.assertTrue(all(weights["a"] > 0.5 for weights in fitted))
        self.assertEqual(held_out, [[1, 1, 1, 1]])

    def test_a_query_does_not_teach_its_own_weights(self):
        # Each query needs a weight of its own, which has no effect on other queries.
        judged = Judged("x", [turned_by("a", 0.5), turned_by("b", 0.5)], {})
        fitted, held_out = cross_validate([judged], {"a": 0.3, "b": 0.3}, 2, 1)
        self.assertEqual(sorted(weights["a"] > 0.5 for weights in fitted), [False, True])
        self.assertEqual(held_out, [[SECOND, SECOND]])


if __name__ == "__main__":
    unittest.main()
