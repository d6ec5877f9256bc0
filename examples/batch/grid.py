"""Writes variants.csv: every combination of some values of some assumptions, here ten by ten by ten."""

import csv
import itertools
import sys

grid = {
    "hired-rate": [f"{rate} EUR/person-month" for rate in range(10000, 20000, 1000)],
    "rebuild": [f"{work} person-months" for work in range(80, 280, 20)],
    "dossiers": [f"{work} person-months" for work in range(6, 56, 5)],
}

rows = csv.writer(sys.stdout, lineterminator="\n")
rows.writerow(["variant", *grid])
for number, values in enumerate(itertools.product(*grid.values()), start=1):
    rows.writerow([f"v{number:04}", *values])
