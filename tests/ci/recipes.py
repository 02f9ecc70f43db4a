"""What the tests of samples/ci share:  NAME_test.py BIN ROOT

They run what the recipes say, in repositories of their own. Exit status 77: a program is absent.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import unittest

BIN = os.path.abspath(sys.argv[1])
ROOT = os.path.abspath(sys.argv[2])
SAMPLES = os.path.join(ROOT, "samples")
RECIPES = os.path.join(SAMPLES, "ci")
NO_COMMIT = "0" * 40
ODD_NAMES = ["-dash.txt", "new\nline.txt", "quo'te\" and space.txt", "$(touch run).txt", "*.txt", "caf\u00e9.txt"]
PATTERNS = "*.docx\n*.txt\n"


def need(*programs):
    for program in programs:
        if not shutil.which(program):
            print(f"skipped: {program} is absent")
            sys.exit(77)


def need_yaml():
    try:
        import yaml
        return yaml
    except ImportError:
        print("skipped: python3-yaml is absent")
        sys.exit(77)


class Recipe(unittest.TestCase):
    """In an empty folder, which is HOME, with the tools in the PATH."""

    maxDiff = None

    def setUp(self):
        self.folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.folder)
        os.chdir(self.folder)
        self.addCleanup(os.chdir, "/")
        self.environment = {"PATH": BIN + os.pathsep + os.environ["PATH"], "HOME": self.folder, "LC_ALL": "C.UTF-8",
                            "GIT_CONFIG_NOSYSTEM": "1", "TMPDIR": self.make_folder("tmp")}

    def make_folder(self, name):
        path = os.path.join(self.folder, name)
        os.makedirs(path, exist_ok=True)
        return path

    def run_program(self, *command, status=0, **variables):
        """What is printed; both streams when the status is another."""
        done = subprocess.run(command, env={**self.environment, **variables}, stdin=subprocess.DEVNULL, capture_output=True)
        printed = done.stdout.decode()
        self.assertEqual(done.returncode, status, f"{command}: {printed[-2000:]}{done.stderr.decode()[-2000:]}")
        self.said = done.stderr.decode()
        return printed

    def git(self, *arguments):
        return self.run_program("git", *arguments).strip()

    def make_repository(self):
        self.git("init", "-q", "-b", "main", "repository")
        os.chdir("repository")
        self.git("config", "user.name", "Archive")
        self.git("config", "user.email", "archive@example.int")

    def commit(self):
        self.git("add", "--all")
        self.git("commit", "-q", "--allow-empty", "-m", "Reports")
        return self.git("rev-parse", "HEAD")

    def make_change(self):
        """A repository whose last commit changes, adds, removes and renames reports. Returns the commit before."""
        self.make_repository()
        os.mkdir("old")
        for name in ["changed.txt", *ODD_NAMES]:
            shutil.copy(sample("agreed-v1.txt"), name)
        for name in ["gone.docx", "old/moved.docx", "same.docx", "broken.docx"]:
            shutil.copy(sample("cwg-pac-07.docx"), name)
        shutil.copy(sample("dates.txt"), "link-now.txt")
        with open("notes.md", "w") as file:
            file.write("No report.\n")
        base = self.commit()
        for name in ["changed.txt", *ODD_NAMES]:
            shutil.copy(sample("agreed-v2.txt"), name)
        shutil.copy(sample("cwg-pac-08.docx"), "fresh.docx")
        os.remove("gone.docx")
        os.rename("old/moved.docx", "moved.docx")
        os.remove("link-now.txt")
        for name in ["link-now.txt", "link.docx"]:
            os.symlink("/etc/passwd", name)
        for name in ["broken.docx", "notes.md"]:
            with open(name, "w") as file:
                file.write("No zip.\n")
        self.commit()
        return base


def sample(name):
    return os.path.join(SAMPLES, name)


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def main():
    unittest.main(argv=sys.argv[:1] + sys.argv[3:])
