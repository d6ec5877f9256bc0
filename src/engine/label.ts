import type { CostMetric, PlainMetric, SpendingMetric } from '../model/metrics/metrics.ts';
import type { Amount } from '../model/study/study.ts';
import type { AssumptionKey } from '../model/study/assumption-key.ts';
import type { RequiredBy } from '../model/study/requirements.ts';
import type { CalendarMonth } from '../units/month.ts';
import type { Unit } from '../units/unit.ts';

/** The figures of a scenario that are no part of a list: metrics, and what is none. */
export type FigureName =
  | PlainMetric
  | 'present-value-excl-vat'
  | 'total-cost-excl-vat'
  | 'spent-before-as-of'
  | 'beyond-horizon'
  | 'effort'
  | 'feasible';

export type PhaseFigure = 'start' | 'end' | 'duration' | 'effort' | 'team' | 'cost' | 'total-float' | 'free-float';

/** Of a team that grows or shrinks: how large it is at the start and after the ramp, how long that takes, and how large it is at the end. */
export type RampFigure = 'team-from' | 'team-to' | 'team-over' | 'team-reached';

/** What a phase would take if no risk happened, and if it took no longer than planned. */
type AsPlanned = 'effort-without-risks' | 'duration-without-risks' | 'duration-as-planned' | 'team-without-risks';

/** What risks make of a phase: months more, and the work of the team that stands by in them, as far as the client pays it. */
type Standby = 'added-months' | 'standby-effort';

/** A stream of money of a scenario: the two of a contract form, a cost of a phase, a running cost. */
export type CashFlowKey =
  | { readonly kind: 'supplier' | 'own' | 'direction'; readonly phase: string }
  /** What the client pays for the months that risks add: for the team that stands by, and for directing it. */
  | { readonly kind: 'standby' | 'standby-direction'; readonly phase: string }
  /** A cost of a phase, or the payment of it at that place. */
  | { readonly kind: 'cost'; readonly phase: string; readonly index: number; readonly payment?: number }
  | { readonly kind: 'running'; readonly index: number }
  /** What a risk costs, where it happens. */
  | { readonly kind: 'risk'; readonly index: number }
  /** What a risk of the study costs where it befalls a phase. */
  | { readonly kind: 'work-risk'; readonly index: number; readonly phase: string }
  /** What is paid where a gate fails. */
  | { readonly kind: 'fallback' }
  /** The reserve on top of another stream. */
  | { readonly kind: 'contingency'; readonly of: CashFlowKey };

/** A payment of a cost of a phase, by its place. */
export interface PaidCost {
  readonly kind: 'cost';
  readonly phase: string;
  readonly index: number;
  readonly payment: number;
}

/** What a project may overrun in. */
export type OverrunPart = 'cost' | 'time';

/** The effects a risk may have. */
export type RiskEffect = 'delays' | 'enlarges' | 'costs';

/** A part of time for which money is counted. */
export type WindowKey = { readonly kind: 'service' | 'past' | 'later' | 'lost' } | CalendarKey;

export type CalendarKey =
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'month'; readonly month: CalendarMonth };

