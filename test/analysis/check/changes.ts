import type { Files } from '../../support/pinned-study.ts';
import { base } from './study.ts';

/** A change of the study, and how it is reported. */
export interface Change {
  readonly what: string;
  /** By file: a text in it, and what comes in its place; a file that comes; null: one that goes. */
  readonly edits: Readonly<Record<string, readonly [from: string, to: string] | string | null>>;
  /** The name of what changed, as it is reported. */
  readonly cause: string;
  /** A text of the line at which it is reported. */
  readonly line: string;
}

const change = (
  what: string,
  file: string,
  [from, to]: readonly [string, string],
  { cause, line = to }: { readonly cause: string; readonly line?: string },
): Change => ({ what, edits: { [file]: [from, to] }, cause, line });

const ofStudy = (what: string, edit: readonly [string, string], cause: string, line?: string): Change =>
  change(what, 'study.yaml', edit, { cause, ...(line === undefined ? {} : { line }) });
const ofNew = (what: string, edit: readonly [string, string], cause: string, line?: string): Change =>
  change(what, 'new.scenario.yaml', edit, { cause, ...(line === undefined ? {} : { line }) });

export const changes: readonly Change[] = [
  ofStudy('a constant', ['value: 15000', 'value: 15500'], 'rate'),
  ofStudy('a share', ['value: 70%', 'value: 50%'], 'tested'),
  ofStudy('a value in force', ['2024-01: { value: 10,', '2024-01: { value: 11,'], 'crew'),
  ofStudy('a value that is known since', ['2025-06: { value: 12,', '2024-12: { value: 12,'], 'crew'),
  ofStudy('the middle of an estimate', ['mode: 100', 'mode: 110'], 'hull'),
  ofStudy('the end of an estimate', ['high: 160', 'high: 200'], 'hull'),
  ofStudy('an estimate that is a constant now', ['{ low: 80, mode: 100, high: 160 }', '90'], 'hull'),
  ofStudy('a constant that is an estimate now', ['value: 15000', 'value: { min: 14000, max: 17000 }'], 'rate'),
  ofStudy('a formula', ['$hull / 2', '$hull / 3'], 'engine'),
  ofStudy('a formula that is a number now', ['value: $hull / 2', 'value: 55, kind: judgement'], 'engine'),
  ofStudy('the discount rate', ['value: 3%, kind: sourced', 'value: 4%, kind: sourced'], 'discount'),
  ofStudy('the range of an assumption', ['5000 .. 30000', '14000 .. 16000'], 'assumptions.rate.range'),
  ofStudy(
    'the unit of an assumption',
    ['wait: { unit: months, value: 2', 'wait: { unit: years, value: 2'],
    'assumptions.wait',
  ),
  ofStudy('the start', ['start: 2025-01', 'start: 2024-11'], 'start'),
  ofStudy('the horizon', ['horizon: 2034-12', 'horizon: 2033-12'], 'horizon'),
  ofStudy('the as-of month', ['as-of: 2025-01', 'as-of: 2025-06'], 'as-of'),
  ofStudy('the price level', ['level: 2025', 'level: 2024'], 'prices.level'),
  ofStudy('indexation', ['labour: 1%/year', 'labour: 2%/year'], 'indexation.labour'),
  ofStudy('the timing of discounting', ['mid-year', 'end-of-year'], 'discounting.timing'),
  ofStudy('the base of discounting', ['base: 2025', 'base: 2026'], 'discounting.base'),
  ofStudy('a discount rate in place of a name', ['rate: $discount,', 'rate: 3.5%,'], 'discounting.rate'),
  ofStudy('the VAT rate', ['rate: 21%', 'rate: 9%'], 'vat.rate'),
  ofStudy('whether VAT is recovered', ['recoverable: false', 'recoverable: true'], 'vat.recoverable'),
  ofStudy('VAT that goes', ['vat: { rate: 21%, recoverable: false }\n', ''], 'vat', 'samen: 1'),
  ofStudy('what a component takes', ['build: $hull', 'build: 120 person-months'], 'components.boat.build'),
  ofStudy(
    'the price of direction',
    ['direction-rate: 9000', 'direction-rate: 9500'],
    'responsibility.yard.direction-rate',
  ),
  ofStudy('a premium', ['premium: 15%', 'premium: 20%'], 'responsibility.turnkey.premium'),
  ofStudy('a requirement', ['at-least: 60%', 'at-least: 80%'], 'responsibility.turnkey.requires.0.at-least'),
  ofStudy(
    'a requirement that is added',
    ['at-least: 60% }', 'at-least: 60% }, { assumption: crew, at-least: 20 }'],
    'responsibility.turnkey.requires',
  ),
  ofStudy('a measure', ['from: start, until: takeover }', 'from: start, until: horizon }'], 'measures.waiting.until'),
  ofStudy('a criterion', ['worst: € 9M', 'worst: € 8M'], 'criteria.cost.worst'),
  ofStudy('a weight', ['cost: 2, comfort: 1', 'cost: 3, comfort: 1'], 'stakeholders.owner.weights.cost'),
  ofStudy('an order', ['[comfort, cost]', '[cost, comfort]'], 'stakeholders.public.order.0'),
  ofStudy('the contingency', ['share: 10%', 'share: 12%'], 'contingency.share'),
  ofStudy('the ranking', ['by: present-value', 'by: finish'], 'ranking.by'),
  ofStudy(
    'a correlation',
    ['simulation:', 'correlations: [{ between: [hull, paint], rank: 0.5, kind: judgement }]\nsimulation:'],
    'correlations',
  ),
  ofStudy(
    'another scenario in the study',
    [
      '  keep:\n',
      '  lease: { title: Lease one, phases: { wait: { duration: 1 } }, milestones: { takeover: wait.end }, scores: { comfort: 1 } }\n  keep:\n',
    ],
    'scenarios.lease',
    'lease: {',
  ),
  ofNew('a team', ['team: 5 fte', 'team: 4'], 'scenarios.new.phases.build.team'),
  ofNew('a team that is an assumption now', ['team: 5 fte', 'team: $crew'], 'scenarios.new.phases.build.team'),
  ofNew('a duration', ['duration: $wait', 'duration: 3 months'], 'scenarios.new.phases.trial.duration'),
  ofNew('the month before which nothing begins', ['2025-03', '2025-08'], 'scenarios.new.phases.tender.not-before'),
  ofNew('a link', ['after: build,', 'after: { phase: build, lag: 1 month },'], 'scenarios.new.phases.trial.after'),
  ofNew(
    'a phase that is added',
    ['  trial:', '  paint: { after: build, responsibility: yard, team: 3, work: [{ effort: 30 }] }\n  trial:'],
    'scenarios.new.phases.paint',
    'paint: {',
  ),
  ofNew(
    'work that is added',
    ['{ effort: $engine }]', '{ effort: $engine }, { migrate: boat }]'],
    'scenarios.new.phases.build.work',
  ),
  ofNew(
    'work of another kind',
    ['{ effort: $engine }]', '{ migrate: boat }]'],
    'scenarios.new.phases.build.work.1.effort',
    'work:',
  ),
  ofNew('a cost', ['€ 300k', '€ 310k'], 'scenarios.new.phases.build.costs.0.amount'),
  ofNew(
    'a cost that goes',
    ['    costs: [{ title: Steel, amount: € 300k, when: spread }, { title: Paint, amount: $paint, when: end }]\n', ''],
    'scenarios.new.phases.build.costs',
    'build:',
  ),
  ofNew('a running cost', ['€ 15k/month', '€ 16k/month'], 'scenarios.new.running.0.amount'),
  ofNew('whether a cost has VAT', ['vat: true', 'vat: false'], 'scenarios.new.running.0.vat'),
  ofNew('the probability of a risk', ['probability: 30%', 'probability: 50%'], 'scenarios.new.risks.0.probability'),
  ofNew(
    'what a risk delays by',
    ['by: 6 months', 'by: { low: 2, mode: 6, high: 12 }'],
    'scenarios.new.risks.0.delays.by',
  ),
  ofNew(
    'a risk that goes',
    ['  - { title: Strike, probability: 30%, kind: judgement, delays: { phase: build, by: 6 months } }\n', '  []\n'],
    'scenarios.new.risks',
    'risks:',
  ),
  ofNew('a score', ['comfort: 4', 'comfort: 5'], 'scenarios.new.scores.comfort'),
  ofNew('a milestone', ['takeover: trial.end', 'takeover: build.end'], 'scenarios.new.milestones.takeover'),
  ofNew(
    'an assumption of its own',
    ['scores:', 'assumptions: { rate: { unit: EUR/person-month, value: 16000, kind: judgement } }\nscores:'],
    'scenarios.new.assumptions.rate',
    'rate:',
  ),
  change('the contract form', 'sold.scenario.yaml', ['turnkey, team', 'yard, team'], {
    cause: 'scenarios.sold.phases.build.responsibility',
  }),
  change('what a scenario extends', 'sold.scenario.yaml', ['extends: new', 'extends: keep'], {
    cause: 'scenarios.sold.extends',
  }),
  {
    what: 'a scenario in a file of its own',
    edits: { 'raft.scenario.yaml': 'scenario: raft\nextends: keep\ntitle: A raft\nrunning: []\n' },
    cause: 'scenarios.raft',
    line: 'scenario: raft',
  },
  {
    what: 'a contract form and the phase that asks for it',
    edits: {
      'study.yaml': ['  turnkey:', '  hire: { rate: 12000 }\n  turnkey:'],
      'new.scenario.yaml': ['responsibility: yard', 'responsibility: hire'],
    },
    cause: 'responsibility.hire',
    line: 'hire: {',
  },
  {
    what: 'an assumption and the field that names it',
    edits: {
      'study.yaml': ['  spare:', '  steel: { unit: EUR, value: 250000, kind: judgement }\n  spare:'],
      'new.scenario.yaml': ['€ 300k', '$steel'],
    },
    cause: 'scenarios.new.phases.build.costs.0.amount',
    line: 'steel: {',
  },
  {
    what: 'an assumption and the formula that named it',
    edits: {
      'study.yaml': [
        '  engine: { unit: person-months, value: $hull / 2 }\n',
        '  engine: { unit: person-months, value: 60, kind: judgement }\n',
      ],
    },
    cause: 'engine',
    line: 'value: 60',
  },
];

/** The study with a change. */
export function edited({ edits }: Pick<Change, 'edits'>): Files {
  const files: Record<string, string> = { ...base };
  for (const [name, edit] of Object.entries(edits)) {
    if (edit === null) delete files[name];
    else if (typeof edit === 'string') files[name] = edit;
    else {
      const text = files[name]?.replace(edit[0], () => edit[1]);
      if (text === undefined || text === files[name]) throw new Error(`${name} has no ${edit[0]}`);
      files[name] = text;
    }
  }
  return files;
}
