"""Makes the queries that are most expensive for the searcher, from the words of an index."""
from dataclasses import dataclass

STOP_WORDS = "في من على إلى عن أن هذا التي الذي كان مع بعد بين كل ما لا هو هي أو قد".split()
LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
MOST_WORDS = 256     # words of a query
MOST_PREFIXES = 10   # word* in a query
MOST_NEAR = 16       # words that NEAR joins
MOST_PARENTHESES = 30
MOST_HITS = 10_000   # offset and limit together


@dataclass(frozen=True)
class Kind:
    name: str
    queries: tuple
    options: tuple = ()
    like: str = ""  # the article of --like, which needs no query


def misspelt(word):
    """Returns a string that is not a word, two letters away from this one: its correction reads all words."""
    return word[0] + "ظ" + word[2:-2] + "ث" + word[-1]


def near(words, window=1000):
    return f" NEAR/{window} ".join(words)


def nested(words):
    """((((w AND w) OR w) AND w) …"""
    query = words[0]
    for number, word in enumerate(words[1:]):
        query = f"({query} {'OR' if number % 2 else 'AND'} {word})"
    return query


def windows(words, length, count=3):
    """Groups of successive words: the first ones, the next ones …"""
    return [words[start:start + length] for start in range(0, length * count, length)
            if len(words[start:start + length]) == length]


def words_kinds(common):
    def plain(length):
        return tuple(" ".join(some) for some in windows(common, length))

    return [Kind("1 common word", tuple(common[:5])),
            Kind("64 common words", plain(64)),
            Kind("256 words", plain(MOST_WORDS)),
            Kind("64 common words, AND", tuple(" AND ".join(w) for w in windows(common, 64))),
            Kind("2 common words, AND", tuple(" AND ".join(w) for w in windows(common, 2))),
            Kind("one word, 256 times", (" ".join(common[:1] * MOST_WORDS),)),
            Kind("stop words alone", (" ".join(STOP_WORDS), "في", "من في"))]


def phrase_kinds(common):
    def quoted(words):
        return '"' + " ".join(words) + '"'

    pairs = [quoted(pair) for pair in zip(common[:6], common[6:12], strict=False)]
    return [Kind("phrase of 20 stop words", (quoted(STOP_WORDS),)),
            Kind("phrase of 2 stop words", tuple(quoted(w) for w in windows(STOP_WORDS, 2))),
            Kind("phrase of 64 common words", (quoted(common[:64]),)),
            Kind("phrase of 2 common words", tuple(pairs)),
            Kind("20 phrases", (" ".join("+" + quoted(w) for w in windows(common, 2, 20)),
                                " OR ".join(quoted(w) for w in windows(STOP_WORDS, 2, 10)))),
            Kind("exact words", tuple("=" + word for word in STOP_WORDS[:3] + common[:3]))]


def operator_kinds(common):
    excluded = " ".join("-" + word for word in common[:100])
    return [Kind("NEAR of 16 common words", tuple(near(w) for w in windows(common, MOST_NEAR))),
            Kind("NEAR of stop words", (near(STOP_WORDS[:4], 1), near(STOP_WORDS[:MOST_NEAR]))),
            Kind("100 NOTs", (f"{common[100]} {excluded}", excluded)),
            Kind("NOT alone", ("NOT " + common[0], "-" + common[1], "NOT في")),
            Kind("100 excluded phrases", (" ".join(f'-"{a} {b}"' for a, b in
                                                   zip(common[:100], common[1:101], strict=True)),)),
            Kind("deep parentheses", (nested(common[:MOST_PARENTHESES]),
                                      "(" * MOST_PARENTHESES + common[0] + ")" * MOST_PARENTHESES))]


def prefix_kinds(common):
    starts = sorted({word[:2] for word in common[:200]})
    ten = " ".join(start + "*" for start in starts[:MOST_PREFIXES])
    return [Kind("ا* (a plain word)", ("ا*",)),
            Kind("ال*", ("ال*", "وا*", "ما*")),
            Kind("10 of word*", (ten, " AND ".join(ten.split()))),
            Kind("title:, source: with *", ("title:ال*", "title:(ال* ما*)", "source:ال*",
                                            "* title:ال*"))]


def odd_kinds(common):
    slips = [misspelt(word) for word in common if 5 <= len(word) <= 9]
    return [Kind("50 misspelt words", (" ".join(slips[:50]),)),
            Kind("256 misspelt words", (" ".join(slips[:MOST_WORDS]),)),
            Kind("one very long word", ("ا" * 4_000, "كتاب" * 1_000)),
            Kind("only diacritics, tatweel", ("ًٌٍَُِ" * 300, "ـ" * 4_000, "َـ " * 1_000))]


def option_kinds(common, like):
    everything = ("*",)
    deep = ("--offset", str(MOST_HITS - 10))
    many = ("--limit", str(MOST_HITS))
    some = tuple(common[:3])
    return [Kind("--sort date of everything", everything, ("--sort", "date")),
            Kind("--sort date of a word", some, ("--sort", "date")),
            Kind("everything", everything),
            Kind("offset 9,990", some + everything, deep),
            Kind("phrase, offset 9,990", ('"من في"', "=في"), deep),
            Kind("limit 10,000", some[:1] + everything, many),
            Kind("--like a long article", (), (), like),
            Kind("--like, 1,000 hits", (), ("--limit", "1000"), like)]


def kinds(common, like):
    """All kinds, made of the most common words, which are repeated if they are few."""
    common = common * (MOST_WORDS * 3 // len(common) + 1)
    return [*words_kinds(common), *phrase_kinds(common), *operator_kinds(common),
            *prefix_kinds(common), *odd_kinds(common), *option_kinds(common, like)]
