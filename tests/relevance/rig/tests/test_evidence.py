import math
import pathlib
import re
import unittest

from rig import evidence
from rig.collection import Collection
from rig.engine import Configuration, EngineFailed
from rig.tests import fake


def hit(name, paragraph=None, **pieces):
    explain = [{"evidence": piece, "score": score} for piece, score in pieces.items()]
    found = {"id": name, "explain": explain}
    return found if paragraph is None else {**found, "paragraph": paragraph}


STEMS, TITLE, EARLY = evidence.FIRST_STAGE, "words in the title", "words near the beginning"


class Rescored(unittest.TestCase):
    def test_it_is_the_number_of_the_searcher(self):
        source = pathlib.Path(__file__).resolve().parents[4]
        weights = source / "searcher" / "ranking" / "include" / "ranking" / "weights.h"
        number = re.search(r"rescored_candidates = (\d+);", weights.read_text(encoding="utf-8"))[1]
        self.assertEqual(evidence.RESCORED, int(number))


class AQuery(unittest.TestCase):
    def test_evidence_that_a_candidate_lacks_is_zero(self):
        query = evidence.query({"a": 1}, [hit("a", **{STEMS: 2}), hit("b", **{TITLE: 3})], False)
        self.assertEqual(query.first_stage, [2, 0])
        self.assertEqual(query.evidence, {"title": [0, 3]})

    def test_evidence_that_all_have_alike_is_left_out(self):
        hits = [hit("a", **{TITLE: 3, EARLY: 1}), hit("b", **{TITLE: 3})]
        self.assertEqual(list(evidence.query({"a": 1}, hits, False).evidence), ["early"])

    def test_a_query_whose_candidates_are_all_irrelevant_needs_no_evidence(self):
        query = evidence.query({"x": 1}, [hit("a", **{TITLE: 3}), hit("b")], False)
        self.assertEqual(query.evidence, {})
        self.assertEqual(query.ndcg_at_10(query.scores({})), 0)

    def test_scores_are_weighted_sums(self):
        query = evidence.Query({"a": 1}, ["a", "b"], [1, 2], {"title": [3, 0], "early": [0, 1]})
        self.assertEqual(query.scores({"title": 2, "early": 0.5}), [7, 2.5])

    def test_equal_scores_keep_their_order(self):
        query = evidence.Query({"b": 1}, ["a", "b"], [1, 1], {})
        self.assertAlmostEqual(query.ndcg_at_10([1, 1]), 1 / math.log2(3))
        self.assertEqual(query.ndcg_at_10([1, 2]), 1)

    def test_a_document_stands_where_its_best_paragraph_does(self):
        query = evidence.Query({"b": 1}, ["a", "a", "b", "b"], [4, 3, 2, 1], {})
        self.assertAlmostEqual(query.ndcg_at_10(query.first_stage), 1 / math.log2(3))

    def test_paragraphs_are_named_where_they_are_judged(self):
        hits = [hit("a b", 2)]
        self.assertEqual(evidence.query({"a": 1}, hits, True).names, ["a%20b#2"])
        self.assertEqual(evidence.query({"a": 1}, hits, False).names, ["a%20b"])

    def test_a_piece_of_no_known_weight_is_an_error(self):
        with self.assertRaisesRegex(EngineFailed, "explains 'magic'"):
            evidence.query({"a": 1}, [hit("a", magic=1)], False)


class Gathering(unittest.TestCase):
    def setUp(self):
        self.folder = fake.make(self, fake.EXPLAINER)
        self.collection = Collection(self.folder / "collection")

    def gather(self, fixed):
        return evidence.gather(Configuration(self.folder / "bin", "", "--x y"), self.collection,
                               self.folder, {"title": 0.3, "early": 3}, fixed)

    def test_one_run_answers_for_all_queries(self):
        queries = self.gather({})
        self.assertEqual([query.names for query in queries], [["b%20c", "a"]] * 2)
        searched = (self.folder / "bin/searched").read_text(encoding="utf-8").splitlines()
        self.assertEqual(len(searched), 1)
        self.assertTrue(searched[0].endswith(
            "--format jsonl --explain --typos off --limit 40 --x y --weights title=1,early=1"))

    def test_what_is_fixed_at_zero_stays_out(self):
        self.gather({"early": 0, "title": 0.5})
        searched = (self.folder / "bin/searched").read_text(encoding="utf-8")
        self.assertIn("--weights title=1,early=0\n", searched)


if __name__ == "__main__":
    unittest.main()
