#!/usr/bin/env python3
"""The GitHub action and workflow of samples/ci, their steps run as a runner would:  github_test.py BIN ROOT

Actions of others are left out; the script that posts the comment runs in Node with a made-up GitHub.
"""

import json
import os
import re
import shutil
import subprocess
import unittest

from recipes import ODD_NAMES, PATTERNS, RECIPES, ROOT, Recipe, main, need, need_yaml, read, sample

need("git")
yaml = need_yaml()
ACTION = yaml.safe_load(read(os.path.join(RECIPES, "action.yml")))
WORKFLOW = yaml.safe_load(read(os.path.join(RECIPES, "github.yml")))
JOB = WORKFLOW["jobs"]["reports"]
LIMIT = 65536
SARIF_SCHEMA = os.path.join(ROOT, "../shared/schemas/sarif-schema-2.1.0.json")
EXPRESSION = re.compile(r"\$\{\{\s*(.*?)\s*\}\}")
NODE = """
const [script, calls] = [require("fs").readFileSync(process.argv[1], "utf8"), []];
const earlier = JSON.parse(process.argv[2]);
const act = (name) => async (what) => calls.push([name, what]);
const issues = {listComments: "list", createComment: act("create"), updateComment: act("update")};
const github = {rest: {issues}, paginate: async (what) => what === "list" ? earlier : []};
const context = {repo: {owner: "o", repo: "r"}, issue: {number: 7}};
const AsyncFunction = (async () => {}).constructor;
new AsyncFunction("github", "context", "require", script)(github, context, require)
    .then(() => console.log(JSON.stringify(calls)));
"""


def expanded(text, values):
    """Expressions that are names or a comparison of a name with a text: more is not used."""
    def value(match):
        comparison = re.fullmatch(r"(\S+) (==|!=) '(.*)'", match[1])
        if not comparison:
            return values[match[1]]
        return str((values[comparison[1]] == comparison[3]) == (comparison[2] == "==")).lower()
    return EXPRESSION.sub(value, str(text))


class Files(unittest.TestCase):
    def steps(self):
        return ACTION["runs"]["steps"] + JOB["steps"]

    def test_no_expression_gets_into_a_script(self):
        for step in self.steps():
            self.assertNotIn("${{", step.get("run", "") + step.get("with", {}).get("script", ""))

    def test_actions_are_pinned_and_scripts_name_their_shell(self):
        for step in self.steps():
            if "uses" in step:
                self.assertRegex(step["uses"], r"^([\w-]+/[\w/-]+@v[0-9]+|\./\.github/actions/wsis)$")
            else:
                self.assertEqual(step["shell"], "bash")

    def test_names_lead_somewhere(self):
        ids = {step["id"]: step for step in ACTION["runs"]["steps"]}
        for name, output in ACTION["outputs"].items():
            _, step, _, key = EXPRESSION.fullmatch(output["value"])[1].split(".")
            self.assertIn(f"{key}=${key}", ids[step]["run"], name)
        for name in re.findall(r"steps\.reports\.outputs\.([\w-]+)", json.dumps(WORKFLOW)):
            self.assertIn(name, ACTION["outputs"])
        given = next(step for step in JOB["steps"] if step.get("id") == "reports")["with"]
        self.assertLessEqual(set(given), set(ACTION["inputs"]))

    def test_a_job_may_do_no_more_than_it_does(self):
        self.assertEqual(WORKFLOW["permissions"], {})
        self.assertEqual(JOB["permissions"], {"actions": "read", "contents": "read", "pull-requests": "write",
                                              "security-events": "write"})
        self.assertEqual(list(WORKFLOW[True]), ["pull_request"])  # "on" is a boolean of YAML 1.1
        writing = [step for step in JOB["steps"] if re.search("sarif|script", step.get("uses", ""))]
        self.assertEqual([step["if"] for step in writing], ["env.MAY_WRITE == 'true'"] * 2)

    @unittest.skipUnless(shutil.which("actionlint"), "actionlint is absent")
    def test_actionlint_finds_nothing(self):
        done = subprocess.run(["actionlint", "-no-color", os.path.join(RECIPES, "github.yml")], capture_output=True, text=True)
        self.assertEqual((done.returncode, done.stdout), (0, ""))


