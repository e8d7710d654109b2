import unittest

from rig import tables


class Tables(unittest.TestCase):
    def test_numbers_keep_three_digits(self):
        self.assertEqual([tables.number(value) for value in (0, 0.01234, 1.234, 12.34, 1234.5)],
                         ["0", "0.012", "1.23", "12.3", "1,234"])
