import math
import unittest

from rig import measures


class NormalisedGain(unittest.TestCase):
    def test_a_single_relevant_document_gains_by_its_rank(self):
        self.assertEqual(measures.ndcg_at_10({"a": 1}, ["a", "x"]), 1)
        self.assertAlmostEqual(measures.ndcg_at_10({"a": 1}, ["x", "a"]), 1 / math.log2(3))
        self.assertEqual(measures.ndcg_at_10({"a": 1}, ["x", "y", "a"]), 0.5)

    def test_grades_weigh_two_to_their_power_less_one(self):
        # (1 + 7 × 0.63093) / (7 + 0.63093) = 5.41651 / 7.63093
        self.assertAlmostEqual(measures.ndcg_at_10({"a": 3, "b": 1}, ["b", "a"]), 0.70981,
                               places=5)

    def test_missing_documents_lower_the_gain(self):
        # ideal: 1 + 0.63093 + 0.5
        self.assertAlmostEqual(measures.ndcg_at_10({"a": 1, "b": 1, "c": 1}, ["a"]), 1 / 2.13093,
                               places=5)

    def test_only_ten_places_count_also_in_the_ideal(self):
        many = {str(number): 1 for number in range(20)}
        self.assertAlmostEqual(measures.ndcg_at_10(many, list(many)), 1)
        self.assertEqual(measures.ndcg_at_10({"a": 1}, [*"1234567890", "a"]), 0)


class Ranks(unittest.TestCase):
    def test_the_first_relevant_document_counts_whatever_its_grade(self):
        self.assertEqual(measures.reciprocal_rank_at_10({"a": 3, "b": 1}, ["x", "b", "a"]), 0.5)

    def test_beyond_ten_it_is_nothing(self):
        self.assertEqual(measures.reciprocal_rank_at_10({"a": 1}, [*"123456789", "a"]), 0.1)
        self.assertEqual(measures.reciprocal_rank_at_10({"a": 1}, [*"1234567890", "a"]), 0)

    def test_recall_is_the_share_of_the_judged_within_the_depth(self):
        four = {"a": 1, "b": 2, "c": 1, "d": 3}
        self.assertEqual(measures.recall(four, ["x", "a", "d"], 10), 0.5)
        self.assertEqual(measures.recall({"a": 1, "b": 2}, ["x", "a", "b"], 2), 0.5)


class Means(unittest.TestCase):
    def test_an_unanswered_query_scores_zero_and_an_unjudged_one_does_not_count(self):
        qrels = {"q1": {"a": 1}, "q2": {"b": 1}}
        means = measures.score(qrels, {"q1": ["a"], "q9": ["b"]})
        self.assertEqual(means, dict.fromkeys(measures.MEASURES, 0.5))

    def test_values_stand_in_the_order_of_the_judgements(self):
        values = measures.per_query({"q2": {"b": 1}, "q1": {"a": 1}}, {"q1": ["a"]})
        self.assertEqual(values["MRR@10"], [0, 1])


if __name__ == "__main__":
    unittest.main()
