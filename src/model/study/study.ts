import type { Amount, Title } from './amount.ts';
import type { Investigation } from './investigation.ts';
import type { CalendarMonth } from '../../units/month.ts';
import type { Notation } from '../../units/notation.ts';
import type { Unit } from '../../units/unit.ts';
import type { Estimate } from '../estimates/estimate.ts';
import type { Expression } from '../formula/expression.ts';
import type { AskedMetric, Metric } from '../metrics/metrics.ts';
import type { FallbackOf } from './fallback.ts';
import type { Forbid } from './forbid.ts';
import type { MaybeThousands } from './maybe-thousands.ts';
import type { CriterionOf, StakeholderOf } from './scale.ts';
import type { Simulation } from './simulation.ts';
import type { Ramp, Span } from './span.ts';

export type { Amount, Ramp, Span, Title };

/** A value that follows from other assumptions, and is computed anew wherever one of them changes. */
export interface Formula {
  readonly shape: 'formula';
  /** As it is written, on one line. */
  readonly text: string;
  readonly expression: Expression;
}

export type Kind = 'sourced' | 'derived' | 'judgement';

/** Where a number or a structure comes from. */
export interface Provenance {
  readonly kind: Kind;
  readonly source: string | null;
  readonly where: Title | null;
  readonly why: Title | null;
  /** Of a judgement the source that has its direction, but not its size; null where none has. */
  readonly direction: string | null;
}

/** Where an expert says what is believed. */
export type ExpertSource = Pick<Provenance, 'source' | 'where' | 'why'>;

/** What was known of an assumption since a month; `null` is: always. */
export interface Dated {
  readonly since: CalendarMonth | null;
  readonly value: Estimate | Formula;
  readonly provenance: Provenance;
  /** Of what several experts say, where each does; those of whom nothing is written are left out. */
  readonly expertSources?: ReadonlyMap<string, ExpertSource>;
}

export interface Assumption {
  readonly title: Title | null;
  /** A label: what assumptions of one group explain is shown as one effect. */
  readonly group: string | null;
  readonly unit: Unit;
  readonly range: { readonly low: number; readonly high: number } | null;
  /** In order of time, at least one. */
  readonly known: readonly Dated[];
}

interface Source {
  readonly title: Title;
  readonly published: string | null;
  readonly url: string | null;
}

/** The inputs of the COCOMO II reuse model: DM, CM and IM as fractions, SU, AA and UNFM as ratings. */
export interface Adaptation {
  readonly designModified: Amount;
  readonly codeModified: Amount;
  readonly integration: Amount;
  readonly understanding: Amount;
  readonly assessment: Amount;
  readonly unfamiliarity: Amount;
}

export interface Component {
  readonly title: Title | null;
  /** Person-months to build anew, and to migrate. */
  readonly build: Amount | null;
  readonly migrate: Amount | null;
  readonly adaptation: Adaptation | null;
}

/** What must hold: before a supplier accepts a contract form, or for a scenario to be chosen at all. */
export interface Requirement {
  /** The position in its list, those that could not be read included. */
  readonly place: number;
  readonly of: Asked;
  readonly bound: 'at-least' | 'at-most';
  /** A literal bound is in the assumption's own unit, or the base unit of the figure; a finish by its month in months since year 0. */
  readonly amount: Amount;
  readonly because: Title | null;
  readonly source: string | null;
}

/** A contract form: what the work costs and who bears what. */
export interface Responsibility {
  readonly title: Title | null;
  readonly performedBy: 'supplier' | 'own';
  /** EUR per person-month. */
  readonly rate: Amount;
  readonly premium: Amount;
  readonly borneBySupplier: Amount;
  /** Of an overrun the supplier bears no more than this share of the planned price; null: without limit. */
  readonly upTo: Amount | null;
  /** Of the team that stands by in the months that a risk adds: the share that the client pays for; null: nothing is said. */
  readonly delayBorneByClient: Amount | null;
  readonly direction: Amount;
  readonly directionRate: Amount | null;
  readonly vat: boolean;
  readonly requires: readonly Requirement[];
}

/** A time in a scenario. Months are the first instant of the month; `horizon` is the end of the horizon's month. */
export type Event =
  | PlainEvent
  /** So long after or before another time. */
  | { readonly kind: 'offset'; readonly of: PlainEvent; readonly side: 'after' | 'before'; readonly by: Amount };

