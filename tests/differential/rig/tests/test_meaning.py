import unittest

from rig.language import Near, Parentheses
from rig.meaning import Meaning, Options

from .small import ANALYZER, DOCUMENTS, ids, leaf, query


def found(asked, **options):
    return ids(Meaning(asked, DOCUMENTS, ANALYZER, Options(**options)).mask())


class MeaningTest(unittest.TestCase):
    def test_words_side_by_side_are_options(self):
        self.assertEqual(found(query([[leaf("قمر"), leaf("مطر")]])), ["1", "2", "3"])
        self.assertEqual(found(query([[leaf("قمر"), leaf("مطر")]]), all_words=True), ["1"])

    def test_stop_words_count_where_they_are_all(self):
        self.assertEqual(found(query([[leaf("في"), leaf("قمر")]])), ["1"])
        self.assertEqual(found(query([[leaf("في")]])), ["1"])

    def test_signs_require_and_exclude(self):
        self.assertEqual(found(query([[("+", leaf("جبل")), leaf("نهر")]])), ["1", "2"])
        self.assertEqual(found(query([[leaf("جبل"), ("-", leaf("قمر"))]])), ["2"])
        self.assertEqual(found(query([[("-", leaf("قمر"))]])), ["2", "3"])

    def test_and_binds_tighter_than_or(self):
        self.assertEqual(found(query([[leaf("قمر")], [leaf("نهر")]], [[leaf("شجر")]])), ["1", "2", "3"])
        self.assertEqual(found(query([[leaf("جبل")], [leaf("نهر")]])), ["2"])

    def test_phrases_stand_in_one_part(self):
        self.assertEqual(found(query([[leaf("جبل شجر", "phrase")]])), ["2"])
        self.assertEqual(found(query([[leaf("جبل شجر", "exact")]])), [])
        self.assertEqual(found(query([[leaf("شجر مطر", "phrase")]])), ["2"])

    def test_a_quotation_beside_words_is_its_words(self):
        self.assertEqual(found(query([[leaf("جبل شجر", "phrase"), leaf("قمر")]])), ["1", "2", "3"])

    def test_parentheses_beside_words_are_options(self):
        group = Parentheses(query([[leaf("جبل شجر", "phrase")]]))
        self.assertEqual(found(query([[("+", leaf("مطر")), group]])), ["1", "2", "3"])

    def test_near_counts_positions(self):
        self.assertEqual(found(query([[Near((leaf("شجر"), leaf("جبل")), 2, (2,))]])), ["2"])
        self.assertEqual(found(query([[Near((leaf("شجر"), leaf("جبل")), 3, (3,))]])), ["1", "2"])

    def test_fields_and_filters(self):
        self.assertEqual(found(query([[leaf("نهر", field="title")]])), ["2", "3"])
        self.assertEqual(found(query([[leaf("صحيفة", field="source"), leaf("جبل")]])), ["2"])
        self.assertEqual(found(query([[leaf("2025", "date", "date", ("2025-01-01", "2025-12-31"))]])), ["1"])

    def test_beginnings_stand_behind_the_article_too(self):
        self.assertEqual(found(query([[leaf("الشج", "prefix")]])), ["1", "2", "3"])

    def test_an_unknown_last_word_may_still_be_typed(self):
        self.assertEqual(found(query([[leaf("قم")]])), [])
        self.assertEqual(found(query([[leaf("قم")]]), unfinished=True), ["1"])
