"""The reference: determines which documents match a query, according to docs/query-language.md alone."""
from dataclasses import dataclass, replace

from . import dashes, language

ARTICLES = ("ولل", "وبال", "وال", "بال", "كال", "فال", "لل", "ال")
FILTERS = ("source", "author", "section", "date")


@dataclass(frozen=True)
class Options:
    """The parts of a request beside the query that affect matching."""
    all_words: bool = False
    search_in: tuple = ()  # fields; empty means title and text
    unfinished: bool = False  # the last word may still be typed


class Meaning:
    """The meaning of one query about `documents`, whose words `analyzer` knows."""

    def __init__(self, query, documents, analyzer, options=Options()):
        self._documents = documents
        self._analyzer = analyzer
        self._options = options
        self._all_words = options.all_words
        self._query = dashes.settled(query)
        if options.unfinished:
            self._query = _finished(self._query, analyzer)
        self._widens = not self._needs_positions(self._query)

    def mask(self):
        """Returns the matching documents, as a set of documents.py."""
        return self._any_of(self._query, "", True)

    # Rare words also match related words, unless some part of the query needs positions.

    def _needs_positions(self, node, alone=True):
        """`alone` means that no AND or OR is beside the node. If one is, a word of several tokens is a phrase."""
        if isinstance(node, language.Leaf):
            several = node.kind == "word" and len(self._forms(node)) > 1 and (node.field != "" or not alone)
            return several or node.kind in ("exact", "prefix", "phrase")
        if isinstance(node, language.Near):
            return True
        if isinstance(node, language.Parentheses):
            return self._needs_positions(node.inside)
        if isinstance(node, language.Beside):
            alone = alone or len(node.clauses) > 1
            quotes_are_words = self._has_plain_word(node.clauses)
            return any(self._clause_needs_positions(clause, quotes_are_words, alone) for clause in node.clauses)
        alone = alone and len(node.parts) == 1
        return any(self._needs_positions(part, alone) for part in node.parts)

    def _clause_needs_positions(self, clause, quotes_are_words, alone):
        if _is_plain_quotation(clause) and quotes_are_words:
            return False
        return self._needs_positions(clause.item, alone and clause.sign == "")

    # Words, phrases and other leaves.

    def _forms(self, leaf):
        return self._analyzer.forms(leaf.text)

    def _fields(self, field):
        if field:
            return (field,)
        return self._options.search_in or ("text",)

    def _leaf(self, leaf, field, widened):
        field = leaf.field or field
        if leaf.kind == "date":
            return self._documents.on_days(*leaf.days)
        mask = 0
        for one in self._fields(field):
            mask |= self._in_field(leaf, one)
        plain = leaf.kind in ("word", "typed") and not field and not self._options.search_in
        if widened and self._widens and plain and not self._forms(leaf)[0].is_stop_word:
            mask |= self._documents.relatives(self._forms(leaf)[0].stem)
        return mask

    def _in_field(self, leaf, field):
        forms = self._forms(leaf)
        if leaf.kind == "typed":
            mask = 0
            for stem in self._stems_typed(forms[0], field):
                mask |= self._documents.with_stem(field, stem)
            return mask
        if leaf.kind == "prefix":
            if field not in ("text", "title"):
                return 0
            return self._documents.with_beginning(field, _beginnings(forms))
        name = _compared_form(leaf, forms)
        return self._documents.with_run(field, tuple(getattr(form, name) for form in forms), name)

    def _stems_typed(self, form, field):
        """Returns the stem of the word that is being typed and those of its completions."""
        if field not in ("text", "title"):
            return {form.stem}
        def is_stop_word(base):
            return self._analyzer.forms(base)[0].is_stop_word
        found = self._documents.stems_of_beginning(_beginnings([form]), is_stop_word) - {form.stem}
        if not found:
            found = self._documents.stems_of_beginning((form.base,), is_stop_word)
        return found | {form.stem}

    def _near(self, near, field):
        field = near.items[0].field or field
        items = [self._spans(item) for item in near.items]
        mask = 0
        for one in self._fields(field):
            if one in ("text", "title") or not any(item.kind == "prefix" for item in near.items):
                candidates = self._documents.everything
                for item in near.items:
                    candidates &= self._in_field(item, one)
                mask |= self._documents.with_near(candidates, one, items, near.window)
        return mask

    def _spans(self, leaf):
        forms = self._forms(leaf)
        if leaf.kind == "typed":
            stems = self._stems_typed(forms[0], "text")
            return lambda part: part.spans_of_stems(stems)
        if leaf.kind == "prefix":
            beginnings = _beginnings(forms)
            return lambda part: part.spans_of_beginning(beginnings)
        name = _compared_form(leaf, forms)
        wanted = tuple(getattr(form, name) for form in forms)
        return lambda part: part.spans_of_run(wanted, name)

    # OR, AND and adjacent clauses. `widened` means that a rare word here may also match related words.

    def _any_of(self, query, field, widened):
        if len(query.parts) == 1:
            return self._all_of(query.parts[0], field, widened, alone=True)
        mask = 0
        for part in query.parts:
            mask |= self._all_of(part, field, widened, alone=False)
        return mask

    def _all_of(self, node, field, widened, alone):
        if len(node.parts) == 1:
            return self._beside(node.parts[0], field, widened, alone)
        mask = self._documents.everything
        for part in node.parts:
            mask &= self._beside(part, field, False, alone=False)
        return mask

    def _beside(self, beside, field, widened, alone):
        clauses = self._settled(beside.clauses, alone)
        musts, filters, options, excluded = [], [], [], 0
        for clause in clauses:
            if clause.sign in ("-", "NOT"):
                excluded |= self._excluded(clause.item, field)
            elif clause.sign == "+":
                (filters if self._is_filter(clause.item) else musts).append(self._item(clause.item, field, False))
            elif self._all_words:
                musts.append(self._item(clause.item, field, False))
            else:
                options.append(clause.item)
        widened = widened and not filters
        mask = self._documents.everything
        for must in musts + filters:
            mask &= must
        if options and not musts:
            any_option = 0
            for item in options:
                any_option |= self._item(item, field, widened)
            mask &= any_option
        return mask & ~excluded

    def _excluded(self, item, field):
        """Within an excluded item, all_words does not apply, because that would exclude less."""
        before, self._all_words = self._all_words, False
        mask = self._item(item, field, False)
        self._all_words = before
        return mask

    def _item(self, item, field, widened):
        if isinstance(item, language.Parentheses):
            return self._any_of(item.inside, item.field or field, widened)
        if isinstance(item, language.Near):
            return self._near(item, field)
        return self._leaf(item, field, widened)

    def _settled(self, clauses, alone):
        """Returns the clauses with their effective signs: '+' for items that are always required. Stop words
        without effect are removed."""
        quotes_are_words = self._has_plain_word(clauses)
        counted = []
        for clause in clauses:
            if _is_plain_quotation(clause) and quotes_are_words:
                counted += self._words(clause.item)
            elif clause.sign == "" and _is_required_by_nature(clause.item, quotes_are_words):
                counted.append(replace(clause, sign="+"))
            elif _is_plain_word(clause) and (alone or len(clauses) > 1):
                counted += self._words(clause.item)
            else:
                counted.append(clause)
        if len(clauses) == 1 and not alone:
            return counted
        if any(self._carries_weight(clause) for clause in counted):
            counted = [clause for clause in counted if not self._is_stop_word(clause)]
        return counted

    def _words(self, leaf):
        """A word that consists of several tokens, and a quotation beside words, count as their words."""
        if len(self._forms(leaf)) == 1:
            return [language.Clause("", leaf if leaf.kind == "typed" else replace(leaf, kind="word"))]
        return [language.Clause("", replace(leaf, kind="word", text=form.surface)) for form in self._forms(leaf)]

    def _is_stop_word(self, clause):
        return _is_plain_word(clause) and all(form.is_stop_word for form in self._forms(clause.item))

    def _has_plain_word(self, clauses):
        return any(_is_plain_word(clause) and not self._is_stop_word(clause) for clause in clauses)

    def _carries_weight(self, clause):
        return (clause.sign not in ("-", "NOT") and not self._is_stop_word(clause)
                and not self._is_filter(clause.item))

    def _is_filter(self, item, field=""):
        if isinstance(item, language.Leaf):
            return (item.field or field) in FILTERS
        if isinstance(item, language.Near):
            return (item.items[0].field or field) in FILTERS
        field = item.field or field
        return all(self._is_filter(clause.item, field) for all_of in item.inside.parts for beside in all_of.parts
                   for clause in beside.clauses)


