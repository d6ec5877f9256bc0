import { isLike } from '../../units/pattern.ts';
import type { Diff, FigureChange } from './diff.ts';
import type { FigureUnit } from './figures.ts';

/** How far figures may move. */
export interface Limits {
  /** Of what no other limit is about, as a fraction of what it was; null where that may move as it likes. */
  readonly share: number | null;
  /** By figure: the last that is about one counts. */
  readonly policies: readonly FigureLimit[];
}

/** How far some figures may move. */
export interface FigureLimit {
  /** `finish`, `scenarios.3.finish`, `phases.*.cost`: an asterisk stands for anything. */
  readonly figure: string;
  /** How far, as typed. */
  readonly limit: string;
  /** The same as a fraction of what a figure was, or an amount in the unit of the figure. */
  readonly most: { readonly share: number } | { readonly amount: number };
}

/** What moved by more than is allowed. */
export interface Excess {
  /** What moved: `scenarios.3.present-value`, `scenarios.3.rank`, `scenarios.3.gates.teams.0`. */
  readonly figure: string;
  /** By how much, as a fraction of what it was; null where it cannot be said in parts: a rank, a gate, and whatever was 0 or undefined. */
  readonly share: number | null;
  /** The limit of this figure by itself, and how far it moved; not there where the limit is that of all figures. */
  readonly policy?: {
    /** As typed. */
    readonly limit: string;
    /** After less before, in its unit; null where one of them is undefined. */
    readonly difference: number | null;
    /** What the figure is counted in. */
    readonly unit: FigureUnit;
  };
}

/** A figure of a scenario. */
type Named = Pick<FigureChange, 'scenario' | 'name'>;

/** What a figure was called before. */
export type Formerly = (figure: Named) => Named;

const itself: Formerly = (figure) => figure;

/**
 * Everything that changed by more than is allowed: another currency, another rank, a scenario or a gate that came, went or changed, and every figure
 * that differs by more than its limit. What was 0 or undefined, and is not any more, is above every share, and what was defined and
 * is not (or the other way round) is above every limit. The figures of a scenario that came or went are not named beside it. What is
 * only the difference of two figures is held against a limit of its own only: it may double where neither of them moved by a percent.
 * The currency comes first, then ranks, then gates, then figures, those that moved most before others.
 *
 * @param formerly - what a figure was called before: a limit may name it so
 */
export function excessOf(
  { terms, ranking, gates, figures }: Diff,
  limits: Limits,
  formerly: Formerly = itself,
): Excess[] {
  const onBoth = new Set(ranking.flatMap((each) => (each.before && each.after ? [each.scenario] : [])));
  const changedGates = gates.filter(
    ({ scenario, before, after }) => onBoth.has(scenario) && before?.status !== after?.status,
  );
  const moved = figures
    .filter(({ scenario }) => onBoth.has(scenario))
    .map((change) => ({ change, policy: policyOf([change, formerly(change)], limits) }))
    .filter(({ change, policy }) => (policy === null ? isAbove(change, limits.share) : isAbovePolicy(change, policy)));
  return [
    // Nothing says how much more or less an amount in another currency is.
    ...(terms.some(({ term }) => term === 'currency') ? [{ figure: 'currency', share: null }] : []),
    ...ranking
      .filter(({ changed }) => changed)
      .map(({ scenario }) => ({ figure: `scenarios.${scenario}.rank`, share: null })),
    ...changedGates.map(({ scenario, name }) => ({ figure: `scenarios.${scenario}.${name}`, share: null })),
    ...moved
      .toSorted((a, b) => sizeOf(b.change) - sizeOf(a.change))
      .map(({ change: { scenario, name, share, difference, unit }, policy }) => ({
        figure: `scenarios.${scenario}.${name}`,
        share,
        ...(policy === null ? {} : { policy: { limit: policy.limit, difference, unit } }),
      })),
  ];
}

/** Whether a policy is about a figure: by its name in its scenario, or in any. */
export const isAbout = (policy: string, { scenario, name }: Named): boolean =>
  isLike(name, policy) || isLike(`scenarios.${scenario}.${name}`, policy);

const policyOf = (names: readonly Named[], { policies }: Limits): FigureLimit | null =>
  policies.findLast(({ figure }) => names.some((name) => isAbout(figure, name))) ?? null;

const sizeOf = ({ share }: FigureChange): number => (share === null ? Number.MAX_VALUE : Math.abs(share));

/** A share or amount that is the limit but for its last digits is not above it. */
const rounding = { relative: 1e-9, absolute: 1e-9 };

/** The lead of the best, and how much later a phase could be. */
const isDifference = (name: string): boolean =>
  name === 'difference-from-best' || /^phases\..*\.(?:total|free)-float$/.test(name);

/** Texts follow from figures that are numbers, or from the structure: they do not move. */
const isAbove = ({ name, unit, share }: FigureChange, limit: number | null): boolean =>
  limit !== null && unit !== 'text' && !isDifference(name) && isShareAbove(share, limit);

const isShareAbove = (share: number | null, limit: number): boolean =>
  share === null || Math.abs(share) > limit * (1 + rounding.relative);

function isAbovePolicy({ unit, share, difference }: FigureChange, { most }: FigureLimit): boolean {
  if (unit === 'text') return false;
  if ('share' in most) return isShareAbove(share, most.share);
  return difference === null || Math.abs(difference) > most.amount * (1 + rounding.relative) + rounding.absolute;
}
