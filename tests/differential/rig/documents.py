"""The documents of a layout as lists of tokens, to determine which contain what without an index.

A set of documents is an integer whose bit n stands for document n, so AND, OR and NOT are bit operations.
"""
from functools import cached_property

FORMS = ("surface", "base", "stem")


class Part:
    """One text: a title, a paragraph or another field. Words are adjacent only within a part."""

    def __init__(self, forms):
        self.forms = forms
        self._lists = {name: tuple(getattr(form, name) for form in forms) for name in FORMS}
        self._places = {name: _places(some) for name, some in self._lists.items()}

    def spans_of_run(self, wanted, name):
        """Returns the spans where these forms are adjacent: the positions of the first and the last one."""
        return [(at, at + len(wanted) - 1) for at in self._places[name].get(wanted[0], ())
                if self._lists[name][at:at + len(wanted)] == wanted]

    def spans_of_stems(self, stems):
        return [(at, at) for at, stem in enumerate(self._lists["stem"]) if stem in stems]

    def spans_of_beginning(self, beginnings):
        return [(at, at) for at, base in enumerate(self._lists["base"]) if base.startswith(beginnings)]


def _places(forms):
    places = {}
    for at, form in enumerate(forms):
        places.setdefault(form, []).append(at)
    return places


class Document:
    def __init__(self, article, parts, paragraph=None):
        self.article = article
        self.paragraph = paragraph
        # By field; the field text contains title and paragraphs, or the single paragraph.
        self.parts = {}
        for field, part in parts:
            self.parts.setdefault(field, []).append(part)

    @cached_property
    def words(self):
        """The surfaces of a paragraph's words, which near-duplicate paragraphs share."""
        return tuple(form.surface for form in self.parts["text"][0].forms)


def _part(text, analyzer):
    return Part(analyzer.forms(text))


def _metadata(article, analyzer):
    return [(name, _part(getattr(article, name), analyzer)) for name in ("source", "author", "section")]


def of_articles(articles, analyzer):
    """Returns one document for each article, found by its title and all its paragraphs."""
    result = []
    for article in articles:
        title = _part(article.title, analyzer)
        texts = [title, *(_part(paragraph, analyzer) for paragraph in article.paragraphs)]
        result.append(Document(article, [("title", title), *(("text", part) for part in texts),
                                         *_metadata(article, analyzer)]))
    return result


def of_paragraphs(articles, analyzer):
    """Returns one document for each paragraph, found by its own words and by its article's title, source and so
    on."""
    result = []
    for article in articles:
        shared = [("title", _part(article.title, analyzer)), *_metadata(article, analyzer)]
        for number, paragraph in enumerate(article.paragraphs, 1):
            result.append(Document(article, [("text", _part(paragraph, analyzer)), *shared], number))
    return result


class Documents:
    RELATIVES_BELOW = 25  # documents that contain a word

    def __init__(self, documents, roots):
        self.list = documents
        self.everything = (1 << len(documents)) - 1
        self._roots = roots

    def members(self, mask):
        return [document for n, document in enumerate(self.list) if mask >> n & 1]

    @cached_property
    def _by_form(self):
        """The documents that contain a form of a token: (field, name of the form, form) → mask."""
        masks = {}
        for n, document in enumerate(self.list):
            for key in {(field, name, getattr(form, name)) for field, parts in document.parts.items()
                        for part in parts for form in part.forms for name in FORMS}:
                masks[key] = masks.get(key, 0) | 1 << n
        return masks

    def with_stem(self, field, stem):
        return self._by_form.get((field, "stem", stem), 0)

    @cached_property
    def _related(self):
        """The stems that occur in the texts, by root."""
        stems = {}
        for field, name, form in self._by_form:
            if (field, name) == ("text", "stem") and form in self._roots:
                stems.setdefault(self._roots[form], []).append(form)
        return stems

    def relatives(self, stem):
        """Returns the documents with words of the same root, if few documents contain the word itself."""
        mask = 0
        if self.with_stem("text", stem).bit_count() < self.RELATIVES_BELOW:
            for related in self._related.get(self._roots.get(stem), []):
                mask |= self.with_stem("text", related)
        return mask

    def with_run(self, field, wanted, name):
        """Returns the documents in which these forms are adjacent in one part."""
        candidates = self.everything
        for form in wanted:
            candidates &= self._by_form.get((field, name, form), 0)
        if len(wanted) == 1:
            return candidates
        return self._where(candidates, field, lambda part: part.spans_of_run(wanted, name))

    def stems_of_beginning(self, beginnings, is_stop_word):
        """Returns the stems of words of the texts that begin with one of these, and those stems that do."""
        return {stem for base, stem in self._stems
                if base.startswith(beginnings) and not is_stop_word(base) or
                stem.startswith(beginnings) and not is_stop_word(stem)}

    @cached_property
    def _stems(self):
        return {(form.base, form.stem) for document in self.list for field in ("text", "title")
                for part in document.parts.get(field, ()) for form in part.forms}

    def with_beginning(self, field, beginnings):
        mask = 0
        for base, documents in self._bases.get(field, {}).items():
            if base.startswith(beginnings):
                mask |= documents
        return mask

    @cached_property
    def _bases(self):
        bases = {}
        for (field, name, form), mask in self._by_form.items():
            if name == "base":
                bases.setdefault(field, {})[form] = mask
        return bases

    def on_days(self, first, last):
        return sum(1 << n for n, document in enumerate(self.list)
                   if document.article.date and document.article.date >= first
                   and (not last or document.article.date <= last))

    def with_near(self, candidates, field, items, window):
        """`items` contains for each item a function that returns its spans (first, last position) in a part."""
        return self._where(candidates, field,
                           lambda part: _are_near([spans(part) for spans in items], window))

    def _where(self, candidates, field, holds):
        """Returns the candidates of which some part satisfies `holds`."""
        mask = 0
        for n, document in enumerate(self.list):
            if candidates >> n & 1 and any(holds(part) for part in document.parts.get(field, ())):
                mask |= 1 << n
        return mask


def _are_near(spans, window):
    """Whether one span of each item can be chosen so that all positions lie at most `window` apart."""
    if not all(spans):
        return False
    for begin in {first for some in spans for first, _ in some}:
        if all(any(first >= begin and last <= begin + window for first, last in some) for some in spans):
            return True
    return False
