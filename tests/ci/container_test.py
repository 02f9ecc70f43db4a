#!/usr/bin/env python3
"""The Containerfile of samples/ci, as far as it can be looked at without a base image:  container_test.py BIN ROOT

Its stages and paths fit together, its packages are Debian's, its shell is shell, and its build commands name what this
project has. Nothing is built.
"""

import os
import re
import shutil
import subprocess
import unittest

from recipes import RECIPES, ROOT, main, read

KNOWN = {"FROM", "WORKDIR", "COPY", "RUN", "USER", "CMD"}


def instructions():
    text = re.sub(r"(?m)^#.*\n", "", read(os.path.join(RECIPES, "Containerfile")))
    return [tuple(line.split(None, 1)) for line in text.replace("\\\n", " ").splitlines() if line.strip()]


def stages():
    parts = []
    for name, rest in instructions():
        if name == "FROM":
            parts.append([])
        parts[-1].append((name, rest))
    return parts


class Container(unittest.TestCase):
    def test_two_stages_of_the_same_debian(self):
        self.assertLessEqual({name for name, _ in instructions()}, KNOWN)
        build, image = stages()
        self.assertEqual(build[0][1], "docker.io/library/debian:12-slim AS build")
        self.assertEqual(image[0][1], "docker.io/library/debian:12-slim")

    def test_what_is_installed_in_one_stage_is_copied_by_the_other(self):
        build, image = stages()
        prefix = re.search(r"--prefix (\S+)", build[-1][1])[1]
        self.assertIn(("COPY", f"--from=build {prefix} /usr/local"), image)

    def test_the_tools_do_not_run_as_root(self):
        image = stages()[-1]
        user = next(rest for name, rest in image if name == "USER")
        self.assertRegex(" ".join(rest for name, rest in image if name == "RUN"), rf"useradd [^&]*\b{user}\b")
        self.assertEqual(image[-1], ("CMD", '["wsis-extract", "--help"]'))

    def test_what_is_copied_is_there(self):
        for rest in [rest for name, rest in stages()[0] if name == "COPY"]:
            self.assertTrue(os.path.exists(os.path.join(ROOT, rest.split()[0])), rest)

    def test_build_commands_name_what_this_project_has(self):
        run = stages()[0][-1][1]
        preset, build = re.search(r"cmake --preset (\S+) -B (\S+)", run).groups()
        self.assertIn(f"cmake --build {build} ", run)
        self.assertIn(f"cmake --install {build} ", run)
        self.assertIn(f'"name": "{preset}"', read(os.path.join(ROOT, "CMakePresets.json")))
        packages = ". scripts/packages.sh && echo $build_packages"
        self.assertIn("$build_packages", stages()[0][3][1])
        printed = subprocess.run(["sh", "-c", packages], cwd=ROOT, capture_output=True, text=True, check=True).stdout
        self.assertIn("libzip-dev", printed)

    @unittest.skipUnless(shutil.which("dpkg-query"), "no Debian")
    def test_libraries_that_are_loaded_late_come_with_the_image(self):
        installed = re.search(r"--no-install-recommends (.*?) &&", stages()[-1][1][1])[1].split()
        found = subprocess.run(["dpkg-query", "-S", "*/libzip.so.*"], capture_output=True, text=True).stdout
        self.assertIn(found.split(":")[0], installed)

    def test_its_shell_is_shell(self):
        for rest in [rest for name, rest in instructions() if name == "RUN"]:
            subprocess.run(["sh", "-n", "-c", rest], check=True)


if __name__ == "__main__":
    main()
