import { type CurvePoint, edgesIn, signChangesOn } from './edge-sign-changes.ts';
import { leadersAt, leaderNow, nobody } from './leaders.ts';
import type { Objective, Variable } from './objective.ts';

/** Who leads in the plane of two assumptions, all else as it is. */
export interface Grid {
  readonly a: Variable;
  readonly b: Variable;
  /** In ascending order, ends included. */
  readonly as: readonly number[];
  readonly bs: readonly number[];
  /** For each value of b, for each of a: the id of the scenario that leads; null: nobody does, or `--set` would be refused. */
  readonly leaders: readonly (readonly (string | null)[])[];
  /** Who leads now. */
  readonly now: string | null;
  readonly curve: readonly CurvePoint[];
}

/** How many values of either are looked at. */
const across = 60;
const upwards = 24;

/** Values of an assumption over its range, ends included; of a month whole ones, each once. */
function valuesOver({ assumption: { range, unit } }: Variable, count: number): number[] {
  const { low, high } = range as { low: number; high: number };
  const values = Array.from({ length: count }, (_, index) =>
    index + 1 === count ? high : low + ((high - low) * index) / (count - 1),
  );
  return unit === 'month' ? [...new Set(values.map(Math.round))] : [...new Set(values)];
}

/** @param a - with a range, as b */
export function gridOf(objective: Objective, a: Variable, b: Variable): Grid {
  const leadersOf = leadersAt(objective, [a.key, b.key]);
  const [as, bs] = [valuesOver(a, across), valuesOver(b, upwards)];
  const nodes = leadersOf([bs.flatMap(() => as), bs.flatMap((each) => as.map(() => each))]);
  const idOf = (leader: number | undefined): string | null => objective.runs[leader ?? nobody]?.scenario.id ?? null;
  const current = leaderNow(objective);
  return {
    a,
    b,
    as,
    bs,
    leaders: bs.map((_, row) => as.map((__, column) => idOf(nodes.leaders[row * as.length + column]))),
    now: current === null ? null : idOf(current),
    curve: edgesIn({ a, b, as, bs }, nodes)
      .flatMap((edges) => signChangesOn(leadersOf, edges, idOf))
      .toSorted(
        (one, other) =>
          (one.along === other.along ? 0 : one.along === 'b' ? -1 : 1) || one.a - other.a || one.b - other.b,
      ),
  };
}

/** What part of the plane each scenario leads in, as counted by its values: the largest first. */
export function sharesOf({
  leaders,
}: Pick<Grid, 'leaders'>): { readonly scenario: string | null; readonly share: number }[] {
  const counts = new Map<string | null, number>();
  for (const row of leaders) for (const leader of row) counts.set(leader, (counts.get(leader) ?? 0) + 1);
  const valueCount = leaders.reduce((sum, row) => sum + row.length, 0);
  return [...counts]
    .map(([scenario, count]) => ({ scenario, share: count / valueCount }))
    .toSorted((a, b) => b.share - a.share);
}
