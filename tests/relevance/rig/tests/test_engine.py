import os
import unittest

from rig.collection import Collection
from rig.engine import (Configuration, EngineFailed, build_index, search, standard_weights,
                        with_weights)
from rig.tests import fake


class Engine(unittest.TestCase):
    def setUp(self):
        self.folder = fake.make(self)
        self.collection = Collection(self.folder / "collection")
        self.configuration = Configuration(self.folder / "bin", "--no-title 'x y'")
        self.age(self.collection.documents, 20)
        self.age(self.folder / "bin/fahras-index", 20)

    def age(self, file, when):
        os.utime(file, (when, when))

    def build(self, configuration=None):
        return build_index(configuration or self.configuration, self.collection, self.folder)

    def builds(self):
        return (self.folder / "bin/indexed").read_text(encoding="utf-8").splitlines()

    def test_the_build_options_are_passed_as_a_shell_would(self):
        index = self.build()
        self.assertEqual(self.builds(), [f"build --quiet --index {index} --no-title x y "
                                         f"{self.collection.documents}"])

    def test_an_index_is_used_again_until_documents_or_program_are_newer(self):
        index = self.build()
        self.assertEqual(self.build(), index)
        self.assertEqual(len(self.builds()), 1)
        for newer in (self.collection.documents, self.folder / "bin/fahras-index"):
            self.age(index / "CURRENT", 30)
            self.age(newer, 40)
            self.build()
            self.age(newer, 20)
        self.assertEqual(len(self.builds()), 3)

    def test_other_build_options_make_another_index(self):
        self.assertNotEqual(self.build(), self.build(Configuration(self.folder / "bin")))

    def test_the_run_is_in_the_unit_of_the_judgements_and_comes_with_its_times(self):
        run, milliseconds = search(self.configuration, self.collection, self.build(),
                                   self.folder / "x.run", 100)
        self.assertEqual(run, {"q1": ["a", "b%20c"]})
        self.assertEqual(milliseconds, [1.5, 2.5])

    def search_with(self, option):
        configuration = Configuration(self.folder / "bin", "", option)
        return search(configuration, self.collection, self.build(), self.folder / "x.run", 100)

    def test_a_program_that_fails_is_named(self):
        with self.assertRaisesRegex(EngineFailed, "fahras-search .*--broken"):
            self.search_with("--broken")

    def test_refused_queries_are_unanswered_unless_all_are(self):
        self.assertEqual(list(self.search_with("--refuse")[0]), ["q1"])
        with self.assertRaisesRegex(EngineFailed, "no query was answered"):
            self.search_with("--mute")

    def test_the_weights_are_those_that_the_help_lists(self):
        self.assertEqual(standard_weights(self.configuration), {"good": 0.5, "idle": 1.0})

    def test_weights_stand_beside_the_other_options(self):
        configuration = with_weights(Configuration("bin", "", "--unit paragraph"),
                                     {"a": 0.25, "b": 3.0})
        self.assertEqual(configuration.options, "--unit paragraph --weights a=0.25,b=3")

    def test_an_absent_program_is_named_with_the_way_out(self):
        with self.assertRaisesRegex(FileNotFoundError, "no fahras-index there.*--bin"):
            self.build(Configuration(self.folder))


if __name__ == "__main__":
    unittest.main()
