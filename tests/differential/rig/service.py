"""fahras-serve with all layouts: one process for the whole run."""
import http.client
import json
import re
import subprocess

from . import programs
from .expected import Answer

VALGRIND = ["valgrind", "--quiet", "--error-exitcode=99", "--errors-for-leak-kinds=none", "--leak-check=no",
            "--num-callers=40"]


class Refused(Exception):
    """A valid request was refused."""


class Service:
    def __init__(self, layouts, under_valgrind):
        command = [str(programs.SERVE), "--listen", "127.0.0.1:0", "--log", "none", "--timeout", "600000"]
        for layout in layouts:
            for place in layout.places:
                command += ["--index", f"{layout.name}={place}"]
        self._process = subprocess.Popen((VALGRIND if under_valgrind else []) + command, stderr=subprocess.PIPE,
                                         text=True)
        self._connection = None
        self.said = []
        for line in self._process.stderr:
            self.said.append(line)
            found = re.search(r"listening on http://([\d.]+:\d+)", line)
            if found:
                self._connection = http.client.HTTPConnection(found.group(1), timeout=600)
                return
        self.close()
        raise ChildProcessError("fahras-serve does not listen: " + "".join(self.said))

    def post(self, target, body):
        self._connection.request("POST", target, json.dumps(body), {"Content-Type": "application/json"})
        response = self._connection.getresponse()
        text = response.read()
        if response.status != 200:
            raise Refused(f"status {response.status}: {text.decode()}")
        return json.loads(text)

    def search(self, layout, body):
        return self.post(f"/indexes/{layout.name}/search", body)

    def search_many(self, layout, bodies):
        queries = [{**body, "indexUid": layout.name} for body in bodies]
        return self.post("/multi-search", {"queries": queries})["results"]

    def close(self):
        """Kills the service if it was not stopped."""
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait()

    def stop(self):
        """Returns the exit code and standard error, which includes valgrind's findings."""
        self._connection.close()
        self._process.terminate()
        self.said += self._process.stderr.readlines()
        self._process.stderr.close()
        return self._process.wait(programs.PATIENCE * 10), "".join(self.said)


def as_answer(request, given):
    total = given["totalHits"] if request.page else given["estimatedTotalHits"]
    hits = [(hit["id"], hit.get("paragraph")) for hit in given["hits"]]
    facets = {name: list(values.items()) for name, values in given.get("facetDistribution", {}).items()}
    answer = Answer(hits, total, given.get("totalIsExact", True), facets, given.get("notes", []))
    answer.scores = [hit["_rankingScore"] for hit in given["hits"]]
    answer.days = [hit.get("date", "") for hit in given["hits"]]
    return answer
