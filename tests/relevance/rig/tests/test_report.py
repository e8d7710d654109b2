import unittest

from rig import report
from rig.collection import Collection
from rig.tests import fake


class Tables(unittest.TestCase):
    def setUp(self):
        self.collection = Collection(fake.make(self) / "collection")

    def test_a_row_holds_means_and_times(self):
        row = report.score_row("name", self.collection, {"q1": ["a"]}, [3.0, 1.0])
        self.assertEqual(row, ["name", 2, "0.5000", "0.5000", "0.5000", "0.5000", "1.00", "3.00"])

    def test_without_times_their_columns_are_empty(self):
        self.assertEqual(report.score_row("name", self.collection, {})[-2:], ["", ""])

    def test_a_table_is_markdown(self):
        table = report.table(["a", "b"], [["x", 1]])
        self.assertEqual(table, "| a | b |\n| --- | ---: |\n| x | 1 |")

    def test_a_comparison_is_this_less_the_other(self):
        lines = report.comparison_table(self.collection.qrels, {"q1": ["x", "a"]},
                                        {"q1": ["a"]}).splitlines()
        self.assertIn("| MRR@10 | 0.2500 | 0.5000 | +0.2500 |", lines[3])
        self.assertTrue(lines[3].endswith("| 1 | 0 |"))
        self.assertIn("| R@10 | 0.5000 | 0.5000 | +0.0000 |", lines[4])


class ChangedQueries(unittest.TestCase):
    qrels = {"q1": {"a": 1}, "q2": {"a": 1}, "q3": {"a": 1}}

    def test_the_largest_change_comes_first_and_no_change_not_at_all(self):
        before = {"q1": ["x", "a"], "q2": ["a"], "q3": ["a"]}
        after = {"q1": ["a"], "q2": ["a"], "q3": []}
        changed = report.most_changed(self.qrels, before, after, 5)
        self.assertEqual([qid for qid, _, _ in changed], ["q3", "q1"])
        self.assertEqual(len(report.most_changed(self.qrels, before, after, 1)), 1)

    def test_both_lists_are_shown_with_grades_and_titles(self):
        collection = Collection(fake.make(self) / "collection")
        text = report.changed_queries(collection, {"q1": ["b%20c", "a"]}, {"q1": ["a"]}, 3)
        self.assertIn("q1  nDCG@10 0.6309 -> 1.0000  كتاب", text)
        self.assertIn("against:\n    1     b%20c  واحد", text)
        self.assertIn("    2 [1] a  عنوان: كتاب قديم\nthis:\n    1 [1] a", text)

    def test_a_judged_document_is_shown_however_low_it_stands(self):
        lines = report.result_list("this", [*"12345678", "a"], {"a": 2}, {})
        self.assertEqual(lines[1:], [f"  {n:3}     {n}" for n in range(1, 6)] + ["    9 [2] a"])

    def test_nothing_found_is_said(self):
        self.assertEqual(report.result_list("this", [], {}, {}), ["this: nothing found"])


if __name__ == "__main__":
    unittest.main()
