"""Decides which `-` of a query excludes and which is a dash of the text: docs/query-language.md, "+ and -"."""
from dataclasses import replace

from . import language


def settled(query):
    """Returns the query without signs that are dashes. A pair of dashes is part of the words and never a sign."""
    if _has_operator(query):
        return query
    # Without operators, a query consists only of adjacent words, quotations and parentheses.
    return _settled(query, True)


def _has_operator(node):
    if isinstance(node, language.Leaf):
        return node.kind in ("exact", "prefix", "date") or node.field != ""
    if isinstance(node, language.Near):
        return True
    if isinstance(node, language.Parentheses):
        return node.field != "" or _has_operator(node.inside)
    if isinstance(node, language.Clause):
        return node.sign in ("+", "NOT") or _has_operator(node.item)
    if isinstance(node, language.Beside):
        return any(map(_has_operator, node.clauses))
    return len(node.parts) > 1 or _has_operator(node.parts[0])


def _settled(query, at_end):
    """`at_end` means that only excluded terms and closing parentheses follow."""
    clauses = []
    for clause in reversed(query.parts[0].parts[0].clauses):
        if isinstance(clause.item, language.Parentheses):
            clause = replace(clause, item=replace(clause.item, inside=_settled(clause.item.inside, at_end)))
        at_end = at_end and clause.sign == "-"
        clauses.append(clause if at_end else replace(clause, sign=""))
    return language.Any((language.All((language.Beside(tuple(reversed(clauses))),)),))
