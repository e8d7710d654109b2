import tempfile
import unittest
from pathlib import Path

from rig import runs


class RunFiles(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = Path(folder.name) / "file"

    def write(self, text):
        self.path.write_text(text, encoding="utf-8")
        return self.path

    def test_queries_keep_their_order_and_their_spaces(self):
        queries = runs.read_queries(self.write("q2\tكتاب قديم\nq1\t a\tb \n\n"))
        self.assertEqual(list(queries.items()), [("q2", "كتاب قديم"), ("q1", " a\tb ")])

    def test_a_query_without_a_tab_is_named_by_file_and_line(self):
        with self.assertRaisesRegex(runs.BadFile, "file:2: not of the form qid<TAB>text"):
            runs.read_queries(self.write("q1\tكتاب\nq2 كتاب\n"))

    def test_a_grade_of_zero_is_no_judgement(self):
        qrels = runs.read_qrels(self.write("q1 0 a 3\nq1 0 b 0\nq2 0 c 0\n"))
        self.assertEqual(qrels, {"q1": {"a": 3}})

    def test_a_bad_judgement_is_named_by_file_and_line(self):
        for line in ("q1 0 a", "q1 0 a high", "q1 0 a 1 extra"):
            with self.assertRaisesRegex(runs.BadFile, "file:1: "):
                runs.read_qrels(self.write(line))

    def test_the_rank_column_orders_a_run_whatever_the_lines_and_scores_say(self):
        run = runs.read_run(self.write("q Q0 second 2 9 x\nq Q0 tenth 10 5 x\nq Q0 first 1 1 x\n"))
        self.assertEqual(run, {"q": ["first", "second", "tenth"]})

    def test_a_document_named_twice_stands_at_its_best_rank(self):
        run = runs.read_run(self.write("q Q0 a 1 3 x\nq Q0 b 2 2 x\nq Q0 a 3 1 x\n"))
        self.assertEqual(run, {"q": ["a", "b"]})

    def test_a_bad_line_of_a_run_is_named(self):
        with self.assertRaisesRegex(runs.BadFile, "file:2: "):
            runs.read_run(self.write("q Q0 a 1 3 x\nq Q0 b two 2 x\n"))

    def test_paragraphs_collapse_to_their_documents_at_the_best_rank(self):
        self.assertEqual(runs.collapse({"q": ["b#2", "a#7", "b#1", "c", "d#x#3"]}),
                         {"q": ["b", "a", "c", "d#x"]})

    def test_a_run_is_read_in_the_unit_of_the_judgements(self):
        path = self.write("q Q0 a#2 1 3 x\nq Q0 a#1 2 2 x\n")
        self.assertEqual(runs.read_run_for({"q": {"a": 1}}, path), {"q": ["a"]})
        self.assertEqual(runs.read_run_for({"q": {"a#1": 1}}, path), {"q": ["a#2", "a#1"]})


if __name__ == "__main__":
    unittest.main()
