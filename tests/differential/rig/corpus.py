"""Random articles and their history: some are first added in an older version, some are removed again."""
import datetime
from dataclasses import dataclass, field, replace

from . import words

SOURCES = ["وكالة الأنباء", "صحيفة الجسر", "Reuters Arabic", "إذاعة الشرق"]
AUTHORS = ["سعيد الحكيم", "مريم النجار", "John Smith"]
SECTIONS = ["الرياضة", "الاقتصاد", "شؤون محلية"]
LANGUAGES = ["ar", "en"]
# Ways in which a reader may write a value, since case, diacritics and letter forms are ignored.
VARIANTS = {"وكالة الأنباء": ["وكاله الانباء", "وَكالة الأنبـاء"], "Reuters Arabic": ["reuters ARABIC"],
            "إذاعة الشرق": ["اذاعة الشرق"], "John Smith": ["john smith"], "شؤون محلية": ["شؤون محليه"]}
FIRST_DAY = datetime.date(2023, 11, 20)
DAYS = 500


@dataclass(frozen=True)
class Article:
    id: str
    title: str
    paragraphs: tuple
    date: str = ""
    source: str = ""
    author: str = ""
    section: str = ""
    language: str = ""
    group: int = 0  # identifies a group of near-duplicates; an article without any has its own

    def record(self):
        fields = {name: getattr(self, name) for name in ("date", "source", "author", "section", "language")}
        return {"id": self.id, "title": self.title, "text": "\n".join(self.paragraphs),
                **{name: value for name, value in fields.items() if value}}


@dataclass
class History:
    """A history of an index: `batches` are added one after the other, then `removed` are removed. `articles` are
    those that remain."""
    articles: list
    batches: list = field(default_factory=list)
    removed: list = field(default_factory=list)


def _sentence(random, least, most):
    return " ".join(words.random_word(random) for _ in range(random.randint(least, most)))


def _paragraph(random):
    # Long and with a full stop, so that it is not taken for a heading or boilerplate.
    return words.decorated(_sentence(random, 10, 30), random) + "."


def _some(random, values, share=.8):
    return random.choice(values) if random.random() < share else ""


def _article(random, number):
    day = FIRST_DAY + datetime.timedelta(days=random.randrange(DAYS))
    return Article(id=f"a{number:04}", title=_sentence(random, 2, 6),
                   paragraphs=tuple(_paragraph(random) for _ in range(random.randint(1, 4))),
                   date=day.isoformat() if random.random() < .85 else "",
                   source=_some(random, SOURCES), author=_some(random, AUTHORS, .6),
                   section=_some(random, SECTIONS), language=random.choice(LANGUAGES), group=number)


def _near_duplicate(random, original, number):
    """Returns the same report with one word of its long text replaced, and possibly other metadata."""
    first = original.paragraphs[0].split(" ")
    first[random.randrange(len(first) - 1)] = words.random_word(random)
    other = _article(random, number)
    return replace(other, title=original.title, group=original.group,
                   paragraphs=(" ".join(first), *original.paragraphs[1:]))


def _long_article(random, number):
    return replace(_article(random, number), paragraphs=tuple(
        words.decorated(_sentence(random, 40, 60), random) + "." for _ in range(3)))


def articles(random, count):
    """Returns `count` articles. About a tenth are near-duplicates of others, and as many share only their text."""
    result = []
    while len(result) < count:
        number = len(result)
        kind = random.random()
        if kind < .04:
            original = _long_article(random, number)
            result.append(original)
            for _ in range(random.randint(1, 3)):
                result.append(_near_duplicate(random, original, len(result)))
        elif kind < .07:
            original = _long_article(random, number)
            result.append(original)
            copy = _article(random, len(result))
            result.append(replace(copy, paragraphs=original.paragraphs))
        else:
            result.append(_article(random, number))
    return result


def parted(kept, count):
    """Distributes the articles over `count` lists, with near-duplicates in the same list."""
    parts = [[] for _ in range(count)]
    for article in kept:
        parts[article.group % count].append(article)
    return parts


def history(random, kept, batches, name):
    """Returns a history of `kept` in `batches` batches, with older versions of some articles, and others that are
    removed."""
    placed = [[] for _ in range(batches)]
    for number, article in enumerate(kept):
        # The order is always the same, so that the first article of a group does not depend on the batches.
        at = number * batches // len(kept)
        if at > 0 and random.random() < .15:
            placed[random.randrange(at)].append(replace(_article(random, 0), id=article.id))
        placed[at].append(article)
    doomed = [replace(_article(random, 0), id=f"gone-{name}-{i}") for i in range(len(kept) // 10)]
    for article in doomed:
        placed[random.randrange(batches)].append(article)
    return History(kept, placed, [article.id for article in doomed])
