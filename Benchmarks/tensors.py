"""Times matrix products against NumPy, taking turns within one run, each on one thread.

Processor time is compared, so that other processes matter less; they still slow both sides down by sharing caches.

Usage: python3 Benchmarks/tensors.py PATH_TO_TENSORSBENCHMARK
"""
import os

for variable in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[variable] = "1"

import statistics
import subprocess
import sys
import time

import numpy

ROUNDS = 25


def numpy_product(scalar, m, n, k, repetitions):
    left = numpy.random.rand(m, k).astype(scalar)
    right = numpy.random.rand(k, n).astype(scalar)
    left @ right
    start = time.process_time_ns()
    for _ in range(repetitions):
        left @ right
    return (time.process_time_ns() - start) / repetitions


def main():
    ours = subprocess.Popen([sys.argv[1]], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ask(line):
        ours.stdin.write(line + "\n")
        ours.stdin.flush()
        return float(ours.stdout.readline())

    print(f"NumPy {numpy.__version__}, {ROUNDS} rounds, medians of one call's processor time")
    for scalar in ("Float", "Double"):
        dtype = {"Float": numpy.float32, "Double": numpy.float64}[scalar]
        for m, n, k in ((512, 512, 512), (128, 256, 784), (128, 128, 256), (32, 256, 784), (10, 8, 2)):
            repetitions = max(3, int(2e8 / (m * n * k + 2e5)))
            pairs = [
                (ask(f"product {scalar} {m} {n} {k} {repetitions}"), numpy_product(dtype, m, n, k, repetitions))
                for _ in range(ROUNDS)
            ]
            own, peer = (statistics.median(side) for side in zip(*pairs))
            ratio = statistics.median(theirs / mine for mine, theirs in pairs)
            print(f"{scalar:6} {m}·{n}·{k:4}  {own / 1000:9.1f} µs  NumPy {peer / 1000:9.1f} µs  {ratio:.2f}× as fast")
    for sizes, batch, repetitions in (("784,256,128,10", 128, 50), ("784,256,128,10", 32, 200), ("2,8,8,2", 10, 20000)):
        times = [ask(f"step {sizes} {batch} {repetitions}") for _ in range(10)]
        print(f"step {sizes} of {batch}: {statistics.median(times) / 1000:.1f} µs, least {min(times) / 1000:.1f} µs")


main()
