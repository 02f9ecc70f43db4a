#!/usr/bin/env python3
"""What many inputs need beside the right output:  batch_test.py BIN SAMPLES

Streams, progress, signals, the cache, going on after an end. Transcripts have the rest.
"""

import json
import os
import pty
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest

BIN = os.path.abspath(sys.argv[1])
SAMPLES = os.path.abspath(sys.argv[2])
EXTRACT = os.path.join(BIN, "wsis-extract")
VALIDATE = os.path.join(BIN, "wsis-validate")


class Batch(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp()
        os.chdir(self.folder)

    def tearDown(self):
        os.chdir("/")
        shutil.rmtree(self.folder)

    def write_reports(self, count):
        os.makedirs("in", exist_ok=True)
        for i in range(count):
            with open(f"in/{i:05}.txt", "w") as file:
                file.write(f"1. Item {i}\n\nThe Committee requested the Secretariat to report on matter {i}.\n")

    def run_tool(self, *arguments, tool=EXTRACT, **options):
        return subprocess.run([tool, *arguments], capture_output=True, text=True, **options)

    def start(self, *arguments, tool=EXTRACT):
        return subprocess.Popen([tool, *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE, text=True)

    def read(self, path):
        with open(path, "rb") as file:
            return file.read()

    def tree(self, folder):
        return {os.path.relpath(os.path.join(at, name), folder): self.read(os.path.join(at, name))
                for at, _, names in os.walk(folder) for name in names}


class Names(Batch):
    def test_a_name_that_is_no_utf_8_leaves_the_records_so(self):
        self.write_reports(1)
        shutil.copy("in/00000.txt", b"in/caf\xe9.txt")
        with open("list", "wb") as file:
            file.write(b"in/caf\xe9.txt\nin/gone-\xff.txt\n")
        done = self.run_tool("-q", "--files-from", "list")
        there, gone = map(json.loads, done.stdout.splitlines())  # text=True: the output is UTF-8
        self.assertEqual(there["source"]["name"], "in/caf\\xe9.txt")
        self.assertEqual(gone["message"], "in/gone-\\xff.txt: cannot open: No such file or directory")


class Streams(Batch):
    def test_each_path_is_answered_before_the_next_is_written(self):
        self.write_reports(3)
        for tool, begin in ((EXTRACT, '{"format":"wsis-report"'), (VALIDATE, '{"format":"wsis-findings"')):
            for jobs in "1", "4":
                process = self.start("--format", "ndjson", "--files-from", "-", "--jobs", jobs, tool=tool)
                for i in range(3):
                    print(f"in/{i:05}.txt", file=process.stdin, flush=True)
                    answer = process.stdout.readline()
                    self.assertTrue(answer.startswith(begin), answer[:200])
                    self.assertIn(f'"in/{i:05}.txt"', answer)
                process.communicate()

    def test_the_sample_keeps_one_process_open(self):
        with open("bad.docx", "w") as file:
            file.write("%PDF-1.7\n")
        environment = dict(os.environ, WSIS_EXTRACT=EXTRACT)
        done = subprocess.run([sys.executable, f"{SAMPLES}/python/stream.py", f"{SAMPLES}/agreed-v1.txt", "bad.docx"],
                              capture_output=True, text=True, env=environment)
        self.assertEqual(done.stderr, "")
        first, second = done.stdout.splitlines()
        self.assertRegex(first, r"agreed-v1.txt: [1-9]\d* decisions, \d+ references")
        self.assertIn("not a DOCX file but a PDF file", second)


class Inputs(Batch):
    def test_outputs_below_the_inputs_are_no_inputs(self):
        self.write_reports(3)
        for _ in range(2):
            done = self.run_tool("--format", "text", "--output-dir", "in/a", "in")
            self.assertIn("3 reports", done.stderr)
        self.assertEqual(len(self.tree("in/a")), 3)

    def test_a_folder_that_cannot_be_listed_fails_alone(self):
        self.write_reports(1)
        os.makedirs("in/shut", mode=0)
        if os.access("in/shut", os.R_OK):
            self.skipTest("nothing is shut for this user")
        done = self.run_tool("in")
        self.assertEqual(done.returncode, 2)
        self.assertIn('{"format":"wsis-error","version":1,"source":{"name":"shut"}', done.stdout)

    def test_files_are_met_as_whole_paths_are_sorted(self):
        for path in "a/x.txt", "a-b/x.txt", "a.txt", "a/b/x.txt", "b.txt", "a/~$x.docx":
            os.makedirs(os.path.dirname(f"in/{path}"), exist_ok=True)
            with open(f"in/{path}", "w") as file:
                file.write("1. One\n")
        names = [line.split('"source":{"name":"')[1].split('"')[0] for line in self.run_tool("in").stdout.splitlines()]
        self.assertEqual(names, sorted(names))
        self.assertEqual(names, ["a-b/x.txt", "a.txt", "a/b/x.txt", "a/x.txt", "b.txt"])

    def test_a_bad_configuration_fails_the_inputs_it_is_for(self):
        self.write_reports(1)
        os.makedirs("in/z")
        shutil.copy("in/00000.txt", "in/z")
        with open("in/z/wsis.toml", "w") as file:
            file.write("[rules\n")
        for options in ["--format", "ndjson"], ["--output-dir", "out", "--cache", "cache"], []:
            done = self.run_tool(*options, "in", tool=VALIDATE)
            self.assertEqual(done.returncode, 2)
            self.assertIn("2 reports, 1 failed", done.stderr)
            self.assertRegex(done.stderr, r"(?m)^wsis-validate: in/z/wsis.toml:\d+: ")


class Terminal(Batch):
    def on_terminal(self, *arguments):
        master, slave = pty.openpty()
        subprocess.run([EXTRACT, *arguments], stdout=subprocess.DEVNULL, stderr=slave)
        os.close(slave)
        shown = b""
        try:
            while piece := os.read(master, 65536):
                shown += piece
        except OSError:  # all is read
            pass
        os.close(master)
        return shown.decode()

    def test_progress_is_for_a_terminal(self):
        self.write_reports(40)
        self.assertRegex(self.on_terminal("in"), r"\r(?:\x1b\[K)?wsis-extract: \[#*-*\] \d+/40, \d+/s, \d+ s left\x1b\[K")
        self.assertNotIn("\r", self.run_tool("in").stderr)
        self.assertEqual(self.on_terminal("--quiet", "in"), "")

    def test_the_summary_stands_on_a_line_of_its_own(self):
        self.write_reports(5)
        self.assertRegex(self.on_terminal("in"), r"\r\x1b\[Kwsis-extract: 5 reports, \d+\.\d s\r\n$")


class Signals(Batch):
    def test_a_signal_ends_with_what_is_done(self):
        self.write_reports(3)
        for number, status in (signal.SIGINT, 130), (signal.SIGTERM, 143):
            for jobs in "1", "4":
                process = self.start("--files-from", "-", "--jobs", jobs)
                for i in range(3):
                    print(f"in/{i:05}.txt", file=process.stdin, flush=True)
                    process.stdout.readline()
                process.send_signal(number)
                self.assertEqual(process.wait(timeout=60), status)
                self.assertRegex(process.stderr.read(), r"^wsis-extract: interrupted after 3 reports, \d+\.\d s\n$")
                self.assertEqual(process.stdout.read(), "")
                process.communicate()

    def test_the_second_signal_ends_at_once(self):
        os.mkfifo("never.txt")
        process = self.start("--jobs", "1", "never.txt", "other.txt")
        time.sleep(0.3)
        process.send_signal(signal.SIGINT)
        time.sleep(0.3)
        self.assertIsNone(process.poll())
        process.send_signal(signal.SIGINT)
        self.assertEqual(process.wait(timeout=60), -signal.SIGINT)
        process.communicate()

    def test_what_was_gathered_until_then_is_gone_on_with(self):
        self.write_reports(3)
        process = self.start("--files-from", "-", "-o", "out.ndjson", "--jobs", "1")
        print("in/00000.txt", file=process.stdin, flush=True)
        while not os.path.exists("out.ndjson.wsis-journal") or os.path.getsize("out.ndjson.wsis-journal") < 100:
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        self.assertEqual(process.wait(timeout=60), 130)
        self.assertIn("go on with --resume", process.stderr.read())
        process.communicate()
        self.assertFalse(os.path.exists("out.ndjson"))
        done = self.run_tool("--files-from", "-", "-o", "out.ndjson", "--resume", input="in/00000.txt\nin/00001.txt\n")
        self.assertIn("2 reports, 1 from an earlier run", done.stderr)
        self.assertEqual(sorted(os.listdir()), ["in", "out.ndjson"])
        self.assertEqual(self.read("out.ndjson").count(b"\n"), 2)


class CacheFolder(Batch):
    def entries(self):
        return [os.path.join(at, name) for at, _, names in os.walk("cache") for name in names]

    def test_a_second_run_takes_all_from_the_cache_and_says_the_same(self):
        self.write_reports(3)
        shutil.copy(f"{SAMPLES}/stray-labels.txt", "in")
        with open("in/warned.txt", "wb") as file:
            file.write(b"1. Opening\n\nThe caf\xe9 was closed.\n")
        runs = [self.run_tool("--cache", "cache", "in") for _ in range(2)]
        self.assertEqual(runs[0].stdout, runs[1].stdout)
        self.assertEqual(runs[0].returncode, runs[1].returncode)
        self.assertIn("5 from the cache", runs[1].stderr)
        said = [[line for line in run.stderr.splitlines() if " reports, " not in line] for run in runs]
        self.assertEqual(said[0], said[1])
        self.assertTrue(said[0])

    def test_other_options_are_other_entries(self):
        self.write_reports(1)
        self.run_tool("--cache", "cache", "in")
        for option in (["--remarks"], ["--strict"], ["--from", "text"], ["--format", "json", "--output-dir", "out"]):
            self.assertNotIn("from the cache", self.run_tool("--cache", "cache", *option, "in").stderr, option)
        with open("house.toml", "w") as file:
            file.write('[[actor]]\nname = "Harbour Office"\n')
        first = self.run_tool("--cache", "cache", "--profile", "house.toml", "in")
        self.assertNotIn("from the cache", first.stderr)
        with open("house.toml", "a") as file:
            file.write("# other bytes\n")
        self.assertNotIn("from the cache", self.run_tool("--cache", "cache", "--profile", "house.toml", "in").stderr)
        self.assertIn("1 from the cache", self.run_tool("--cache", "cache", "--jobs", "3", "in").stderr)

    def test_a_damaged_entry_is_made_again(self):
        self.write_reports(2)
        good = self.run_tool("--cache", "cache", "in")
        first, second = self.entries()
        whole = self.read(first)
        forged = whole.replace(b"Secretariat", b"Secretaries")
        for damage in b"", whole[:-1], whole[:100], forged, whole + b"1:x,", self.read(second), os.urandom(300):
            with open(first, "wb") as file:
                file.write(damage)
            again = self.run_tool("--cache", "cache", "in")
            self.assertEqual(again.stdout, good.stdout)
            self.assertIn("1 from the cache", again.stderr)
            self.assertEqual(self.read(first), whole)

    def test_many_processes_share_a_cache(self):
        self.write_reports(50)
        expected = self.run_tool("in").stdout
        runs = [self.start("--cache", "cache", "in") for _ in range(4)]
        for run in runs:
            self.assertEqual(run.communicate()[0], expected)
        self.assertEqual(len(self.entries()), 50)

    def test_a_file_is_no_cache(self):
        self.write_reports(1)
        open("file", "w").close()
        done = self.run_tool("--cache", "file", "in")
        self.assertEqual(done.returncode, 2)
        self.assertRegex(done.stderr, r"^wsis-extract: file: cannot make the folder: .*\n$")

    def test_a_cache_that_cannot_be_written_is_said_once(self):
        self.write_reports(3)
        os.makedirs("cache")
        for first in "0123456789abcdef":
            for second in "0123456789abcdef":
                open(f"cache/{first}{second}", "w").close()
        done = self.run_tool("--cache", "cache", "in")
        self.assertEqual(done.returncode, 0)
        self.assertEqual(done.stdout.count("\n"), 3)
        self.assertEqual(done.stderr.count("going on without the cache"), 1)


class Resumption(Batch):
    def kill(self, seconds, *arguments):
        process = subprocess.Popen([EXTRACT, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(seconds)
        process.kill()
        process.wait()

    def test_a_batch_of_2000_goes_on_after_ten_kills(self):
        self.write_reports(2000)
        begun = time.monotonic()
        self.run_tool("in", "-o", "expected.ndjson")
        took = time.monotonic() - begun
        self.run_tool("in", "--output-dir", "expected")
        expected, expected_tree = self.read("expected.ndjson"), self.tree("expected")
        moments = random.Random(2000)
        went_on = 0
        for i in range(10):
            gathered, parted = ("in", "-o", f"{i}.ndjson"), ("in", "--output-dir", f"out{i}")
            cached = ("in", "-o", f"c{i}.ndjson", "--cache", "cache")
            self.kill(moments.uniform(0, took), *gathered)
            went_on += "from an earlier run" in self.run_tool(*gathered, "--resume").stderr
            self.assertEqual(self.read(f"{i}.ndjson"), expected)
            if i % 3 == 0:
                self.kill(moments.uniform(0, took), *parted)
                went_on += "from an earlier run" in self.run_tool(*parted, "--resume").stderr
                self.assertEqual(self.tree(f"out{i}"), expected_tree)
            elif i % 3 == 1:
                self.kill(moments.uniform(0, took), *cached)
                self.run_tool(*cached)
                self.assertEqual(self.read(f"c{i}.ndjson"), expected)
        self.assertEqual([name for name in os.listdir() if "wsis-" in name and not name.startswith("c")], [])
        self.assertGreater(went_on, 3)

    def stop(self, *arguments):
        """Ends a batch behind four reports, the fourth of which is none."""
        self.write_reports(6)
        with open("in/00003.txt", "wb") as file:
            file.write(b"%PDF-1.7\n")
        os.rename("in/00003.txt", "in/00003.docx")
        done = self.run_tool("--fail-fast", *arguments, "in")
        self.assertEqual(done.returncode, 2)
        self.assertIn("stopped after 4 reports, 1 failed", done.stderr)

    def check_resumed(self, kept, *options):
        expected = self.run_tool(*options, "in").stdout
        done = self.run_tool(*options, "--resume", "-o", "out.ndjson", "in")
        self.assertEqual(self.read("out.ndjson").decode(), expected)
        if kept:
            self.assertIn(f"{kept} from an earlier run", done.stderr)
        else:
            self.assertNotIn("from an earlier run", done.stderr)

    def test_what_is_unchanged_is_kept(self):
        self.stop("-o", "out.ndjson")
        self.check_resumed(4)

    def test_other_options_start_over(self):
        self.stop("-o", "out.ndjson")
        self.check_resumed(0, "--remarks")

    def test_a_changed_input_is_where_it_goes_on(self):
        self.stop("-o", "out.ndjson")
        with open("in/00001.txt", "a") as file:
            file.write("2. More\n")
        self.check_resumed(1)

    def test_a_new_input_is_where_it_goes_on(self):
        self.stop("-o", "out.ndjson")
        shutil.copy("in/00000.txt", "in/00000b.txt")
        self.check_resumed(1)

    def test_a_failed_input_is_tried_again(self):
        self.stop("-o", "out.ndjson")
        shutil.copy(f"{SAMPLES}/strict.docx", "in/00003.docx")
        self.check_resumed(3)

    def test_damaged_remains_are_not_trusted(self):
        self.stop("-o", "out.ndjson")
        with open("out.ndjson.wsis-partial", "r+b") as file:
            file.seek(5)
            file.write(b"\0\0\0\0")
        self.check_resumed(0)
        self.stop("-o", "out2.ndjson")
        os.truncate("out2.ndjson.wsis-journal", 150)
        os.rename("out2.ndjson.wsis-journal", "out.ndjson.wsis-journal")
        os.rename("out2.ndjson.wsis-partial", "out.ndjson.wsis-partial")
        self.check_resumed(1)

    def test_without_resume_a_run_starts_over(self):
        self.stop("-o", "out.ndjson")
        done = self.run_tool("-o", "out.ndjson", "in")
        self.assertNotIn("earlier run", done.stderr)
        self.assertEqual(self.read("out.ndjson").decode(), self.run_tool("in").stdout)

    def test_an_output_that_is_gone_or_changed_is_made_again(self):
        self.stop("--output-dir", "out")
        os.remove("out/00000.txt.json")
        with open("out/00001.txt.json", "r+") as file:
            file.write("x")
        done = self.run_tool("--output-dir", "out", "--resume", "in")
        self.assertIn("1 from an earlier run", done.stderr)
        self.run_tool("--output-dir", "expected", "in")
        self.assertEqual(self.tree("out"), self.tree("expected"))

    def test_two_runs_do_not_gather_in_one_file(self):
        self.write_reports(1)
        first = self.start("--files-from", "-", "-o", "out.ndjson")
        while not os.path.exists("out.ndjson.wsis-journal"):
            time.sleep(0.01)
        time.sleep(0.1)
        second = self.run_tool("in", "-o", "out.ndjson")
        self.assertEqual(second.returncode, 2)
        self.assertEqual(second.stderr, "wsis-extract: out.ndjson.wsis-journal: another run writes here\n")
        first.communicate("in/00000.txt\n")
        self.assertEqual(first.returncode, 0)
        self.assertEqual(os.listdir("in") + sorted(os.listdir()), ["00000.txt", "in", "out.ndjson"])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1] + sys.argv[3:])
