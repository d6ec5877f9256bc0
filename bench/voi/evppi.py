"""What each input of workload W is worth to know, as an analyst would write it in numpy: the draws are sorted by an input and put
into bins of as many each; the mean of every scenario in a bin tells which one would be chosen there.

usage: evppi.py FOLDER DRAWS [SEED]; prints JSON. It draws and computes as bench/voi/model.py does.
"""

import json
import sys
from pathlib import Path

import numpy as np

from model import discounted, drawn, months_since, outcome, read

BINS = 200


def main():
    folder, draws = Path(sys.argv[1]), int(sys.argv[2])
    rng = np.random.Generator(np.random.SFC64(int(sys.argv[3]) if len(sys.argv) > 3 else 1))
    study = read(folder / "study.yaml")
    start = tuple(int(part) for part in study["start"].split("-"))
    horizon = months_since(study["horizon"], start) + 1
    prices = discounted(study, horizon + 120)
    scenarios = [read(path) for path in sorted(folder.glob("*.scenario.yaml"))]

    shared = {name: its["value"] for name, its in study["assumptions"].items()}
    owned = [(its["scenario"], name, own["value"]) for its in scenarios for name, own in its["assumptions"].items()]
    names = [*shared, *(f"{scenario}/{name}" for scenario, name, _ in owned)]
    inputs = np.empty((len(names), draws))
    costs = np.empty((len(scenarios), draws))
    block = 8192  # what fits into the cache of a processor
    for first in range(0, draws, block):
        count = min(block, draws - first)
        part = slice(first, first + count)
        for index, value in enumerate([*shared.values(), *(value for _, _, value in owned)]):
            inputs[index, part] = drawn(rng, value, count)
        for index, scenario in enumerate(scenarios):
            values = {name: inputs[names.index(name), part] for name in shared}
            for name in scenario["assumptions"]:
                values[name] = inputs[names.index(f"{scenario['scenario']}/{name}"), part]
            costs[index, part], _ = outcome(study, scenario, values, (prices, horizon), count)

    least = costs.mean(axis=1).min()
    used = draws - draws % BINS
    evppi = {}
    for name, values in zip(names, inputs):
        order = np.argsort(values)[:used]
        means = costs.take(order, axis=1).reshape(len(scenarios), BINS, -1).mean(axis=2)
        evppi[name] = means.mean(axis=1).min() - means.min(axis=0).mean()
    print(json.dumps({"evpi": least - costs.min(axis=0).mean(), "evppi": evppi}))


main()
