"""Retrieval measures. A query without an answer scores 0; means are over all judged queries."""
import math

MEASURES = ("nDCG@10", "MRR@10", "R@10", "R@100")


def gain_at_10(grades, names):
    """Discounted gain of 2^grade - 1 over the first ten."""
    return sum((2 ** grades.get(name, 0) - 1) / math.log2(place + 2)
               for place, name in enumerate(names[:10]))


def best_gain_at_10(grades):
    return gain_at_10(grades, sorted(grades, key=grades.get, reverse=True))


def ndcg_at_10(grades, names):
    return gain_at_10(grades, names) / best_gain_at_10(grades)


def reciprocal_rank_at_10(grades, names):
    return next((1 / place for place, name in enumerate(names[:10], 1) if name in grades), 0.0)


def recall(grades, names, depth):
    return sum(name in grades for name in names[:depth]) / len(grades)


def per_query(qrels, run):
    """measure -> its values, one for each judged query in the order of qrels."""
    values = {measure: [] for measure in MEASURES}
    for qid, grades in qrels.items():
        names = run.get(qid, [])
        values["nDCG@10"].append(ndcg_at_10(grades, names))
        values["MRR@10"].append(reciprocal_rank_at_10(grades, names))
        values["R@10"].append(recall(grades, names, 10))
        values["R@100"].append(recall(grades, names, 100))
    return values


def mean(values):
    return sum(values) / len(values)


def score(qrels, run):
    return {measure: mean(values) for measure, values in per_query(qrels, run).items()}
