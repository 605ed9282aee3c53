"""A class of 400: its grading against the bare compiles, one job against two, and a run that is killed twenty times.

usage: class.py [--students 400] [--kills 20] [--seed 1]

The submissions are the sample class, the accepted variants and the mutants of GradientDescent, each made unlike all
others by a comment, so that every one of them is compiled.
"""

import argparse
import itertools
import pathlib
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time

LAB = "GradientDescent"
ROOT = pathlib.Path(__file__).resolve().parent.parent
KIT = ROOT / ".build/kits/release" / LAB
GRADER = ROOT / ".build/release/grader"
FILES = sorted(path.name for path in (ROOT / "Labs" / LAB).glob("*.swift") if path.name != "main.swift")


def sources():
    """Folders of submissions by name; variants and mutants hold only what differs from the solution."""
    for folder in sorted((ROOT / "grading/SampleClass").iterdir()):
        if folder.is_dir():
            yield folder.name, folder, False
    for kind in ("Accepted", "Mutants"):
        for folder in sorted((ROOT / "grading" / LAB / kind).iterdir()):
            yield f"{kind}-{folder.name}", folder, True


def make_class(place, students):
    """Writes the submissions, each with a comment of its own."""
    for number, (name, folder, lies_over) in zip(range(students), itertools.cycle(list(sources()))):
        submission = place / f"{number:03d}-{name}"
        if lies_over:
            submission.mkdir(parents=True)
            for file in FILES:
                shutil.copy(ROOT / "Solutions" / LAB / file, submission)
            for file in folder.glob("*.swift"):
                shutil.copy(file, submission)
        else:
            shutil.copytree(folder, submission, symlinks=True)
        own = next(path for path in sorted(submission.glob("*.swift")) if not path.is_symlink())
        own.write_text(own.read_text() + f"\n// Submission {number}.\n")


def bare_compiles(place, scratch):
    """The seconds that swiftc takes for all submissions, one after the other; a missing file is the stub's."""
    total = 0.0
    for submission in sorted(place.iterdir()):
        files = [submission / file for file in FILES]
        files = [file if file.is_file() else ROOT / "Labs" / LAB / file.name for file in files]
        start = time.monotonic()
        subprocess.run(
            ["swiftc", "-wmo", "-Onone", "-g", "-use-ld=lld", "-swift-version", "6", "-module-name", LAB]
            + ["-module-cache-path", scratch / "cache", "-I", KIT / "modules", *files]
            + [ROOT / "Labs" / LAB / "main.swift", KIT / "libkit.a", "-o", scratch / "worker"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        total += time.monotonic() - start
    return total


def start(place, out, jobs):
    """Starts the grader on a class."""
    command = [GRADER, "grade", place, "--lab", LAB, "--out", out, "--jobs", str(jobs)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)


def watch_memory(process, peak):
    """Notes the largest resident memory of a process, in bytes, while it runs."""
    while process.poll() is None:
        try:
            lines = pathlib.Path(f"/proc/{process.pid}/status").read_text().splitlines()
            peak[0] = max([peak[0]] + [int(line.split()[1]) << 10 for line in lines if line.startswith("VmHWM")])
        except (OSError, ValueError):
            pass
        time.sleep(0.1)


def grade(place, out, jobs):
    """Grades a class; returns the wall time in seconds and the grader's peak memory in bytes."""
    began = time.monotonic()
    process = start(place, out, jobs)
    peak = [0]
    watcher = threading.Thread(target=watch_memory, args=(process, peak))
    watcher.start()
    _, errors = process.communicate()
    watcher.join()
    if process.returncode != 0:
        sys.exit(f"grading ended with {process.returncode}: {errors[-2000:]}")
    return time.monotonic() - began, peak[0]


def scores(out):
    """The class's scores by student."""
    rows = (out / "grades.csv").read_text().splitlines()[1:]
    return {row.split(",")[0]: row.split(",")[2] for row in rows}


def grade_with_kills(place, out, kills, seconds, chance):
    """Grades a class with a grader that is killed at random moments; returns how often it was."""
    killed = 0
    for _ in range(kills):
        process = start(place, out, 2)
        try:
            process.wait(timeout=chance.uniform(0.02, 1.6) * seconds / kills)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            killed += 1
        process.communicate()
    grade(place, out, 2)
    return killed


def counted(out):
    """How many results there are, how many submissions have one, and what the database says of itself."""
    database = sqlite3.connect(out / "grades.sqlite")
    results = database.execute("SELECT count(*), count(DISTINCT submission) FROM result").fetchone()
    return (*results, database.execute("PRAGMA integrity_check").fetchone()[0])


def differences(one, other):
    """The students whose scores differ."""
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--students", type=int, default=400)
    options.add_argument("--kills", type=int, default=20)
    options.add_argument("--seed", type=int, default=1)
    options = options.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        scratch = pathlib.Path(scratch)
        place = scratch / "class"
        make_class(place, options.students)
        warm = scratch / "warm"
        make_class(warm, 1)
        grade(warm, scratch / "warm-out", 1)
        print(f"{options.students} submissions", flush=True)
        two, memory = grade(place, scratch / "two", 2)
        print(f"graded with --jobs 2: {two:.0f} s, {two / options.students:.2f} s each, peak memory {memory >> 20} MB", flush=True)
        bare = bare_compiles(place, scratch)
        print(f"bare compiles: {bare:.0f} s in all; grading took {two / (bare / 2):.2f} of half of it", flush=True)
        one, _ = grade(place, scratch / "one", 1)
        expected = scores(scratch / "one")
        print(f"graded with --jobs 1: {one:.0f} s; other scores with 2 jobs: {differences(expected, scores(scratch / 'two'))}", flush=True)
        killed = grade_with_kills(place, scratch / "killed", options.kills, two, random.Random(options.seed))
        results, submissions, integrity = counted(scratch / "killed")
        print(f"killed {killed} times on the way: {results} results of {submissions} submissions, integrity {integrity}, "
              f"other scores: {differences(expected, scores(scratch / 'killed'))}")


if __name__ == "__main__":
    main()
