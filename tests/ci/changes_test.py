#!/usr/bin/env python3
"""What samples/ci/changed-reports and shorten say of a change:  changes_test.py BIN ROOT"""

import json
import os
import shutil

from recipes import NO_COMMIT, ODD_NAMES, PATTERNS, RECIPES, Recipe, main, need, read, sample

need("git")
CHANGED = os.path.join(RECIPES, "changed-reports")
SHORTEN = os.path.join(RECIPES, "shorten")
BROKEN = "broken.docx: not a DOCX file; if it is plain text, say --from text"


class Compared(Recipe):
    def compare(self, base, *options, patterns=PATTERNS, **expected):
        return self.run_program(CHANGED, "compare", base, *options, WSIS_REPORTS=patterns, **expected)

    def test_every_report_of_a_change_is_named_once(self):
        printed = self.compare(self.make_change())
        titles = [line for line in printed.splitlines() if line.startswith("# ")]
        self.assertEqual(len(titles), len(ODD_NAMES) + 6, titles)
        for title in ["# a/changed.txt → b/changed.txt", "# a/-dash.txt → b/-dash.txt"]:
            self.assertIn(title, titles)
        self.assertIn("spare lamps by ~~30 April~~ **31 May** 2018.", printed)
        for told in ["# fresh.docx\n\nIs new.\n", "# gone.docx\n\nIs gone.\n", "# link-now.txt\n\nIs gone.\n",
                     "# old/moved.docx → moved.docx\n\nWas renamed, and is the same.\n",
                     "# broken.docx\n\nCannot be compared: ./" + BROKEN + "\n"]:
            self.assertIn(told, printed)
        self.assertNotIn("root:", printed)
        self.assertEqual(os.listdir(self.environment["TMPDIR"]), [])
        self.assertFalse(os.path.exists("run"))

    def test_a_report_that_was_mended_is_beside_nothing(self):
        self.make_change()
        shutil.copy(sample("cwg-pac-07.docx"), "broken.docx")
        self.commit()
        self.assertEqual(self.compare("HEAD^1"), "# broken.docx\n\nCannot be compared: what it was: not a DOCX file; "
                                                 "if it is plain text, say --from text\n")

    def test_a_report_that_was_renamed_and_edited_is_compared(self):
        self.make_repository()
        shutil.copy(sample("cwg-pac-07.txt"), "seventh.txt")
        base = self.commit()
        text = read("seventh.txt").replace("questionnaire", "survey")
        os.remove("seventh.txt")
        with open("7.txt", "w") as file:
            file.write(text)
        self.commit()
        printed = self.compare(base, "--only", "decisions")
        self.assertIn("# a/seventh.txt → b/7.txt", printed)
        self.assertIn("~~questionnaire~~ **survey**", printed)
        self.assertNotIn("Paragraph in", printed)

    def test_without_a_commit_before_all_reports_are_new(self):
        self.make_change()
        for base, patterns in [("", ""), (NO_COMMIT, " \n")]:
            printed = self.compare(base, patterns=patterns)
            self.assertEqual([line for line in printed.splitlines() if line],
                             ["# broken.docx", "Is new.", "# fresh.docx", "Is new.", "# moved.docx", "Is new.",
                              "# same.docx", "Is new."])

    def test_what_came_to_the_other_branch_is_no_change(self):
        self.make_repository()
        shutil.copy(sample("agreed-v1.txt"), "ours.txt")
        self.commit()
        self.git("checkout", "-q", "-b", "change")
        shutil.copy(sample("agreed-v2.txt"), "ours.txt")
        self.commit()
        self.git("checkout", "-q", "main")
        shutil.copy(sample("dates.txt"), "theirs.txt")
        self.commit()
        self.git("checkout", "-q", "change")
        self.assertNotIn("theirs", self.compare("main"))
        os.mkdir("below")
        os.chdir("below")
        self.assertIn("# a/ours.txt", self.compare("main"))

    def test_no_report_is_an_answer_and_no_commit_is_none(self):
        self.make_change()
        self.assertEqual(self.compare("HEAD"), "No report was changed.\n")
        self.compare("--help", status=2)
        self.assertEqual(self.said, "changed-reports: '--help' is no commit here; is the clone too shallow?\n")
        self.run_program(CHANGED, "publish", "HEAD", status=2)


class Shown(Recipe):
    def test_what_the_readme_shows_runs(self):
        base = self.make_change()
        self.git("update-ref", "refs/remotes/origin/main", base)
        shutil.copytree(RECIPES, "samples/ci")
        commands = [line[2:] for line in read(os.path.join(RECIPES, "README.md")).splitlines() if line.startswith("$ ")]
        self.assertEqual(len(commands), 3)
        for command in commands:
            self.run_program("bash", "-c", command, WSIS_REPORTS=PATTERNS, status=2 if " validate " in command else 0)
        self.assertIn("**31 May**", read("comment.md"))
        self.assertEqual(json.loads(read("findings.sarif"))["version"], "2.1.0")


class Validated(Recipe):
    def validate(self, base, *options, status):
        printed = self.run_program(CHANGED, "validate", base, "--format", "json", *options, WSIS_REPORTS=PATTERNS, status=status)
        return json.loads(printed)

    def test_what_is_new_or_changed_is_validated(self):
        findings = self.validate(self.make_change(), status=2)
        self.assertEqual({file["name"] for file in findings["files"]},
                         {"broken.docx", "changed.txt", "fresh.docx", "moved.docx", *ODD_NAMES})
        self.assertIn(BROKEN, self.said)

    def test_its_exit_status_is_the_answer(self):
        base = self.make_change()
        shutil.copy(sample("cwg-pac-09.docx"), "broken.docx")
        self.commit()
        self.validate(base, status=1)
        self.validate(base, "--fail-on", "error", status=0)

    def test_no_report_has_no_findings(self):
        self.make_change()
        self.assertEqual(self.validate("HEAD", status=0)["files"], [])


class Shortened(Recipe):
    def shorten(self, limit, text, **variables):
        with open("whole.md", "w", encoding="utf-8") as file:
            file.write(text)
        return self.run_program("bash", "-c", '"$1" "$2" <whole.md', "bash", SHORTEN, str(limit), **variables)

    def test_it_is_cut_behind_a_whole_change(self):
        changes = [f"- Decision {i} (*force*)\\\n  The Secretariat was ~~invited~~ **asked** {i} times.\n" for i in range(40)]
        text = "# a → b\n\n- Old: a\n- New: b\n\n## 1 Lamps\n\n" + "".join(changes)
        self.assertEqual(self.shorten(len(text), text), text)
        for limit in range(100, len(text), 37):
            printed = self.shorten(limit, text)
            self.assertLessEqual(len(printed), limit)
            kept, _, note = printed.rpartition("\n\n")
            self.assertRegex(note, r"^\*\*The comparison is longer: [0-9]+ more lines are left out here\.\*\*\n$")
            self.assertTrue(text.startswith(kept))
            self.assertTrue(not kept or kept.endswith("times."), kept)

    def test_it_counts_characters_or_bytes(self):
        text = "- é\n" * 100
        self.assertEqual(self.shorten(400, text), text)
        self.assertLessEqual(len(self.shorten(400, text, LC_ALL="C").encode()), 400)


if __name__ == "__main__":
    main()
