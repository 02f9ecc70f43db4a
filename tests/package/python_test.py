#!/usr/bin/env python3
"""The sample for Python against the shared library:  python_test.py LIBRARY TOOLS SAMPLES"""

import os
import pathlib
import subprocess
import sys
import unittest

LIBRARY, TOOLS, SAMPLES = (os.path.abspath(path) for path in sys.argv[1:4])
os.environ["WSIS_LIBRARY"] = LIBRARY
sys.dont_write_bytecode = True
sys.path.insert(0, f"{SAMPLES}/python")
import wsis  # noqa: E402 (found only now)


def sample(name):
    return (pathlib.Path(SAMPLES) / name).read_bytes()


class Library(unittest.TestCase):
    def test_output_is_that_of_the_tool(self):
        for name in ("cwg-pac-08.docx", "decisions.txt", "latin1.txt"):
            path = f"{SAMPLES}/{name}"
            told = subprocess.run([f"{TOOLS}/wsis-extract", "--quiet", path], capture_output=True, check=True).stdout
            self.assertEqual(wsis.extract_json(sample(name), name=name), told)

    def test_options_count(self):
        plain = wsis.extract(sample("remarks.txt"), name="remarks.txt")
        remarks = wsis.extract(sample("remarks.txt"), name="remarks.txt", remarks=1)
        self.assertGreater(len(remarks["decisions"]), len(plain["decisions"]))

    def test_every_function_answers(self):
        self.assertEqual(wsis.validate(sample("faults.txt"), name="faults.txt")["format"], "wsis-findings")
        self.assertEqual(wsis.diff(sample("agreed-v1.txt"), sample("agreed-v2.txt"))["format"], "wsis-diff")
        self.assertTrue(wsis.render(sample("decisions.txt"), "docx").startswith(b"PK"))
        self.assertIn(wsis.version, subprocess.run([f"{TOOLS}/wsis-extract", "--version"], capture_output=True,
                                                   text=True, check=True).stdout)

    def test_bad_input_raises(self):
        with self.assertRaisesRegex(wsis.Refused, "the file is empty"):
            wsis.extract(b"")
        with self.assertRaisesRegex(wsis.Refused, "unknown 'pdf'"):
            wsis.render(b"Report", "pdf")

    def test_folder_gives_a_line_for_each_report(self):
        done = subprocess.run([sys.executable, f"{SAMPLES}/python/wsis.py", SAMPLES], capture_output=True, text=True,
                              check=True)
        self.assertIn(f"{SAMPLES}/cwg-pac-08.docx: 23 decisions", done.stdout)
        self.assertEqual(done.stderr, "")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
