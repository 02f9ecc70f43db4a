#!/usr/bin/env python3
"""The hooks for pre-commit, run by it on a commit:  pre_commit_test.py BIN ROOT

The hooks are fetched from a repository made here, that holds them and nothing else.
"""

import os
import shutil

from recipes import RECIPES, ROOT, Recipe, main, need, need_yaml, read, sample

need("git", "pre-commit")
yaml = need_yaml()
CONFIG = os.path.join(RECIPES, "pre-commit-config.yaml")
HOOKS = os.path.join(ROOT, ".pre-commit-hooks.yaml")


class Commit(Recipe):
    def setUp(self):
        super().setUp()
        self.git("config", "--global", "init.defaultBranch", "main")
        self.make_repository()
        shutil.copy(HOOKS, ".pre-commit-hooks.yaml")
        revision = self.commit()
        origin = os.getcwd()
        os.chdir(self.folder)
        os.rename(origin, "origin")
        self.make_repository()
        config = yaml.safe_load(read(CONFIG))
        config["repos"][0] |= {"repo": os.path.join(self.folder, "origin"), "rev": revision}
        with open(".pre-commit-config.yaml", "w") as file:
            yaml.safe_dump(config, file)
        self.commit()
        self.run_program("pre-commit", "install")

    def test_both_files_are_what_pre_commit_takes(self):
        self.run_program("pre-commit", "validate-manifest", HOOKS)
        self.run_program("pre-commit", "validate-config", CONFIG)
        hooks = {hook["id"] for hook in yaml.safe_load(read(HOOKS))}
        self.assertEqual({hook["id"] for hook in yaml.safe_load(read(CONFIG))["repos"][0]["hooks"]}, hooks)

    def test_good_reports_come_through(self):
        os.mkdir("reports")
        for name in ["-dash.docx", "a 'quo\"ted name.docx", "reports/seventh.docx"]:
            shutil.copy(sample("cwg-pac-07.docx"), name)
        shutil.copy(sample("faults.txt"), "notes.txt")  # where no reports are
        self.commit()

    def test_a_finding_stops_the_commit(self):
        os.mkdir("reports")
        shutil.copy(sample("faults.txt"), "reports")
        self.git("add", "--all")
        self.run_program("git", "commit", "-m", "Faults", status=1)
        self.assertIn("there is no annex 2 [annex-missing]", self.said)

    def test_what_cannot_be_read_stops_the_commit(self):
        with open("broken.docx", "w") as file:
            file.write("no zip")
        self.git("add", "--all")
        self.run_program("git", "commit", "-m", "Broken", status=1)
        self.assertIn("wsis-extract: broken.docx: not a DOCX file", self.said)


if __name__ == "__main__":
    main()
