import unittest

from rig import growth


class Exponent(unittest.TestCase):
    def test_powers_are_found(self):
        sizes = [94, 376, 1504]
        for power in (0, 0.5, 1, 1.3):
            values = [0.2 * size**power for size in sizes]
            self.assertAlmostEqual(growth.exponent(sizes, values), power)

    def test_noise_is_evened_out(self):
        self.assertAlmostEqual(growth.exponent([1, 4, 16], [1.1, 3.8, 16.4]), 0.975, places=2)

    def test_it_cannot_be_estimated_from_one_size_or_of_nothing(self):
        self.assertIsNone(growth.exponent([94], [1]))
        self.assertIsNone(growth.exponent([94, 94], [1, 2]))
        self.assertIsNone(growth.exponent([1, 4], [0, 1]))
