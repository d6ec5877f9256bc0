import type { Diff, FigureChange } from './diff.ts';

/** What moved by more than is allowed. */
export interface Excess {
  /** What moved: `scenarios.3.present-value`, `scenarios.3.rank`, `scenarios.3.gates.teams.0`. */
  readonly figure: string;
  /** By how much, as a fraction of what it was; null where it cannot be said in parts: a rank, a gate, and whatever was 0 or undefined. */
  readonly share: number | null;
}

/**
 * Everything that changed by more than a limit: another rank, a scenario or a gate that came, went or turned, and every figure
 * that differs by more than `limit` of what it was. What was 0 or undefined, and is not any more, is above every limit, and
 * so is what was defined and is not. The figures of a scenario that came or went are not named beside it. What is only the
 * difference of two figures is not held against the limit: it may double where neither of them moved by a percent.
 * Ranks come first, then gates, then figures, those that moved most before others.
 *
 * @param limit - a fraction, 0 or more
 */
export function excessOf({ ranking, gates, figures }: Diff, limit: number): Excess[] {
  const onBoth = new Set(ranking.flatMap((each) => (each.before && each.after ? [each.scenario] : [])));
  const turned = gates.filter(
    ({ scenario, before, after }) => onBoth.has(scenario) && before?.status !== after?.status,
  );
  const moved = figures.filter((figure) => onBoth.has(figure.scenario) && isAbove(figure, limit));
  return [
    ...ranking
      .filter(({ changed }) => changed)
      .map(({ scenario }) => ({ figure: `scenarios.${scenario}.rank`, share: null })),
    ...turned.map(({ scenario, name }) => ({ figure: `scenarios.${scenario}.${name}`, share: null })),
    ...moved
      .toSorted((a, b) => sizeOf(b) - sizeOf(a))
      .map(({ scenario, name, share }) => ({ figure: `scenarios.${scenario}.${name}`, share })),
  ];
}

const sizeOf = ({ share }: FigureChange): number => (share === null ? Number.MAX_VALUE : Math.abs(share));

/** A share that is the limit but for its last digits is not above it. */
const rounding = 1e-9;

/** The lead of the best, and how much later a phase could be. */
const isDifference = (name: string): boolean =>
  name === 'difference-from-best' || /^phases\..*\.(?:total|free)-float$/.test(name);

/** Texts follow from figures that are numbers, or from the structure: they do not move. */
const isAbove = ({ name, unit, share }: FigureChange, limit: number): boolean =>
  unit !== 'text' && !isDifference(name) && (share === null || Math.abs(share) > limit * (1 + rounding));
