import unittest

from rig.ablate import ablation, without
from rig.collection import Collection
from rig.engine import Configuration
from rig.tests import fake


class Ablation(unittest.TestCase):
    def test_weights_are_set_to_zero_beside_the_other_options(self):
        configuration = without(Configuration("bin", "", "--unit paragraph"), ["a", "b"])
        self.assertEqual(configuration.options, "--unit paragraph --weights a=0,b=0")

    def test_each_evidence_is_taken_out_alone_then_all(self):
        folder = fake.make(self)
        collection = Collection(folder / "collection")
        table = ablation(Configuration(folder / "bin"), collection, folder, 100)
        self.assertEqual(table.splitlines(), [
            "| collection without | nDCG@10 | difference | p | better | worse |",
            "| --- | ---: | ---: | ---: | ---: | ---: |",
            "| nothing | 0.5000 |  |  |  |  |",
            "| good | 0.3155 | -0.1845 | 1.0000 | 0 | 1 |",
            "| idle | 0.5000 | +0.0000 | 1.0000 | 0 | 0 |",
            "| all of them | 0.3155 | -0.1845 | 1.0000 | 0 | 1 |"])


if __name__ == "__main__":
    unittest.main()