export type PlainEvent =
  | { readonly kind: 'start' }
  | { readonly kind: 'horizon' }
  | { readonly kind: 'month'; readonly month: CalendarMonth }
  | { readonly kind: 'reference'; readonly name: string }
  | { readonly kind: 'named'; readonly text: string };

export interface Measure {
  readonly title: Title | null;
  readonly from: Event;
  readonly until: Event;
}

/** What must run from one event until another. */
export interface Service extends Measure {
  /** Whether two may run it at once. */
  readonly mayOverlap: boolean;
}

/** What a gate asks about. */
export type Asked =
  | { readonly kind: 'assumption'; readonly name: string }
  /** `byMonth`: a finish is held against a month of the calendar. */
  | { readonly kind: 'figure'; readonly figure: AskedMetric; readonly byMonth: boolean };

export type Criterion = CriterionOf<Amount, Title>;
export type Stakeholder = StakeholderOf<Amount, Title>;

export type LinkType = 'FS' | 'SS' | 'FF' | 'SF';

export interface Link {
  readonly phase: string;
  readonly link: LinkType;
  /** Months. */
  readonly lag: Amount;
}

export type Work = { readonly share: Amount } & (
  | { readonly kind: 'build' | 'reuse'; readonly component: string; readonly again: boolean }
  | { readonly kind: 'migrate'; readonly component: string }
  | { readonly kind: 'effort'; readonly effort: Amount }
);

export interface PhaseCost {
  readonly title: Title;
  readonly amount: Amount;
  readonly when: 'start' | 'end' | 'spread' | readonly Payment[];
  readonly category: string;
  readonly vat: boolean;
}

/** A part of a cost (a fraction), paid at an event, which is written so. */
export type Payment = Readonly<{ text: string; at: Event; share: number }>;

export interface Phase {
  readonly title: Title | null;
  /** Where this part of the structure comes from; null where that of the scenario holds. */
  readonly provenance: Provenance | null;
  readonly after: readonly Link[];
  readonly notBefore: Amount | null;
  readonly responsibility: string | null;
  readonly span: Span;
  readonly work: readonly Work[];
  readonly costs: readonly PhaseCost[];
}

export interface Running {
  readonly title: Title;
  /** Where this part of the structure comes from; null where that of the scenario holds. */
  readonly provenance: Provenance | null;
  /** EUR per month. */
  readonly amount: Amount;
  readonly from: Event;
  readonly until: Event;
  /** The service of the study that it runs. */
  readonly serves: string | null;
  readonly category: string;
  readonly vat: boolean;
}

/** How large an effect of a risk is: a number, a name, or an estimate in the base unit of its dimension. */
export type RiskSize = Amount | { readonly kind: 'estimate'; readonly estimate: Estimate };

/** What a risk does to a phase. */
interface RiskOnPhase {
  readonly phase: string;
  readonly by: RiskSize;
}

/** An event that happens or not, drawn in simulation only. It has at least one effect; all its effects happen together. */
export interface Risk {
  readonly title: Title;
  readonly probability: Amount;
  readonly provenance: Provenance;
  /** Months on the duration. */
  readonly delays: RiskOnPhase | null;
  /** A share on top of the effort. */
  readonly enlarges: RiskOnPhase | null;
  /** EUR, once, at an event. */
  readonly costs: {
    readonly amount: RiskSize;
    readonly when: Event;
    readonly category: string;
    readonly vat: boolean;
  } | null;
}

/** What a risk of work befalls: every phase that does this work, in proportion to its share. */
export interface RiskOf {
  readonly kind: 'build' | 'reuse' | 'migrate';
  readonly component: string;
}

/** A risk of the study: of some work, in whatever scenario it is done. */
export interface WorkRisk extends Pick<Risk, 'title' | 'probability' | 'provenance'> {
  readonly of: RiskOf;
  readonly delays: RiskSize | null;
  readonly enlarges: RiskSize | null;
  /** `when` is null: at the end of the phase. */
  readonly costs: (Omit<NonNullable<Risk['costs']>, 'when'> & { readonly when: Event | null }) | null;
}

/** A reserve on top of the costs of some categories: in central runs only, as a simulation draws what it is for. */
export interface Contingency {
  readonly share: Amount;
  readonly on: readonly string[];
  readonly provenance: Provenance;
}

/** How the values of two assumptions go together. Those of which nothing is said are independent. */
export interface Correlation {
  /** A name of the study's, or `<scenario>/<name>` for a scenario's own. */
  readonly between: readonly [string, string];
  /** Spearman's rank correlation, between −1 and 1. */
  readonly rank: number;
  readonly provenance: Provenance;
}

