"""Random requests: a query with options, for the service or the command."""
from dataclasses import dataclass, field, replace

from . import filters, language

FACETS = ["source", "author", "section", "language", "year", "month"]
MOST_HITS = 1000  # in one answer


@dataclass(frozen=True)
class Request:
    query: language.Any | None  # None matches everything
    unit: str = "article"
    duplicates: str = "collapse"
    sort: str = ""  # asc or desc; empty means by relevance
    facets: tuple = ()
    distinct: str = ""
    all_words: bool = False
    search_in: tuple = ()
    # From filters.py: pairs of a text or array (or command options) and a test; all must match.
    filters: tuple = ()
    offset: int = 0
    limit: int = MOST_HITS
    page: int = 0  # from 1; replaces offset, and limit is then hitsPerPage
    threshold: float = 0

    @property
    def text(self):
        return "" if self.query is None else str(self.query)

    def passes(self, article):
        return all(test(article) for _, test in self.filters)

    @property
    def first(self):
        """The rank, from 0, of the first hit in the answer."""
        return (self.page - 1) * self.limit if self.page else self.offset

    def body(self):
        """Returns the body as Meilisearch's clients send it."""
        body = {"q": self.text, "unit": self.unit, "duplicates": self.duplicates, "typos": False,
                "showRankingScore": True,
                "attributesToRetrieve": ["id", "paragraph", "date"]}
        body |= {"page": self.page, "hitsPerPage": self.limit} if self.page else {"offset": self.offset,
                                                                                  "limit": self.limit}
        if self.sort:
            body["sort"] = [f"date:{self.sort}"]
        if self.facets:
            body["facets"] = list(self.facets)
        if self.distinct:
            body["distinct"] = self.distinct
        if self.all_words:
            body["matchingStrategy"] = "all"
        if self.search_in:
            body["attributesToSearchOn"] = list(self.search_in)
        if self.filters:
            texts = [text for text, _ in self.filters]
            body["filter"] = texts[0] if len(texts) == 1 else texts
        if self.threshold:
            body["rankingScoreThreshold"] = self.threshold
        return body


class Requester:
    def __init__(self, random, articles):
        self._random = random
        self._questioner = language.Questioner(random, articles)
        self._filters = {unit: filters.Filters(random, articles, unit == "article")
                         for unit in ("article", "paragraph")}

    def _with_chance(self, chance):
        return self._random.random() < chance

    def over_http(self):
        request = replace(self._either_way(), all_words=self._with_chance(.12), threshold=self._threshold())
        if self._with_chance(.1):
            request = replace(request, search_in=self._random.choice([("title",), ("title", "author"), ("source",), ("section",), ("title", "section")]))
        if self._with_chance(.35):
            request = replace(request, filters=(self._filters[request.unit].filter(),))
        if self._with_chance(.1):
            request = replace(request, distinct=self._random.choice(FACETS))
        return self._paged(request)

    def by_command(self, count):
        """Returns `count` requests that differ only in their queries, so that one process can answer all of them."""
        options = Request(query=None, unit=self._random.choice(["article", "article", "paragraph"]),
                          duplicates=self._random.choice(["collapse", "show"]), sort=self._sort(),
                          facets=tuple(FACETS) if self._with_chance(.3) else (),
                          filters=tuple(self._filters["article"].options()) if self._with_chance(.4) else (),
                          offset=self._random.choice([0, 0, 0, 20]), limit=self._random.choice([MOST_HITS] * 3 + [10]))
        return [replace(options, query=self._questioner.query()) for _ in range(count)]

    def _either_way(self):
        return Request(query=None if self._with_chance(.05) else self._questioner.query(),
                       unit="paragraph" if self._with_chance(.3) else "article",
                       duplicates="show" if self._with_chance(.4) else "collapse",
                       sort=self._sort(), facets=self._facets())

    def _sort(self):
        return self._random.choice(["asc", "desc"]) if self._with_chance(.15) else ""

    def _facets(self):
        return tuple(self._random.sample(FACETS, self._random.randint(1, 3))) if self._with_chance(.3) else ()

    def _threshold(self):
        return round(self._random.uniform(.05, .6), 2) if self._with_chance(.06) else 0

    def _paged(self, request):
        kind = self._random.random()
        if kind < .6:
            return request
        if kind < .8:
            return replace(request, offset=self._random.choice([0, 0, 5, 20, 60]),
                           limit=self._random.choice([0, 1, 5, 20, 100]))
        return replace(request, page=self._random.randint(1, 4), limit=self._random.choice([1, 5, 20, 100]))