def _beginnings(forms):
    """Returns the prefixes to search for: the prefix itself, and the prefix without a leading article."""
    surface = forms[0].surface
    article = next((one for one in ARTICLES if surface.startswith(one) and len(surface) > len(one)), "")
    return (surface, surface[len(article):])


def _compared_form(leaf, forms):
    if leaf.kind == "exact":
        return "surface"
    return "base" if leaf.kind == "phrase" or len(forms) > 1 else "stem"


def _is_plain_word(clause):
    item = clause.item
    return clause.sign == "" and isinstance(item, language.Leaf) and item.kind in ("word", "typed") and not item.field


def _is_plain_quotation(clause):
    item = clause.item
    return clause.sign == "" and isinstance(item, language.Leaf) and item.kind == "phrase" and not item.field


def _is_required_by_nature(item, quotes_are_words):
    if isinstance(item, language.Parentheses):
        return item.field != ""
    if isinstance(item, language.Near) or item.field:
        return True
    return item.kind == "exact" or item.kind == "phrase" and not quotes_are_words


def _finished(query, analyzer):
    """Returns the query with its last word marked as one that is being typed."""
    beside = query.parts[-1].parts[-1]
    last = beside.clauses[-1]
    item = last.item
    near = item if isinstance(item, language.Near) else None
    leaf = near.items[-1] if near else item
    if last.sign in ("-", "NOT") or not isinstance(leaf, language.Leaf) or leaf.kind != "word":
        return query
    if leaf.written.endswith("-") or len(analyzer.forms(leaf.text)) != 1:  # a trailing dash ends the word
        return query
    typed = replace(leaf, kind="typed")
    typed = replace(near, items=(*near.items[:-1], typed)) if near else typed
    clauses = (*beside.clauses[:-1], replace(last, item=typed))
    parts = (*query.parts[-1].parts[:-1], language.Beside(clauses))
    return language.Any((*query.parts[:-1], language.All(parts)))
