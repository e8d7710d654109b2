import contextlib
import io
import unittest

from rig import hits


class Hits(unittest.TestCase):
    def setUp(self):
        self.met = hits.Hits()

    def add(self, count, writer, where):
        for _ in range(count):
            self.met.add(writer, where)

    def report(self):
        with contextlib.redirect_stdout(io.StringIO()) as printed:
            broken = self.met.report()
        return broken, printed.getvalue()

    def test_a_command_that_had_ended_was_not_met(self):
        self.add(3, "add", hits.BEFORE)
        self.add(2, "add", hits.AFTER)
        self.add(4, "add", hits.END)
        self.add(1, "optimize", hits.BEFORE)
        self.assertEqual((self.met.of("add"), self.met.tried("add"), self.met.of()), (5, 9, 6))
        self.assertEqual(self.report()[0], 0)

    def test_a_writer_that_was_hardly_ever_met_is_a_failure(self):
        self.add(9, "add", hits.BEFORE)
        self.add(1, "optimize", hits.BEFORE)
        self.add(2, "optimize", hits.END)
        broken, printed = self.report()
        self.assertEqual(broken, 1)
        self.assertIn("BROKEN: optimize: only 1 of 3 met it running", printed)

    def test_broken_promises_count(self):
        self.add(1, "add", hits.BEFORE)
        self.met.broken.append("add lost an article")
        broken, printed = self.report()
        self.assertEqual(broken, 1)
        self.assertIn("BROKEN: add lost an article", printed)


if __name__ == "__main__":
    unittest.main()
