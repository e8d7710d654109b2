"""Makes the n-th call of a kind fail in a search. The answer must be right, or the search must print the reason
and exit with 1 or 3."""
from concurrent.futures import ThreadPoolExecutor

from . import calls, damage, programs
from .calls import FAILURES
from .programs import Broken, Fault

KINDS = ("open", "read")


class Disturbed:
    """One search that is disturbed repeatedly."""

    def __init__(self, work):
        self.work, self.expected = work, damage.without_times(damage.search(work))

    def total(self, kind):
        """Returns how many calls of the kind the undisturbed search makes."""
        ended, count = programs.run_with(Fault(kind, 0, "once"), damage.search_command(self.work), self.work.index)
        if ended.code != 0:
            raise Broken(f"search fails undisturbed: {ended}")
        return count

    def trial(self, fault):
        """Returns the outcome, and whether the fault occurred."""
        ended, count = programs.run_with(fault, damage.search_command(self.work), self.work.index)
        wrong = self._wrong(ended)
        if wrong:
            raise Broken(f"search, {fault.kind} {fault.at} {fault.how}: {wrong} [{ended}]")
        return "answered" if ended.code == 0 else "refused", count is None or count >= fault.at

    def _wrong(self, ended):
        if ended.crashed:
            return "crash"
        if ended.code == 0:
            return None if damage.without_times(ended) == self.expected else "another answer"
        return None if ended.code in FAILURES and "fahras-search: " in ended.errors else "no clear error"


def count_all(work, kinds, most, processes, report):
    """Reports counts for each kind. Returns how many promises were not kept."""
    disturbed = Disturbed(work)
    with ThreadPoolExecutor(processes) as pool:
        return sum(calls.count_kind(pool, "search", kind, most, disturbed, report) for kind in kinds)
