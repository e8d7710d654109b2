"""Runs a fahras-serve process on a free port of the loopback interface."""
import contextlib
import socket
import subprocess
import time
import urllib.error
import urllib.request

PATIENCE = 30  # seconds


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def wait_until_healthy(process, url):
    for _ in range(PATIENCE * 20):
        if process.poll() is not None:
            raise ChildProcessError(f"fahras-serve ended with {process.returncode}")
        with contextlib.suppress(urllib.error.URLError, ConnectionError):
            urllib.request.urlopen(f"{url}/health", timeout=PATIENCE).close()
            return
        time.sleep(0.05)
    raise TimeoutError(f"{url} does not answer")


class Service:
    def __init__(self, process, port):
        self.process = process
        self.port = port
        self.url = f"http://127.0.0.1:{port}"

    def resident_bytes(self):
        with open(f"/proc/{self.process.pid}/status", encoding="utf-8") as lines:
            return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmRSS"))


@contextlib.contextmanager
def serving(program, index, *options):
    """Serves `index` under the name "articles". The service stops at the end of the block."""
    port = free_port()
    with subprocess.Popen([program, "--index", f"articles={index}", "--listen", f"127.0.0.1:{port}",
                           "--log", "none", *map(str, options)]) as process:
        try:
            served = Service(process, port)
            wait_until_healthy(process, served.url)
            yield served
        finally:
            process.terminate()
            process.wait(PATIENCE)
