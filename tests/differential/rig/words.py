"""The words of generated articles: lemmas with their roots, written in many forms.

The analyzer decides which forms a word has; the reference gets them from `fahras-index analyze`. The roots are
declared here, so that the reference does not depend on the searcher for related words.
"""
import functools
import subprocess
from dataclasses import dataclass

from . import programs

# lemma: root. Lemmas with the same root are related; all others are not.
LEMMAS = {
    "ملعب": "لعب", "جبل": "جبل", "مطر": "مطر", "شجرة": "شجر", "صندوق": "صندق", "خبز": "خبز", "ثعلب": "ثعلب",
    "حجر": "حجر", "فرس": "فرس", "عقرب": "عقرب", "برتقال": "برتقل", "كوكب": "كوكب", "ذهب": "ذهب", "رصيف": "رصف",
    "خندق": "خندق", "غزال": "غزل", "جسر": "جسر", "طبق": "طبق", "قلعة": "قلع", "خريف": "خرف", "دفتر": "دفتر",
    "زجاج": "زجج", "عطر": "عطر", "صخرة": "صخر", "ضفدع": "ضفدع", "شطرنج": "شطرنج", "عنكبوت": "عنكبوت",
    "كاتب": "كتب", "كتاب": "كتب", "مكتوب": "كتب", "حاكم": "حكم", "محكمة": "حكم", "دارس": "درس", "مدرسة": "درس",
}
# The stop lists contain these words; they have no root.
STOP_WORDS = ["في", "من", "على", "هل", "كيف", "عن"]
# Words that are several tokens, or not Arabic.
OTHERS = ["كوفيد-19", "أغسطس/آب", "2024", "Linux", "G20"]
# No article contains these words, or words that begin with them.
UNKNOWN = ["ظغضث", "قظضغ"]

PROCLITICS = ["", "", "", "", "ال", "ال", "ال", "و", "وال", "بال", "لل", "ب", "فال", "كال"]
ENDINGS = ["", "", "", "", "", "ها", "هم", "ه"]
TATWEEL = "ـ"
MARKS = "ًٌٍَُِّْ"


@dataclass(frozen=True)
class Form:
    """The three forms that the analyzer gives a token, and what the stop lists and the lemmas say about it."""
    surface: str
    base: str
    stem: str
    is_stop_word: bool = False


def _possible_forms(lemma):
    for proclitic in sorted(set(PROCLITICS)):
        for ending in sorted(set(ENDINGS)):
            if not ending or not (lemma.endswith("ة") or proclitic.endswith("ال") or proclitic == "لل"):
                yield proclitic + lemma + ending


@functools.cache
def written_forms():
    """Returns for each lemma the forms that the chain `fahras` reduces to the lemma's stem, with the plain form
    repeated.

    A form that the chain takes for another word would also have another root, which could not be declared here.
    """
    analyzer = Analyzer("fahras")
    analyzer.learn([form for lemma in LEMMAS for form in _possible_forms(lemma)])
    result = {}
    for lemma in LEMMAS:
        stem = analyzer.forms("ال" + lemma)[0].stem
        result[lemma] = [form for form in _possible_forms(lemma) if analyzer.forms(form)[0].stem == stem] + [lemma] * 4
    return result


def decorated(word, random):
    """Returns the word with diacritics and tatweel, which never matter."""
    letters = []
    for letter in word:
        letters.append(letter)
        if random.random() < .3 and "ء" <= letter <= "ي":
            letters.append(random.choice(MARKS + TATWEEL))
    return "".join(letters)


class Analyzer:
    """The forms of texts in one chain. The program is asked only once for each text."""

    def __init__(self, chain):
        self.chain = chain
        self.stop_words = frozenset()
        self._known = {}
        self.stop_words = frozenset(form.surface for word in STOP_WORDS for form in self.forms(word))
        self._known.clear()

    def learn(self, texts):
        new = sorted({text for text in texts if text not in self._known})
        if not new:
            return
        for text in new:
            self._known[text] = []
        # A text without words prints nothing, so each text is followed by a word that always prints something.
        end = "zzzend"
        lines = "".join(f"{text}\n{end}\n" for text in new)
        out = subprocess.run([programs.INDEX, "analyze", "--analyzer", self.chain, "--format", "tsv"],
                             input=lines, capture_output=True, text=True, check=True).stdout
        texts = iter(new)
        text = next(texts)
        for line in out.splitlines():
            _, surface, base, stem, _, _ = line.split("\t")
            if surface == end:
                text = next(texts, None)
            else:
                self._known[text].append(Form(surface, base, stem, surface in self.stop_words))

    def forms(self, text):
        if text not in self._known:
            self.learn([text])
        return self._known[text]


def random_word(random, mean=5):
    """Returns a lemma in some form, the first ones far more often, and sometimes a stop word or another word.

    With a `mean` of 5, a lemma at the end of the list is so rare that the searcher also matches related words.
    """
    kind = random.random()
    if kind < .12:
        return random.choice(STOP_WORDS)
    if kind < .16:
        return random.choice(OTHERS)
    lemmas = list(LEMMAS)
    lemma = lemmas[min(int(random.expovariate(1 / mean)), len(lemmas) - 1)]
    return random.choice(written_forms()[lemma])


def roots_of(analyzer):
    """Returns the root of each lemma's stem. The chain `none` relates no words."""
    roots = {}
    if analyzer.chain != "none":
        for lemma, root in LEMMAS.items():
            roots[analyzer.forms("ال" + lemma)[0].stem] = root
    return roots