class PullRequest(Recipe):
    def check_out(self):
        """What actions/checkout leaves: the merge of main and the change, and its parents."""
        self.git("branch", "-q", "change")
        self.git("reset", "-q", "--hard", "HEAD^1")
        self.git("merge", "-q", "--no-ff", "-m", "Merge", "change")
        self.git("clone", "-q", "--depth", "2", "file://" + os.getcwd(), os.path.join(self.folder, "check out"))
        os.chdir(os.path.join(self.folder, "check out"))

    def run_action(self, may_write="true", **inputs):
        """Returns the outputs of the action; self.log has what its steps print."""
        values = {"inputs." + name: row.get("default", "") for name, row in ACTION["inputs"].items()}
        given = next(step for step in JOB["steps"] if step.get("id") == "reports")["with"]
        values |= {"inputs." + name: expanded(value, {"env.MAY_WRITE": may_write}) for name, value in given.items()}
        values |= {"inputs." + name: value for name, value in inputs.items()}
        self.log = ""
        for step in ACTION["runs"]["steps"]:
            output = os.path.join(self.folder, step["id"])
            self.log += self.run_program(
                "bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"],
                GITHUB_ACTION_PATH=RECIPES, GITHUB_OUTPUT=output, GITHUB_STEP_SUMMARY=os.path.join(self.folder, "summary"),
                RUNNER_TEMP=self.make_folder("runner's temp"), **{name: expanded(value, values) for name, value in step["env"].items()})
            values |= {f"steps.{step['id']}.outputs.{name}": value
                       for name, value in (line.split("=", 1) for line in read(output).splitlines())}
        return {name: expanded(output["value"], values) for name, output in ACTION["outputs"].items()}

    def test_findings_comparison_and_comment_are_written(self):
        self.make_change()
        self.check_out()
        outputs = self.run_action(reports=PATTERNS)
        self.assertEqual(outputs["status"], "2")  # one cannot be read
        comparison, comment = read(outputs["comparison"]), read(outputs["comment"])
        self.assertIn("~~30 April~~ **31 May**", comparison)
        self.assertEqual(comment, "<!-- wsis -->\n" + comparison)
        self.assertEqual(read(os.path.join(self.folder, "summary")), comparison)
        self.check_findings(json.loads(read(outputs["findings"])))
        self.assertFalse(os.path.exists("run"))
        start, *_, end = self.log.splitlines()
        self.assertEqual(start.removeprefix("::stop-commands::"), end.strip(":"))

    def check_findings(self, findings):
        places = {place["physicalLocation"]["artifactLocation"]["uri"]
                  for finding in findings["runs"][0]["results"] for place in finding["locations"]}
        self.assertEqual(len(places), len(ODD_NAMES) + 3, places)  # and changed, fresh, moved
        self.assertIn("new%0Aline.txt", places)
        told = findings["runs"][0]["invocations"][0]["toolExecutionNotifications"]
        self.assertIn("broken.docx", json.dumps(told))
        try:
            import jsonschema
            with open(SARIF_SCHEMA, encoding="utf-8") as schema:
                jsonschema.validate(findings, json.load(schema))
        except (ImportError, FileNotFoundError):
            print("not checked by the schema of SARIF: python3-jsonschema or ../shared is absent")

    def test_a_fork_gets_annotations(self):
        self.make_change()
        self.check_out()
        self.run_action(may_write="false", reports=PATTERNS)
        self.assertIn("::warning file=changed.txt,line=1,title=title-page-incomplete::", self.log)
        self.assertNotIn("stop-commands", self.log)

    def test_a_change_without_reports_passes(self):
        self.make_repository()
        for text in ["one", "two"]:
            with open("notes.md", "w") as file:
                file.write(text)
            self.commit()
        self.check_out()
        outputs = self.run_action()
        self.assertEqual(outputs["status"], "0")
        self.assertEqual(json.loads(read(outputs["findings"]))["runs"][0]["results"], [])
        self.assertIn("No report was changed.", read(outputs["comment"]))

    def test_a_long_comparison_is_cut_for_the_comment(self):
        self.make_repository()
        for meeting in ["cwg-pac-07.docx", "cwg-pac-08.docx"]:
            for number in range(9):
                shutil.copy(sample(meeting), f"{number}.docx")
            self.commit()
        self.check_out()
        outputs = self.run_action()
        comparison, comment = read(outputs["comparison"]), read(outputs["comment"])
        self.assertGreater(len(comparison), LIMIT)
        self.assertTrue(LIMIT * 0.9 < len(comment) <= LIMIT, len(comment))
        kept, _, note = comment.removeprefix("<!-- wsis -->\n").rpartition("\n\n")
        self.assertTrue(comparison.startswith(kept))
        self.assertIn("more lines are left out here", note)

    def test_the_last_step_is_the_answer(self):
        run = JOB["steps"][-1]["run"]
        for status in [0, 1, 2]:
            self.run_program("bash", "-c", run, status=status, STATUS=str(status))

    @unittest.skipUnless(shutil.which("node"), "node is absent")
    def test_a_comment_is_posted_once_and_then_kept_up_to_date(self):
        with open("script.js", "w", encoding="utf-8") as script, open("comment.md", "w", encoding="utf-8") as comment:
            script.write(next(step["with"]["script"] for step in JOB["steps"] if "script" in step.get("with", {})))
            comment.write("<!-- wsis -->\nnew `${text}`")
        def comment_of(author, body, number):
            return {"id": number, "user": {"type": author}, "body": body}
        others = [comment_of("Bot", "mine", 1), comment_of("User", "<!-- wsis -->\nnot mine", 2)]
        ours = comment_of("Bot", "<!-- wsis -->\nold", 3)
        where = {"owner": "o", "repo": "r"}
        body = "<!-- wsis -->\nnew `${text}`"
        for earlier, calls in [(others, [["create", {**where, "issue_number": 7, "body": body}]]),
                               ([*others, ours], [["update", {**where, "comment_id": 3, "body": body}]])]:
            printed = self.run_program("node", "-e", NODE, "script.js", json.dumps(earlier), COMMENT="comment.md")
            self.assertEqual(json.loads(printed), calls)


if __name__ == "__main__":
    main()
