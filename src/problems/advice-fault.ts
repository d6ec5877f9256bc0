import type { Unit } from '../units/unit.ts';

type WrittenTitle = string | Readonly<Record<string, string>>;

/** A service that nobody runs, or more than one, from one month to another, both included. */
interface OfService {
  readonly scenario: string;
  readonly service: string;
  readonly from: string;
  readonly until: string;
  /** What runs it: before and after the gap, or at once. */
  readonly lines: readonly WrittenTitle[];
}

/** What contract forms leave of deviations with the client: all of them, a part, or some forms the one and some the other. */
export type DeviationsLeft = 'all' | 'part' | 'mixed';

/** What may change no figure, as what it needs is not there. */
export type WithoutEffect =
  | 'vat'
  | 'direction-rate'
  | 'team'
  | 'enlarges'
  | 'contingency'
  | 'fallback'
  | 'fallback-cost'
  | 'risk'
  | 'period'
  | 'year';

/** What an analyst should know before trusting the figures: the study is computed all the same. */
export type FaultOfAdvice =
  | {
      readonly kind: 'gate-unknown';
      readonly scenarios: readonly string[];
      readonly name: string;
      readonly asOf: string;
    }
  | {
      readonly kind: 'finish-beyond-horizon';
      readonly scenario: string;
      readonly finish: string;
      readonly horizon: string;
    }
  | { readonly kind: 'maybe-thousands'; readonly text: string }
  | { readonly kind: 'no-finish-to-score'; readonly scenario: string; readonly criterion: string }
  | { readonly kind: 'past-differs'; readonly scenarios: readonly string[]; readonly asOf: string }
  | {
      readonly kind: 'running-before-start';
      readonly scenario: string;
      readonly title: string | Readonly<Record<string, string>>;
    }
  | {
      readonly kind: 'built-twice';
      readonly scenario: string;
      readonly component: string;
      /** The part of the component that is built anew, what a reuse does not keep included. */
      readonly built: number;
      /** The part that is kept by reuse. */
      readonly reused: number;
    }
  | ({ readonly kind: 'service-gap' } & OfService)
  | ({ readonly kind: 'service-twice' } & OfService)
  | { readonly kind: 'certain-gate'; readonly name: string; readonly asked: string }
  | {
      readonly kind: 'one-sided-risk';
      readonly scenario: string;
      readonly risk: WrittenTitle;
      readonly others: readonly string[];
    }
  | {
      readonly kind: 'unpaid-delay';
      readonly forms: readonly string[];
      readonly left: DeviationsLeft;
      readonly risks: readonly WrittenTitle[];
    }
  | { readonly kind: 'no-correlation'; readonly estimates: number }
  | { readonly kind: 'costless-phase'; readonly scenario: string; readonly phase: string; readonly months: number }
  | {
      readonly kind: 'ranked-by-nothing';
      /** The metric. */
      readonly by: string;
      /** What may tell scenarios apart; null where there is nothing. */
      readonly better: 'score' | 'finish' | null;
    }
  | { readonly kind: 'one-sided-change'; readonly name: string; readonly scenario: string }
  | { readonly kind: 'reference-fails'; readonly scenario: string; readonly gates: readonly string[] }
  | {
      readonly kind: 'fragile-lead';
      readonly first: string;
      readonly second: string;
      readonly name: string;
      /** A share of the value in force, with its sign. */
      readonly by: number;
    }
  | { readonly kind: 'effort-in-no-time'; readonly scenario: string; readonly phase: string }
  | { readonly kind: 'unused-assumption'; readonly name: string }
  | {
      readonly kind: 'unused-index';
      readonly category: string;
      readonly near: string | null;
      readonly known: readonly string[];
    }
  | {
      readonly kind: 'without-effect';
      readonly of: WithoutEffect;
      /** The phase or scenario that it is of, the work of a risk, a cost category, or a year. */
      readonly name: string;
    }
  | {
      readonly kind: 'range-cuts-tails';
      readonly low: number;
      readonly high: number;
      readonly unit: Unit;
      readonly tails: readonly [low: number, high: number];
    }
  | { readonly kind: 'twelve-twice'; readonly name: string }
  | { readonly kind: 'why-missing'; readonly of: 'derived' | 'judgement' }
  | {
      readonly kind: 'compressed-schedule';
      readonly scenario: string;
      readonly months: number;
      readonly nominal: number;
      readonly effort: number;
    };
