import type { LineNumber } from '../../../engine/plan.ts';
import type { RuleLine } from './plan-formula.ts';

/** When money falls that a line weighs, of which part it is, and by which rates: the inputs of a rule by months, by name. */
export interface Weighing {
  readonly kind: 'over' | 'service' | 'at';
  readonly from: LineNumber;
  /** Null of a time. */
  readonly until: LineNumber | null;
  /** Of what follows a team: that at the start, that after the ramp, and how long the ramp takes. */
  readonly team?: readonly [from: LineNumber, to: LineNumber, over: LineNumber];
  /** What counts lies between these; null where all of it does. */
  readonly window: readonly [from: LineNumber, until: LineNumber] | null;
  readonly index: LineNumber;
  readonly discount: LineNumber | null;
}

/** The inputs of a rule by months; null of any other. */
export function weighingOf({ rule, inputs }: RuleLine): Weighing | null {
  const rates = (position: number): Pick<Weighing, 'index' | 'discount'> => ({
    index: inputs[position] as LineNumber,
    discount: inputs[position + 1] ?? null,
  });
  const [a, b, c, d] = inputs as readonly [LineNumber, LineNumber, LineNumber, LineNumber];
  switch (rule) {
    case 'spread':
      return { kind: 'over', from: a, until: b, window: null, ...rates(2) };
    case 'spread-within':
      return { kind: 'over', from: a, until: b, window: [c, d], ...rates(4) };
    case 'by-team':
    case 'by-team-within': {
      const [from, to, over, low, high] = inputs.slice(2) as [
        LineNumber,
        LineNumber,
        LineNumber,
        LineNumber,
        LineNumber,
      ];
      const isAll = rule === 'by-team';
      const window = isAll ? null : ([low, high] as const);
      return { kind: 'over', from: a, until: b, team: [from, to, over], window, ...rates(isAll ? 5 : 7) };
    }
    case 'service':
      return { kind: 'service', from: a, until: b, window: [c, d], ...rates(4) };
    case 'at-moment':
      return { kind: 'at', from: a, until: null, window: null, ...rates(1) };
    case 'at-moment-within':
      return { kind: 'at', from: a, until: null, window: [b, c], ...rates(3) };
    default:
      return null;
  }
}

/** What is the same of lines that weigh one period. */
export const periodKey = ({ kind, from, until, team }: Weighing): string =>
  [kind, from, until ?? '', ...(team ?? [])].join(' ');
