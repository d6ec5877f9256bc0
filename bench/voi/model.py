"""What a scenario of workload W comes to, from values of its assumptions, vectorised over the draws and in closed form: for who wants to see
the draws of each assumption beside what follows from them. bench/simulate/workload.py is faster, and keeps none of them.
"""

import numpy as np
import yaml

loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read(path):
    return yaml.load(path.read_text(), Loader=loader)


def months_since(text, start):
    year, month = (int(part) for part in text.split("-"))
    return (year - start[0]) * 12 + month - start[1]


def share(text):
    return float(text.split("%")[0]) / 100


def drawn(rng, value, draws):
    """Triangular, by its inverse distribution function: what lies below the mode and what lies above it, without a branch."""
    low, mode, high = value["low"], value["mode"], value["high"]
    turn = (mode - low) / (high - low)
    above = rng.random(draws)
    below = np.minimum(above, turn)
    below *= (high - low) * (mode - low)
    np.sqrt(below, out=below)
    np.maximum(above, turn, out=above)
    np.subtract(1, above, out=above)
    above *= (high - low) * (high - mode)
    np.sqrt(above, out=above)
    below -= above
    below += low + (high - mode)
    return below


def discounted(study, months):
    """How much a euro of each month counts, indexed by calendar year and discounted by the month, summed up."""
    start = tuple(int(part) for part in study["start"].split("-"))
    month = np.arange(months) + start[1] - 1
    year = start[0] + month // 12
    index = (1 + share(study["indexation"]["general"])) ** (year - study["prices"]["level"])
    since = (start[0] - study["discounting"]["base"]) * 12 + month
    factor = index * (1 + share(study["discounting"]["rate"])) ** (-(since + 0.5) / 12)
    return factor, np.concatenate(([0.0], np.cumsum(factor)))


def summed(prices, moments):
    """The sum of the months before each moment, the last one in part: what numpy.interp gives, several times as fast."""
    factor, sums = prices
    month = moments.astype(np.intp)
    part = moments - month
    part *= factor.take(month)
    part += sums.take(month)
    return part


def outcome(study, scenario, values, service, draws):
    """The present value and the finish of one scenario, for each draw of the values of its assumptions."""
    prices, horizon = service
    moments = {"start": np.zeros(draws), "horizon": np.full(draws, float(horizon))}
    weights = {}

    def of(amount):
        return values[amount[1:]] if isinstance(amount, str) and amount.startswith("$") else amount

    def until(event):
        if event not in weights:
            weights[event] = summed(prices, moments[event])
        return weights[event]

    cost = np.zeros(draws)
    for name, phase in scenario["phases"].items():
        after = phase.get("after", [])
        after = [after] if isinstance(after, str) else after
        begins = [f"{before}.end" for before in after] or ["start"]
        if len(begins) == 1:
            moments[f"{name}.start"] = moments[begins[0]]
            weights[f"{name}.start"] = until(begins[0])
        else:
            moments[f"{name}.start"] = np.maximum.reduce([moments[event] for event in begins])
        effort = of(phase["work"][0]["effort"])
        moments[f"{name}.end"] = moments[f"{name}.start"] + effort / phase["team"]
        rate = study["responsibility"][phase["responsibility"]]["rate"]
        cost += (rate * phase["team"]) * (until(f"{name}.end") - until(f"{name}.start"))
    for running in scenario["running"]:
        begins, ends = until(running["from"]), np.minimum(until(running["until"]), until("horizon"))
        cost += of(running["amount"]) * np.maximum(0, ends - np.minimum(begins, until("horizon")))
    ends = [moment for event, moment in moments.items() if event.endswith(".end")]
    return cost, np.maximum.reduce(ends)
