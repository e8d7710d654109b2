"""The n-th call of a kind fails in a searcher: it answers as ever, or says why not, with code 1 or 3."""
from concurrent.futures import ThreadPoolExecutor

from . import calls, damage, programs
from .calls import FAILURES
from .programs import Broken, Fault

KINDS = ("open", "read")


def trial(work, fault, expected):
    """(What came of it, whether the fault came to pass)."""
    ended, count = programs.run_with(fault, damage.search_command(work), work.index)
    came_to_pass = count is None or count >= fault.at
    wrong = None
    if ended.crashed:
        wrong = "crash"
    elif ended.code == 0 and damage.without_times(ended) != expected:
        wrong = "another answer"
    elif ended.code != 0 and (ended.code not in FAILURES or "fahras-search: " not in ended.errors):
        wrong = "no clear error"
    if wrong:
        raise Broken(f"search, {fault.kind} {fault.at} {fault.how}: {wrong} [{ended}]")
    if not came_to_pass:
        return "undisturbed", False
    return "answered" if ended.code == 0 else "refused", True


def total(work, kind):
    ended, count = programs.run_with(Fault(kind, 0, "once"), damage.search_command(work), work.index)
    if ended.code != 0:
        raise Broken(f"search fails undisturbed: {ended}")
    return count


def count_all(work, kinds, most, processes, report):
    """Reports counts for each kind; how many promises were not kept."""
    expected = damage.without_times(damage.search(work))
    broken = 0
    with ThreadPoolExecutor(processes) as pool:
        for kind in kinds:
            made = total(work, kind)
            broken += calls.count_kind(pool, "search", kind, calls.sample(made, most), made, report,
                                       lambda fault: trial(work, fault, expected))
    return broken
