import { type Leaders, leadersAt, type LeadersAt, leaderNow, nobody, refused } from './leaders.ts';
import type { Objective, Variable } from './objective.ts';

/** A point at which another scenario comes to lead, on a line along which one of the two assumptions is fixed. */
export interface CurvePoint {
  readonly a: number;
  readonly b: number;
  /** Along which of them it was found: the other is fixed. */
  readonly along: 'a' | 'b';
  /** Who leads just below and just above, along that one; null: nobody. */
  readonly below: string | null;
  readonly above: string | null;
  /** Their figures are equal there, a gate turns, or they pass each other in a jump. */
  readonly kind: 'equal' | 'gate' | 'jump';
}

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
  const at = leadersAt(objective, [a.key, b.key]);
  const [as, bs] = [valuesOver(a, across), valuesOver(b, upwards)];
  const nodes = at([bs.flatMap(() => as), bs.flatMap((each) => as.map(() => each))]);
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
      .flatMap((edges) => turnsOn(at, edges, idOf))
      .toSorted(
        (one, other) =>
          (one.along === other.along ? 0 : one.along === 'b' ? -1 : 1) || one.a - other.a || one.b - other.b,
      ),
  };
}

/** A piece of a line between two points, at whose ends others lead. */
interface Edge {
  /** The value that is fixed. */
  readonly at: number;
  low: number;
  high: number;
  lowLeader: number;
  highLeader: number;
}

interface Edges {
  readonly along: 'a' | 'b';
  readonly isMonth: boolean;
  readonly edges: readonly Edge[];
}

function edgeBetween(at: number, [low, high]: readonly number[], [lowLeader, highLeader]: readonly number[]): Edge[] {
  if (lowLeader === highLeader) return [];
  const ends = { low: low as number, high: high as number };
  return [{ at, ...ends, lowLeader: lowLeader as number, highLeader: highLeader as number }];
}

function edgesIn({ a, b, as, bs }: Pick<Grid, 'a' | 'b' | 'as' | 'bs'>, { leaders }: Leaders): readonly Edges[] {
  const leader = (row: number, column: number): number => leaders[row * as.length + column] ?? nobody;
  const alongA = bs.flatMap((at, row) =>
    as
      .slice(1)
      .flatMap((_, column) =>
        edgeBetween(at, as.slice(column, column + 2), [leader(row, column), leader(row, column + 1)]),
      ),
  );
  const alongB = as.flatMap((at, column) =>
    bs
      .slice(1)
      .flatMap((_, row) => edgeBetween(at, bs.slice(row, row + 2), [leader(row, column), leader(row + 1, column)])),
  );
  return [
    { along: 'b', isMonth: b.assumption.unit === 'month', edges: alongB },
    { along: 'a', isMonth: a.assumption.unit === 'month', edges: alongA },
  ];
}

/** As many halvings as there are bits in a number, and some for ranges that begin at 0. */
const halvings = 80;

/** The turns on edges: all are halved together, until no number lies between, and from there to the other end. */
function turnsOn(
  at: LeadersAt,
  { along, isMonth, edges }: Edges,
  idOf: (leader: number) => string | null,
): CurvePoint[] {
  const found: CurvePoint[] = [];
  let open = edges.map((edge) => ({ ...edge }));
  const pointsOf = (all: readonly Edge[], value: (edge: Edge) => number): number[][] => {
    const [own, fixed] = [all.map(value), all.map((edge) => edge.at)];
    return along === 'a' ? [own, fixed] : [fixed, own];
  };
  while (open.length > 0) {
    const ends = open.map(({ high, highLeader }) => ({ high, highLeader }));
    for (let round = 0; round < halvings; round++) {
      const middle = ({ low, high }: Edge): number => (isMonth ? Math.floor((low + high) / 2) : low + (high - low) / 2);
      const wide = open.filter((edge) => middle(edge) > edge.low && middle(edge) < edge.high);
      if (wide.length === 0) break;
      const { leaders } = at(pointsOf(wide, middle));
      wide.forEach((edge, index) => {
        const leader = leaders[index] ?? nobody;
        const value = middle(edge);
        if (leader === edge.lowLeader) edge.low = value;
        else Object.assign(edge, { high: value, highLeader: leader });
      });
    }
    const [lows, highs] = [at(pointsOf(open, ({ low }) => low)), at(pointsOf(open, ({ high }) => high))];
    open.forEach((edge, index) => {
      const own = edge.high;
      // Beyond what can be computed nobody is passed.
      if (edge.lowLeader === refused || edge.highLeader === refused) return;
      found.push({
        ...(along === 'a' ? { a: own, b: edge.at } : { a: edge.at, b: own }),
        along,
        below: idOf(edge.lowLeader),
        above: idOf(edge.highLeader),
        kind: kindOf(edge, index, lows, highs),
      });
    });
    // What was led by a third in between goes on from there.
    open = open.flatMap((edge, index) => {
      const { high, highLeader } = ends[index] as { high: number; highLeader: number };
      return edge.highLeader === highLeader
        ? []
        : [{ ...edge, low: edge.high, lowLeader: edge.highLeader, high, highLeader }];
    });
  }
  return found;
}

/** Two figures that differ by less than this part of them are equal. */
const level = 1e-6;

function kindOf(edge: Edge, point: number, low: Leaders, high: Leaders): CurvePoint['kind'] {
  const both = [edge.lowLeader, edge.highLeader];
  if (both.some((leader) => leader < 0)) return 'gate';
  if (both.some((leader) => low.feasible[leader]?.[point] !== high.feasible[leader]?.[point])) return 'gate';
  const [first = 0, second = 0] = both.map((leader) => high.values[leader]?.[point] as number);
  return Math.abs(first - second) <= level * Math.max(Math.abs(first), Math.abs(second)) ? 'equal' : 'jump';
}

/** What part of the plane each scenario leads in, as counted by its values: the largest first. */
export function sharesOf({
  leaders,
}: Pick<Grid, 'leaders'>): { readonly scenario: string | null; readonly share: number }[] {
  const counts = new Map<string | null, number>();
  for (const row of leaders) for (const leader of row) counts.set(leader, (counts.get(leader) ?? 0) + 1);
  const all = leaders.reduce((sum, row) => sum + row.length, 0);
  return [...counts]
    .map(([scenario, count]) => ({ scenario, share: count / all }))
    .toSorted((a, b) => b.share - a.share);
}
