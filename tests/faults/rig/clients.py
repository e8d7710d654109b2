"""Hostile clients of fahras-serve. Each must be refused or cut off, while other clients are served."""
import http.client
import json
import resource
import socket
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress
from dataclasses import dataclass

import fahras_service

from . import history, programs
from .index import WORD
from .programs import Broken

CUT_OFF = 20            # seconds; longer than the server's time limit for a header
SERVED_WITHIN = 5       # seconds; limit for other clients
GROWS_BY = 64 << 20     # bytes by which the memory may have grown at the end
HELD_AT_MOST = 256 << 20  # bytes that clients may hold, which the allocator may keep for reuse
ENDLESS = 64 << 20      # bytes; far beyond every limit
SEARCH = "/indexes/articles/search"
# Bodies that never end: size in bytes -> number of clients. Together they fill the clients' memory to the last bytes.
UNENDING = {900_000: 320, 60_000: 800, 4_000: 100, 300: 100, 20: 100}
HELD = 5                # seconds for which they are kept open
ELSEWHERE = "127.0.0.2"  # another address of this machine
KEYS = ["0123456789abcdef-searches", "0123456789abcdef-greedy"]


@dataclass(frozen=True)
class Answer:
    status: int
    headers: bytes
    body: bytes


def connect(port, source=""):
    return socket.create_connection(("127.0.0.1", port), timeout=CUT_OFF, source_address=(source, 0))


def read_answer(connection):
    """Returns the first answer, or None if the connection was closed without one."""
    answer = http.client.HTTPResponse(connection)
    try:
        answer.begin()
    except (http.client.HTTPException, ConnectionError):
        return None
    return Answer(answer.status, bytes(answer.msg), answer.read())


def send(port, data):
    with connect(port) as connection:
        connection.sendall(data)
        return read_answer(connection)


def request(target, body=b"", method="GET", headers=()):
    lines = [f"{method} {target} HTTP/1.1", "Host: localhost", "Connection: close", *headers]
    if body:
        lines += ["Content-Type: application/json", f"Content-Length: {len(body)}"]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def with_key(key):
    return [f"Authorization: Bearer {key}"]


def must_be_served(port, headers=()):
    """Raises Broken unless an ordinary query is answered in time."""
    start = time.monotonic()
    answer = send(port, request(SEARCH, json.dumps({"q": WORD}).encode(), "POST", headers))
    took = time.monotonic() - start
    if answer is None or answer.status != 200 or not json.loads(answer.body)["hits"]:
        raise Broken(f"another client got {answer}")
    if took > SERVED_WITHIN:
        raise Broken(f"another client waited {took:.1f} s")


def must_be_refused(what, answer):
    if answer is not None and not (400 <= answer.status < 500 or answer.status == 505):
        raise Broken(f"{what}: {answer.status}")


