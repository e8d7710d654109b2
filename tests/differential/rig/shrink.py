"""Reduces a request with a wrong answer to the smallest one that is still answered wrongly."""
from dataclasses import replace

from . import language


def shrunk(request, is_wrong, most=300):
    """Returns the smallest request for which is_wrong(request) holds, among at most `most` trials."""
    trials = 0
    found = True
    while found and trials < most:
        found = False
        for smaller in _smaller(request):
            trials += 1
            if is_wrong(smaller):
                request, found = smaller, True
                break
            if trials >= most:
                break
    return request


def _smaller(request):
    for name in ("filters", "facets", "search_in"):
        values = getattr(request, name)
        for i in range(len(values)):
            yield replace(request, **{name: values[:i] + values[i + 1:]})
    for name, plain in (("sort", ""), ("distinct", ""), ("all_words", False), ("threshold", 0), ("page", 0),
                        ("offset", 0), ("limit", 1000), ("duplicates", "show"), ("unit", "article")):
        if getattr(request, name) != plain:
            yield replace(request, **{name: plain})
    if request.query is not None:
        for query in _smaller_any(request.query):
            yield replace(request, query=query)


def _without_one(node, name):
    children = getattr(node, name)
    if len(children) > 1:
        for i in range(len(children)):
            yield replace(node, **{name: children[:i] + children[i + 1:]})


def _with_smaller(node, name, smaller):
    children = getattr(node, name)
    for i, child in enumerate(children):
        for other in smaller(child):
            yield replace(node, **{name: children[:i] + (other,) + children[i + 1:]})


def _smaller_any(node):
    yield from _without_one(node, "parts")
    yield from _with_smaller(node, "parts", _smaller_all)


def _smaller_all(node):
    yield from _without_one(node, "parts")
    yield from _with_smaller(node, "parts", _smaller_beside)


def _smaller_beside(node):
    yield from _without_one(node, "clauses")
    yield from _with_smaller(node, "clauses", _smaller_clause)


def _smaller_clause(clause):
    if clause.sign:
        yield replace(clause, sign="")
    if isinstance(clause.item, language.Parentheses):
        for inside in _smaller_any(clause.item.inside):
            yield replace(clause, item=replace(clause.item, inside=inside))
    if isinstance(clause.item, language.Near):
        yield replace(clause, item=clause.item.items[0])
