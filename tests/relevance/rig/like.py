"""measure-like: requests articles similar to each judged article, and scores the answers."""
import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

from . import measures, options, runs

DEPTH = 5  # number of similar articles that a page shows below an article


def parse(arguments):
    parser = argparse.ArgumentParser(description="Scores fahras-search --like.", allow_abbrev=False)
    parser.add_argument("qrels", type=Path, help="lines 'id 0 id-of-a-close-article 1'")
    parser.add_argument("--docs", type=Path, required=True, help="the articles")
    parser.add_argument("--bin", type=Path, default=options.BUILD, metavar="DIR",
                        help="where fahras-index and fahras-search are (build/default/bin)")
    parser.add_argument("--floor", type=float, default=0.0, metavar="VALUE",
                        help=f"exit with 1 when R@{DEPTH} is less")
    return parser.parse_args(arguments)


def like(program, index, article):
    """Returns the ids of similar articles, the most similar first."""
    command = [program, "--index", index, "--format", "trec", "--like", article]
    lines = subprocess.run(command, check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout
    return [line.split()[2] for line in lines.splitlines()]


def answer(given, qrels):
    """Returns the ids of similar articles for every judged article."""
    with tempfile.TemporaryDirectory(prefix="fahras-like-") as folder:
        subprocess.run([given.bin / "fahras-index", "build", "--quiet", "--index", folder,
                        given.docs], check=True)
        return {article: like(given.bin / "fahras-search", folder, article) for article in qrels}


def main():
    given = parse(sys.argv[1:])
    qrels = runs.read_qrels(given.qrels)
    answers = answer(given, qrels)
    recall = measures.mean([measures.recall(close, answers[article], DEPTH)
                            for article, close in qrels.items()])
    rank = measures.mean([measures.reciprocal_rank_at_10(close, answers[article])
                          for article, close in qrels.items()])
    print(f"{len(qrels)} articles: R@{DEPTH} {recall:.4f}, MRR@10 {rank:.4f}")
    if recall < given.floor:
        print(f"measure-like: R@{DEPTH} is below the floor of {given.floor}", file=sys.stderr)
        return 1
    return 0
