import unittest

from rig.requests import Request
from rig.shrink import shrunk

from .small import leaf, query


class ShrinkTest(unittest.TestCase):
    def test_only_what_matters_is_left(self):
        request = Request(query([[leaf("a"), ("-", leaf("b"))], [leaf("c")]], [[leaf("d")]]), unit="paragraph",
                          sort="asc", facets=("year", "source"))
        smallest = shrunk(request, lambda one: "-b" in one.text and "year" in one.facets)
        self.assertEqual(smallest.text, "-b")
        self.assertEqual((smallest.unit, smallest.sort, smallest.facets), ("article", "", ("year",)))
