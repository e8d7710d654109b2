import contextlib
import io
import sys
import unittest
from unittest import mock

from rig import fit, options
from rig.tests import fake


class Parsing(unittest.TestCase):
    def test_groups_have_options_of_their_own(self):
        given, groups = fit.parse(["a", "--docs", "x", "--seed", "7", "--and", "b", "c",
                                   "--options", "--unit paragraph", "--folds", "3"])
        self.assertEqual((given.seed, given.folds), (7, 3))
        self.assertEqual([group.collections for group in groups], [["a"], ["b", "c"]])
        self.assertEqual([group.docs for group in groups], ["x", None])
        self.assertEqual([group.options for group in groups], ["", "--unit paragraph"])

    def test_paragraphs_have_no_beginning(self):
        def fixed_of(*arguments):
            return fit.fixed_in(fit.parse(["a", *arguments])[1][0])
        self.assertEqual(fixed_of(), {})
        self.assertEqual(fixed_of("--options", "--unit=paragraph"), {"early": 0})
        self.assertEqual(fixed_of("--options", "--unit paragraph", "--fixed", "early=1,base=0"),
                         {"early": 1, "base": 0})

    def test_what_cannot_be_is_refused(self):
        for wrong in (["--folds", "1"], ["--headlines", "0"], ["--fixed", "base"], ["--and"]):
            with self.assertRaises(SystemExit), contextlib.redirect_stderr(io.StringIO()):
                fit.parse(["a", *wrong])


class Fit(unittest.TestCase):
    def setUp(self):
        self.folder = fake.make(self, fake.EXPLAINER)

    def call(self, *arguments, collection="collection"):
        """(exit code, standard output, standard error) of fit over the collection."""
        command = ["fit", str(self.folder / collection), "--bin", str(self.folder / "bin"),
                   "--folds", "2", *map(str, arguments)]
        out, errors = io.StringIO(), io.StringIO()
        with (mock.patch.object(sys, "argv", command), contextlib.redirect_stdout(out),
              contextlib.redirect_stderr(errors)):
            code = options.guarded(fit.main)
        return code, out.getvalue(), errors.getvalue()

    def test_it_prints_weights_and_figures(self):
        code, out, _ = self.call()
        self.assertEqual(code, 0)
        self.assertIn("| surface | 0.25 | 0.25 | 0.25 … 0.25 |\n", out)
        self.assertIn("| title | 0.3 | 0.36 | 0.36 … 0.36 |\n", out)
        self.assertIn("| collection | 2 | 0.6309 | 1.0000 | 1.0000 | 0.5", out)
        self.assertTrue(out.endswith(
            "--weights surface=0.25,base=0.3,root=0.6,neighbours=0.4,title=0.36,coverage=0.8,"
            "together=0.3,early=3\n"))

    def test_a_fixed_weight_stays(self):
        _, out, _ = self.call("--fixed", "title=0.1")
        self.assertIn("| collection | 2 | 0.6309 | 0.6309 | 0.6309 | 1.0000 |", out)

    def test_several_groups_are_fitted_together(self):
        code, out, _ = self.call("--and", self.folder / "collection", "--fixed", "title=0.1")
        self.assertEqual(code, 0)
        self.assertEqual(out.count("| collection | 2 |"), 2)
        self.assertIn("| title | 0.3 | 0.36 |", out)

    def test_headlines_of_the_articles_serve_as_judgements(self):
        articles = self.folder / "articles.jsonl"
        articles.write_text('{"id": "a", "title": "كتاب قديم جدا"}\n'
                            '{"id": "b c", "title": "كتاب جديد جدا"}\n', encoding="utf-8")
        code, out, _ = self.call("--headlines", 9, collection="articles.jsonl")
        self.assertEqual(code, 0)
        self.assertIn("| articles-headlines | 2 | ", out)
        self.assertIn("--no-title", (self.folder / "bin/indexed").read_text(encoding="utf-8"))
        searched = (self.folder / "bin/searched").read_text(encoding="utf-8")
        self.assertIn("--duplicates show", searched)

    def test_fewer_queries_than_folds_are_a_message(self):
        code, _, errors = self.call("--folds", 3)
        self.assertEqual(code, 2)
        self.assertIn("fewer judged queries than folds", errors)

    def test_an_unknown_fixed_weight_is_a_message(self):
        code, _, errors = self.call("--fixed", "magic=1")
        self.assertEqual(code, 2)
        self.assertIn("'magic' is none of surface, base", errors)

    def test_weights_of_unknown_evidence_are_a_message(self):
        fake.write_program(self.folder / "bin/fahras-search", fake.SEARCHER)
        code, _, errors = self.call()
        self.assertEqual(code, 2)
        self.assertIn("has the weights good, idle; fit knows", errors)


if __name__ == "__main__":
    unittest.main()
