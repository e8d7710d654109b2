import gzip
import os
import unittest

from rig.collection import Collection
from rig.tests import fake


class ACollection(unittest.TestCase):
    def setUp(self):
        self.folder = fake.make(self)

    def test_it_bears_the_name_of_its_folder(self):
        collection = Collection(self.folder / "collection")
        self.assertEqual(collection.name, "collection")
        self.assertEqual(collection.documents, (self.folder / "collection/docs.jsonl").resolve())

    def test_absent_documents_are_named_with_the_way_out(self):
        with self.assertRaisesRegex(FileNotFoundError, "nowhere.*--docs"):
            Collection(self.folder / "collection", self.folder / "nowhere")

    def test_a_folder_changed_when_its_newest_file_did(self):
        documents = self.folder / "documents"
        (documents / "deep").mkdir(parents=True)
        (documents / "deep/new").touch()
        for file, when in ((documents / "deep", 10), (documents / "deep/new", 20)):
            os.utime(file, (when, when))
        collection = Collection(self.folder / "collection", documents)
        self.assertEqual(collection.newest_change(), 20)
        self.assertEqual(collection.labels(["deep/new"]), {})

    def test_labels_are_titles_and_first_words_under_the_names_of_runs(self):
        labels = Collection(self.folder / "collection").labels(["a", "b%20c"])
        self.assertEqual(labels["a"], "عنوان: كتاب قديم")
        self.assertTrue(labels["b%20c"].endswith("أحد عشر …"))
        self.assertEqual(Collection(self.folder / "collection").labels(["x"]), {})

    def test_documents_may_be_compressed(self):
        packed = self.folder / "packed.jsonl.gz"
        packed.write_bytes(gzip.compress((self.folder / "collection/docs.jsonl").read_bytes()))
        collection = Collection(self.folder / "collection", packed)
        self.assertEqual(list(collection.labels(["a"])), ["a"])


if __name__ == "__main__":
    unittest.main()
