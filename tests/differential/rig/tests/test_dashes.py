import unittest

from rig import dashes
from rig.language import Parentheses

from .small import leaf, query


def settled(*beside):
    return str(dashes.settled(query([list(beside)])))


class DashesTest(unittest.TestCase):
    def test_a_dash_in_the_middle_of_text_is_none(self):
        self.assertEqual(settled(leaf("a"), ("-", leaf("b")), leaf("c")), "a b c")

    def test_those_at_the_end_exclude(self):
        self.assertEqual(settled(("-", leaf("a")), leaf("b"), ("-", leaf("c")), ("-", leaf("d"))), "a b -c -d")
        self.assertEqual(settled(("-", leaf("a"))), "-a")

    def test_beside_an_operator_all_exclude(self):
        self.assertEqual(settled(("-", leaf("a")), ("+", leaf("b")), leaf("c")), "-a +b c")

    def test_the_end_of_excluded_parentheses_is_an_end(self):
        inside = Parentheses(query([[leaf("b"), ("-", leaf("c"))]]))
        self.assertEqual(settled(leaf("a"), ("-", inside)), "a -(b -c)")
        self.assertEqual(settled(leaf("a"), ("-", inside), leaf("d")), "a (b c) d")
        self.assertEqual(settled(leaf("a"), inside, ("-", leaf("d"))), "a (b -c) -d")
