"""Seconds a submission, one job: `grader grade` here, `otter run` and `nbgrader autograde` on an equivalent lab.

usage: peers.py [--rounds 5] [--batch 4]

The lab of the peers has 5 functions and 10 checks in a notebook. Ours is GradientDescent, with 6 files and 46 checks, in
Swift, compiled and sandboxed. Each round grades a batch of new submissions with each grader in turn, in one call
where the grader takes several.
"""

import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import nbformat
from nbformat import v4

ROOT = pathlib.Path(__file__).resolve().parent.parent
GRADER = ROOT / ".build/release/grader"
BIN = pathlib.Path(sys.executable).parent
LAB = "GradientDescent"

FUNCTIONS = {
    "mean_squared_error": """
def mean_squared_error(weights, inputs, targets):
    return float(np.mean((inputs @ weights - targets) ** 2))
""",
    "gradient": """
def gradient(weights, inputs, targets):
    return 2 * inputs.T @ (inputs @ weights - targets) / len(targets)
""",
    "numerical_gradient": """
def numerical_gradient(function, point, step=1e-5):
    result = np.zeros_like(point)
    for index in range(len(point)):
        offset = np.zeros_like(point)
        offset[index] = step
        result[index] = (function(point + offset) - function(point - offset)) / (2 * step)
    return result
""",
    "descend": """
def descend(weights, inputs, targets, rate, steps):
    for _ in range(steps):
        weights = weights - rate * gradient(weights, inputs, targets)
    return weights
""",
    "minibatches": """
def minibatches(count, size, generator):
    order = generator.permutation(count)
    return [order[start:start + size] for start in range(0, count, size)]
""",
}

DATA = """
generator = np.random.default_rng(7)
inputs = generator.normal(size=(20, 3))
targets = inputs @ np.array([1.0, -2.0, 0.5])
weights = np.array([0.1, 0.2, 0.3])
"""

CHECKS = {
    "mean_squared_error": [
        "assert np.isclose(mean_squared_error(np.array([1.0, -2.0, 0.5]), inputs, targets), 0)",
        "assert np.isclose(mean_squared_error(np.zeros(3), inputs, targets), np.mean(targets ** 2))",
    ],
    "gradient": [
        "assert gradient(weights, inputs, targets).shape == (3,)",
        "assert np.allclose(gradient(weights, inputs, targets), 2 / 20 * inputs.T @ (inputs @ weights - targets))",
    ],
    "numerical_gradient": [
        "assert np.allclose(numerical_gradient(lambda x: (x ** 2).sum(), weights), 2 * weights)",
        "assert np.allclose(numerical_gradient(lambda x: mean_squared_error(x, inputs, targets), weights), "
        "gradient(weights, inputs, targets), rtol=1e-4)",
    ],
    "descend": [
        "assert np.allclose(descend(weights, inputs, targets, 0.1, 500), [1.0, -2.0, 0.5], atol=1e-3)",
        "assert np.allclose(descend(weights, inputs, targets, 0.1, 0), weights)",
    ],
    "minibatches": [
        "assert [len(batch) for batch in minibatches(10, 3, generator)] == [3, 3, 3, 1]",
        "assert sorted(np.concatenate(minibatches(10, 3, generator))) == list(range(10))",
    ],
}


