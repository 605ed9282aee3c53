"""Times loading and minibatches against zlib alone, Python's tarfile with NumPy, and torch's DataLoader.

The contenders take turns within one run, each on one thread. Processor time is compared, so that other processes matter
less; they still slow all sides down by sharing caches. The images are those of MNIST's test set, six times over in another
order, where they lie in ../shared/data/mnist, else made-up digits; the archive has the real one's layout and entropy.

Usage: python3 Benchmarks/datasets.py PATH_TO_DATASETSBENCHMARK   (torch is left out where it isn't installed)
"""
import os

for variable in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[variable] = "1"

import gzip
import io
import pathlib
import statistics
import subprocess
import sys
import tarfile
import tempfile
import time

import numpy

ROUNDS = 9
REAL = pathlib.Path(__file__).resolve().parents[2] / "shared/data/mnist"


class Ours:
    """Our side, in a process of its own."""

    def __init__(self):
        self.process = subprocess.Popen([sys.argv[1]], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ask(self, line):
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        nanoseconds, memory = self.process.stdout.readline().split()
        return float(nanoseconds), int(memory)


def processor_time(body):
    start = time.process_time_ns()
    body()
    return time.process_time_ns() - start


def make_images(folder):
    images, labels = folder / "images.gz", folder / "labels.gz"
    if not REAL.exists():
        Ours().ask(f"digits {images} {labels} 60000")
        return images, labels, "made-up digits"
    pixels = numpy.frombuffer(gzip.open(REAL / "t10k-images-idx3-ubyte.gz").read(), numpy.uint8, offset=16)
    classes = numpy.frombuffer(gzip.open(REAL / "t10k-labels-idx1-ubyte.gz").read(), numpy.uint8, offset=8)
    order = numpy.concatenate([numpy.random.default_rng(seed).permutation(10000) for seed in range(6)])
    header = bytes([0, 0, 8, 3]) + b"".join(n.to_bytes(4, "big") for n in (60000, 28, 28))
    images.write_bytes(gzip.compress(header + pixels.reshape(-1, 784)[order].tobytes(), 9))
    labels.write_bytes(gzip.compress(bytes([0, 0, 8, 1]) + (60000).to_bytes(4, "big") + classes[order].tobytes(), 9))
    return images, labels, "MNIST's test images six times over"


def make_archive(path):
    random = numpy.random.default_rng(0)
    with tarfile.open(path, "w:gz", compresslevel=6) as archive:

        def add(name, contents):
            member = tarfile.TarInfo("cifar-10-batches-bin/" + name)
            member.size = len(contents)
            archive.addfile(member, io.BytesIO(contents))

        add("batches.meta.txt", b"\n".join(b"class%d" % n for n in range(10)) + b"\n")
        for name in ["data_batch_%d.bin" % n for n in range(1, 6)] + ["test_batch.bin"]:
            records = numpy.clip(random.normal(120, 40, (10000, 3073)), 0, 255).astype(numpy.uint8)
            records[:, 0] = random.integers(0, 10, 10000)
            add(name, records.tobytes())


def python_cifar(path):
    images, labels = {}, {}
    with tarfile.open(path, "r:gz") as archive:
        for member in archive:
            if member.name.endswith(".bin"):
                records = numpy.frombuffer(archive.extractfile(member).read(), numpy.uint8).reshape(-1, 3073)
                labels[member.name] = records[:, 0].astype(numpy.int64)
                images[member.name] = records[:, 1:].reshape(-1, 3, 32, 32)
    names = sorted(name for name in images if "data_batch" in name)
    training = numpy.concatenate([images[name] for name in names])
    return training, numpy.concatenate([labels[name] for name in names])


def torch_epochs(images, labels):
    """One epoch as torchvision's MNIST has it, pixels normalised sample by sample, and one of ready floats."""
    import torch

    torch.set_num_threads(1)
    pixels = torch.from_numpy(numpy.frombuffer(gzip.open(images).read(), numpy.uint8, offset=16).copy())
    pixels = pixels.reshape(-1, 1, 28, 28)
    classes = torch.from_numpy(numpy.frombuffer(gzip.open(labels).read(), numpy.uint8, offset=8).astype(numpy.int64))

    class Normalized(torch.utils.data.Dataset):
        def __len__(self):
            return len(pixels)

        def __getitem__(self, index):
            return pixels[index].float().div(255).sub(0.1307).div(0.3081), classes[index]

    ready = torch.utils.data.TensorDataset(pixels.float().div(255).sub(0.1307).div(0.3081), classes)

    def epoch(dataset):
        for batch in torch.utils.data.DataLoader(dataset, batch_size=128, shuffle=True):
            pass

    print(f"torch {torch.__version__}")
    return lambda: epoch(Normalized()), lambda: epoch(ready)


def compare(title, rounds, ours, theirs, name, goal):
    """Prints the medians of both sides, and that of how many times as long theirs takes."""
    pairs = [(ours(), theirs()) for _ in range(rounds)]
    own, peer = (statistics.median(side) / 1e6 for side in zip(*pairs))
    ratio = statistics.median(b / a for a, b in pairs)
    print(f"{title:32} {own:8.1f} ms   {name} {peer:8.1f} ms   {ratio:6.2f}× as long   (goal {goal})", flush=True)


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        images, labels, origin = make_images(folder)
        archive = folder / "cifar.tar.gz"
        make_archive(archive)
        print(f"NumPy {numpy.__version__}, medians of processor time; the images are {origin}")
        ours = Ours()
        compare(
            "60,000 images from .gz", ROUNDS, lambda: ours.ask(f"images {images} {labels}")[0],
            lambda: ours.ask(f"inflate {images}")[0], "zlib", "at least 0.87")
        data = 60000 * 784
        empty, peak = Ours().ask(f"inflate {labels}")[1], Ours().ask(f"images {images} {labels}")[1]
        print(f"peak memory {peak / 1e6:.1f} MB, {peak / data:.2f} × the bytes (goal 1.3); {empty / 1e6:.1f} MB without")
        compare(
            "CIFAR-10 from .tar.gz", 5, lambda: ours.ask(f"cifar {archive}")[0],
            lambda: processor_time(lambda: python_cifar(archive)), "Python", "2.5")
        try:
            by_sample, ready = torch_epochs(images, labels)
        except ImportError:
            print("torch is not installed")
            return
        for title, epoch in (("epoch, normalising", by_sample), ("epoch of ready floats", ready)):
            compare(
                title, 5, lambda: ours.ask(f"epoch {images} {labels}")[0], lambda: processor_time(epoch), "torch", "10")


main()
