import json
import tempfile
import unittest
from pathlib import Path

from rig import headlines
from rig.runs import BadFile

ARTICLES = [
    {"id": "a b", "title": " عنوان  من ثلاث ", "text": "نص"},
    {"id": "short", "title": "كلمتان فقط", "text": "نص"},
    {"id": "told", "title": "عنوان في أول النص", "text": "عنوان في  أول النص ثم غيره"},
    {"id": 7, "title": "عنوان يرد داخل النص", "text": "نص فيه عنوان يرد داخل النص"},
    {"id": "twin", "title": "عنوان يرد مرتين", "text": "نص"},
    {"id": "other twin", "title": "عنوان يرد مرتين", "text": "نص"},
    {"id": "bare", "text": "نص"},
    {"id": "empty", "title": "عنوان آخر من خمس كلمات", "text": None},
]


class Headlines(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.folder = Path(temporary.name)
        self.documents = self.folder / "articles.jsonl"
        self.write(map(json.dumps, ARTICLES))

    def write(self, lines):
        self.documents.write_text("\n".join(lines), encoding="utf-8")

    def test_titles_that_point_to_one_article_are_usable(self):
        self.assertEqual(headlines.usable(self.documents),
                         [("a%20b", "عنوان من ثلاث"), ("7", "عنوان يرد داخل النص"),
                          ("empty", "عنوان آخر من خمس كلمات")])

    def test_they_are_the_queries_and_their_articles_the_answers(self):
        collection = headlines.collect(self.documents, 5, 1, self.folder)
        self.assertEqual(collection.name, "articles-headlines")
        self.assertEqual(collection.documents, self.documents.resolve())
        wanted = {collection.queries[qid]: grades for qid, grades in collection.qrels.items()}
        self.assertEqual(wanted, {"عنوان من ثلاث": {"a%20b": 1}, "عنوان يرد داخل النص": {"7": 1},
                                  "عنوان آخر من خمس كلمات": {"empty": 1}})

    def test_so_many_are_drawn_and_the_seed_decides_which(self):
        self.write(json.dumps({"id": n, "title": f"عنوان المقالة {n}"}) for n in range(100))

        def drawn(seed):
            return list(headlines.collect(self.documents, 9, seed, self.folder).queries.values())
        self.assertEqual(len(set(drawn(1))), 9)
        self.assertEqual(drawn(1), drawn(1))
        self.assertNotEqual(drawn(1), drawn(2))

    def test_a_file_without_usable_titles_is_named(self):
        self.write(['{"id": 1, "title": "x"}'])
        with self.assertRaisesRegex(BadFile, "articles.jsonl: no article has a title of 3 words"):
            headlines.collect(self.documents, 5, 1, self.folder)

    def test_a_line_that_is_no_article_is_named(self):
        for line in ("nonsense", "[1]", '{"title": "no id"}', '{"id": 1, "title": 5}'):
            self.write(['{"id": 1}', line])
            with self.assertRaisesRegex(BadFile, "articles.jsonl:2: "):
                headlines.usable(self.documents)


if __name__ == "__main__":
    unittest.main()
