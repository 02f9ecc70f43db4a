#!/usr/bin/env python3
"""What samples/tables/README.md shows is what its commands print, and its ways give the same rows:  tables_test.py BIN ROOT

--update, behind these, writes what the commands print into the README. Commands whose program or module is absent are left out.
"""

import csv
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

BIN = os.path.abspath(sys.argv[1])
ROOT = os.path.abspath(sys.argv[2])
README = os.path.join(ROOT, "samples/tables/README.md")
TABLES = ["documents", "decisions", "citations", "sections"]
for program in ["jq", "sqlite3"]:
    if not shutil.which(program):
        print(f"skipped: {program} is absent")
        sys.exit(77)


def is_there(command):
    """Whether what a command needs beyond jq, SQLite and Python is installed."""
    return (shutil.which("duckdb") or not command.startswith("duckdb")) and \
        (importlib.util.find_spec("pandas") or "pandas" not in command)


class Tables(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.folder)
        os.symlink(os.path.join(ROOT, "samples"), os.path.join(self.folder, "samples"))

    def run_command(self, command):
        paths = [BIN, os.path.dirname(sys.executable), os.environ["PATH"]]
        environment = os.environ | {"PATH": os.pathsep.join(paths), "LC_ALL": "C.UTF-8", "PYTHONDONTWRITEBYTECODE": "1"}
        done = subprocess.run(["bash", "-c", command], cwd=self.folder, env=environment, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT)
        printed = done.stdout.decode()
        self.assertEqual(done.returncode, 2 if "broken" in command else 0, f"{command}: {printed}")
        return printed

    def shown(self):
        """The README with what its commands print now. A command goes on while its quotes are open."""
        def printed_by(block):
            text = ""
            for command, output in re.findall(r"(?m)^\$ ((?:[^'\"\n]|'[^']*'|\"[^\"]*\")*)\n((?:(?!\$ ).*\n)*)", block[1]):
                if not is_there(command):
                    print("left out:", command)
                else:
                    output = re.sub(" +\n", "\n", self.run_command(command))
                text += f"$ {command}\n{output}"
            return f"```\n{text}```\n"
        with open(README, encoding="utf-8") as file:
            self.readme = file.read()
        return re.sub(r"(?m)^```\n((?:.*\n)*?)```\n", printed_by, self.readme)

    def test_the_readme_shows_what_its_commands_print(self):
        self.assertEqual(self.shown(), self.readme)

    def test_all_ways_give_the_same_rows(self):
        with open(os.path.join(self.folder, "broken.docx"), "w") as file:
            file.write("no zip")
        self.run_command("wsis-extract --quiet samples broken.docx >reports.ndjson")
        self.assertEqual(self.run_command("sqlite3 reports.db <samples/tables/sqlite.sql"), "")
        ways = ["python3 samples/tables/tables.py {} reports.ndjson",
                "python3 samples/tables/tables.py {} <reports.ndjson",
                "jq -nr -L samples/tables 'include \"tables\"; csv({})' reports.ndjson",
                "sqlite3 -csv -header reports.db 'SELECT * FROM {}'"]
        if shutil.which("duckdb"):
            self.assertEqual(self.run_command("duckdb reports.duckdb <samples/tables/duckdb.sql"), "")
            ways.append("duckdb -csv reports.duckdb 'FROM {}'")
        for table in TABLES:
            first, *others = [list(csv.reader(self.run_command(way.format(table)).splitlines(True))) for way in ways]
            self.assertGreater(len(first), 50)
            for way, rows in zip(ways[1:], others):
                self.assertEqual(rows, first, way)


if __name__ == "__main__":
    if sys.argv[3:] == ["--update"]:
        test = Tables()
        test.setUp()
        text = test.shown()
        test.doCleanups()
        with open(README, "w", encoding="utf-8") as file:
            file.write(text)
    else:
        unittest.main(argv=sys.argv[:1] + sys.argv[3:])
