#!/usr/bin/env python3
"""The files of samples/ci are well formed:  lint_test.py BIN ROOT"""

import glob
import os
import subprocess
import unittest

from recipes import RECIPES, ROOT, main, need, need_yaml, read

need("shellcheck", "yamllint")
yaml = need_yaml()
RULES = """{extends: default, rules: {line-length: {max: 160}, document-start: disable, truthy: {check-keys: false},
    comments: {min-spaces-from-content: 1}}}"""


class Lint(unittest.TestCase):
    def check(self, *command, **options):
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, **options)
        self.assertEqual((done.returncode, done.stdout), (0, ""))

    def test_yaml(self):
        files = glob.glob(os.path.join(RECIPES, "*.y*ml"))
        self.assertGreater(len(files), 3)
        self.check("yamllint", "--strict", "-d", RULES, *files, os.path.join(ROOT, ".pre-commit-hooks.yaml"))

    def test_scripts(self):
        self.check("shellcheck", os.path.join(RECIPES, "changed-reports"), os.path.join(RECIPES, "shorten"))

    def test_steps(self):
        action = yaml.safe_load(read(os.path.join(RECIPES, "action.yml")))["runs"]["steps"]
        workflow = yaml.safe_load(read(os.path.join(RECIPES, "github.yml")))["jobs"]["reports"]["steps"]
        for step in action + workflow:
            if "run" in step:
                self.check("shellcheck", "--shell", "bash", "-", input=step["run"])
        job = yaml.safe_load(read(os.path.join(RECIPES, "gitlab-ci.yml")))["meeting-reports"]
        self.check("shellcheck", "--shell", "bash", "-", input="\n".join(job["script"]))


if __name__ == "__main__":
    main()
