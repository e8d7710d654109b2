"""One corpus, its indexes, and the programs that answer requests about them."""
import contextlib
import random as randoms
import tempfile
from dataclasses import replace
from pathlib import Path

from . import corpus, documents, layouts, shell, words
from .expected import Expected, facet_value, problems
from .requests import MOST_HITS, Requester
from .service import Refused, Service, as_answer

MEMORY = Path("/dev/shm")


class World:
    """The world made from a seed. A context manager, which stops the service and deletes the folders at its end."""

    def __init__(self, seed, articles, under_valgrind):
        self._random = randoms.Random(seed)
        self._under_valgrind = under_valgrind
        self._opened = contextlib.ExitStack()
        folder = Path(self._opened.enter_context(
            tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None)))
        self._articles = corpus.articles(self._random, articles)
        self._by_id = {article.id: article for article in self._articles}
        self._analyzers = {}
        self._documents = {}
        for chain in ("fahras", "none"):
            self._learn(chain)
        self.layouts = layouts.make(self._random, folder, self._articles, self._opened)
        self.service = Service(self.layouts, under_valgrind)
        self._opened.callback(self.service.close)
        self._requester = Requester(self._random, self._articles)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._opened.close()

    def _learn(self, chain):
        analyzer = words.Analyzer(chain)
        analyzer.learn([text for article in self._articles
                        for text in (article.title, article.source, article.author, article.section,
                                     *article.paragraphs)])
        roots = words.roots_of(analyzer)
        self._analyzers[chain] = analyzer
        self._documents[chain, "article"] = documents.Documents(
            documents.of_articles(self._articles, analyzer), roots)
        self._documents[chain, "paragraph"] = documents.Documents(
            documents.of_paragraphs(self._articles, analyzer), roots)

    def _learn_queries(self, requests):
        texts = [leaf.text for request in requests if request.query for leaf in leaves(request.query)]
        for analyzer in self._analyzers.values():
            analyzer.learn(texts)

    def over_http(self, count):
        """Sends `count` random requests to the service, some of them several at once. Yields (layout, request,
        problems)."""
        requests = [self._requester.over_http() for _ in range(count)]
        self._learn_queries(requests)
        while requests:
            layout = self._random.choice(self.layouts)
            together = self._random.choice([1] * 9 + [3])
            some, requests = requests[:together], requests[together:]
            if together > 1:
                yield from self._ask_together(layout, some)
            else:
                yield layout, some[0], self.ask(layout, some[0])

    def _ask_together(self, layout, requests):
        try:
            given = self.service.search_many(layout, [request.body() for request in requests])
            for request, one in zip(requests, given):
                yield layout, request, self._judged(layout, request, as_answer(request, one), True)
        except Refused:  # caused by one of them
            for request in requests:
                yield layout, request, self.ask(layout, request)

    def ask(self, layout, request):
        """Returns what is wrong with the service's answer to one request."""
        try:
            return self._ask(layout, request)
        except Refused as why:
            return [str(why)]

    def _ask(self, layout, request):
        answer = as_answer(request, self.service.search(layout, request.body()))
        return self._judged(layout, request, answer, True) + self._beside_whole(layout, request, answer)

    def _beside_whole(self, layout, request, answer):
        """Compares a page, or the hits above a threshold, with the whole list that contains them."""
        if not (request.threshold or request.first or request.limit < MOST_HITS):
            return []
        # A hit below the threshold does not count, even if it is the first with its value of `distinct`.
        distinct = request.distinct if request.sort and request.threshold else ""
        whole_request = replace(request, page=0, offset=0, limit=MOST_HITS, threshold=0, facets=(),
                                distinct="" if distinct else request.distinct)
        whole = as_answer(whole_request, self.service.search(layout, whole_request.body()))
        kept = [hit for hit, score in zip(whole.hits, whole.scores) if score >= request.threshold]
        wanted = self._first_of_each(kept, distinct)[request.first:request.first + request.limit]
        if answer.hits == wanted:
            return []
        return [f"a page of {answer.hits[:8]} where the whole list has {wanted[:8]}"]

    def _first_of_each(self, hits, distinct):
        """Returns the first hit with each value of a field, and all hits without one, in order."""
        seen, first = set(), []
        for hit in hits:
            value = facet_value(self._by_id[hit[0]], distinct)
            if value not in seen:
                first.append(hit)
            if value:
                seen.add(value)
        return first

    def by_command(self, count):
        """Does the same with one process of the command."""
        layout = self._random.choice(self.layouts)
        requests = self._requester.by_command(count)
        self._learn_queries(requests)
        for request, answer in zip(requests, shell.answers(layout, requests, self._under_valgrind)):
            yield layout, request, self._judged(layout, request, answer, False)

    def ask_command(self, layout, request):
        try:
            (answer,) = shell.answers(layout, [request])
        except Refused as why:
            return [str(why)]
        return self._judged(layout, request, answer, False)

    def _judged(self, layout, request, answer, unfinished):
        analyzer = self._analyzers[layout.chain]
        if request.query:
            analyzer.learn([leaf.text for leaf in leaves(request.query)])
        known = self._documents[layout.chain, request.unit]
        return list(problems(request, Expected(request, known, analyzer, unfinished), answer))


def leaves(node):
    for attribute in ("parts", "clauses", "items"):
        for child in getattr(node, attribute, ()):
            yield from leaves(child)
    for attribute in ("item", "inside"):
        if hasattr(node, attribute):
            yield from leaves(getattr(node, attribute))
    if hasattr(node, "written"):
        yield node
