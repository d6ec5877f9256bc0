import type {
  WrittenAssumption,
  WrittenPhase,
  WrittenScenario,
  WrittenStudy,
  WrittenWork,
} from '../../src/model/written/written.ts';
import type { LinkType } from '../../src/model/study/study.ts';
import { anyAssumption, centsUpTo, anyMonth, integer, oneOf, percent } from './any-value.ts';
import { fc } from './seed.ts';

/*
 * Any study at all, as plain data. Ids are recognisable (`phase-1`, `form-2`, `number-3`, …), money is always written as a
 * text with EUR, and every assumption is in force at every date, so that a study can be renamed, doubled and computed.
 */

/** What a property may ask of the studies it is tried on. */
export interface Limits {
  readonly links?: readonly LinkType[];
  readonly running?: boolean;
  readonly rates?: 'any' | 'zero';
}

const assumptionNames = {
  'number-1': 'EUR',
  'number-2': 'EUR/month',
  'number-3': 'EUR/year',
  'number-4': 'EUR/person-month',
  'number-5': 'person-months',
  'number-6': 'months',
  'number-7': 'years',
  'number-8': 'fte',
  'number-9': 'percent',
  'number-10': 'score',
  'number-11': 'month',
} as const satisfies Record<string, WrittenAssumption['unit']>;

/** What follows from others: money from money, so that it doubles with it. */
const formulas = {
  'number-12': { unit: 'EUR', value: '$number-1 / 2 + $number-3 * $number-6 - $number-2 * ($number-7 + 1 month)' },
  'number-13': { unit: 'months', value: '$number-6 + $number-7 / 2', kind: 'derived' },
} as const satisfies Record<string, WrittenAssumption>;

const money = fc.oneof(
  centsUpTo(-20_000, 900_000).map((euros) => `${euros} EUR`),
  oneOf('$number-1', '$number-12'),
);
const price = fc.oneof(
  centsUpTo(0, 20_000).map((euros) => `${euros} EUR/person-month`),
  fc.constant('$number-4'),
);
const monthly = fc.oneof(
  centsUpTo(-2_000, 90_000).map((euros) => `${euros} EUR/month`),
  integer(0, 900_000).map((euros) => `${euros} EUR/year`),
  oneOf('$number-2', '$number-3'),
);
const effort = fc.oneof(centsUpTo(0, 60), fc.constant('$number-5'));
const length = fc.oneof(centsUpTo(0, 30), integer(0, 24), oneOf('$number-6', '$number-7', '$number-13'));
const share = fc.oneof(percent(0, 100), fc.constant('$number-9'));
const category = oneOf('labour', 'kind-1', 'kind-2', 'other');

const component = fc.record({
  build: effort,
  migrate: effort,
  adaptation: fc.record({
    'design-modified': fc.oneof(share, fc.constant('0%')),
    'code-modified': fc.oneof(share, fc.constant('0%')),
    integration: percent(0, 160),
    understanding: integer(10, 50),
    assessment: integer(0, 8),
    unfamiliarity: fc.oneof(
      integer(0, 10).map((tenths) => tenths / 10),
      fc.constant('$number-10'),
    ),
  }),
});

const requirement = fc.record({ assumption: fc.constant('number-9'), 'at-least': percent(0, 100) });

const form = fc.record({
  rate: price,
  premium: percent(-20, 40),
  'deviation-borne-by-supplier': share,
  direction: percent(0, 50),
  'direction-rate': price,
  vat: fc.boolean(),
  requires: fc.array(requirement, { maxLength: 2 }),
});

const anyWork: fc.Arbitrary<WrittenWork> = fc.oneof(
  fc.record({ effort, share }),
  fc.record({ build: oneOf('component-1', 'component-2'), share }),
  fc.record({ migrate: oneOf('component-1', 'component-2'), share }),
  fc.record({ reuse: oneOf('component-1', 'component-2'), share }),
);

const team = fc.oneof(centsUpTo(2, 20), fc.constant('$number-8'));
const ramp = fc.record({
  from: fc.oneof(team, integer(0, 3)),
  to: team,
  over: centsUpTo(1, 12),
});

const span: fc.Arbitrary<WrittenPhase> = fc.oneof(
  fc.constant({}),
  fc.record({ duration: length }),
  fc.record({ team }),
  fc.record({ team: ramp }),
);

const cost = fc.record({
  title: fc.constant('A cost'),
  amount: money,
  when: fc.oneof(
    oneOf('start', 'end', 'spread'),
    oneOf({ start: '40%', handover: '60%' }, { end: '100%', horizon: '0%' }),
  ),
  category,
  vat: fc.boolean(),
});

/** A phase that waits for some of those before it. */
function phaseAt(position: number, links: readonly LinkType[]): fc.Arbitrary<WrittenPhase> {
  const link = fc.record({
    phase: integer(1, Math.max(1, position)).map((before) => `phase-${before}`),
    link: oneOf(...links),
    lag: fc.oneof(integer(-8, 8), fc.constant(0), fc.constant('$number-6')),
  });
  const rest = fc.record(
    {
      after: fc.array(link, { maxLength: position === 0 ? 0 : 3 }),
      'not-before': fc.oneof(anyMonth(2015, 2030), fc.constant('$number-11')),
      work: fc.array(anyWork, { maxLength: 3 }),
      costs: fc.array(cost, { maxLength: 2 }),
      responsibility: oneOf('form-1', 'form-2'),
    },
    { requiredKeys: ['after', 'work', 'costs', 'responsibility'] },
  );
  return fc.tuple(rest, span).map(([entry, ofSpan]) => ({ ...entry, ...ofSpan }));
}

