#!/usr/bin/env python3
"""Keep one wsis-extract open and ask it for one report after the other.

A program that meets reports one at a time (a crawler, a web service, a queue) need not start a process for each. It
starts one, writes a path on a line of its own to its standard input, and reads one line of JSON back:

    wsis-extract --quiet --files-from -

The tool answers each path before it waits for the next, and flushes every record, whatever --jobs says. The answer is
either a report ("format": "wsis-report") or, for a file that is no report, why not ("format": "wsis-error"); the
process goes on. It ends by itself when its standard input is closed. Its memory does not grow.

Paths have no line feed in them. Answers come in the order of the paths, so a program may also write many paths ahead
and read the answers from another thread; then --jobs is worth having.

Used as a program, this sample prints a line for each file: how many decisions and references are in it.

    samples/python/stream.py report.docx minutes.txt
    find /archive -name '*.docx' | samples/python/stream.py

The tool is looked for in the PATH; WSIS_EXTRACT names another.
"""

import json
import os
import subprocess
import sys


class Extractor:
    """One process, as many reports as you like. Not for two threads at once."""

    def __init__(self, *options):
        tool = os.environ.get("WSIS_EXTRACT", "wsis-extract")
        self._process = subprocess.Popen(
            [tool, "--quiet", "--files-from", "-", *options],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def extract(self, path):
        """The report in the file, as the JSON contract has it. Raises ValueError with the reason when there is none."""
        print(path, file=self._process.stdin, flush=True)
        line = self._process.stdout.readline()
        if not line:
            raise EOFError("wsis-extract ended")
        answer = json.loads(line)
        if answer["format"] == "wsis-error":
            raise ValueError(answer["message"])
        return answer

    def close(self):
        self._process.stdin.close()
        self._process.wait()
        self._process.stdout.close()


def main():
    paths = sys.argv[1:] or (line.rstrip("\n") for line in sys.stdin)
    with Extractor() as extractor:
        for path in paths:
            try:
                report = extractor.extract(path)
                print(f"{path}: {len(report['decisions'])} decisions, {len(report['references'])} references")
            except ValueError as error:
                print(error)


if __name__ == "__main__":
    main()
