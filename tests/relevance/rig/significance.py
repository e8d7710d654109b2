"""Whether a difference between two runs over the same queries may be chance. Seeded, so that a
figure can be printed again."""
import random

DRAWS = 10_000
SEED = 20240229


def differences(before, after):
    return [b - a for a, b in zip(before, after, strict=True)]


def randomisation_p(before, after, draws=DRAWS, seed=SEED):
    """Two-sided paired randomisation test: how often random signs give as large a difference."""
    changed = [difference for difference in differences(before, after) if difference != 0]
    if not changed:
        return 1.0
    observed = abs(sum(changed)) - 1e-12
    source = random.Random(seed)
    as_large = 0
    for _ in range(draws):
        signs = source.getrandbits(len(changed))
        total = 0.0
        for difference in changed:
            total += difference if signs & 1 else -difference
            signs >>= 1
        as_large += abs(total) >= observed
    return (as_large + 1) / (draws + 1)


def bootstrap_interval(before, after, draws=DRAWS, seed=SEED):
    """95 % percentile interval of the mean difference, queries resampled."""
    changes = differences(before, after)
    if not any(changes):
        return 0.0, 0.0
    count, source = len(changes), random.Random(seed)
    means = sorted(sum(source.choices(changes, k=count)) / count for _ in range(draws))
    return means[int(draws * 0.025)], means[int(draws * 0.975) - 1]


def percentile(values, percent):
    """Returns the smallest value that at least this percentage of the values do not exceed (the
    nearest rank).
    """
    rank = -(-len(values) * percent // 100)
    return sorted(values)[max(rank, 1) - 1]
