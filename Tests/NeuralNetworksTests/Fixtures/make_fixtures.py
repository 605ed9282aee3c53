#!/usr/bin/env python3
"""Writes pytorch.json: what PyTorch makes of small inputs, for the tests to compare with.

    python3 -m venv venv && venv/bin/pip install torch numpy
    venv/bin/python make_fixtures.py

All numbers are computed in double precision from fixed seeds. PyTorch keeps a linear layer's weights as [outputs, inputs];
here they are transposed, as this package has them.
"""
import json
import pathlib

import torch
from torch import nn
from torch.nn import functional

torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)
STEPS = 20


def tensor(values):
    values = values.detach()
    return {"shape": list(values.shape), "scalars": values.flatten().tolist()}


def generator(seed):
    return torch.Generator().manual_seed(seed)


def normal(seed, *shape, scale=1.0):
    return scale * torch.randn(*shape, generator=generator(seed))


# Losses

LABELS = [2, 0, 1, 1, 2, 0]


def weston_watkins(scores, labels):
    """The multiclass hinge loss as in CS231n: the sum over the wrong classes, not their mean."""
    return functional.multi_margin_loss(scores, labels) * scores.shape[1]


def losses():
    labels = torch.tensor(LABELS)
    zero_or_one = torch.tensor([1, 0, 0, 1, 1, 0])
    cases = []
    for name, scale in [("", 1.0), (" of large logits", 1e4)]:
        scores = normal(1, 6, 3, scale=scale)
        cases.append(("softmaxCrossEntropy" + name, scores, {"labels": LABELS}, lambda x: functional.cross_entropy(x, labels)))
        cases.append(("hinge" + name, scores, {"labels": LABELS}, lambda x: weston_watkins(x, labels)))
        logits = normal(2, 6, scale=scale)
        cases.append((
            "binaryCrossEntropy" + name, logits, {"labels": zero_or_one.tolist()},
            lambda x: functional.binary_cross_entropy_with_logits(x, zero_or_one.double())))
    soft = torch.rand(4, 2, generator=generator(3))
    cases.append((
        "binaryCrossEntropy of shares", normal(4, 4, 2), {"values": tensor(soft)},
        lambda x: functional.binary_cross_entropy_with_logits(x, soft)))
    targets = normal(5, 4, 3)
    cases.append((
        "meanSquaredError", normal(6, 4, 3), {"values": tensor(targets)}, lambda x: functional.mse_loss(x, targets)))
    result = []
    for name, predictions, target, loss in cases:
        predictions = predictions.clone().requires_grad_()
        value = loss(predictions)
        value.backward()
        result.append({
            "name": name, "predictions": tensor(predictions), **target, "value": value.item(),
            "gradient": tensor(predictions.grad)})
    return result


# Layers: the gradients of the sum of the outputs, each multiplied by a number.

ACTIVATIONS = {
    "identity": lambda x: x, "relu": functional.relu, "leakyReLU": lambda x: functional.leaky_relu(x, 0.1),
    "sigmoid": torch.sigmoid, "tanh": torch.tanh, "softmax": lambda x: functional.softmax(x, dim=-1),
}


def layer_case(name, input, apply, weights=None, bias=None, **settings):
    parts = [part.requires_grad_() for part in (input, weights, bias) if part is not None]
    output = apply(*parts)
    output_gradient = normal(99, *output.shape)
    gradients = torch.autograd.grad(output, parts, output_gradient)
    case = {
        "name": name, **settings, "input": tensor(input), "output": tensor(output),
        "outputGradient": tensor(output_gradient), "inputGradient": tensor(gradients[0])}
    if weights is not None:
        case |= {
            "weights": tensor(weights), "bias": tensor(bias), "weightGradient": tensor(gradients[1]),
            "biasGradient": tensor(gradients[2])}
    return case


def layers():
    result = []
    for name, function in ACTIVATIONS.items():
        result.append(layer_case(
            "dense", normal(11, 5, 4), lambda x, w, b: function(x @ w + b), normal(12, 4, 3), normal(13, 3),
            activation=name))
    for channels, filters, size, stride, padding, side in [
            (1, 1, 1, 1, 0, 3), (2, 3, 3, 1, 1, 5), (3, 2, 3, 2, 0, 8), (2, 2, 5, 3, 2, 9)]:
        result.append(layer_case(
            "convolution", normal(21, 2, channels, side, side + 1),
            lambda x, w, b: functional.relu(functional.conv2d(x, w, b, stride=stride, padding=padding)),
            normal(22, filters, channels, size, size), normal(23, filters), activation="relu", size=size, stride=stride,
            padding=padding))
    for size, stride, side in [(2, 2, 6), (3, 2, 7), (2, 3, 8)]:
        result.append(layer_case(
            "pooling", normal(31, 2, 2, side, side + 1), lambda x: functional.max_pool2d(x, size, stride), size=size,
            stride=stride))
    return result


