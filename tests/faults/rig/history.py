"""An index with a history: the commands that change it, and what it must contain after each."""
import json
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from . import programs
from .index import WORD
from .programs import Broken

MOST_ARTICLES = 40
LITTLE = ("--memory", 64)  # clearing the default of 1024 MB would take longer than everything else
SENTENCES = ("وقال الوزير إن المدرسة الجديدة ستفتح أبوابها في الخريف", "ووصلت السفينة إلى الميناء صباح اليوم",
             "واتفق الجيران على إصلاح الطريق المؤدي إلى القرية", "وتراجعت أسعار القمح في الأسواق العالمية",
             "وبدأت فرق الإنقاذ بالبحث عن المفقودين في الجبال", "وعرض المتحف لوحات لم يرها الجمهور من قبل")


@dataclass(frozen=True)
class Step:
    """A command, and the contents of the index after it has succeeded."""
    writer: str
    command: list
    after: dict

    def moved(self, here, there):
        """Returns the same step for a copy of the history's folder."""
        return Step(self.writer, [word.replace(str(here), str(there), 1) for word in self.command], self.after)


@dataclass
class History:
    folder: Path  # contains the index and its sources
    random: Random
    state: dict = None  # id -> title; None if there is no index yet
    steps: int = field(default=0)
    most: int = MOST_ARTICLES  # number of articles in a build, at most

    def next(self, writer):
        """Returns a step of one of `WRITERS`, not run yet."""
        self.steps += 1
        return WRITERS[writer](self)

    def run(self, step):
        """Runs the step undisturbed."""
        ended = programs.run(step.command)
        if ended.code != 0:
            raise Broken(f"{step.writer} does not go on: {ended}")
        self.state = step.after

    def copy(self, folder):
        """Returns a copy in a folder that does not exist yet, which can then be changed independently."""
        shutil.copytree(self.folder, folder)
        return History(folder, Random(folder.name), self.state, self.steps, self.most)

    def any_writer(self):
        """Returns a random writer that can change the index."""
        whole = self.state is None or (self.index / "shards.stub").exists()
        return self.random.choice(WHOLE if whole else sorted(WRITERS))

    @property
    def index(self):
        return self.folder / "index"

    def source(self, articles):
        """Writes a file of articles, given by id and title."""
        file = self.folder / f"articles-{self.steps}.jsonl"
        with file.open("w", encoding="utf-8") as out:
            for name, title in articles.items():
                text = ". ".join([f"{WORD} عنه {title}", *self.random.choices(SENTENCES, k=4)])
                out.write(json.dumps({"id": name, "title": title, "text": text}, ensure_ascii=False) + "\n")
        return file

    def fresh(self, names):
        return {name: f"خبر {name} {self.steps}" for name in names}

    def some(self, most):
        names = sorted(self.state)
        return self.random.sample(names, min(most, len(names)))


def _index(command, history, *rest):
    return programs.words("fahras-index", command, "--index", history.index, *rest)


def _build(history):
    articles = history.fresh(f"م{n}" for n in range(history.random.randint(5, history.most)))
    return Step("build", _index("build", history, "--quiet", *LITTLE, history.source(articles)), articles)


def _split(history):
    step = _build(history)
    return Step("split", [*step.command, "--shards", "2"], step.after)


def _add(history):
    new = (f"م{history.steps}-{n}" for n in range(history.random.randint(0, 3)))
    changed = history.fresh([*new, *history.some(3)])
    unchanged = {name: history.state[name] for name in history.some(1) if name not in changed}
    return Step("add", _index("add", history, "--quiet", *LITTLE, history.source({**changed, **unchanged})),
                {**history.state, **changed})


def _remove(history):
    gone = history.some(2)
    after = {name: title for name, title in history.state.items() if name not in gone}
    return Step("remove", _index("remove", history, "--quiet", *gone), after)


def _optimize(history):
    return Step("optimize", _index("optimize", history, "--quiet"), history.state)


def told(before, found, after):
    """Returns in words which index was found."""
    if before == after:
        return "same index"
    return "new index" if found == after else "old index"


WRITERS = {"build": _build, "split": _split, "add": _add, "remove": _remove, "optimize": _optimize}
ONE_FOLDER = ("build", "add", "remove", "optimize")  # can change an unsharded index
CHANGING = ("add", "remove", "optimize")             # need an existing index
WHOLE = ("build", "split")                           # work on any folder


def grown(folder, seed, most=MOST_ARTICLES):
    """Returns a history whose index has had articles added and removed."""
    folder.mkdir()
    history = History(folder, Random(seed), most=most)
    for writer in ("build", "add", "remove", "add"):
        history.run(history.next(writer))
    return history
