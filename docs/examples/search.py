#!/usr/bin/env python3
"""Searches an index through the C API, with nothing but Python's standard library.

    search.py INDEX QUERY
"""

import ctypes
import sys
from contextlib import contextmanager
from ctypes import POINTER, byref, c_bool, c_char_p, c_double, c_size_t, c_void_p

library = ctypes.CDLL("libfahras_c.so.0")


class Mark(ctypes.Structure):
    _fields_ = [("begin", c_size_t), ("end", c_size_t)]


# Handles are void pointers: their types are the library's own business.
for name, result, *arguments in [
    ("fahras_error_message", c_char_p, c_void_p),
    ("fahras_error_free", None, c_void_p),
    ("fahras_searcher_open", c_void_p, POINTER(c_char_p), c_size_t, c_void_p, POINTER(c_void_p)),
    ("fahras_searcher_close", None, c_void_p),
    ("fahras_request_new", c_void_p, c_char_p),
    ("fahras_request_set_limit", None, c_void_p, c_size_t),
    ("fahras_request_free", None, c_void_p),
    ("fahras_search", c_void_p, c_void_p, c_void_p, POINTER(c_void_p)),
    ("fahras_result_free", None, c_void_p),
    ("fahras_result_total", c_size_t, c_void_p),
    ("fahras_result_total_is_exact", c_bool, c_void_p),
    ("fahras_result_hit_count", c_size_t, c_void_p),
    ("fahras_result_hit", c_void_p, c_void_p, c_size_t),
    ("fahras_hit_id", c_char_p, c_void_p),
    ("fahras_hit_title", c_char_p, c_void_p),
    ("fahras_hit_score", c_double, c_void_p),
    ("fahras_hit_passage_count", c_size_t, c_void_p),
    ("fahras_hit_passage", c_void_p, c_void_p, c_size_t),
    ("fahras_passage_text", c_char_p, c_void_p),
    ("fahras_passage_begin", c_size_t, c_void_p),
    ("fahras_passage_mark_count", c_size_t, c_void_p),
    ("fahras_passage_mark", Mark, c_void_p, c_size_t),
]:
    function = getattr(library, name)
    function.restype = result
    function.argtypes = arguments


class FahrasError(Exception):
    pass


def checked(call, *arguments):
    """Returns the result of `call`, whose last parameter receives the error."""
    error = c_void_p()
    result = call(*arguments, byref(error))
    if error:
        message = library.fahras_error_message(error).decode()
        library.fahras_error_free(error)
        raise FahrasError(message)
    return result


def highlighted(passage):
    # Marks count bytes, so the text is cut before it is decoded.
    text = library.fahras_passage_text(passage)
    begin = library.fahras_passage_begin(passage)
    shown, at = b"", 0
    for i in range(library.fahras_passage_mark_count(passage)):
        mark = library.fahras_passage_mark(passage, i)
        shown += text[at : mark.begin - begin] + b"[" + text[mark.begin - begin : mark.end - begin] + b"]"
        at = mark.end - begin
    return (shown + text[at:]).decode()


@contextmanager
def opened(index):
    indexes = (c_char_p * 1)(index.encode())
    searcher = checked(library.fahras_searcher_open, indexes, 1, None)
    try:
        yield searcher
    finally:
        library.fahras_searcher_close(searcher)


def search(searcher, query, limit=3):
    request = library.fahras_request_new(query.encode())
    library.fahras_request_set_limit(request, limit)
    try:
        result = checked(library.fahras_search, searcher, request)
    finally:
        library.fahras_request_free(request)
    try:
        for i in range(library.fahras_result_hit_count(result)):
            hit = library.fahras_result_hit(result, i)
            passages = range(library.fahras_hit_passage_count(hit))
            yield {
                "id": library.fahras_hit_id(hit).decode(),
                "title": library.fahras_hit_title(hit).decode(),
                "score": library.fahras_hit_score(hit),
                "passages": [highlighted(library.fahras_hit_passage(hit, j)) for j in passages],
            }
    finally:
        library.fahras_result_free(result)


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    try:
        with opened(sys.argv[1]) as searcher:
            for hit in search(searcher, sys.argv[2]):
                print(hit["id"], hit["title"])
                for passage in hit["passages"]:
                    print("  " + passage)
    except FahrasError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