# Optimizers: the parameters of a small network after some steps on one minibatch.

OPTIMIZERS = {
    "SGD": lambda p: torch.optim.SGD(p, lr=0.1),
    "SGD with weight decay": lambda p: torch.optim.SGD(p, lr=0.1, weight_decay=0.01),
    "momentum": lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9),
    "momentum with weight decay": lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9, weight_decay=0.01),
    "Nesterov": lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9, nesterov=True),
    "RMSProp": lambda p: torch.optim.RMSprop(p, lr=0.01, alpha=0.9),
    "RMSProp with weight decay": lambda p: torch.optim.RMSprop(p, lr=0.01, weight_decay=0.01),
    "Adam": lambda p: torch.optim.Adam(p, lr=0.01),
    "Adam with weight decay": lambda p: torch.optim.Adam(p, lr=0.01, betas=(0.8, 0.99), weight_decay=0.01),
    "AdamW": lambda p: torch.optim.AdamW(p, lr=0.01, weight_decay=0.1),
}


def optimizers():
    features, labels = normal(41, 6, 4), torch.tensor(LABELS)
    initial = [normal(42, 4, 5), normal(43, 5), normal(44, 5, 3), normal(45, 3)]
    result = []
    for name, make in OPTIMIZERS.items():
        parameters = [part.clone().requires_grad_() for part in initial]
        optimizer = make(parameters)
        history = []
        for _ in range(STEPS):
            optimizer.zero_grad()
            w1, b1, w2, b2 = parameters
            loss = functional.cross_entropy(torch.tanh(features @ w1 + b1) @ w2 + b2, labels)
            loss.backward()
            optimizer.step()
            history.append(loss.item())
        result.append({"name": name, "losses": history, "parameters": [tensor(part) for part in parameters]})
    return {
        "features": tensor(features), "labels": LABELS, "initial": [tensor(part) for part in initial], "cases": result}


# A whole network with every kind of layer but dropout, whose chance differs.

def network():
    features, labels = normal(51, 4, 2, 8, 8), torch.tensor([0, 2, 1, 2])
    initial = [
        normal(52, 3, 2, 3, 3, scale=0.3), normal(53, 3), normal(54, 27, 6, scale=0.3), normal(55, 6),
        normal(56, 6, 3, scale=0.3), normal(57, 3)]
    parameters = [part.clone().requires_grad_() for part in initial]
    optimizer = torch.optim.SGD(parameters, lr=0.05, momentum=0.9)
    history = []
    for _ in range(STEPS):
        optimizer.zero_grad()
        cw, cb, w1, b1, w2, b2 = parameters
        x = functional.leaky_relu(functional.conv2d(features, cw, cb), 0.1)
        x = functional.max_pool2d(x, 2).flatten(1)
        x = torch.sigmoid(x @ w1 + b1) @ w2 + b2
        penalty = 0.01 * sum((w * w).sum() for w in (cw, w1, w2)) + 0.001 * sum(w.abs().sum() for w in (cw, w1, w2))
        loss = functional.cross_entropy(x, labels) + penalty
        loss.backward()
        optimizer.step()
        history.append(loss.item())
    return {
        "features": tensor(features), "labels": labels.tolist(), "initial": [tensor(part) for part in initial],
        "losses": history, "parameters": [tensor(part) for part in parameters]}


def initializers():
    """The moments of many weights of a layer of 300 inputs and 200 outputs."""
    result = []
    for name, draw in [
            ("uniform", lambda w: nn.init.uniform_(w, -0.05, 0.05, generator=generator(61))),
            ("xavier", lambda w: nn.init.xavier_uniform_(w, generator=generator(62))),
            ("he", lambda w: nn.init.kaiming_normal_(w, nonlinearity="relu", generator=generator(63)))]:
        weights = draw(torch.empty(200, 300))
        result.append({
            "name": name, "mean": weights.mean().item(), "deviation": weights.std(unbiased=False).item(),
            "greatest": weights.abs().max().item()})
    return result


def schedules():
    result = []
    for name, make in [
            ("step", lambda o: torch.optim.lr_scheduler.StepLR(o, step_size=5, gamma=0.5)),
            ("cosine", lambda o: torch.optim.lr_scheduler.CosineAnnealingLR(o, T_max=STEPS, eta_min=0.001))]:
        optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=0.1)
        scheduler = make(optimizer)
        rates = []
        for _ in range(STEPS):
            rates.append(optimizer.param_groups[0]["lr"])
            optimizer.step()
            scheduler.step()
        result.append({"name": name, "rates": rates})
    return result


if __name__ == "__main__":
    path = pathlib.Path(__file__).with_name("pytorch.json")
    path.write_text(json.dumps({
        "version": torch.__version__, "losses": losses(), "layers": layers(), "optimizers": optimizers(),
        "network": network(), "initializers": initializers(), "schedules": schedules()}) + "\n")
    print(f"{path.name}: {path.stat().st_size} bytes")
