"""Damaged files: whether `check` and opening notice the damage, and what searches that meet it report."""
import shutil
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from random import Random

from . import history, index, programs
from .programs import Broken

BLOCK = 8192  # block size of Xapian's databases
QUERIES = ("كتاب", '"المدرسة الجديدة"', "=ستفتح", "الم*", "الطريق OR السفينة", "الوزير -الجبال", "title:خبر م1",
           "عنه NEAR/5 خبر")
SYNONYMS = "مدرسة = معهد\nسفينة => مركب\n"


def _bit(data, random):
    at = random.randrange(len(data))
    data[at] ^= 1 << random.randrange(8)


def _byte(data, random):
    data[random.randrange(len(data))] = random.randrange(256)


def _zeroes(data, random):
    at = random.randrange(-(-len(data) // BLOCK)) * BLOCK
    length = len(data[at:at + BLOCK])
    data[at:at + length] = bytes(length)


def _swap(data, random):
    one, other = random.randrange(len(data) // BLOCK or 1), random.randrange(len(data) // BLOCK or 1)
    first, second = (slice(n * BLOCK, (n + 1) * BLOCK) for n in (one, other))
    data[first], data[second] = data[second], data[first]


def _cut(data, random):
    del data[random.randrange(len(data)):]


def _append(data, random):
    data += random.randbytes(random.randint(1, BLOCK))


CHANGES = {"bit": _bit, "byte": _byte, "zeroed block": _zeroes, "swapped blocks": _swap, "cut": _cut,
           "appended": _append}
GONE = "gone"
KINDS = sorted([*CHANGES, GONE])
SEEN_AT_ONCE = ("cut", "appended", GONE)  # kinds that opening must notice in any file


def damage(file, kind, random):
    """Changes or removes the file. Returns False if this kind of damage cannot change it."""
    if kind == GONE:
        file.unlink()
        return True
    sound = file.read_bytes()
    for _ in range(20):
        data = bytearray(sound)
        if data:
            CHANGES[kind](data, random)
        if data != sound:
            file.write_bytes(data)
            return True
    return False


def make_index(folder, seed, queries=QUERIES):
    """Makes an index with all kinds of files: several segments, removed documents, and synonyms."""
    work = history.grown(folder, seed)
    rules = folder / "synonyms.txt"
    rules.write_text(SYNONYMS, encoding="utf-8")
    step = work.next("add")
    work.run(history.Step("add", [*step.command, "--synonyms", str(rules)], step.after))
    (folder / "queries").write_text("".join(f"{n}\t{query}\n" for n, query in enumerate(queries)),
                                    encoding="utf-8")
    return work


def search_command(work):
    return programs.words("fahras-search", "--index", work.index, "--format", "jsonl", "--queries",
                          work.folder / "queries")


def search(work):
    return programs.read(search_command(work))


def without_times(ended):
    return [line for line in ended.output.split(",") if not line.startswith('"milliseconds"')]


def answer(work, name, expected):
    """Returns in words how the searches on the damaged index end."""
    ended = search(work)
    if ended.crashed:
        return f"crash {-ended.code}"
    if ended.code not in (0, 3):
        raise Broken(f"not told as damage: {ended}")
    if ended.code != 0:
        if str(work.index) not in ended.errors:
            raise Broken(f"the error does not name the index: {ended}")
        return "error that names the file" if name in ended.errors else "error that names the index"
    return "right answers" if without_times(ended) == expected else "wrong answers"


def segments(index):
    """Returns the contents of all segment files."""
    return {path.relative_to(index): path.read_bytes() for path in index.glob("segment-*/*")}


def must_be_spared(work):
    """Raises Broken if a writer treats damaged files as absent or as leftovers."""
    stood = segments(work.index)
    for writer in history.CHANGING:
        ended = programs.run(work.next(writer).command)
        if ended.code != 3 or "fahras-index: " not in ended.errors:
            raise Broken(f"{writer} of a damaged index: {ended}")
        if segments(work.index) != stood:
            raise Broken(f"{writer} changes segments of a damaged index: {ended}")


class Damager:
    def __init__(self, ground, seed):
        self.ground, self.seed = ground, seed
        self.expected = without_times(search(ground))
        self.files = sorted(path.relative_to(ground.index) for path in ground.index.rglob("*")
                            if path.is_file() and path.name != "LOCK")

    def trial(self, number):
        """Returns the file, the kind of damage, the outcome of the searches, and the promise that was not kept, if
        any."""
        random = Random(f"{self.seed}-{number}")
        name = self.files[number % len(self.files)]
        kind = random.choice(KINDS)
        work = self.ground.copy(self.ground.folder.with_name(f"damage-{number}"))
        wrong = None
        if not damage(work.index / name, kind, random):
            kind = "bit"
            damage(work.index / name, kind, random)
        try:
            said = self.told(work, name, kind)
        except Broken as broken:
            wrong, said = f"{name}, {kind}, trial {number}: {broken}", "broken"
        shutil.rmtree(work.folder)
        return name.name, kind, said, wrong

    def told(self, work, name, kind):
        """Returns the outcome of the searches. Raises Broken if a promise was not kept."""
        found = index.problems(work.index)
        if not found:
            raise Broken("check finds nothing")
        if kind == GONE and name.name not in found:
            raise Broken(f"check does not name what is gone: {found}")
        said = answer(work, name.name, self.expected)
        if said.startswith("crash"):
            raise Broken("a search crashes")
        if kind == GONE and said != "error that names the file":
            raise Broken(f"a search does not name what is gone: {said}")
        if kind in SEEN_AT_ONCE and not said.startswith("error"):
            raise Broken(f"opened with another size: {said}")
        if kind in SEEN_AT_ONCE or name.name.startswith(("CURRENT", "generation-")):
            must_be_spared(work)
        return said


def run(folder, trials, seed, processes):
    """Prints counts. Returns how many promises were not kept."""
    damager = Damager(make_index(folder / "grown", seed), seed)
    by_file, by_kind, wrong = Counter(), Counter(), []
    with ThreadPoolExecutor(processes) as pool:
        for name, kind, said, problem in pool.map(damager.trial, range(trials)):
            by_file[name.split("-")[0], said] += 1
            by_kind[kind, said] += 1
            wrong += [problem] if problem else []
    for counts in (by_file, by_kind):
        for what in sorted({what for what, _ in counts}):
            told = ", ".join(f"{count} {said}" for (of, said), count in sorted(counts.items()) if of == what)
            print(f"{what}: {told}")
    for message in wrong:
        print(f"  BROKEN: {message}")
    print(f"{trials} corruptions of {len(damager.files)} files, check found {trials - len(wrong)}")
    return len(wrong)
