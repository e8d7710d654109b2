"""Random queries as in docs/query-language.md, as trees that know how they are written.

A query is Any (OR) of All (AND) of Beside (adjacent clauses) of Clause. A clause contains a Leaf, a Near, or
Parentheses around another Any. The tree follows the grammar's precedence, so no text is parsed here.
"""
from dataclasses import dataclass, replace

from . import corpus, words

FIELDS = {"title": ["title", "عنوان"], "source": ["source", "مصدر"], "author": ["author", "كاتب"],
          "section": ["section", "قسم"], "date": ["date", "تاريخ"]}
QUOTES = ["\"\"", "“”", "«»", "„“"]


@dataclass(frozen=True)
class Leaf:
    kind: str  # word, phrase, exact or prefix; a date range is kind date
    text: str  # what is searched, without quotation marks, = and *
    written: str  # the same with them
    field: str = ""
    days: tuple = ()  # first and last day of a date; empty if open

    def __str__(self):
        return self.written


@dataclass(frozen=True)
class Near:
    items: tuple  # leaves of one field
    window: int  # 0 means NEAR without a number
    written_windows: tuple

    def __str__(self):
        text = str(self.items[0])
        for item, window in zip(self.items[1:], self.written_windows):
            text += f" NEAR/{window} {item}" if window else f" NEAR {item}"
        return text


@dataclass(frozen=True)
class Parentheses:
    inside: "Any"
    field: str = ""
    written_field: str = ""

    def __str__(self):
        return f"{self.written_field}({self.inside})"


@dataclass(frozen=True)
class Clause:
    sign: str  # '', '+', '-' or 'NOT'
    item: object

    def __str__(self):
        return ("NOT " if self.sign == "NOT" else self.sign) + str(self.item)


@dataclass(frozen=True)
class Beside:
    clauses: tuple

    def __str__(self):
        return " ".join(map(str, self.clauses))


@dataclass(frozen=True)
class All:
    parts: tuple

    def __str__(self):
        return " AND ".join(map(str, self.parts))


@dataclass(frozen=True)
class Any:
    parts: tuple

    def __str__(self):
        return " OR ".join(map(str, self.parts))


