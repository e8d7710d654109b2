"""The files of TREC: queries, judgements and runs."""
import re

PARAGRAPH = re.compile(r"(.+)#\d+")


class BadFile(Exception):
    """A line that cannot be read; the message names file and line."""


def _lines(path):
    with open(path, encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            if line.strip():
                yield number, line.rstrip("\r\n")


def read_queries(path):
    """qid -> text of 'qid<TAB>text' lines, in their order."""
    queries = {}
    for number, line in _lines(path):
        qid, tab, text = line.partition("\t")
        if not tab:
            raise BadFile(f"{path}:{number}: not of the form qid<TAB>text")
        queries[qid] = text
    return queries


def read_qrels(path):
    """qid -> {document: grade} of 'qid 0 document grade' lines. Grades of 0 and less mean the same
    as no judgement, so a query that has no others is not judged."""
    qrels = {}
    for number, line in _lines(path):
        try:
            qid, _, document, grade = line.split()
            if int(grade) > 0:
                qrels.setdefault(qid, {})[document] = int(grade)
        except ValueError:
            raise BadFile(f"{path}:{number}: not of the form 'qid 0 document grade'") from None
    return qrels


def read_run(path):
    """qid -> documents by the rank column, best first, each once at its best rank."""
    ranked = {}
    for number, line in _lines(path):
        try:
            qid, _, document, rank, _, _ = line.split()
            ranked.setdefault(qid, []).append((int(rank), document))
        except ValueError:
            raise BadFile(
                f"{path}:{number}: not of the form 'qid Q0 document rank score tag'") from None
    return {qid: list(dict.fromkeys(document for _, document in sorted(pairs)))
            for qid, pairs in ranked.items()}


def judges_paragraphs(qrels):
    """Whether the judgements name paragraphs, as ID#N, and not documents."""
    return all(PARAGRAPH.fullmatch(document) for grades in qrels.values() for document in grades)


def collapse(run):
    """The run with every paragraph ID#N as its document ID, once at its best rank."""
    def document(name):
        match = PARAGRAPH.fullmatch(name)
        return match[1] if match else name
    return {qid: list(dict.fromkeys(map(document, names))) for qid, names in run.items()}


def read_run_for(qrels, path):
    """A run in the unit of the judgements."""
    run = read_run(path)
    return run if judges_paragraphs(qrels) else collapse(run)
