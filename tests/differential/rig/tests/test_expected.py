import unittest
from dataclasses import replace

from rig.expected import Answer, Expected, problems
from rig.requests import Request

from .small import ANALYZER, DOCUMENTS, leaf, query

REQUEST = Request(query([[leaf("مطر")]]), duplicates="show", facets=("source",))


def judged(hits, total, facets, request=REQUEST, exact=True):
    answer = Answer([(one, None) for one in hits], total, exact, {"source": facets}, [])
    return list(problems(request, Expected(request, DOCUMENTS, ANALYZER, True), answer))


class ExpectedTest(unittest.TestCase):
    def test_the_right_answer_has_no_problem(self):
        self.assertEqual(judged("213", 3, [("صحيفة", 2), ("وكالة", 1)]), [])

    def test_each_wrong_part_is_one(self):
        right = [("صحيفة", 2), ("وكالة", 1)]
        self.assertIn("missing", judged("21", 3, right)[0])
        self.assertIn("do not match", judged("2134", 3, right)[0])
        self.assertIn("said to be exact", judged("213", 4, right)[0])
        self.assertIn("not exact", judged("213", 4, right, exact=False)[0])
        self.assertIn("where 2 are wanted", judged("213", 3, [("صحيفة", 3), ("وكالة", 1)])[0])
        self.assertIn("not in order", judged("213", 3, right[::-1])[0])

    def test_near_duplicates_are_one_hit_and_counted_once(self):
        request = replace(REQUEST, duplicates="collapse")
        self.assertEqual(judged("13", 2, [("صحيفة", 1), ("وكالة", 1)], request), [])
        self.assertIn("are one hit", judged("123", 2, [("صحيفة", 1), ("وكالة", 1)], request)[0])

    def test_distinct_counts_values(self):
        request = replace(REQUEST, distinct="source", facets=())
        self.assertEqual(judged("13", 2, [], request), [])
        self.assertIn("where 2 are wanted", judged("123", 3, [], request)[0])