function phasesOf(links: readonly LinkType[]): fc.Arbitrary<Record<string, WrittenPhase>> {
  const at = (position: number): fc.Arbitrary<WrittenPhase> => phaseAt(position, links);
  return fc
    .tuple(integer(0, 6), fc.tuple(at(0), at(1), at(2), at(3), at(4), at(5)))
    .map(([count, phases]) => phases.slice(0, count))
    .map((phases) => Object.fromEntries(phases.map((phase, position) => [`phase-${position + 1}`, phase])));
}

function scenarioOf({ links = ['FS', 'SS', 'FF', 'SF'], running = true }: Limits): fc.Arbitrary<WrittenScenario> {
  return phasesOf(links).chain((phases) => {
    const sides = Object.keys(phases).flatMap((id) => [`${id}.start`, `${id}.end`]);
    const offset = fc.oneof(fc.constant(''), oneOf(' + 3 months', ' - 2.5 months', ' + 1 year', ' - $number-6'));
    const time = fc.oneof(
      oneOf('start', 'horizon', 'handover', '$number-11', ...sides),
      oneOf('start', 'horizon', 'handover', ...sides),
      anyMonth(2014, 2040),
    );
    const event = fc.tuple(time, offset).map(([from, by]) => `${from}${by}`);
    const service = fc.record({
      title: fc.constant('A service'),
      amount: monthly,
      from: event,
      until: event,
      category,
      vat: fc.boolean(),
    });
    return fc.record({
      title: fc.constant('A scenario'),
      phases: fc.constant(phases),
      milestones: fc.record({
        handover: fc
          .tuple(fc.oneof(anyMonth(2015, 2030), oneOf('start', 'horizon', ...sides)), offset)
          .map(([from, by]) => `${from}${by}`),
      }),
      running: fc.array(service, { maxLength: running ? 3 : 0 }),
      assumptions: fc.record({ 'number-5': anyAssumption('person-months') }, { requiredKeys: [] }),
      scores: fc.record({ 'criterion-2': integer(1, 5) }),
    });
  });
}

const yearly = ({ rates = 'any' }: Limits): fc.Arbitrary<string> =>
  rates === 'zero' ? fc.constant('0%') : percent(-4, 12);

const discounting = (limits: Limits) =>
  fc.record({
    rate: yearly(limits),
    basis: fc.constant('real' as const),
    base: integer(2014, 2026),
    timing: oneOf('start-of-year', 'mid-year', 'end-of-year', 'monthly'),
  });

const indexation = (limits: Limits) =>
  fc.record({ general: yearly(limits), labour: yearly(limits), 'kind-1': yearly(limits) }, { requiredKeys: [] });

const contingency = fc.record({
  share,
  on: fc.constant('labour').map((each) => [each]),
  kind: fc.constant('judgement' as const),
});

const criteria = {
  'criterion-1': { result: 'present-value', worst: '4000000 EUR', best: '0 EUR' },
  'criterion-2': { worst: 1, best: 5 },
  'criterion-3': { result: 'measures.measure-1', worst: 60, best: 0 },
};

const stakeholders = {
  'group-1': { say: '60%', weights: { 'criterion-1': 5, 'criterion-2': 3 } },
  'group-2': { say: '$number-9', order: [['criterion-3', 'criterion-2'], 'criterion-1'] },
};

/** Any study of one to three scenarios, within limits. */
export function studiesWith(limits: Limits): fc.Arbitrary<WrittenStudy> {
  const units = Object.entries(assumptionNames).map(([name, unit]) => [name, anyAssumption(unit)] as const);
  const parts = fc.record({
    start: anyMonth(2016, 2024),
    horizon: anyMonth(2025, 2034),
    'as-of': anyMonth(2015, 2030),
    prices: fc.record({ basis: fc.constant('real' as const), level: integer(2014, 2026) }),
    indexation: indexation(limits),
    discounting: discounting(limits),
    vat: fc.option(fc.record({ rate: percent(0, 25), recoverable: fc.boolean() }), { nil: undefined }),
    assumptions: fc.record(Object.fromEntries(units)).map((entry) => ({ ...entry, ...formulas })),
    contingency: fc.option(contingency, { nil: undefined }),
    components: fc.record({ 'component-1': component, 'component-2': component }),
    responsibility: fc.record({ 'form-1': form, 'form-2': form }),
    measures: fc.constant({ 'measure-1': { from: 'start', until: 'handover' } }),
    criteria: fc.constant(criteria),
    stakeholders: fc.constant(stakeholders),
    ranking: fc.record({ by: oneOf('present-value', 'total-cost', 'finish', 'measures.measure-1', 'score') }),
    scenarios: fc
      .array(scenarioOf(limits), { minLength: 1, maxLength: 3 })
      .map((all) => Object.fromEntries(all.map((each, index) => [`scenario-${index + 1}`, each]))),
  });
  return parts.map((entry) => ({ samen: 1, study: 'any', title: 'Any study', currency: 'EUR', ...entry }));
}

/** Any study at all. */
export const anyStudy = studiesWith({});
