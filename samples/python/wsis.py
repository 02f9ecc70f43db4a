#!/usr/bin/env python3
"""The library in Python, without a process beside it: no build, no package, ctypes alone.

    import wsis
    report = wsis.extract(open("report.docx", "rb").read(), name="report.docx")
    report["decisions"][0]["text"]

Everything that wsis.h has is here: extract, validate, render, diff. Calls release the lock of the interpreter, so threads
use as many cores as there are. A bad input raises Refused with the reason.

Used as a program, this sample prints a line for each report in a folder: how many decisions and references are in it.

    samples/python/wsis.py folder/

The library is looked for where the system keeps its libraries; WSIS_LIBRARY names another file.
"""

import concurrent.futures
import ctypes
import ctypes.util
import json
import os
import pathlib
import sys


class Refused(ValueError):
    """The input, or an option, cannot be used; the message is one line."""


class Options(ctypes.Structure):
    """wsis_options, member by member."""

    _fields_ = [
        ("size", ctypes.c_size_t),
        ("name", ctypes.c_char_p),
        ("right_name", ctypes.c_char_p),
        ("input_format", ctypes.c_char_p),
        ("output_format", ctypes.c_char_p),
        ("profile", ctypes.c_char_p),
        ("tracked", ctypes.c_char_p),
        ("comments", ctypes.c_int),
        ("formatting", ctypes.c_int),
        ("remarks", ctypes.c_int),
        ("compact", ctypes.c_int),
    ]


def _load():
    found = os.environ.get("WSIS_LIBRARY") or ctypes.util.find_library("wsis")
    if not found:
        raise ImportError("libwsis is not installed; WSIS_LIBRARY can name the file")
    library = ctypes.CDLL(found)
    options = ctypes.POINTER(Options)
    one, two = [ctypes.c_char_p, ctypes.c_size_t], [ctypes.c_char_p, ctypes.c_size_t] * 2
    for name, arguments in {"extract": one, "validate": one, "render": one, "diff": two}.items():
        function = getattr(library, f"wsis_{name}")
        function.argtypes, function.restype = [*arguments, options], ctypes.c_void_p
    for name, gives in {"failed": ctypes.c_int, "text": ctypes.c_void_p, "size": ctypes.c_size_t, "free": None}.items():
        function = getattr(library, f"wsis_{name}")
        function.argtypes, function.restype = [ctypes.c_void_p], gives
    library.wsis_version.restype = ctypes.c_char_p
    return library


_library = _load()
version = _library.wsis_version().decode()


def _call(function, /, *inputs, **options):
    """The bytes that a function gives. Options are those of wsis.h, texts or numbers."""
    texts = {key: os.fsencode(value) if isinstance(value, (str, os.PathLike)) else value
             for key, value in options.items()}
    arguments = [part for data in inputs for part in (data, len(data))]
    result = getattr(_library, f"wsis_{function}")(*arguments, Options(size=ctypes.sizeof(Options), **texts))
    try:
        output = ctypes.string_at(_library.wsis_text(result), _library.wsis_size(result))
        if _library.wsis_failed(result):
            raise Refused(output.decode())
        return output
    finally:
        _library.wsis_free(result)


def extract_json(data, **options):
    """The report in these bytes, as wsis-extract prints it."""
    return _call("extract", data, **options)


def extract(data, **options):
    """The report in these bytes, as the JSON contract "wsis-report" has it."""
    return json.loads(extract_json(data, compact=1, **options))


def validate(data, **options):
    """What the rules find in it, as the JSON contract "wsis-findings" has it."""
    return json.loads(_call("validate", data, compact=1, **options))


def render(data, output_format, **options):
    """The report in another format, as bytes."""
    return _call("render", data, output_format=output_format, **options)


def diff(left, right, **options):
    """What changed from one report to the other, as the JSON contract "wsis-diff" has it."""
    return json.loads(_call("diff", left, right, compact=1, **options))


def _line(path):
    try:
        report = extract(path.read_bytes(), name=path.name)
    except (OSError, Refused) as error:
        return f"{path}: {error}"
    return f"{path}: {len(report['decisions'])} decisions, {len(report['references'])} references"


def main():
    folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ".")
    reports = sorted(path for path in folder.rglob("*") if path.suffix in (".docx", ".txt"))
    with concurrent.futures.ThreadPoolExecutor() as threads:
        for line in threads.map(_line, reports):
            print(line)


if __name__ == "__main__":
    main()
