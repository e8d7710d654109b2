"""Random filters as in docs/http-api.md, and the articles that they match."""
import datetime

from . import corpus
from .language import first_day, last_day

WHOLE_VALUES = {"source": corpus.SOURCES, "author": corpus.AUTHORS, "section": corpus.SECTIONS,
                "language": corpus.LANGUAGES}
COMPARISONS = {"=": lambda a, first, last: first <= a <= last, "!=": lambda a, first, last: not first <= a <= last,
               ">": lambda a, first, last: a > last, ">=": lambda a, first, last: a >= first,
               "<": lambda a, first, last: a < first, "<=": lambda a, first, last: a <= last}
LENGTHS = {"year": 4, "month": 7, "date": 10}


def quoted(random, value):
    """Returns a value as written in a filter: bare if it consists of letters and digits, otherwise in one of the
    two quotation marks."""
    mark = random.choice("\"'")
    if all(letter.isalnum() or letter in "_-." for letter in value) and random.random() < .5:
        return value
    return mark + value + mark


def midnight(day):
    return int(datetime.datetime.fromisoformat(day).replace(tzinfo=datetime.timezone.utc).timestamp())


class Filters:
    """Makes pairs of a filter's text and a function that decides whether an article matches."""

    def __init__(self, random, articles, with_ids):
        self._random = random
        self._ids = [article.id for article in articles]
        self._days = sorted({article.date for article in articles if article.date})
        self._makers = [self._whole_value, self._whole_value, self._list, self._exists, self._day, self._day,
                        self._range, self._second] + ([self._id] if with_ids else [])

    def options(self):
        """Returns the same for options of fahras-search: pairs of a tuple of arguments and a function."""
        made = []
        if self._random.random() < .5:
            day = self._some_day("date")
            made.append((("--from", day), lambda article: article.date >= first_day(day)))
        if self._random.random() < .5:
            last = self._some_day("date")
            made.append((("--to", last), lambda article: "" < article.date <= last_day(last)))
        for name in ("source", "section"):
            if self._random.random() < .4:
                values = self._random.choices(WHOLE_VALUES[name], k=self._random.randint(1, 2))
                made.append((tuple(part for value in values for part in (f"--{name}", value)),
                             lambda article, name=name, values=values: getattr(article, name) in values))
        if len(made) > 1 and made[0][0][0] == "--from" and made[1][0][0] == "--to":
            if first_day(made[0][0][1]) > last_day(made[1][0][1]):  # such a range is refused
                del made[1]
        return made

    def filter(self):
        """Returns a text, or an array whose parts must all match; in an array within it, one part must match."""
        if self._random.random() < .8:
            return self._tree(2)
        parts, tests = [], []
        for _ in range(self._random.randint(1, 3)):
            choices = [self._tree(1) for _ in range(self._random.randint(1, 2))]
            parts.append([text for text, _ in choices] if len(choices) > 1 else choices[0][0])
            tests.append([test for _, test in choices])
        return parts, lambda article: all(any(test(article) for test in some) for some in tests)

    def _tree(self, depth):
        kind = self._random.random()
        if depth == 0 or kind < .4:
            return self._random.choice(self._makers)()
        if kind < .55:
            text, test = self._grouped(depth - 1)
            return f"NOT {text}", lambda article: not test(article)
        word, join = self._random.choice([("AND", all), ("OR", any)])
        parts = [self._grouped(depth - 1) for _ in range(self._random.randint(2, 3))]
        return f" {word} ".join(text for text, _ in parts), lambda article: join(test(article) for _, test in parts)

    def _grouped(self, depth):
        text, test = self._tree(depth)
        return f"({text})", test

    def _value(self, name):
        value = self._random.choice(WHOLE_VALUES[name])
        written = self._random.choice([value, *corpus.VARIANTS.get(value, [])])
        return value, quoted(self._random, written)

    def _whole_value(self):
        name = self._random.choice(list(WHOLE_VALUES))
        value, written = self._value(name)
        if self._random.random() < .7:
            return f"{name} = {written}", lambda article: getattr(article, name) == value
        return f"{name} != {written}", lambda article: getattr(article, name) != value

    def _list(self):
        name = self._random.choice(list(WHOLE_VALUES))
        some = [self._value(name) for _ in range(self._random.randint(1, 3))]
        values = {value for value, _ in some}
        written = ", ".join(text for _, text in some)
        if self._random.random() < .7:
            return f"{name} IN [{written}]", lambda article: getattr(article, name) in values
        return f"{name} NOT IN [{written}]", lambda article: getattr(article, name) not in values

    def _exists(self):
        name = self._random.choice(["source", "author", "section", "date", "timestamp"])
        field = "date" if name == "timestamp" else name
        word, wanted = self._random.choice([("EXISTS", True), ("NOT EXISTS", False), ("IS NULL", False),
                                            ("IS EMPTY", False), ("IS NOT NULL", True), ("IS NOT EMPTY", True)])
        return f"{name} {word}", lambda article: (getattr(article, field) != "") == wanted

    def _some_day(self, name):
        day = self._random.choice(self._days)
        return day[:self._random.choice([4, 7, 10])] if name == "date" else day[:LENGTHS[name]]

    def _day(self):
        name = self._random.choice(["date", "date", "year", "month"])
        sign = self._random.choice(list(COMPARISONS))
        value = self._some_day(name)
        compare = COMPARISONS[sign]

        def test(article):
            if article.date == "":
                return sign == "!="
            return compare(article.date, first_day(value), last_day(value))
        return f"{name} {sign} {value}", test

    def _range(self):
        name = self._random.choice(["date", "year", "month"])
        first, last = sorted([self._some_day(name), self._some_day(name)], key=first_day)
        return (f"{name} {first} TO {last}",
                lambda article: article.date != "" and first_day(first) <= article.date <= last_day(last))

    def _second(self):
        second = midnight(self._random.choice(self._days)) + self._random.choice([-1, 0, 0, 0, 1, 3600])
        if self._random.random() < .1:
            second = self._random.choice([0, -62135596801, 9999999999999, -1])
        sign = self._random.choice(list(COMPARISONS))
        compare = COMPARISONS[sign]

        def test(article):
            return sign == "!=" if article.date == "" else compare(midnight(article.date), second, second)
        return f"timestamp {sign} {second}", test

    def _id(self):
        ids = self._random.choices(self._ids, k=self._random.randint(1, 4))
        if len(ids) == 1:
            return f"id = {ids[0]}", lambda article: article.id == ids[0]
        return f"id IN [{', '.join(ids)}]", lambda article: article.id in ids
