import { counted } from '../counted.ts';
import { listed } from '../listed.ts';

const plain = { plain: 'Payback', discounted: 'Discounted payback' } as const;

export const show = {
  title: (scenario: string, study: string, asOf: string) => `${scenario}: ${study}, as known in ${asOf}`,
  figures: 'Figures',
  timeline: 'Timeline',
  work: 'Effort by phase and component',
  budget: 'Budget by year',
  phasesOfAll: 'Phases of every scenario',
  /** What the marks of a chart of all scenarios mean. */
  legendOfAll: ({ critical, normal, point }: Readonly<Record<'critical' | 'normal' | 'point', string>>) =>
    `${critical} critical  ${normal} not critical  ${point} finish, or a moment`,
  costs: 'Costs by category and by who performs them',
  gates: 'Gates',
  against: (reference: string) => `Against ${reference}`,
  restsOnNone: 'It rests on no assumption.',
  noneListed: 'There is no assumption to be listed.',
  assumptions: 'Assumptions it rests on',
  phase: 'Phase',
  phases: 'Phases',
  start: 'Start',
  end: 'End',
  length: 'Length',
  float: 'Float',
  critical: 'Critical',
  isCritical: 'critical',
  judgedPhases: '† no source has this phase: it is a reconstruction by the authors of the study.',
  chart: 'Calendar',
  milestones: 'Milestones',
  measures: 'Measures',
  criticalPath: (count: number, first: string) =>
    `Critical path${count === 1 ? '' : `s: ${count}, of which the first`}: ${first}.`,
  notKnown: (milestone: string) => `Milestone ${milestone}: not known yet.`,
  form: 'Contract form',
  /** Of a requirement: a contract form, the scenario or the study. */
  askedBy: 'Asked by',
  piece: 'Work',
  share: 'Share',
  reuseKeeps: 'The share of a reuse is the part that is kept; the rest is built anew, within the same effort.',
  /** How the team of a phase changes; how large it is at the end where the phase ends before that. */
  ramp: (of: {
    readonly phase: string;
    readonly grows: boolean;
    readonly from: string;
    readonly to: string;
    readonly over: string;
    readonly reached: string | null;
  }) =>
    `${of.phase}: the team ${of.grows ? 'grows' : 'shrinks'} from ${of.from} to ${of.to} over ${of.over}${of.reached === null ? '' : `; the phase ends before that, with ${of.reached}`}. Its column has the mean.`,
  aam: 'AAM',
  effort: 'Effort',
  personMonths: 'person-months',
  team: 'Team',
  fte: 'fte',
  noWork: '–',
  /** Years that are alike. */
  eachYear: (from: number, until: number) => `${from}–${until}, each`,
  year: 'Year',
  total: 'Total',
  factor: 'Discount factor',
  presentValue: 'Present value',
  category: 'Category',
  vat: 'VAT that cannot be recovered',
  performer: 'Done by',
  supplier: 'Supplier',
  client: 'Own staff',
  other: 'Bought and running',
  needs: 'Subject',
  value: 'Value',
  bound: 'Needed',
  atLeast: (bound: string) => `at least ${bound}`,
  atMost: (bound: string) => `at most ${bound}`,
  status: 'Gate',
  kind: 'Kind',
  kinds: { sourced: 'sourced', derived: 'derived', judgement: 'judgement', unstated: 'unstated' },
  /** Of a judgement of which a source has the direction. */
  directedMeans:
    'Direction from a source: that the value is higher or lower than before stands there; how much is a judgement.',
  directed: (kind: string, source: string) => `${kind}, direction from ${source}`,
  source: 'Source',
  thisScenario: 'This scenario',
  reference: 'Reference',
  difference: 'Difference',
  cumulative: 'Cumulative',
  presentValueDifference: (amount: string, dearer: boolean) =>
    `In present value ${amount} ${dearer ? 'dearer' : 'cheaper'} than the reference.`,
  samePresentValue: 'In present value as dear as the reference.',
  payback: (how: 'plain' | 'discounted', months: string, month: string, several: boolean) =>
    `${plain[how]}: after ${months} months, in ${month}${several ? ' (the last of several times that the sum turns positive)' : ''}.`,
  noPayback: (how: 'plain' | 'discounted') => `${plain[how]}: never; what is spent more is not earned back.`,
  paysAtOnce: (how: 'plain' | 'discounted') =>
    `${plain[how]}: at once; at no time has more been spent than under the reference.`,
  /** Where there is none, the one that is cheaper at all discount rates is reported; null where nothing differs. */
  internalRates: (rates: readonly string[], cheaper: 'scenario' | 'reference' | null) => {
    const [only] = rates;
    if (only === undefined) {
      const always =
        cheaper === null
          ? ''
          : `; ${cheaper === 'scenario' ? 'it' : 'the reference'} is cheaper at every discount rate`;
      return `Internal rate of return of the difference: undefined${always}.`;
    }
    if (rates.length === 1) return `Internal rate of return of the difference: ${only} a year.`;
    return `Internal rates of return of the difference: ${rates.length}, namely ${rates.join(' and ')} a year.`;
  },
  /** The discount rates at which the scenario is the cheaper one, from and until; null is without end. */
  cheaperAt: (spans: readonly (readonly [from: string | null, until: string | null])[]) =>
    `In present value it is cheaper than the reference at discount rates ${spans
      .map(([from, until]) => {
        if (from === null) return `below ${until ?? ''}`;
        return until === null ? `above ${from}` : `from ${from} to ${until}`;
      })
      .join(' and ')}.`,
  byDefault: 'default',
  /** How the value of several experts follows. */
  pooled: (views: readonly string[]) => `the mean of what experts say: ${views.join(' + ')}`,
  byExpert: ({ expert, value, part, source }: { expert: string; value: string; part: string; source: string | null }) =>
    `${part} × ${value} (${expert}${source === null ? '' : `: ${source}`})`,
  equivalentAnnualCost: (own: string, reference: string, years: string) =>
    `Equivalent annual cost over ${counted(years, 'year', 'years')} of service: ${own}, of the reference ${reference}.`,
  isReference: (scenario: string) => `${scenario} is the reference that the other scenarios are set against.`,
  name: 'Name',
  titleHead: 'Title',
  unit: 'Unit',
  since: 'Since',
  always: 'always',
  before: 'Before',
  usedBy: 'Used by',
  usedByAll: 'all',
  usedByAllBut: (scenario: string) => `all but ${scenario}`,
  usedByNone: '(unused)',
  estimate: 'Estimate or formula',
  band: (shape: string, from: string, to: string) => `${from} … ${to}, ${shape}`,
  /** Of an assumption, in an editor: what it is called, whose it is, what it is worth and since when that is known, and where that comes from. */
  inEditor: (each: {
    readonly title: string;
    readonly scenario: string | null;
    readonly value: string;
    readonly month: string;
    readonly spread: string;
    readonly unit: string;
    readonly source: string;
  }) =>
    `${each.title}${each.scenario === null ? '' : ` (in ${each.scenario})`}: ${each.value}, as known in ${each.month}${each.spread === '' ? '' : ` (${each.spread})`}. Unit: ${each.unit}.${each.source === '' ? '' : ` From: ${each.source}.`}`,
  notYet: 'not known yet',
  restsOnUnknown: 'rests on something not known',
  assumptionsOf: (study: string, asOf: string) => `Assumptions of ${study}, as known in ${asOf}`,
  /** Of a study in which nothing is assumed. */
  noAssumptions: 'The study has no assumptions.',
  selected: (shown: number, all: number) =>
    shown === 0
      ? `None of the ${counted(all, 'assumption', 'assumptions')} matches.`
      : `${shown} of ${counted(all, 'assumption', 'assumptions')}.`,
  undated: (count: number) =>
    `${count} ${count === 1 ? 'assumption is' : 'assumptions are'} in force at every date, so that nobody can say whether ${count === 1 ? 'it is' : 'they are'} stale.`,
  margin: ({
    first,
    second,
    metric,
    margin,
    share,
    unstated,
  }: {
    first: string;
    second: string;
    metric: string;
    margin: string;
    share: string;
    unstated: string | null;
  }) =>
    `${first} leads ${second} by ${margin} (${metric}); ${share} of what makes up that margin rests at least in part on judgements${unstated === null ? '' : `, and ${unstated} on numbers without a source`}.`,
  /** Of a margin of which nothing is to be said but how large it is. */
  marginOnly: ({ first, second, metric, margin }: Readonly<Record<'first' | 'second' | 'metric' | 'margin', string>>) =>
    `${first} leads ${second} by ${margin} (${metric}).`,
  equal: (first: string, second: string, metric: string) =>
    `${first} and ${second} are equal in ${metric}, so there is no margin.`,
  notComputed: (asOf: string) =>
    `As known in ${asOf} not every scenario can be computed, so there is no margin: samen compare says what is missing.`,
  noMargin: 'Fewer than two feasible scenarios can be ranked, so there is no margin.',
  trace: (figure: string, scenario: string, asOf: string) => `${figure} of ${scenario}, as known in ${asOf}`,
  /** The figure by itself, in a sentence. */
  traced: ({
    figure,
    scenario,
    asOf,
    value,
    how,
  }: Readonly<Record<'figure' | 'scenario' | 'asOf' | 'value', string>> & { readonly how: string | null }) =>
    `As known in ${asOf}, "${figure}" of ${scenario} is ${value}${how === null ? '' : ` (${how})`}.`,
  input: (title: string, value: string) => `"${title}" (${value})`,
  restsOn: (inputs: readonly string[], more: number) =>
    `It rests on ${listed(more === 0 ? inputs : [...inputs, `${more} more`], 'and')}.`,
  level: 'Level',
  figure: 'Figure',
  id: 'Name',
  how: 'How',
  why: 'Why',
  place: 'Place',
  seeAbove: 'see above',
  hiddenBelow: (count: number) => `${count} more ${count === 1 ? 'line' : 'lines'} below`,
};