def notebook(cells, comment=""):
    """A notebook of code cells, each with nbgrader's metadata or none."""
    result = v4.new_notebook(metadata={"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}})
    for number, (source, metadata) in enumerate(cells):
        cell = v4.new_code_cell(source + comment, metadata={"nbgrader": metadata} if metadata else {})
        cell["id"] = f"cell-{number}"
        result.cells.append(cell)
    return result


class Otter:
    """`otter run` on one notebook after the other."""

    name = "otter run"

    def __init__(self, place):
        self.place = place
        tests = place / "tests"
        tests.mkdir(parents=True)
        (place / "out").mkdir()
        for question, checks in CHECKS.items():
            for number, check in enumerate(checks):
                test = {
                    "name": f"{question}_{number}", "points": 1,
                    "suites": [{"cases": [{"code": f">>> {check}\n", "hidden": True, "locked": False}],
                                "scored": True, "setup": "", "teardown": "", "type": "doctest"}],
                }
                (tests / f"{question}_{number}.py").write_text(f"OK_FORMAT = True\ntest = {test!r}\n")
        run([BIN / "otter", "generate", "-t", tests, "-o", place / "autograder.zip", "--no-environment"], place)

    def batch(self, number, size):
        """A call that grades new submissions."""
        cells = [("import numpy as np\n" + DATA, None)] + [(text, None) for text in FUNCTIONS.values()]
        files = [self.place / f"submission-{number}-{student}.ipynb" for student in range(size)]
        for file in files:
            nbformat.write(notebook(cells, f"\n# {file.stem}"), file)
        command = [BIN / "otter", "run", "-a", self.place / "autograder.zip", "-o", self.place / "out"]

        def grade():
            for file in files:
                run([*command, file], self.place)

        return grade


class Nbgrader:
    """`nbgrader autograde` on a student's notebook."""

    name = "nbgrader autograde"

    def __init__(self, place):
        self.place = place
        (place / "source/ps").mkdir(parents=True)
        (place / "nbgrader_config.py").write_text("c = get_config()\nc.CourseDirectory.course_id = 'course'\n")
        nbformat.write(notebook(self.cells()), place / "source/ps/ps.ipynb")
        run([BIN / "nbgrader", "generate_assignment", "ps"], place)

    @staticmethod
    def cells():
        def metadata(name, is_check):
            return {"grade": is_check, "grade_id": name, "locked": is_check, "schema_version": 3, "solution": not is_check,
                    "task": False, **({"points": 1} if is_check else {})}

        yield "import numpy as np\n" + DATA, None
        for name, text in FUNCTIONS.items():
            yield text, metadata(name, False)
            for number, check in enumerate(CHECKS[name]):
                yield check, metadata(f"{name}-{number}", True)

    def batch(self, number, size):
        """A call that grades new submissions; those of earlier batches are out of the way."""
        shutil.rmtree(self.place / "submitted", ignore_errors=True)
        for student in range(size):
            folder = self.place / f"submitted/student-{number}-{student}/ps"
            folder.mkdir(parents=True)
            nbformat.write(notebook(self.cells()), folder / "ps.ipynb")
        return lambda: run([BIN / "nbgrader", "autograde", "ps"], self.place)


class Gradus:
    """`grader grade` on a student's folder."""

    name = "grader grade, sandboxed"

    def __init__(self, place):
        self.place = place

    def batch(self, number, size):
        """A call that grades new submissions."""
        folder = self.place / f"class-{number}"
        for student in range(size):
            shutil.copytree(ROOT / "Solutions" / LAB, folder / f"student-{student}")
            file = folder / f"student-{student}/Momentum.swift"
            file.write_text(file.read_text() + f"\n// Submission {number}-{student}.\n")
        out = self.place / f"out-{number}"
        return lambda: run([GRADER, "grade", folder, "--lab", LAB, "--out", out, "--jobs", "1"], ROOT)


def run(command, folder):
    """Runs a command to its end; what it says is shown only when it fails."""
    # nbgrader calls programs of its environment by their names.
    environment = os.environ | {"PATH": f"{BIN}:{os.environ['PATH']}"}
    result = subprocess.run(
        command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    if result.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))} ended with {result.returncode}:\n{result.stdout[-3000:]}")
    return result.stdout


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--batch", type=int, default=4)
    options = options.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        graders = [kind(pathlib.Path(scratch) / kind.__name__) for kind in (Gradus, Otter, Nbgrader)]
        seconds = {grader.name: [] for grader in graders}
        for round_number in range(options.rounds + 1):
            for grader in graders:
                grade = grader.batch(round_number, options.batch)
                start = time.monotonic()
                grade()
                # The first round warms the caches.
                if round_number > 0:
                    seconds[grader.name].append((time.monotonic() - start) / options.batch)
        ours = statistics.median(seconds[graders[0].name])
        print(f"median of {options.rounds} rounds of {options.batch} submissions, interleaved")
        for grader in graders:
            median = statistics.median(seconds[grader.name])
            print(f"{grader.name:26} {median:6.2f} s a submission   {median / ours:5.1f} times ours")


if __name__ == "__main__":
    main()
