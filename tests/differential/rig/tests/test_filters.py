import datetime
import random
import unittest

from rig import filters
from rig.language import first_day, last_day

from .small import ARTICLES


class FiltersTest(unittest.TestCase):
    def test_days_of_years_and_months(self):
        self.assertEqual((first_day("2024"), last_day("2024")), ("2024-01-01", "2024-12-31"))
        self.assertEqual(first_day("2024-02"), "2024-02-01")
        self.assertGreater(last_day("2024-02"), "2024-02-29")

    def test_midnight_is_in_utc(self):
        self.assertEqual(filters.midnight("1970-01-02"), datetime.timedelta(days=1).total_seconds())

    def test_each_kind_is_made_and_decides(self):
        maker = filters.Filters(random.Random(1), ARTICLES, True)
        made = [maker.filter() for _ in range(400)]
        texts = " ".join(str(text) for text, _ in made)
        for word in ("IN [", "NOT IN", "EXISTS", "IS NULL", " TO ", "timestamp", "id ", "NOT (", " AND ", " OR ", "!="):
            self.assertIn(word, texts)
        results = {test(article) for _, test in made for article in ARTICLES}
        self.assertEqual(results, {True, False})
