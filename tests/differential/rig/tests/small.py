"""A few documents whose words have a single form each, and queries written by hand."""
from rig import documents
from rig.corpus import Article
from rig.language import All, Any, Beside, Clause, Leaf
from rig.words import Form


class OneForm:
    """An analyzer for which each written word is its own surface, base and stem; `ال` is not part of a base."""

    def forms(self, text):
        return [Form(word, word.removeprefix("ال"), word.removeprefix("ال"), word == "في") for word in text.split()]


ANALYZER = OneForm()
ARTICLES = [
    Article("1", "قمر", ("جبل مطر في شجر",), "2025-09-04", source="وكالة", group=1),
    Article("2", "نهر", ("جبل الشجر مطر",), "2024-01-31", source="صحيفة", group=2),
    Article("3", "نهر", ("شجر", "مطر"), "", source="صحيفة", group=2),
]
DOCUMENTS = documents.Documents(documents.of_articles(ARTICLES, ANALYZER), {})


def leaf(text, kind="word", field="", days=()):
    return Leaf(kind, text, text, field, days)


def query(*alternatives):
    """Builds OR of AND of adjacent clauses from lists of lists of (sign, item) or items."""
    def clause(given):
        return Clause(*given) if isinstance(given, tuple) else Clause("", given)
    return Any(tuple(All(tuple(Beside(tuple(map(clause, beside))) for beside in part)) for part in alternatives))


def ids(mask):
    return [document.article.id for document in DOCUMENTS.members(mask)]
