import unittest

from rig import hostile

COMMON = [chr(ord("ا") + i % 26) + chr(ord("ا") + i // 26) + "كتابة" for i in range(400)]


class Kinds(unittest.TestCase):
    def setUp(self):
        self.kinds = {kind.name: kind for kind in hostile.kinds(COMMON, "a")}

    def test_each_has_queries_or_an_article(self):
        for kind in self.kinds.values():
            self.assertTrue(kind.queries or kind.like, kind.name)

    def test_queries_stay_within_the_limits(self):
        for kind in self.kinds.values():
            for query in kind.queries:
                self.assertLessEqual(len(query.encode()), 8192, kind.name)
                self.assertNotIn("\t", query)
                self.assertNotIn("\n", query)

    def test_few_words_make_queries_too(self):
        for kind in hostile.kinds(COMMON[:40], "a"):
            self.assertTrue(all(isinstance(query, str) for query in kind.queries))

    def test_misspelt_words_are_two_letters_away(self):
        slip = hostile.misspelt("كتابة")
        self.assertEqual(sum(a != b for a, b in zip(slip, "كتابة", strict=True)), 2)

    def test_parentheses_are_as_deep_as_they_may_be(self):
        query = hostile.nested(COMMON[:hostile.MOST_PARENTHESES])
        self.assertEqual(query.count("("), hostile.MOST_PARENTHESES - 1)
