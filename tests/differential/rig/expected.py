"""Determines the expected answer to a request from the documents alone, and checks an answer against it."""
from . import meaning
from .filters import midnight

EXACT_UP_TO = 200  # docs/http-api.md: larger totals can be estimates
LOOKED_AT = 400  # number of candidates examined for a total where stems do not decide
UNDECIDED = object()


class Expected:
    """The expected answer to one request about a collection of documents (documents.Documents)."""

    def __init__(self, request, documents, analyzer, unfinished):
        self._request = request
        mask = documents.everything
        if request.query is not None:
            options = meaning.Options(request.all_words, request.search_in, unfinished)
            mask = meaning.Meaning(request.query, documents, analyzer, options).mask()
        self._all = len(documents.list)
        self.matches = [document for document in documents.members(mask) if request.passes(document.article)]
        self.total = self.count(self.matches)

    def group(self, document):
        """Returns a key that is equal for documents that collapse into one hit."""
        if self._request.duplicates == "show":
            return document.article.id, document.paragraph
        if document.paragraph is None:
            return document.article.group
        return document.article.group, document.words

    def count(self, documents):
        """Returns the number of hits; UNDECIDED if a group can count for different values of `distinct`."""
        values = {}
        for document in documents:
            values.setdefault(self.group(document), set()).add(facet_value(document.article, self._request.distinct))
        if not self._request.distinct:
            return len(values)
        if any(len(some) > 1 for some in values.values()):
            return UNDECIDED
        flat = [value for some in values.values() for value in some]
        return flat.count("") + len(set(flat) - {""})

    def facet(self, name):
        """Returns the number of hits for each value of a field."""
        members = {}
        for document in self.matches:
            value = facet_value(document.article, name)
            if value:
                members.setdefault(value, []).append(document)
        return {value: self.count(documents) for value, documents in members.items()}

    def total_must_be_exact(self, total):
        """Whether `total` must be exact. It can be an estimate if there are more hits, or more documents to
        examine."""
        return self.total is not UNDECIDED and total <= EXACT_UP_TO and self._all <= LOOKED_AT


def facet_value(article, name):
    if name == "year":
        return article.date[:4]
    if name == "month":
        return article.date[:7]
    return getattr(article, name) if name else ""


class Answer:
    """The answer of the service or the command, in a common form."""

    def __init__(self, hits, total, exact, facets, notes):
        self.hits = hits  # (id, number of the paragraph or None)
        self.total = total
        self.total_is_exact = exact
        self.facets = facets  # name: [(value, count)]
        self.notes = notes
        self.scores = []
        self.days = []


def problems(request, expected, answer):
    """Returns what is wrong with an answer, in words; empty if it is correct."""
    return [*_of_notes(answer), *_of_hits(request, expected, answer), *_of_total(request, expected, answer),
            *_of_facets(request, expected, answer), *_of_order(request, answer)]


def _of_notes(answer):
    for note in answer.notes:
        if "plain words" in note:
            yield f"the query was not understood: {note}"


def _of_hits(request, expected, answer):
    members = {(document.article.id, document.paragraph): document for document in expected.matches}
    wrong = [hit for hit in answer.hits if hit not in members]
    if wrong:
        yield f"hits that do not match: {wrong[:5]}"
        return
    seen = {}
    for hit in answer.hits:
        key = expected.group(members[hit])
        if key in seen:
            yield f"{hit} and {seen[key]} are one hit"
        seen[key] = hit
    if request.threshold or expected.total is UNDECIDED:
        return
    wanted = max(0, min(request.limit, expected.total - request.first))
    if len(answer.hits) != wanted:
        missing = [key for key, document in members.items() if expected.group(document) not in seen]
        yield f"{len(answer.hits)} hits where {wanted} are wanted; missing: {missing[:5]}"


def _of_total(request, expected, answer):
    if request.threshold or expected.total is UNDECIDED:
        return
    seen = request.first + len(answer.hits)
    if answer.total_is_exact and answer.total != expected.total:
        yield f"a total of {answer.total} that is said to be exact is {expected.total}"
    elif not answer.total_is_exact and (expected.total_must_be_exact(answer.total) or request.page):
        yield f"a total of {answer.total} is not exact; it is {expected.total}"
    elif not answer.total_is_exact and answer.hits and expected.total > seen and answer.total <= seen:
        yield f"an estimate of {answer.total} after {seen} hits, of {expected.total}"


def _of_facets(request, expected, answer):
    for name in request.facets:
        got = answer.facets.get(name)
        if got is None:
            yield f"no facet {name}"
            continue
        wanted = expected.facet(name)
        counts = dict(got)
        for value in sorted(set(wanted) | set(counts)):
            if not request.threshold and wanted.get(value) is not UNDECIDED and wanted.get(value) != counts.get(value):
                yield f"{name} {value}: {counts.get(value)} where {wanted.get(value)} are wanted"
        if [count for _, count in got] != sorted(counts.values(), reverse=True):
            yield f"facet {name} is not in order"


def _of_order(request, answer):
    if request.sort:
        days = [midnight(day) for day in answer.days if day]
        if days != sorted(days, reverse=request.sort == "desc"):
            yield "days are not in order"
    elif answer.scores != sorted(answer.scores, reverse=True):
        yield "scores are not in order"
