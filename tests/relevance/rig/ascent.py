"""Finds weights by coordinate ascent on nDCG@10, and measures them on other queries."""
import random

from .measures import mean

# A weight is tried at these multiples of itself, rounded to two digits; one of zero at SMALL.
FACTORS = (0, 0.5, 0.7, 0.85, 1.2, 1.4, 2)
SMALL = (0.05, 0.2, 0.8)
# A smaller gain is noise. Changes that follow noise have no direction.
LEAST_GAIN = 5e-4
ROUNDS = 20


class Judged:
    """The queries of one collection, and their scores with the present weights."""

    def __init__(self, name, queries, fixed):
        self.name = name
        self.queries = queries
        self.fixed = fixed  # weight -> value that is never changed

    def part(self, places):
        return Judged(self.name, [self.queries[place] for place in places], self.fixed)

    def values(self, weights):
        """Returns the nDCG@10 of every query."""
        own = {**weights, **self.fixed}
        return [query.ndcg_at_10(query.scores(own)) for query in self.queries]

    def stand(self, weights):
        """Sets the weights from which gain() starts."""
        self.weights = {**weights, **self.fixed}
        self.scores = [query.scores(self.weights) for query in self.queries]
        self.now = self.values(weights)

    def gain(self, name, value):
        """Returns how much the mean of nDCG@10 increases if this weight gets this value."""
        if name in self.fixed:
            return 0.0
        step = value - self.weights[name]
        gained = 0.0
        for query, scores, now in zip(self.queries, self.scores, self.now, strict=True):
            evidence = query.evidence.get(name)
            if evidence:
                tried = [score + step * one for score, one in zip(scores, evidence, strict=True)]
                gained += query.ndcg_at_10(tried) - now
        return gained / len(self.queries)


def steps(value):
    """Returns the values to try instead of this one."""
    tried = (float(f"{value * factor:.2g}") for factor in FACTORS) if value else SMALL
    return [one for one in tried if one != value]


def ascend(collections, start):
    """Returns weights with a high nDCG@10. The means of all collections count equally, however many
    queries each has.
    """
    weights = dict(start)
    for _ in range(ROUNDS):
        before = dict(weights)
        for name in weights:
            for collection in collections:
                collection.stand(weights)
            gains = {value: mean([collection.gain(name, value) for collection in collections])
                     for value in steps(weights[name])}
            best = max(gains, key=gains.get)
            if gains[best] >= LEAST_GAIN:
                weights[name] = best
        if weights == before:
            break
    return weights


def deal(count, folds, seed):
    """Distributes the numbers 0 … count - 1 at random over this many parts."""
    places = list(range(count))
    random.Random(seed).shuffle(places)
    return [sorted(places[fold::folds]) for fold in range(folds)]


def cross_validate(collections, start, folds, seed):
    """Returns the weights fitted without each fold, and for each collection the nDCG@10 of its
    queries with the weights that were fitted without them.
    """
    dealt = [deal(len(collection.queries), folds, seed) for collection in collections]
    held_out = [[0.0] * len(collection.queries) for collection in collections]
    fitted = []
    for fold in range(folds):
        rest = [collection.part([place for other in parts if other is not parts[fold]
                                 for place in other])
                for collection, parts in zip(collections, dealt, strict=True)]
        fitted.append(ascend(rest, start))
        for collection, parts, values in zip(collections, dealt, held_out, strict=True):
            measured = collection.part(parts[fold]).values(fitted[-1])
            for place, value in zip(parts[fold], measured, strict=True):
                values[place] = value
    return fitted, held_out
