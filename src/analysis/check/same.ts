import type { ComputedFigure } from './computed-figure.ts';
import type { Pinned } from './pinned-value.ts';

/** What two doubles of the same figure may differ by, as a part of them: rounding. */
const rounding = 1e-12;
/** What two figures that are not money may differ by, as a part of them, and be the same. */
const equal = 1e-9;

/** What a figure comes to, and came to when it was pinned: null where it has no value, or nobody recorded it. */
interface Compared {
  /** Now, in the terms of the pin. */
  readonly current: number | null;
  /** Then, in the terms of the pin. */
  readonly cameTo: number | null;
  /** Then, unrounded. */
  readonly exact: number | null;
  /** Whether what is drawn was drawn from the same draws: then it may differ by nothing but what the study says. */
  readonly hasSameDraws: boolean;
}

/**
 * Whether a figure is still what was published. With `within`, it lies no further from it than that. Without, it is the same:
 * money to the cent, a time written as a month that month, all else to 1e-9 of it. What is drawn lies no further off than the noise
 * of other draws may make of it; from the same draws it is what was recorded, to 1e-9.
 */
export function isSameFigure(figure: ComparedFigure, pinned: Pinned, compared: Compared): boolean {
  const { current } = compared;
  const { value, within, asMonth } = pinned;
  if (current === null || value === null) return current === value;
  const [size, apart] = [Math.max(Math.abs(current), Math.abs(value)), Math.abs(current - value)];
  if (within !== null && within > 0) return apart <= within + rounding * size;
  if (within === null && figure.drawn !== null && figure.drawn.below + figure.drawn.above > 0)
    return isSameDrawn(figure, figure.drawn, { ...compared, current, value, asMonth });
  if (figure.unit === 'truth' || figure.unit === 'rank' || asMonth) return apart === 0;
  return figure.unit.startsWith('EUR')
    ? isSameMoney({ current, value, exact: compared.exact }, figure.decimals)
    : isEqual(current, value);
}

/** How far one lies from the other; what only the digits of a record or the last bits of a double make of that is nothing. */
export const apartBy = (current: number, value: number): number =>
  Math.abs(current - value) <= rounding * Math.max(Math.abs(current), Math.abs(value)) ? 0 : current - value;

interface ComparedFigure extends Pick<ComputedFigure, 'unit' | 'drawn' | 'value'> {
  /** Decimals of the smallest unit of its currency. */
  readonly decimals: number;
}

interface Drawn {
  readonly current: number;
  readonly value: number;
  readonly asMonth: boolean;
}

function isSameDrawn(
  { value: now, unit, decimals }: ComparedFigure,
  { below, above }: NonNullable<ComputedFigure['drawn']>,
  { current, exact, cameTo, hasSameDraws, value, asMonth }: Compared & Drawn,
): boolean {
  if (now === null) return false;
  // What was written down was rounded: to a cent, or not at all.
  const slack = (other: number): number =>
    unit.startsWith('EUR') ? Number(`1e-${decimals}`) : equal * Math.abs(other) + rounding;
  const isNoise = (other: number, figure: number): boolean =>
    other >= figure - below - slack(other) && other <= figure + above + slack(other);
  if (exact !== null && hasSameDraws && !isEqual(now, exact)) return false;
  // A month is too coarse to hold noise against: where it is the one that was recorded, the times are.
  if (asMonth) return current === value || (cameTo === value && exact !== null && isNoise(exact, now));
  return isNoise(value, current);
}

const isEqual = (a: number, b: number): boolean =>
  Math.abs(a - b) <= equal * Math.max(Math.abs(a), Math.abs(b)) + rounding;

/** To the smallest unit of the currency; and where it is known what was rounded, no whole one from that. */
function isSameMoney(
  { current, value, exact }: { readonly current: number; readonly value: number; readonly exact: number | null },
  decimals: number,
): boolean {
  const cent = Number(`1e-${decimals}`);
  const inCents = (amount: number): string => amount.toFixed(decimals).replace(/^-(?=[0.]+$)/, '');
  if (inCents(current) !== inCents(value)) return false;
  return exact === null || Math.abs(current - exact) < cent - cent * 1e-4;
}
