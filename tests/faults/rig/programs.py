"""Runs the commands under test, disturbed or not."""
import os
import resource
import signal
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
BUILD = ROOT / "build" / "default"
BIN = Path(os.environ.get("FAHRAS_BIN", BUILD / "bin"))
# Empty if there is no shim, for example with sanitizers.
SHIM = os.environ.get("FAHRAS_SHIM", BUILD / "tests" / "faults" / "shim" / "libfahras-faults.so")
PATIENCE = 60  # seconds; a command that takes longer counts as hanging


class Broken(Exception):
    """A promise that was not kept."""


class Stalled(Broken):
    """The program hangs without using the processor."""


@dataclass(frozen=True)
class Ended:
    code: int  # negative signal number if a signal ended it
    output: str
    errors: str

    @property
    def crashed(self):
        return self.code < 0

    def __str__(self):
        return f"code {self.code}, {self.errors.strip() or 'silent'}"


@dataclass(frozen=True)
class Fault:
    """What the preloaded shim does to a process; shim/faults.h explains the words."""
    kind: str
    at: int
    how: str

    def environment(self, under, count_file):
        if not SHIM:
            raise FileNotFoundError("name the shim that is to be preloaded in FAHRAS_SHIM")
        return {**os.environ, "LD_PRELOAD": str(SHIM), "FAHRAS_FAULT": f"{self.kind} {self.at} {self.how}",
                "FAHRAS_FAULT_UNDER": str(under), "FAHRAS_FAULT_COUNT": str(count_file)}


def words(command, *arguments):
    return [str(BIN / command), *map(str, arguments)]


def run(command, environment=None, max_bytes=None):
    """Runs a command to its end. `max_bytes` is RLIMIT_FSIZE, the limit for each file that it writes."""
    limit = None
    if max_bytes is not None:
        def limit():
            resource.setrlimit(resource.RLIMIT_FSIZE, (max_bytes, max_bytes))
            signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, errors="replace",
                          env=environment, preexec_fn=limit) as running:
        try:
            output, errors = running.communicate(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            seconds, place = _where(running.pid)
            running.kill()
            kind = Broken if seconds > PATIENCE / 10 else Stalled
            raise kind(f"hangs: {Path(command[0]).name} {command[1]}, {place}, after {seconds:.1f} s of "
                       "processor") from None
    return Ended(running.returncode, output, errors)


def read(command):
    """Runs a single-threaded command that only reads files. If it waits instead of computing, the machine is the
    cause, so the command is run once more."""
    try:
        return run(command)
    except Stalled as stalled:
        print(f"once more: {stalled}", flush=True)
        return run(command)


def _where(pid):
    """Returns the processor seconds that a process has used, its state, and where in the kernel it waits."""
    process = Path("/proc") / str(pid)
    fields = (process / "stat").read_text().rpartition(")")[2].split()
    try:
        place = (process / "wchan").read_text()
    except OSError:
        place = "?"
    ticks = int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK"), f"state {fields[0]} in {place}"


def run_with(fault, command, under):
    """Runs a command with a fault. Also returns how many calls of the fault's kind it made, or None if it died
    before reporting that."""
    with tempfile.TemporaryDirectory() as folder:
        count_file = Path(folder) / "count"
        ended = run(command, fault.environment(under, count_file))
        return ended, int(count_file.read_text()) if count_file.exists() else None
