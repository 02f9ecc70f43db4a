#!/usr/bin/env python3
"""The GitLab job of samples/ci, its script run as a runner would:  gitlab_test.py BIN ROOT"""

import os
import shutil
import subprocess
import xml.etree.ElementTree

from recipes import ODD_NAMES, PATTERNS, RECIPES, ROOT, Recipe, main, need, need_yaml, read, sample

need("git")
yaml = need_yaml()
JOB = yaml.safe_load(read(os.path.join(RECIPES, "gitlab-ci.yml")))["meeting-reports"]
SCHEMA = os.path.join(ROOT, "../shared/schemas/junit/JUnit.xsd")


class MergeRequest(Recipe):
    def run_job(self, base, status, **variables):
        shutil.copytree(RECIPES, "ci/wsis")
        self.run_program("bash", "-eo", "pipefail", "-c", "\n".join(JOB["script"]), status=status, **{
            **JOB["variables"], **variables, "CI_PROJECT_DIR": os.getcwd(), "CI_MERGE_REQUEST_DIFF_BASE_SHA": base})

    def read_findings(self):
        file = JOB["artifacts"]["reports"]["junit"]
        if shutil.which("xmllint") and os.path.exists(SCHEMA):
            subprocess.run(["xmllint", "--nonet", "--noout", "--schema", SCHEMA, file], check=True, capture_output=True)
        return xml.etree.ElementTree.parse(file).getroot()

    def test_findings_are_tests_that_fail(self):
        self.run_job(self.make_change(), status=2, WSIS_REPORTS=PATTERNS)
        suites = self.read_findings().findall("testsuite")
        self.assertEqual(len(suites), len(ODD_NAMES) + 4)  # and changed, fresh, moved, broken
        self.assertEqual({suite.get("name") for suite in suites if suite.get("errors") == "1"}, {"broken.docx"})
        self.assertIn("changed.txt", {suite.get("name") for suite in suites if suite.get("failures") == "1"})

    def test_artifacts_are_there_whatever_comes_out(self):
        self.assertEqual(JOB["artifacts"]["when"], "always")
        self.make_repository()
        base = self.commit()
        shutil.copy(sample("cwg-pac-07.docx"), "report.docx")
        self.commit()
        self.run_job(base, status=0)
        self.assertEqual(len(self.read_findings().findall("testsuite")), 1)
        self.assertEqual([read(path) for path in JOB["artifacts"]["paths"]], ["# report.docx\n\nIs new.\n"])


if __name__ == "__main__":
    main()
