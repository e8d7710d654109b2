"""A fahras-serve with its own index, for the tests of this folder."""

import json
import os
import re
import subprocess
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request


def run(program, *arguments, **options):
    path = os.path.join(os.environ["FAHRAS_BIN"], program)
    return subprocess.run([path, *arguments], check=True, **options)


class Answer:
    def __init__(self, status, headers, body):
        self.status, self.headers, self.body = status, headers, body

    def json(self):
        return json.loads(self.body)


def ask(url, method, target, body=None, headers=None):
    headers = dict(headers or {})
    if body is not None and not isinstance(body, bytes):
        body = json.dumps(body).encode()
        headers.setdefault("Content-Type", "application/json")
    request = urllib.request.Request(url + target, data=body, method=method, headers=headers)
    try:
        with urllib.request.urlopen(request, timeout=60) as response:
            return Answer(response.status, response.headers, response.read())
    except urllib.error.HTTPError as error:
        with error:
            return Answer(error.code, error.headers, error.read())


class Service:
    """Serves the sample corpus and other `sources` as `sample`; with `data`, as an index of a data folder."""

    def __init__(self, *options, sources=(), data=False):
        self.folder = tempfile.TemporaryDirectory()
        index = os.path.join(self.folder.name, "sample")
        served = ("--data", self.folder.name) if data else ("--index", f"sample={index}")
        run("fahras-index", "build", "--quiet", "--index", index,
            os.path.join(os.environ["FAHRAS_SOURCE"], "sample_corpus"), *sources)
        self.process = subprocess.Popen(
            [os.path.join(os.environ["FAHRAS_BIN"], "fahras-serve"), *served,
             "--listen", "127.0.0.1:0", "--log", "none", *options],
            stderr=subprocess.PIPE, text=True)
        self.url = None
        for line in self.process.stderr:
            found = re.search(r"listening on (http://\S+)", line)
            if found:
                self.url = found.group(1)
                break
        assert self.url, "fahras-serve does not listen"

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.stderr.close()
        self.process.wait(30)
        self.folder.cleanup()

    def ask(self, method, target, body=None, headers=None):
        return ask(self.url, method, target, body, headers)

    def finished(self, accepted):
        """Returns the task that an answer names, after it has finished."""
        assert accepted.status == 202, accepted.body
        for _ in range(600):
            task = self.ask("GET", f"/tasks/{accepted.json()['taskUid']}").json()
            if task["finishedAt"]:
                return task
            time.sleep(0.05)
        raise AssertionError("the task does not end")


def quoted(text):
    return urllib.parse.quote(text, safe="")
