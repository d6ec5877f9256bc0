"""SMAA-2 in vectorised numpy: the opponent of bench/criteria.mjs. Reads a table and counts what samen counts of it."""

import json
import sys

import numpy as np


def counted(scores, weights):
    """Rank acceptability, pairwise winning, and the mean weights with which each is first."""
    n, m = scores.shape
    order = np.argsort(-scores, axis=1)
    ranks = np.empty_like(order)
    np.put_along_axis(ranks, order, np.arange(m)[None, :], axis=1)
    places = np.array([[np.mean(ranks[:, a] == r) for r in range(m)] for a in range(m)])
    wins = np.array([[np.mean(scores[:, a] > scores[:, b]) for b in range(m)] for a in range(m)])
    firsts = order[:, 0]
    central = [weights[firsts == a].mean(axis=0) if np.any(firsts == a) else None for a in range(m)]
    return {
        "places": places.tolist(),
        "wins": wins.tolist(),
        "central": [None if each is None else each.tolist() for each in central],
    }


def even(rng, n, k):
    weights = rng.standard_exponential((n, k))
    return weights / weights.sum(axis=1, keepdims=True)


def main():
    table = json.load(open(sys.argv[1]))
    n = int(sys.argv[2])
    rng = np.random.default_rng(1)
    values = np.array(table["values"])
    say = np.array(table["say"])
    k = values.shape[1]
    weights = even(rng, n, k)
    found = {"any": counted(weights @ values.T, weights)}
    combined = np.zeros((n, values.shape[0]))
    mean = np.zeros((n, k))
    for share, order in zip(say, table["orders"]):
        kept = -np.sort(-even(rng, n, k), axis=1)
        own = np.empty_like(kept)
        own[:, order] = kept
        scores = own @ values.T
        combined += share * scores
        mean += share * own
        if len(say) > 1:
            found.setdefault("groups", []).append(counted(scores, own))
    found["order"] = counted(combined, mean)
    json.dump(found, sys.stdout)


main()