/** What a line is, as data: `words` has a name for it in every language. */
export type Label =
  | { readonly of: 'figure'; readonly figure: FigureName }
  | { readonly of: 'assumption'; readonly name: string; readonly key: AssumptionKey }
  /** A step of the formula of an assumption. */
  | { readonly of: 'formula-part'; readonly name: string }
  | {
      readonly of: 'constant';
      readonly constant: 'months-in-year' | 'hundred' | 'start' | 'horizon' | 'first-month' | 'one-month' | 'one';
    }
  | { readonly of: 'as-of' }
  /** The chance that no gate fails. */
  | { readonly of: 'chance' }
  | { readonly of: 'time'; readonly month: CalendarMonth }
  | { readonly of: 'in-unit'; readonly what: Label; readonly unit: Unit }
  | { readonly of: 'as-time'; readonly what: Label }
  /** A time so long after or before another, and how long that is. */
  | {
      readonly of: 'offset';
      readonly what: Label;
      readonly side: 'after' | 'before';
      readonly by: Amount;
      readonly part: 'length' | 'time';
    }
  | {
      readonly of: 'phase';
      readonly phase: string;
      readonly figure:
        | PhaseFigure
        | RampFigure
        | AsPlanned
        | Standby
        | 'planned-effort'
        | 'latest-start'
        | 'latest-end'
        | 'until-finish'
        | 'not-before';
    }
  /** The end of the last phase, where that is not the finish. */
  | { readonly of: 'work-end' }
  | { readonly of: 'work'; readonly phase: string; readonly index: number; readonly part: 'share' | 'whole' | 'effort' }
  | {
      readonly of: 'link';
      readonly from: string;
      readonly to: string;
      readonly part: 'lag' | 'with-lag' | 'start' | 'latest' | 'free';
    }
  /** A number drawn evenly from 0 to 1, the chance it is held against, whether the risk happens, and how large its effects are. */
  | {
      readonly of: 'risk';
      readonly index: number;
      readonly part: 'luck' | 'probability' | 'happens' | RiskEffect | 'when';
      /** Whether it is one of the study, of work wherever that is done; else of the scenario. */
      readonly ofStudy?: true;
    }
  /** What a risk of the study does to one phase: by how much of its work that has, and so how large its effects are. */
  | {
      readonly of: 'risk-on';
      readonly index: number;
      readonly phase: string;
      readonly part: 'share' | RiskEffect | 'when';
    }
  /** What all risks together cost. */
  | { readonly of: 'risks' }
  /** The share that is reserved. */
  | { readonly of: 'contingency' }
  | { readonly of: 'component'; readonly component: string; readonly part: ComponentPart }
  | { readonly of: 'form'; readonly form: string; readonly term: FormTerm }
  /** How the outcome of a project compares with its estimate, as a class of projects has it. */
  | { readonly of: 'overrun'; readonly in: OverrunPart }
  | { readonly of: 'flow'; readonly cashFlow: CashFlowKey; readonly part: 'amount' | 'with-overrun' }
  | {
      readonly of: 'flow';
      readonly cashFlow: CashFlowKey;
      readonly part: 'cost' | 'present-value';
      readonly window: WindowKey | null;
    }
  | {
      readonly of: 'weight';
      readonly category: string;
      readonly discounted: boolean;
      readonly window: WindowKey | null;
    }
  /** The part of a cost that is paid at one time, and that time. */
  | { readonly of: 'payment'; readonly cost: PaidCost; readonly part: 'share' | 'moment' }
  | { readonly of: 'rate'; readonly rate: 'discount' | 'vat' }
  | { readonly of: 'index'; readonly category: string }
  | { readonly of: 'category'; readonly category: string }
  | { readonly of: 'window'; readonly window: WindowKey; readonly side: 'from' | 'until' }
  | { readonly of: 'calendar'; readonly window: CalendarKey; readonly part: CalendarPart }
  | { readonly of: 'measure'; readonly measure: string }
  /** A bound is the latest where it is the end of a month. */
  | { readonly of: 'gate'; readonly by: RequiredBy; readonly requirement: number; readonly part: GatePart }
  /** Of a group that goes by the scores of its own assessors, what these come to: `by` is that group. */
  | {
      readonly of: 'criterion';
      readonly criterion: string;
      readonly part: 'value' | 'worst' | 'best' | 'score';
      readonly by?: string;
    }
  | {
      readonly of: 'criterion-point';
      readonly criterion: string;
      readonly index: number;
      readonly part: 'at' | 'worth';
    }
  | { readonly of: 'stakeholder'; readonly stakeholder: string | null; readonly part: 'score' | 'say' }
  | { readonly of: 'criterion-weight'; readonly stakeholder: string; readonly criterion: string }
  /** What choosing a scenario comes to, whether its gates pass or fail. */
  | { readonly of: 'policy'; readonly figure: PolicyFigure }
  /** What becomes of it where a gate fails. */
  | { readonly of: 'detour'; readonly part: DetourPart }
  /** A line of the scenario that is followed then. */
  | { readonly of: 'fallback'; readonly scenario: string; readonly what: Label }
  | { readonly of: 'excl-vat' | 'vat' | 'vat-base'; readonly whole: Label };

/** What is shown of a part of the calendar: all costs, those of phases, of services, and all of them discounted. */
export type CalendarPart = 'cost' | 'one-off' | 'running' | 'present-value';

export type GatePart = 'test' | 'bound' | 'latest';

export type PolicyFigure = CostMetric | 'finish' | 'feasible' | { readonly measure: string };

export type DetourPart =
  | 'begin'
  | 'first-gated'
  | 'begun'
  | 'lost'
  | 'lost-present-value'
  | 'paid'
  | 'paid-present-value'
  | SpendingMetric;

export type ComponentPart =
  | 'build'
  | 'migrate'
  | 'aam'
  | 'designModified'
  | 'codeModified'
  | 'integration'
  | 'understanding'
  | 'assessment'
  | 'unfamiliarity';

export type FormTerm =
  | 'rate'
  | 'premium'
  | 'borneBySupplier'
  | 'upTo'
  | 'delayBorneByClient'
  | 'direction'
  | 'directionRate';
