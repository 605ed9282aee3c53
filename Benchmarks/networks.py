"""Times training steps against PyTorch's eager mode, taking turns within one run, each on one thread.

A step is everything from the minibatch to the moved parameters: forward, loss, backward, gradient descent with momentum.
Processor time is compared, so that other processes matter less; they still slow both sides down by sharing caches.

Usage: python3 Benchmarks/networks.py PATH_TO_NETWORKSBENCHMARK
"""
import statistics
import subprocess
import sys
import time

import torch

ROUNDS = 25
CASES = (((784, 256, 128, 10), 128, 30, 2.5), ((784, 256, 128, 10), 32, 60, 2.5), ((2, 8, 8, 1), 10, 300, 80))


def torch_step(sizes, batch, repetitions):
    is_regression = sizes[-1] == 1
    layers = []
    for inputs, outputs in zip(sizes, sizes[1:]):
        layers += [torch.nn.Linear(inputs, outputs), torch.nn.Tanh() if is_regression else torch.nn.ReLU()]
    network = torch.nn.Sequential(*layers[:-1])
    optimizer = torch.optim.SGD(network.parameters(), lr=0.01, momentum=0.9)
    features = torch.rand(batch, sizes[0])
    targets = torch.rand(batch, 1) if is_regression else torch.arange(batch) % sizes[-1]
    loss = torch.nn.MSELoss() if is_regression else torch.nn.CrossEntropyLoss()

    def step():
        optimizer.zero_grad()
        loss(network(features), targets).backward()
        optimizer.step()

    for _ in range(3):
        step()
    start = time.process_time_ns()
    for _ in range(repetitions):
        step()
    return (time.process_time_ns() - start) / repetitions


def main():
    torch.set_num_threads(1)
    ours = subprocess.Popen([sys.argv[1]], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    instruction_set = ours.stdout.readline().strip()

    def ask(sizes, batch, repetitions):
        ours.stdin.write(f"{','.join(map(str, sizes))} {batch} {repetitions}\n")
        ours.stdin.flush()
        return float(ours.stdout.readline())

    print(f"PyTorch {torch.__version__}, {instruction_set}, one thread, {ROUNDS} rounds, medians of processor time")
    for sizes, batch, repetitions, goal in CASES:
        pairs = [
            (ask(sizes, batch, repetitions * (10 if sizes[0] < 10 else 1)), torch_step(sizes, batch, repetitions))
            for _ in range(ROUNDS)
        ]
        own, peer = (statistics.median(side) / 1000 for side in zip(*pairs))
        ratio = statistics.median(theirs / mine for mine, theirs in pairs)
        name = "-".join(map(str, sizes))
        print(f"{name:15} of {batch:3}  {own:8.1f} µs  PyTorch {peer:8.1f} µs  {ratio:6.2f}×  (at least {goal}×)")


main()