/** What happens where a gate of a scenario fails. */
export type Fallback = FallbackOf<Amount, Event>;

export interface Scenario {
  readonly id: string;
  /** The scenario it starts from; what that says is carried over already. */
  readonly extends: string | null;
  readonly title: Title;
  readonly provenance: Provenance | null;
  readonly phases: ReadonlyMap<string, Phase>;
  readonly milestones: ReadonlyMap<string, Event>;
  /** When it is finished; null: when its last phase ends. */
  readonly delivered: Event | 'never' | null;
  readonly running: readonly Running[];
  readonly assumptions: ReadonlyMap<string, Assumption>;
  readonly risks: readonly Risk[];
  /** In place of the study's; null where that holds. */
  readonly contingency: Contingency | null;
  readonly scores: ReadonlyMap<string, Amount>;
  /** Of the scores that several judged, what each assessor gave: by criterion, by assessor. */
  readonly judged: ReadonlyMap<string, ReadonlyMap<string, Amount>>;
  /** What must hold of it to be chosen, beside what its contract forms require. */
  readonly requires: readonly Requirement[];
  /** What is done where a gate fails; null where nobody says. */
  readonly fallback: Fallback | null;
}

export type Timing = 'start-of-year' | 'mid-year' | 'end-of-year' | 'monthly';
export type Basis = 'real' | 'nominal';

/** The scenarios of one decision, as their authors wrote them: estimates, not yet numbers. */
export interface Study {
  readonly id: string;
  readonly title: Title;
  /** Its currency, and what it counts by names of its own. */
  readonly notation: Notation;
  readonly start: CalendarMonth;
  readonly horizon: CalendarMonth;
  readonly asOf: CalendarMonth;
  readonly asOfDates: ReadonlyMap<CalendarMonth, { readonly title: Title; readonly source: string | null }>;
  readonly prices: { readonly basis: Basis; readonly level: number };
  /** Titles of cost categories; of one that has none its id is shown. */
  readonly categories: ReadonlyMap<string, Title>;
  /** Yearly rates by cost category; `general` is for all others. */
  readonly indexation: ReadonlyMap<string, Amount>;
  readonly discounting: {
    readonly rate: Amount;
    readonly basis: Basis;
    readonly base: number;
    readonly timing: Timing;
  };
  readonly vat: { readonly rate: Amount; readonly recoverable: boolean } | null;
  readonly sources: ReadonlyMap<string, Source>;
  readonly assumptions: ReadonlyMap<string, Assumption>;
  readonly components: ReadonlyMap<string, Component>;
  readonly responsibility: ReadonlyMap<string, Responsibility>;
  readonly measures: ReadonlyMap<string, Measure>;
  readonly services: ReadonlyMap<string, Service>;
  /** What could be investigated before choosing. */
  readonly investigations: ReadonlyMap<string, Investigation>;
  readonly criteria: ReadonlyMap<string, Criterion>;
  readonly stakeholders: ReadonlyMap<string, Stakeholder>;
  /** What must hold of every scenario. */
  readonly requires: readonly Requirement[];
  readonly risks: readonly WorkRisk[];
  readonly contingency: Contingency | null;
  readonly simulation: Simulation;
  readonly correlations: readonly Correlation[];
  readonly rankedBy: Metric;
  readonly reference: string | null;
  readonly forbid: Forbid;
  /** Whether figures of it are to be pinned; null where nobody said. */
  readonly figures: 'required' | 'optional' | null;
  /** Advice that is known of, by code. */
  readonly accepts: ReadonlySet<string>;
  /** Amounts that may be meant as thousands; where it was read from no text, there are none. */
  readonly maybeThousands?: readonly MaybeThousands[];
  /** By id, in code-unit order. */
  readonly scenarios: ReadonlyMap<string, Scenario>;
  /** Those that nobody asked for now: others that start from them still share their random numbers. */
  readonly unasked?: ReadonlyMap<string, Scenario>;
}

/** The text in a language; else in English, else in the first language there is. */
export function titleIn(title: Title, language: string): string {
  if (typeof title === 'string') return title;
  return title.get(language) ?? title.get('en') ?? [...title.values()][0] ?? '';
}

/** The assumption a scenario means by a name: its own, which hides the study's, or the study's. */
export const assumptionOf = (study: Study, scenario: Scenario | null, name: string): Assumption | undefined =>
  scenario?.assumptions.get(name) ?? study.assumptions.get(name);
