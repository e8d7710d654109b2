import contextlib
import io
import sys
import unittest
from unittest import mock

from rig import measure, options
from rig.tests import fake


class Measure(unittest.TestCase):
    def setUp(self):
        self.folder = fake.make(self)

    def call(self, *arguments):
        """(exit code, standard output, standard error) of measure over the collection."""
        command = ["measure", str(self.folder / "collection"), "--bin", str(self.folder / "bin"),
                   *map(str, arguments)]
        out, errors = io.StringIO(), io.StringIO()
        with (mock.patch.object(sys, "argv", command), contextlib.redirect_stdout(out),
              contextlib.redirect_stderr(errors)):
            code = options.guarded(measure.main)
        return code, out.getvalue(), errors.getvalue()

    def test_it_prints_the_table(self):
        code, out, _ = self.call()
        self.assertEqual(code, 0)
        self.assertIn("| collection | 2 | 0.5000 | 0.5000 | 0.5000 | 0.5000 | 1.50 | 2.50 |", out)
        self.assertNotIn("difference", out)

    def test_options_that_begin_with_dashes_reach_the_engine(self):
        _, out, _ = self.call("--options", "--turned", "--build-options", "--no-title")
        self.assertIn("| collection | 2 | 0.3155 |", out)
        indexed = (self.folder / "bin/indexed").read_text(encoding="utf-8")
        self.assertIn(" --no-title ", indexed)

    def test_another_configuration_is_compared(self):
        code, out, _ = self.call("--against-options", "--turned", "--show", "1")
        self.assertEqual(code, 0)
        self.assertIn("| nDCG@10 | 0.3155 | 0.5000 | +0.1845 |", out)
        self.assertIn("q1  nDCG@10 0.6309 -> 1.0000", out)

    def test_empty_options_are_a_configuration_too(self):
        _, out, _ = self.call("--options", "--turned", "--against-options", "")
        self.assertIn("| nDCG@10 | 0.5000 | 0.3155 | -0.1845 |", out)

    def test_a_run_is_compared_as_a_file_or_by_the_name_of_the_collection(self):
        self.call("--options", "--turned", "--cache", self.folder / "cache")
        for run in (self.folder / "cache", self.folder / "cache/collection.run"):
            _, out, _ = self.call("--against", run)
            self.assertIn("| nDCG@10 | 0.3155 | 0.5000 | +0.1845 |", out)

    def test_a_floor_that_is_missed_fails(self):
        self.assertEqual(self.call("--floor", "nDCG@10=0.5")[0], 0)
        code, out, errors = self.call("--floor", "nDCG@10=0.51")
        self.assertEqual(code, 1)
        self.assertIn("| collection | 2 |", out)
        self.assertIn("nDCG@10 is 0.5000, below the floor of 0.51", errors)

    def test_bad_input_is_a_message(self):
        code, _, errors = self.call("--docs", self.folder / "nowhere")
        self.assertEqual(code, 2)
        self.assertRegex(errors, "^measure: .*nowhere")
        self.assertNotIn("Traceback", errors)


if __name__ == "__main__":
    unittest.main()
