"""Reads the evidence of the second stage of ranking for each candidate, without weights."""
import json

from . import engine, runs
from .collection import name_in_run
from .measures import best_gain_at_10, gain_at_10

# The number of candidates that fahras-search rescores (rescored_candidates of ranking/weights.h). Lower ones
# keep their place with any weights.
RESCORED = 40

FIRST_STAGE = "words by their stems"
# The name of each kind of evidence in --explain, and of its weight.
WEIGHT_OF = {
    "words exactly as written": "surface",
    "words without clitics": "base",
    "words of the same root": "root",
    "neighbouring words": "neighbours",
    "words in the title": "title",
    "query coverage": "coverage",
    "words together in a paragraph": "together",
    "words near the beginning": "early",
}


class Query:
    """A judged query: its candidates with their evidence, weight -> a number for each candidate.
    Candidates are in an order that decides between equal scores."""

    def __init__(self, grades, names, first_stage, evidence):
        self.grades = grades
        self.names = names
        self.first_stage = first_stage
        self.best = best_gain_at_10(grades)
        # Evidence that is the same for all candidates changes no order.
        self.evidence = {weight: values for weight, values in evidence.items()
                         if min(values) != max(values)} if self.winnable() else {}

    def winnable(self):
        return any(name in self.grades for name in self.names)

    def scores(self, weights):
        total = self.first_stage
        for name, values in self.evidence.items():
            weight = weights[name]
            total = [sum_so_far + weight * value
                     for sum_so_far, value in zip(total, values, strict=True)]
        return total

    def ndcg_at_10(self, scores):
        order = sorted(range(len(scores)), key=scores.__getitem__, reverse=True)
        names = dict.fromkeys(map(self.names.__getitem__, order))
        return gain_at_10(self.grades, list(names)) / self.best


def name_of(hit, of_paragraphs):
    paragraph = f"#{hit['paragraph']}" if of_paragraphs and "paragraph" in hit else ""
    return name_in_run(hit["id"]) + paragraph


def weight_of(piece):
    if piece not in WEIGHT_OF:
        raise engine.EngineFailed(f"fahras-search explains '{piece}', of which fit knows no weight")
    return WEIGHT_OF[piece]


def query(grades, hits, of_paragraphs):
    first_stage = [0.0] * len(hits)
    evidence = {}
    for place, hit in enumerate(hits):
        for piece in hit["explain"]:
            if piece["evidence"] == FIRST_STAGE:
                first_stage[place] = piece["score"]
            else:
                values = evidence.setdefault(weight_of(piece["evidence"]), [0.0] * len(hits))
                values[place] = piece["score"]
    names = [name_of(hit, of_paragraphs) for hit in hits]
    return Query(grades, names, first_stage, evidence)


def read_hits(path):
    """qid -> its hits, best first, of JSON lines."""
    hits = {}
    with open(path, encoding="utf-8") as file:
        for line in file:
            hit = json.loads(line)
            del hit["passages"]  # most of its size
            hits.setdefault(hit["query_id"], []).append(hit)
    return hits


def gather(configuration, collection, cache, weights, fixed):
    """The collection's judged queries, from one run of fahras-search. With every weight at 1 the
    pieces of a score are the evidence itself. What is fixed at zero stays out of the run, so that
    it does not decide between candidates that are equal without it. Typos are off, because their
    penalty is a part of the whole score, which no weight multiplies."""
    index = engine.build_index(configuration, collection, cache)
    answers = cache / f"{collection.name}.evidence.jsonl"
    bare = engine.with_weights(configuration,
                               {name: 0 if fixed.get(name) == 0 else 1 for name in weights})
    engine.answer(bare, collection, index, answers,
                  ["--format", "jsonl", "--explain", "--typos", "off", "--limit", RESCORED])
    hits = read_hits(answers)
    of_paragraphs = runs.judges_paragraphs(collection.qrels)
    return [query(grades, hits.get(qid, []), of_paragraphs)
            for qid, grades in collection.qrels.items()]
