import json
import tempfile
import unittest
from pathlib import Path

from rig import grow

ARTICLES = [
    {"id": f"a{number}", "title": f"عنوان {number}", "source": "جريدة",
     "text": f"جملة {number} أولى. جملة {number} ثانية؟\nجملة {number} ثالثة."}
    for number in range(20)]


def sentences(text):
    return [sentence for line in text.split("\n") for sentence in grow.SENTENCE_END.split(line)]


class Grow(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.source = Path(folder.name) / "articles.jsonl"
        self.write(ARTICLES)

    def write(self, articles):
        self.source.write_text("".join(json.dumps(article) + "\n" for article in articles))

    def grown(self, times, seed=1):
        return list(grow.grown(times, self.source, seed))

    def test_once_is_the_source(self):
        self.assertEqual(self.grown(1), ARTICLES)

    def test_same_seed_same_articles(self):
        self.assertEqual(self.grown(3), self.grown(3))
        self.assertNotEqual(self.grown(3, seed=1), self.grown(3, seed=2))

    def test_as_many_times_the_articles_each_with_its_own_id(self):
        articles = self.grown(4)
        self.assertEqual(len(articles), 4 * len(ARTICLES))
        self.assertEqual(len({article["id"] for article in articles}), len(articles))

    def test_text_grows_as_the_number_of_articles(self):
        before, after = (sum(len(article["text"]) for article in self.grown(times)) for times in (1, 5))
        self.assertAlmostEqual(after / before, 5, delta=0.1)

    def test_new_articles_have_the_shape_of_old_ones_and_their_other_fields(self):
        for old, new in zip(ARTICLES, self.grown(2)[len(ARTICLES):], strict=True):
            self.assertEqual([len(sentences(line)) for line in new["text"].split("\n")], [2, 1])
            self.assertEqual(new["source"], old["source"])

    def test_no_new_article_is_a_copy(self):
        texts = [article["text"] for article in self.grown(6)]
        self.assertEqual(len(set(texts)), len(texts))

    def test_every_sentence_is_one_of_the_source_and_of_another_article(self):
        known = {sentence for article in ARTICLES for sentence in sentences(article["text"])}
        for article in self.grown(3)[len(ARTICLES):]:
            found = sentences(article["text"])
            self.assertLessEqual(set(found), known)
            self.assertEqual(len({sentence.split()[1] for sentence in found}), len(found))

    def test_articles_without_text_or_title_stay_so(self):
        self.write([{"id": "a", "text": ""}, {"id": "b", "text": "نص."}])
        self.assertEqual([(article["id"], article["text"]) for article in self.grown(2)],
                         [("a", ""), ("b", "نص."), ("a~2", ""), ("b~2", "نص.")])

    def test_a_source_without_any_text(self):
        self.write([{"id": "a", "text": ""}])
        self.assertEqual(len(self.grown(2)), 2)

    def test_a_line_that_is_no_article_is_named(self):
        self.source.write_text('{"id": "a", "text": "نص"}\n{"id": 1}\n')
        with self.assertRaisesRegex(ValueError, "articles.jsonl:2"):
            self.grown(2)
