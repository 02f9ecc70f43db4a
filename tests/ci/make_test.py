#!/usr/bin/env python3
"""The Makefile of samples/ci makes JSON and HTML of reports:  make_test.py BIN ROOT"""

import os
import shutil

from recipes import RECIPES, Recipe, main, need, read, sample

need("make")
MAKEFILE = os.path.join(RECIPES, "Makefile")
MADE = [f"cwg-pac-{meeting}.docx.{kind}" for meeting in ["07", "08"] for kind in ["html", "json"]]


class Batch(Recipe):
    def setUp(self):
        super().setUp()
        os.mkdir("reports")
        for meeting in ["07", "08"]:
            shutil.copy(sample(f"cwg-pac-{meeting}.docx"), "reports")

    def make(self, *arguments, status=0):
        return self.run_program("make", "-f", MAKEFILE, *arguments, status=status)

    def made(self):
        return sorted(name for name in os.listdir("out") if name != ".cache")

    def break_one(self):
        with open("reports/broken.docx", "w") as file:
            file.write("no zip")

    def test_what_is_older_than_its_report_is_made(self):
        self.make("-j", "4")
        self.assertEqual(self.made(), MADE)
        self.assertEqual(read("out/cwg-pac-07.docx.json"),
                         self.run_program("wsis-extract", "--quiet", "reports/cwg-pac-07.docx"))
        self.assertEqual(self.make("-q"), "")
        later = os.path.getmtime("out/cwg-pac-08.docx.json") + 10
        os.utime("reports/cwg-pac-08.docx", (later, later))
        printed = self.make()
        self.assertIn("out/cwg-pac-08.docx.json", printed)
        self.assertNotIn("cwg-pac-07", printed)

    def test_a_report_that_fails_leaves_nothing_and_stops_no_other(self):
        self.break_one()
        for goal in ["all", "folder"]:
            self.make("-k", "-j", "2", goal, status=2)
            self.assertIn("reports/broken.docx: not a DOCX file", self.said)
            self.assertEqual(self.made(), MADE)
            shutil.rmtree("out")

    def test_a_folder_may_have_any_names(self):
        os.mkdir("reports/be low")
        for name in ["it's \"one\".docx", "be low/$(touch run).docx"]:
            shutil.copy(sample("cwg-pac-09.docx"), "reports/" + name)
        self.make("folder")
        self.assertEqual(self.made(), sorted([*MADE, "be low", "it's \"one\".docx.html", "it's \"one\".docx.json"]))
        self.assertEqual(sorted(os.listdir("out/be low")), ["$(touch run).docx.html", "$(touch run).docx.json"])
        self.assertFalse(os.path.exists("run"))


if __name__ == "__main__":
    main()
