"""Writes figures as Markdown tables."""

MEGABYTE = 1e6


def table(head, rows):
    """The alignments: the first column to the left, numbers to the right."""
    rule = ["---"] + ["---:"] * (len(head) - 1)
    return "\n".join("| " + " | ".join(map(str, row)) + " |" for row in (head, rule, *rows))


def number(value):
    """A number with three significant digits."""
    if value == 0:
        return "0"
    digits = 0 if abs(value) >= 100 else 1 if abs(value) >= 10 else 2 if abs(value) >= 1 else 3
    return f"{value:,.{digits}f}"


def build_table(figures):
    rows = [[name, *(number(stage[key]) for key in
                     ("wall_seconds", "wall_mb_s", "cpu_seconds", "cpu_mb_s"))]
            for name, stage in figures["build"]["stages"].items()]
    return table(["build", "wall s", "MB/s", "CPU s", "MB/s"], rows)


def analysis_table(figures):
    return table(["analysis, one core", "MB/s"],
                 [[name.replace("_", " "), number(run["mb_s"])]
                  for name, run in figures["analysis"].items()])


def index_table(figures):
    return table(["index", "MB", "of text"],
                 [[name, f"{part['bytes'] / MEGABYTE:.2f}", f"{part['of_text']:.3f}"]
                  for name, part in figures["index"].items()])


def query_table(figures):
    threads = figures["machine"]["threads"]
    columns = ("p50_ms", "p95_ms", "p99_ms", "cpu_p50_ms", "cpu_p95_ms", "per_second",
               "per_second_all_cores")
    rows = [[f"{unit}: {name}", one["queries"], *(number(one[column]) for column in columns)]
            for unit, classes in figures["queries"].items() for name, one in classes.items()]
    shell = figures["shell"]["one query"]
    rows.append(["from the shell", shell["runs"], number(shell["p50_ms"]), number(shell["p95_ms"]),
                 "", number(shell["cpu_p50_ms"]), number(shell["cpu_p95_ms"]), "", ""])
    return table(["ten best, warm", "queries", "p50 ms", "p95 ms", "p99 ms", "CPU p50", "CPU p95",
                  "a second, 1 thread", f"a second, {threads} threads"], rows)


def heading(figures):
    text, machine = figures["text"], figures["machine"]
    return (f"{figures['source']}: {text['articles']:,} articles, {text['paragraphs']:,} paragraphs, "
            f"{text['text_bytes'] / MEGABYTE:.1f} MB of text; {machine['cores']} × "
            f"{machine['processor']}, load {machine['load']:.1f}")


def report(figures):
    peak = figures["build"]["peak_bytes"] / MEGABYTE
    tables = [heading(figures), build_table(figures) + f"\n\nPeak memory of the build: {peak:.0f} MB"]
    if "analysis" in figures:
        tables.append(analysis_table(figures))
    return "\n\n".join([*tables, index_table(figures), query_table(figures)])
