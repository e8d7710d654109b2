"""What the rig prints: Markdown tables, and queries with their results side by side."""
from .measures import MEASURES, mean, per_query, score
from .significance import bootstrap_interval, differences, percentile, randomisation_p

RESULTS_SHOWN = 5


def table(head, rows, numbers_from=1):
    """A Markdown table; columns from `numbers_from` on are aligned to the right."""
    rule = ["---" if column < numbers_from else "---:" for column in range(len(head))]
    return "\n".join("| " + " | ".join(map(str, row)) + " |" for row in (head, rule, *rows))


def score_row(name, collection, run, milliseconds=()):
    means = score(collection.qrels, run)
    speed = [f"{percentile(milliseconds, percent):.2f}" if milliseconds else "" for percent in (50, 95)]
    return [name, len(collection.qrels), *(f"{means[measure]:.4f}" for measure in MEASURES), *speed]


def score_table(rows):
    return table(["collection", "queries", *MEASURES, "ms median", "ms p95"], rows)


def comparison_table(qrels, before, after):
    """The paired difference `after` - `before` of every measure."""
    rows = []
    values_before, values_after = per_query(qrels, before), per_query(qrels, after)
    for measure in MEASURES:
        a, b = values_before[measure], values_after[measure]
        low, high = bootstrap_interval(a, b)
        changes = differences(a, b)
        rows.append([measure, f"{mean(a):.4f}", f"{mean(b):.4f}", f"{mean(changes):+.4f}",
                     f"{low:+.4f} … {high:+.4f}", f"{randomisation_p(a, b):.4f}",
                     sum(change > 0 for change in changes), sum(change < 0 for change in changes)])
    return table(["measure", "against", "this", "difference", "95 % interval", "p", "better",
                  "worse"], rows)


def most_changed(qrels, before, after, count):
    """(qid, nDCG@10 before, nDCG@10 after) of the queries that differ, the largest change first."""
    pairs = zip(qrels, per_query(qrels, before)["nDCG@10"], per_query(qrels, after)["nDCG@10"],
                strict=True)
    changed = [pair for pair in pairs if pair[1] != pair[2]]
    return sorted(changed, key=lambda pair: -abs(pair[2] - pair[1]))[:count]


def result_list(title, names, grades, labels):
    """The first results, then the ranks of the judged documents that are not among them."""
    lines = [f"{title}:"] if names else [f"{title}: nothing found"]
    for rank, name in enumerate(names, 1):
        if rank <= RESULTS_SHOWN or name in grades:
            mark = f"[{grades[name]}]" if name in grades else "   "
            lines.append(f"  {rank:3} {mark} {name}  {labels.get(name, '')}".rstrip())
    return lines


def changed_queries(collection, before, after, count):
    """The queries that changed most, with both result lists. Judged documents have their grade."""
    changed = most_changed(collection.qrels, before, after, count)
    labels = collection.labels(name for qid, _, _ in changed for run in (before, after)
                               for name in run.get(qid, []))
    lines = []
    for qid, old, new in changed:
        grades = collection.qrels[qid]
        lines += ["", f"{qid}  nDCG@10 {old:.4f} -> {new:.4f}  {collection.queries.get(qid, '')}",
                  *result_list("against", before.get(qid, []), grades, labels),
                  *result_list("this", after.get(qid, []), grades, labels)]
    return "\n".join(lines)
