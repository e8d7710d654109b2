"""Runs programs and measures their time and memory."""
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

BUILD = Path(__file__).resolve().parents[3] / "build" / "default" / "bin"
KIBIBYTE = 1024


class ProgramFailed(Exception):
    """A program failed after printing the reason on standard error."""


@dataclass(frozen=True)
class Measured:
    """The time and memory of a process, including its children for which it waited."""
    output: bytes
    wall_seconds: float
    cpu_seconds: float
    peak_bytes: int


def find(folder, name):
    found = shutil.which(name, path=folder)
    if not found:
        raise FileNotFoundError(f"{folder}: no {name} there; build it or name --bin")
    return Path(found).resolve()


def run(command, accepted=(0,), errors=None):
    """Runs a program to its end. `errors`: a file for its standard error; without it, that is inherited."""
    words = [str(word) for word in command]
    with tempfile.TemporaryFile() as output:
        actions = [(os.POSIX_SPAWN_DUP2, output.fileno(), 1)]
        if errors is not None:
            actions.append((os.POSIX_SPAWN_DUP2, errors.fileno(), 2))
        start = time.perf_counter()
        process = os.posix_spawnp(words[0], words, os.environ, file_actions=actions)
        _, status, usage = os.wait4(process, 0)
        wall = time.perf_counter() - start
        if os.waitstatus_to_exitcode(status) not in accepted:
            raise ProgramFailed(f"failed: {shlex.join(words)}")
        output.seek(0)
        return Measured(output.read(), wall, usage.ru_utime + usage.ru_stime,
                        usage.ru_maxrss * KIBIBYTE)


def output_of(command, text=None, environment=None):
    """Returns the output of a program with `text` as standard input."""
    words = [str(word) for word in command]
    ran = subprocess.run(words, check=False, input=text, stdout=subprocess.PIPE,
                         env={**os.environ, **(environment or {})})
    if ran.returncode != 0:
        raise ProgramFailed(f"failed: {shlex.join(words)}")
    return ran.stdout


def guarded(main):
    """Runs main. Errors in its input become a message and exit code 2, without a traceback."""
    try:
        return main()
    except (OSError, ProgramFailed, ValueError) as error:
        print(f"{Path(sys.argv[0]).name}: {error}", file=sys.stderr)
        return 2