class Questioner:
    """Makes queries with the words of `articles`."""

    def __init__(self, random, articles):
        self._random = random
        self._texts = [text.rstrip(".").split(" ") for article in articles
                       for text in (article.title, *article.paragraphs)]
        self._days = sorted({article.date for article in articles if article.date})

    def query(self):
        """Returns a query with operators, or text as people write it."""
        if self._random.random() < .3:
            return Any((All((self._text(1),)),))
        return self._any_of(self._random.choice([1, 1, 2, 3]))

    def _text(self, depth):
        """Returns words, quotations and parentheses, sometimes with a dash."""
        clauses = []
        for _ in range(self._random.randint(1, 4)):
            kind = self._random.random()
            if kind < .08:
                clauses += self._pair_of_dashes()
                continue
            sign = "-" if self._random.random() < .15 else ""
            if depth > 0 and kind < .16:
                clauses.append(Clause(sign, Parentheses(Any((All((self._text(depth - 1),)),)))))
            else:
                clauses.append(Clause(sign, (self._phrase if kind < .24 else self._word)("")))
        return Beside(tuple(clauses))

    def _pair_of_dashes(self):
        """Returns words between dashes, which are not signs."""
        dashed = [self._word("") for _ in range(self._random.randint(1, 3))]
        dashed[0] = replace(dashed[0], written="-" + dashed[0].written)
        dashed[-1] = replace(dashed[-1], written=dashed[-1].written + "-")
        return [Clause("", leaf) for leaf in dashed]

    def _few(self, most):
        return 1 + min(int(self._random.expovariate(1.6)), most - 1)

    def _any_of(self, depth, field=""):
        return Any(tuple(self._all_of(depth, field) for _ in range(self._few(3))))

    def _all_of(self, depth, field):
        return All(tuple(self._beside(depth, field) for _ in range(self._few(3))))

    def _beside(self, depth, field):
        clauses = [self._clause(depth, field) for _ in range(self._few(4))]
        if self._random.random() < .03:
            clauses += self._pair_of_dashes()
        return Beside(tuple(clauses))

    def _clause(self, depth, field):
        sign = self._random.choice([""] * 8 + ["+", "+", "-", "NOT"])
        if sign in ("-", "NOT") and depth > 0 and self._random.random() < .25:
            return Clause(sign, Parentheses(self._required_beside_options()))
        return Clause(sign, self._item(depth, field, .5 if sign in ("-", "NOT") else .2))

    def _required_beside_options(self):
        """Returns (a AND +b c). Its optional word affects only ranking, and an excluded query is not ranked."""
        some = [Beside((Clause("", self._word("")),))] if self._random.random() < .8 else []
        some.append(Beside((Clause("+", self._word("")), Clause("", self._word("")))))
        return Any((All(tuple(some)),))

    def _item(self, depth, field, parentheses):
        kind = self._random.random()
        if depth > 0 and self._random.random() < parentheses:
            name = "" if field or self._random.random() < .7 else self._random.choice(["title", "title", "source"])
            written = self._random.choice(FIELDS[name]) + ":" if name else ""
            return Parentheses(self._any_of(depth - 1, field or name), name, written)
        if kind < .07 and field != "source":
            return self._near(field)
        return self._leaf(field)

    def _near(self, field):
        name = "title" if not field and self._random.random() < .1 else ""
        items = [self._part_of_near(name if i == 0 else "") for i in range(self._random.randint(2, 3))]
        if name:
            items[1:] = [self._part_of_near("") for _ in items[1:]]
        windows = tuple(self._random.choice([0, 1, 2, 3, 5, 8]) for _ in items[1:])
        return Near(tuple(items), max(window or 10 for window in windows), windows)

    def _part_of_near(self, name):
        make = self._random.choice([self._word] * 5 + [self._phrase, self._exact, self._prefix])
        return make(name)

    def _leaf(self, field):
        kind = self._random.random()
        if not field and kind < .1:
            return self._date()
        if not field and kind < .22:
            return self._of_metadata()
        name = "title" if not field and kind < .3 else ""
        makers = [self._word] * 6 + [self._phrase] * 3 + [self._exact] * 2
        if field != "source":
            makers += [self._prefix]
        return self._random.choice(makers)(name)

    def _prefixed(self, name):
        return self._random.choice(FIELDS[name]) + ":" if name else ""

    def _word(self, name):
        kind = self._random.random()
        if kind < .03:
            text = self._random.choice(words.UNKNOWN)
        else:
            text = words.decorated(words.random_word(self._random, 15), self._random)
        return Leaf("word", text, self._prefixed(name) + text, name)

    def _run(self):
        """Returns adjacent words of some text, in most cases, or else words that are never adjacent."""
        length = self._random.choice([1, 2, 2, 2, 3, 4])
        if self._random.random() < .2:
            return [words.random_word(self._random) for _ in range(length)]
        text = self._random.choice(self._texts)
        begin = self._random.randrange(len(text))
        return text[begin:begin + length]

    def _phrase(self, name):
        text = " ".join(self._run())
        opening, closing = self._random.choice(QUOTES)
        return Leaf("phrase", text, f"{self._prefixed(name)}{opening}{text}{closing}", name)

    def _exact(self, name):
        run = self._run()
        text = " ".join(run)
        written = text if len(run) == 1 and self._random.random() < .7 else f'"{text}"'
        return Leaf("exact", text, f"{self._prefixed(name)}={written}", name)

    def _prefix(self, name):
        lemma = self._random.choice(list(words.LEMMAS))
        text = lemma[:self._random.randint(2, max(2, len(lemma) - 1))]
        if self._random.random() < .3:
            text = "ال" + text
        return Leaf("prefix", text, f"{self._prefixed(name)}{text}*", name)

    def _of_metadata(self):
        name, values = self._random.choice([("source", corpus.SOURCES), ("author", corpus.AUTHORS),
                                            ("section", corpus.SECTIONS)])
        value = self._random.choice(values)
        if self._random.random() < .5:
            value = self._random.choice(value.split(" "))
            return Leaf("word", value, self._prefixed(name) + value, name)
        return Leaf("phrase", value, f'{self._prefixed(name)}"{value}"', name)

    def _date(self):
        written, first, last = self.days()
        return Leaf("date", written, self._prefixed("date") + written, "date", (first, last))

    def days(self):
        """Returns a day, month, year or range as written, with its first and last day."""
        first, last = sorted(self._random.choices(self._days, k=2))
        cut = self._random.choice([4, 7, 7, 10])
        kind = self._random.randrange(4)
        if kind == 0:
            return f"{first[:cut]}..{last[:cut]}", first_day(first[:cut]), last_day(last[:cut])
        if kind == 1:
            return f"{first[:cut]}..", first_day(first[:cut]), ""
        if kind == 2:
            return f"..{last[:cut]}", "", last_day(last[:cut])
        return first[:cut], first_day(first[:cut]), last_day(first[:cut])


def first_day(text):
    """Returns the first day of a year, month or day. Days are compared as texts."""
    return (text + "-01-01")[:10] if len(text) == 4 else (text + "-01")[:10]


def last_day(text):
    """Returns the last day. The 31st of a shorter month is greater than all of its days."""
    return (text + "-12-31")[:10] if len(text) == 4 else (text + "-31")[:10]