def pour(port, begin, piece):
    """Sends `piece` repeatedly. Returns the answer, or None if the connection is cut off."""
    with connect(port) as connection:
        try:
            connection.sendall(begin)
            for _ in range(ENDLESS // len(piece)):
                connection.sendall(piece)
        except (ConnectionError, TimeoutError):
            pass
        try:
            return read_answer(connection)
        except (ConnectionError, TimeoutError):
            return None


def slow_headers(port, count):
    """Sends a byte of each client's header now and then. All clients must be cut off."""
    with ExitStack() as open_ones:
        slow = [open_ones.enter_context(connect(port)) for _ in range(count)]
        for connection in slow:
            connection.sendall(b"GET / HTTP/1.1\r\nHost: ")
        ends = time.monotonic() + CUT_OFF
        while slow and time.monotonic() < ends:
            must_be_served(port)
            slow = [connection for connection in slow if still_takes(connection, b"a")]
            time.sleep(0.5)
        if slow:
            raise Broken(f"{len(slow)} of {count} clients are still sending a header")
    return f"{count} clients cut off"


def still_takes(connection, data):
    connection.setblocking(False)
    try:
        if connection.recv(1 << 16) == b"":
            return False
    except BlockingIOError:
        pass
    except ConnectionError:
        return False
    try:
        connection.send(data)
    except BlockingIOError:
        pass
    except ConnectionError:
        return False
    return True


def idle_connections(port, count):
    with ExitStack() as open_ones:
        for _ in range(count):
            open_ones.enter_context(connect(port))
        must_be_served(port)
    must_be_served(port)
    return f"{count} open at once"


def endless_headers(port, _):
    begin = b"GET / HTTP/1.1\r\nHost: localhost\r\nX: "
    must_be_refused("an endless header", pour(port, begin, b"a" * (1 << 16)))
    must_be_refused("endless headers", pour(port, begin + b"\r\n", b"X: a\r\n" * 4096))
    must_be_refused("an endless request line", pour(port, b"GET /", b"a" * (1 << 16)))
    return "3 refused"


def endless_bodies(port, _):
    begin = f"POST {SEARCH} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n".encode()
    chunk = b"10000\r\n" + b" " * 0x10000 + b"\r\n"
    must_be_refused("an endless body", pour(port, begin + b"Transfer-Encoding: chunked\r\n\r\n", chunk))
    must_be_refused("a long body", pour(port, begin + f"Content-Length: {ENDLESS * 16}\r\n\r\n".encode(), chunk))
    return "2 refused"


def status_so_far(connection):
    """Returns the status of the answer received so far; None if there is none yet, 0 if the connection was cut
    off."""
    connection.setblocking(False)
    try:
        return int(connection.recv(1 << 16).split(b" ", 2)[1])
    except BlockingIOError:
        return None
    except ConnectionError:
        return 0


def unending_bodies(port, headers=(), source=""):
    """Sends bodies that never end, more than fit into memory. Returns how many clients got each status."""
    begin = request(SEARCH, method="POST", headers=[*headers, "Transfer-Encoding: chunked"])
    with ExitStack() as open_ones:
        connections = []
        for size, count in UNENDING.items():
            begun = begin + f"{size:x}\r\n".encode() + b" " * size + b"\r\n"
            for _ in range(count):
                connections.append(open_ones.enter_context(connect(port, source)))
                with suppress(ConnectionError):
                    connections[-1].sendall(begun)
        time.sleep(HELD)
        return Counter(map(status_so_far, connections))


def bodies_without_a_key(port, _):
    statuses = unending_bodies(port)
    if set(statuses) != {401}:
        raise Broken(f"bodies without a key: {dict(statuses)}")
    return f"{statuses.total()} refused"


def description_of(statuses):
    """Describes the statuses: clients without an answer kept their memory, the others had to give way. Raises
    Broken for other statuses."""
    if not set(statuses) <= {None, 503}:
        raise Broken(f"bodies that do not end: {dict(statuses)}")
    return f"{statuses[None]} held, {statuses[503]} refused"


def bodies_with_another_key(port, _):
    return description_of(unending_bodies(port, with_key(KEYS[1])))


def bodies_of_another_address(port, _):
    return description_of(unending_bodies(port, source=ELSEWHERE))


BODIES = {
    "bad JSON": b'{"q": ',
    "bad UTF-8": b'{"q": "\xff\xfe"}',
    "deep JSON": b'{"filter": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    "deep objects": b'{"q":' * 50_000 + b"1" + b"}" * 50_000,
    "a number too large": b'{"limit": 1e400}',
    "a negative number": b'{"limit": -1}',
    "another type": b'{"q": {"a": 1}}',
    "deep filter": json.dumps({"filter": "(" * 50_000 + "source = a" + ")" * 50_000}).encode(),
    "a query of a megabyte": json.dumps({"q": WORD * 100_000}).encode(),
    "NUL": b'{"q": "\x00"}',
}
TARGETS = ["/../../../etc/passwd", "/%2e%2e/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2f..%2fetc%2fpasswd", "//etc/passwd",
           "/indexes/..%2f..%2fetc/search", f"{SEARCH}?q=%ff%fe", f"{SEARCH}?q=%zz", f"{SEARCH}?q=%00", "/%00", "/\\..\\x",
           "/indexes/nothing/search", "http://elsewhere.example/../etc/passwd"]
RAW = {
    "two lengths": request(SEARCH, b"{}", "POST", ["Content-Length: 7"]),
    "length and chunks": request(SEARCH, b"{}", "POST", ["Transfer-Encoding: chunked"]),
    "no host": b"GET / HTTP/1.1\r\n\r\n",
    "no HTTP": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n",
    "another version": b"GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
    "a header with a NUL": b"GET / HTTP/1.1\r\nHost: localhost\r\nX: a\x00b\r\n\r\n",
    "a folded header": b"GET / HTTP/1.1\r\nHost: localhost\r\nX: a\r\n b\r\nContent-Length: x\r\n\r\n",
}


def malformed(port, _):
    for what, body in BODIES.items():
        answer = send(port, request(SEARCH, body, "POST"))
        if answer is None or not 400 <= answer.status < 500 or not json.loads(answer.body)["code"]:
            raise Broken(f"{what}: {answer}")
    for target in TARGETS:
        answer = send(port, request(target))
        must_be_refused(target, answer)
        if answer is not None and b"root:" in answer.body:
            raise Broken(f"{target}: a file of the machine")
    for what, data in RAW.items():
        must_be_refused(what, send(port, data))
    return f"{len(BODIES) + len(TARGETS) + len(RAW)} refused"


def injections(port, _):
    """Checks that nothing a client sends becomes a header of the answer."""
    line = "%0d%0aSet-Cookie:%20a=b%0d%0a%0d%0a"
    targets = [f"{SEARCH}?q={line}", f"/{line}", f"/indexes/{line}/search", f"/opensearch.xml?x={line}"]
    for target in targets:
        answer = send(port, request(target, headers=["Origin: http://a%0d%0aSet-Cookie: a=b"]))
        if answer is not None and b"set-cookie" in answer.headers.lower():
            raise Broken(f"{target}: {answer.headers!r}")
    return f"{len(targets)} tried"


KINDS = [malformed, injections, endless_headers, endless_bodies, idle_connections, slow_headers]
KINDS_THAT_HOLD = [bodies_of_another_address]
KINDS_WITH_KEYS = [bodies_without_a_key, bodies_with_another_key]


def trial(served, kind, count, headers):
    with ThreadPoolExecutor(1) as pool:
        going_on = pool.submit(kind, served.port, count)
        while not going_on.done():
            must_be_served(served.port, headers)
            time.sleep(0.1)
        return going_on.result()


def trials(served, kinds, count, headers=()):
    """Prints the outcome of each kind of attack. Returns how many promises were not kept."""
    wrong = 0
    for kind in kinds:
        name = kind.__name__.replace("_", " ")
        try:
            print(f"{name}: {trial(served, kind, count, headers)}", flush=True)
        except Broken as broken:
            print(f"  BROKEN: {name}: {broken}", flush=True)
            wrong += 1
    return wrong


def without_keys(index, kinds, count, grows_by):
    with fahras_service.serving(programs.BIN / "fahras-serve", index) as served:
        must_be_served(served.port)
        before = served.resident_bytes()
        wrong = trials(served, kinds, count)
        grown = served.resident_bytes() - before
        print(f"memory: {grown / 1e6:.0f} MB more than before")
        if grown > grows_by:
            print("  BROKEN: memory grew")
            wrong += 1
    return wrong


def with_keys(index, folder, count):
    file = folder / "keys"
    file.touch(mode=0o600)
    file.write_text("".join(f"{key}\n" for key in KEYS), encoding="utf-8")
    with fahras_service.serving(programs.BIN / "fahras-serve", index, "--keys", file) as served:
        return trials(served, KINDS_WITH_KEYS, count, with_key(KEYS[0]))


def run(folder, count, seed):
    """Returns how many promises were not kept."""
    resource.setrlimit(resource.RLIMIT_NOFILE, (resource.getrlimit(resource.RLIMIT_NOFILE)[1],) * 2)
    ground = history.grown(folder / "grown", seed)
    return (without_keys(ground.index, KINDS, count, GROWS_BY)
            + without_keys(ground.index, KINDS_THAT_HOLD, count, HELD_AT_MOST + GROWS_BY)
            + with_keys(ground.index, folder, count))
