import { type Leaders, type LeadersAt, nobody, refused } from './leaders.ts';
import type { Variable } from './objective.ts';

/** A point at which another scenario comes to lead, on a line along which one of the two assumptions is fixed. */
export interface CurvePoint {
  readonly a: number;
  readonly b: number;
  /** Along which of them it was found: the other is fixed. */
  readonly along: 'a' | 'b';
  /** Who leads just below and just above, along that one; null: nobody. */
  readonly below: string | null;
  readonly above: string | null;
  /** Their figures are equal there, a gate changes, or they pass each other in a jump. */
  readonly kind: 'equal' | 'gate' | 'jump';
}

/** A piece of a line between two points of a grid, at whose ends different scenarios lead. */
interface Edge {
  /** The value of the other assumption, along the whole edge. */
  readonly fixed: number;
  readonly low: End;
  readonly high: End;
}

/** An end of an edge, and who leads there. */
interface End {
  readonly value: number;
  readonly leader: number;
}

/** The edges along one of two assumptions. */
interface Edges {
  readonly along: 'a' | 'b';
  readonly isMonth: boolean;
  readonly edges: readonly Edge[];
}

/** The values of two assumptions at which somebody was seen to lead. */
interface Nodes {
  readonly a: Variable;
  readonly b: Variable;
  readonly as: readonly number[];
  readonly bs: readonly number[];
}

/** The edges of a grid whose ends have different leaders, along each of the two assumptions. */
export function edgesIn({ a, b, as, bs }: Nodes, { leaders }: Leaders): readonly Edges[] {
  const leader = (row: number, column: number): number => leaders[row * as.length + column] ?? nobody;
  const alongA = bs.flatMap((fixed, row) =>
    edgesBetween(
      fixed,
      as.map((value, column) => ({ value, leader: leader(row, column) })),
    ),
  );
  const alongB = as.flatMap((fixed, column) =>
    edgesBetween(
      fixed,
      bs.map((value, row) => ({ value, leader: leader(row, column) })),
    ),
  );
  return [
    { along: 'b', isMonth: b.assumption.unit === 'month', edges: alongB },
    { along: 'a', isMonth: a.assumption.unit === 'month', edges: alongA },
  ];
}

function edgesBetween(fixed: number, nodes: readonly End[]): Edge[] {
  return nodes.slice(1).flatMap((high, index) => {
    const low = nodes[index] as End;
    return low.leader === high.leader ? [] : [{ fixed, low, high }];
  });
}

/**
 * The points on edges at which somebody else comes to lead. All edges are halved together, until no number lies between the ends;
 * where a third scenario led in between, the search goes on from there to the other end.
 */
export function signChangesOn(
  leadersAt: LeadersAt,
  { along, isMonth, edges }: Edges,
  idOf: (leader: number) => string | null,
): CurvePoint[] {
  const leadersOn = (open: readonly Edge[], valueOf: (edge: Edge) => number): Leaders => {
    const [moving, fixed] = [open.map(valueOf), open.map((edge) => edge.fixed)];
    return leadersAt(along === 'a' ? [moving, fixed] : [fixed, moving]);
  };
  const points: CurvePoint[] = [];
  let open = edges;
  while (open.length > 0) {
    const narrow = narrowed(open, isMonth, leadersOn);
    const low = leadersOn(narrow, (edge) => edge.low.value);
    const high = leadersOn(narrow, (edge) => edge.high.value);
    for (const [index, edge] of narrow.entries()) {
      // Beyond what can be computed nobody is passed.
      if (edge.low.leader === refused || edge.high.leader === refused) continue;
      points.push({
        ...(along === 'a' ? { a: edge.high.value, b: edge.fixed } : { a: edge.fixed, b: edge.high.value }),
        along,
        below: idOf(edge.low.leader),
        above: idOf(edge.high.leader),
        kind: kindOf(edge, index, low, high),
      });
    }
    open = open.flatMap((edge, index) => remainder(edge, narrow[index] as Edge));
  }
  return points;
}

/** What is left of an edge above the point that was found on it, where a third scenario leads there. */
const remainder = ({ fixed, high }: Edge, narrow: Edge): Edge[] =>
  narrow.high.leader === high.leader ? [] : [{ fixed, low: narrow.high, high }];

/** As many halvings as there are bits in a number, and some for ranges that begin at 0. */
const halvings = 80;

/** Edges halved until no number lies between their ends, or no whole month, each keeping the half at whose ends others lead. */
function narrowed(
  edges: readonly Edge[],
  isMonth: boolean,
  leadersOn: (open: readonly Edge[], valueOf: (edge: Edge) => number) => Leaders,
): readonly Edge[] {
  const middle = ({ low, high }: Edge): number =>
    isMonth ? Math.floor((low.value + high.value) / 2) : low.value + (high.value - low.value) / 2;
  const isWide = (edge: Edge): boolean => middle(edge) > edge.low.value && middle(edge) < edge.high.value;
  let narrow = edges;
  for (let round = 0; round < halvings; round++) {
    const wide = narrow.filter(isWide);
    if (wide.length === 0) break;
    const { leaders } = leadersOn(wide, middle);
    let next = 0;
    narrow = narrow.map((edge) => {
      if (!isWide(edge)) return edge;
      const leader = leaders[next++] ?? nobody;
      const end = { value: middle(edge), leader };
      return leader === edge.low.leader ? { ...edge, low: end } : { ...edge, high: end };
    });
  }
  return narrow;
}

/** Two figures that differ by less than this part of them are equal. */
const level = 1e-6;

function kindOf({ low, high }: Edge, point: number, below: Leaders, above: Leaders): CurvePoint['kind'] {
  const leaders = [low.leader, high.leader];
  if (leaders.some((leader) => leader < 0)) return 'gate';
  if (leaders.some((leader) => below.feasible[leader]?.[point] !== above.feasible[leader]?.[point])) return 'gate';
  const [first = 0, second = 0] = leaders.map((leader) => above.values[leader]?.[point] as number);
  return Math.abs(first - second) <= level * Math.max(Math.abs(first), Math.abs(second)) ? 'equal' : 'jump';
}
