"""The peer: LeNet-300-100, batch 60, half of the weights masked, Adam, on one thread of PyTorch.

Reads lines `<arrangement> <steps>` from standard input and answers each with a line of JSON. Arrangements:
  foreach   torch.optim.Adam(foreach=True): one call over all parameters for each operation
  loop      torch.optim.Adam(foreach=False): parameter after parameter
Data lie ready as float32 tensors, scaled, so that a batch is one index_select.
"""

import json
import sys
import time
from pathlib import Path

import torch

BATCH, RATE, KEPT = 60, 1.2e-3, 0.5


def idx(path: Path, header: int) -> torch.Tensor:
    return torch.frombuffer(bytearray(path.read_bytes()[header:]), dtype=torch.uint8)


def blas() -> str:
    """The library whose products are measured: the default one is ten times slower than OpenBLAS."""
    mapped = Path("/proc/self/maps").read_text() if Path("/proc/self/maps").exists() else ""
    names = {Path(line.split()[-1]).name for line in mapped.splitlines() if "blas" in line.lower()}
    return ", ".join(sorted(names)) or "unknown BLAS"


class Training:
    def __init__(self, images: torch.Tensor, labels: torch.Tensor, foreach: bool):
        torch.manual_seed(1)
        self.images, self.labels = images, labels
        self.model = torch.nn.Sequential(
            torch.nn.Linear(784, 300), torch.nn.ReLU(),
            torch.nn.Linear(300, 100), torch.nn.ReLU(),
            torch.nn.Linear(100, 10),
        )
        kernels = [p for p in self.model.parameters() if p.dim() == 2]
        self.masks = [(torch.rand_like(p) < KEPT).float() for p in kernels]
        with torch.no_grad():
            torch._foreach_mul_(kernels, self.masks)
        self.kernels = kernels
        self.optimizer = torch.optim.Adam(
            self.model.parameters(), lr=RATE, betas=(0.9, 0.999), eps=1e-8, foreach=foreach
        )
        self.order, self.at = torch.randperm(len(labels)), 0

    def step(self) -> torch.Tensor:
        if self.at + BATCH > len(self.order):
            self.order, self.at = torch.randperm(len(self.order)), 0
        index = self.order[self.at : self.at + BATCH]
        self.at += BATCH
        outputs = self.model(self.images.index_select(0, index))
        loss = torch.nn.functional.cross_entropy(outputs, self.labels.index_select(0, index))
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch._foreach_mul_([p.grad for p in self.kernels], self.masks)
        self.optimizer.step()
        return loss


def main(folder: Path) -> None:
    torch.set_num_threads(1)
    images = idx(folder / "train-images-idx3-ubyte", 16).reshape(-1, 784).float().div_(255)
    labels = idx(folder / "train-labels-idx1-ubyte", 8).long()
    trainings = {name: Training(images, labels, name == "foreach") for name in ("foreach", "loop")}
    print(json.dumps({"torch": torch.__version__, "blas": blas()}), flush=True)
    for line in sys.stdin:
        name, steps = line.split()
        started = time.process_time()
        for _ in range(int(steps)):
            loss = trainings[name].step()
        seconds = time.process_time() - started
        print(json.dumps({"seconds": seconds, "loss": loss.item()}), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
