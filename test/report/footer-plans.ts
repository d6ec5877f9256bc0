import { expect } from 'vitest';
import { en } from '../../src/words/en.ts';
import {
  type Check,
  type Fact,
  costOf,
  near,
  numberIn,
  risksOf,
  scenariosOf,
  varies,
  whole,
} from '../support/footer-reading.ts';
import type { Footed } from '../support/footers.ts';
import { compared, comparisonOf } from '../support/studies.ts';

const nothingVaries: Check = (_, entry, command) => {
  const ids = scenariosOf(entry, command);
  expect(risksOf(entry, ids)).toBe(false);
  for (const [head, values] of entry.samples)
    if (ids.includes(head.split('/')[0] ?? '')) expect(varies(values)).toBe(false);
};

const leavesOut: Check = ([, estimates, risks], entry, command) => {
  const ids = scenariosOf(entry, command);
  expect(risks !== undefined).toBe(risksOf(entry, ids));
  const { plan } = entry.comparison;
  expect(estimates !== undefined).toBe(plan.some((each) => ids.includes(each.scenario) && each.estimates > 0));
};

type Costs = ReadonlyMap<string, Record<'present-value' | 'total-cost', number>>;

const unreservedOf = new WeakMap<Footed, Costs>();

/** What the study comes to without its contingency: many sentences ask for it, it is computed once. */
function unreserved(footed: Footed): Costs {
  const known = unreservedOf.get(footed) ?? withoutContingency(footed);
  unreservedOf.set(footed, known);
  return known;
}

function withoutContingency({ data, study }: Footed): Costs {
  const { contingency: _, ...rest } = data;
  const found = comparisonOf(study.contingency === null ? data : rest);
  return new Map(
    found.scenarios.map(({ id, presentValue, totalCost }) => [
      id,
      { 'present-value': presentValue, 'total-cost': totalCost },
    ]),
  );
}

/** The plan that draws are compared with is the one without it. */
function planIsBare(footed: Footed, id: string, bare: number): void {
  const spread = footed.simulation.scenarios.find((each) => each.id === id);
  expect(spread?.[costOf(footed) === 'total-cost' ? 'totalCost' : 'presentValue'].central).toBeCloseTo(bare, 4);
}

const contingency: Check = ([all = '', metric = '', shares = ''], entry, command) => {
  const cost = metric === 'total cost' ? 'total-cost' : 'present-value';
  expect(cost).toBe(costOf(entry));
  const reported = new Map(
    [...shares.matchAll(/(scenario-\d) (−?€ [^,)]*(?:,\d{3})*[^,)]*)/g)].map(([, id, amount]) => [id, amount]),
  );
  const without = unreserved(entry);
  for (const { id, presentValue, totalCost } of entry.comparison.scenarios) {
    const bare = without.get(id)?.[cost] ?? Number.NaN;
    const amount = (cost === 'total-cost' ? totalCost : presentValue) - bare;
    const text = reported.get(id);
    if (text !== undefined) near(text, amount);
    else if (scenariosOf(entry, command).includes(id) && /^(?:compare|show|simulate)/.test(command))
      expect(Math.abs(amount)).toBeLessThan(1e-6);
    if (all.includes('not in these figures')) planIsBare(entry, id, bare);
  }
};

/** The chance of one of its gates, to the nearest percent. */
const gatePasses: Check = ([, id, percent = ''], { comparison }) => {
  const gates = comparison.scenarios.find((each) => each.id === id)?.gates ?? [];
  const chances = gates.flatMap(({ chance }) => chance ?? []);
  expect(chances.some((chance) => Math.abs(chance * 100 - Number(percent)) <= 0.51)).toBe(true);
};

const gateFails: Check = ([, id, , bound = '', value = ''], { comparison }) => {
  const scenario = comparison.scenarios.find((each) => each.id === id);
  const failing = scenario?.gates.filter(({ status }) => status === 'fail') ?? [];
  expect(
    failing.some((gate) => {
      const [least, current] = [Number(gate.atLeast), Number(gate.value)];
      return (
        current < least &&
        Math.abs(numberIn(bound).value / 100 - least) < 1e-3 &&
        Math.abs(numberIn(value).value / 100 - current) < 1e-3
      );
    }),
  ).toBe(true);
};

const wouldHaveCost: Check = ([, id, amount = '', apart, way], { comparison }) => {
  const entry = comparison.scenarios.find((each) => each.id === id);
  const best = comparison.scenarios.find(({ rank }) => rank === 1);
  expect(entry?.feasible).toBe(false);
  near(amount, entry?.presentValue ?? Number.NaN);
  if (apart === undefined) return;
  const difference = (entry?.presentValue ?? 0) - (best?.presentValue ?? 0);
  near(apart, Math.abs(difference));
  expect(way).toBe(difference < 0 ? 'cheaper' : 'dearer');
};

const valueIn = (footed: Footed, id: string | undefined): number => {
  const scenario = footed.comparison.scenarios.find((each) => each.id === id);
  const metric = footed.study.rankedBy;
  if (metric.kind === 'measure') return scenario?.measures[metric.measure] ?? Number.NaN;
  const figures = {
    'present-value': scenario?.presentValue,
    'total-cost': scenario?.totalCost,
    'one-off': scenario?.oneOff,
    running: scenario?.running,
    finish: scenario?.finish,
    score: scenario?.score,
  };
  return figures[metric.kind] ?? Number.NaN;
};

/** How far the one is ahead of the other. */
export const leadOf = (footed: Footed, first: string | undefined, second: string | undefined): number =>
  (footed.study.rankedBy.kind === 'score' ? -1 : 1) * (valueIn(footed, second) - valueIn(footed, first));

const leads: Check = ([, first, second, by = ''], entry) => {
  expect(leadOf(entry, first, second)).toBeGreaterThan(0);
  near(by, leadOf(entry, first, second));
};

const position: Check = ([, first, by, current, second], entry) => {
  const lead = leadOf(entry, first, second);
  if (by === undefined) expect(Math.abs(lead)).toBeLessThan(1e-6);
  else {
    expect(Math.sign(lead)).toBe(current === 'ahead of' ? 1 : -1);
    // Four digits that count.
    expect(Math.abs(numberIn(by).value - Math.abs(lead))).toBeLessThanOrEqual(
      Math.max(numberIn(by).half, 6e-4 * Math.abs(lead)),
    );
  }
};

/** How the leader of a date led then. */
const ledThen: Check = ([, date = '', first, second, by = ''], entry) => {
  const at = compared(entry.study, { asOf: date });
  const then = { ...entry, comparison: at };
  expect(at.scenarios[0]?.id).toBe(first);
  near(by, leadOf(then, first, second));
};

const titles = {
  'present-value': 'present value of costs',
  'total-cost': 'total cost',
  'one-off': 'one-off cost',
  running: 'running cost',
  finish: 'finish',
  score: 'score',
  measure: 'measures.measure-1',
};

/** Somebody leads, and something would be drawn. */
/** Whether anything of a scenario is drawn. */
const isDrawn = ({ comparison }: Parameters<Check>[1], id: string | undefined): boolean =>
  comparison.plan.some(({ scenario, estimates, risks }) => scenario === id && estimates + risks > 0);

/** What is drawn of the first may be a risk that its figure does not rest on. */
const leadMayDiffer: Check = ([, , second], entry) => {
  expect(isDrawn(entry, second)).toBe(true);
};

const mayDiffer: Check = ([, first, second], { comparison }) => {
  const ranked = comparison.scenarios.filter(({ rank }) => rank !== null).map(({ id }) => id);
  expect(ranked.slice(0, 2)).toEqual([first, ...(second === undefined ? [] : [second])]);
  expect(comparison.plan.some(({ estimates, risks }) => estimates + risks > 0)).toBe(true);
};

/** Whether several gates of a scenario may pass or fail, each with a chance, and nothing else decides. */
const isUncertainTogether = ({ gates }: Parameters<Check>[1]['comparison']['scenarios'][number]): boolean =>
  gates.filter(({ chance }) => typeof chance === 'number').length > 1 &&
  gates.every(({ chance, status }) => chance !== null && (chance !== undefined || status === 'pass'));

/** What is said of figures that are not drawn, and of what they hold. */
export const planFacts: readonly Fact[] = [
  [/These figures rest on no estimate to be drawn, and no risk is left out\./g, nothingVaries],
  [/All other columns rest on no estimate to be drawn, and no risk is left out\./g, nothingVaries],
  [
    /(Each estimate at its central value \(mode, median or middle\))(, no risk event)?: the mean may differ \(samen simulate\)\./g,
    leavesOut,
  ],
  [
    /The mean of (scenario-\d)(?: and that of its lead over (scenario-\d))? may differ from the plan; --draws computes (?:it|them)\./g,
    mayDiffer,
  ],
  [
    /The mean of the lead of (scenario-\d) over (scenario-\d) may differ from the plan; --draws computes it\./g,
    leadMayDiffer,
  ],
  [/()?(No risk event): the mean may differ \(samen simulate\)\./g, leavesOut],
  [
    /All other columns: (each estimate at its central value \(mode, median or middle\))?(?:, )?(no risk event)?\./g,
    leavesOut,
  ],
  [
    /Plan: (each estimate at its central value \(mode, median or middle\))?(?:, )?(no risk event)?(?:no estimate to be drawn, and no risk left out)?(?:, without the contingency that compare counts, as draws have none)?\./g,
    leavesOut,
  ],
  [/Nothing was drawn: there is no estimate to be drawn and no risk\./g, nothingVaries],
  [
    /Contingency(?: in the figures(?: of [\d-]+)?|, which is not in these figures), as part of the (present value|total cost): (.*\))\./g,
    contingency,
  ],
  [/(scenario-\d) passes on "number-9", asked by "form-\d", with a chance of [<>]?([\d.]+)%\./g, gatePasses],
  [
    /Whether (.*?) pass(?:es)? all (?:its|their) gates is uncertain; --draws computes the chance\./g,
    ([, scenarios = ''], { comparison }) => {
      const ids = scenarios.split(/, | and /);
      expect(comparison.scenarios.filter(isUncertainTogether).map(({ id }) => id)).toEqual(ids);
    },
  ],
  [/✗ (scenario-\d): (form-\d) \(.*?\) needs at least ([\d.]+%) for "number-9", and it is (−?[\d.]+%)/g, gateFails],
  [whole(' *ID would have cost AMOUNT(?:, AMOUNT (cheaper|dearer) than the best feasible scenario)?'), wouldHaveCost],
  [
    whole(
      'ID leads ID by (.*?) \\(.*?\\); CHANCE of what makes up that margin rests at least in part on judgements(?:, and CHANCE on numbers without a source)?\\.',
    ),
    leads,
  ],
  [
    /With the values in force (scenario-\d) is (?:level with|(.*?) (ahead of|behind)) (scenario-\d)\. Below 0 scenario-\d is ahead\./g,
    position,
  ],
  [/[iI]n (\d{4}-\d\d) (scenario-\d) (?:led|leads) (scenario-\d) by (.*?)(?=[;,.] )/g, ledThen],
  [
    /(Amounts include the VAT|Amounts are without VAT\.|VAT) ?(?:\(([\d.]+)%\) (?:that cannot be recovered|is recoverable and left out)\.)?/g,
    ([, text], { data: { vat } }) =>
      expect(text).toBe(
        vat === undefined ? 'Amounts are without VAT.' : vat.recoverable === true ? 'VAT' : 'Amounts include the VAT',
      ),
  ],
  [
    /Ranked by (.*?)\.(?= |$)/g,
    ([, by], { study: { rankedBy } }, command) =>
      expect(by).toBe(command === 'compare --by p80' ? 'the P80 of the cost' : titles[rankedBy.kind]),
  ],
  [
    /Real prices of (\d{4})\.(?: Discounted at (−?[\d.]+)% \(real\) to (\d{4}), .*?\.)?/g,
    ([, level, , base], { data }) => {
      expect(Number(level)).toBe(data.prices?.level);
      if (base !== undefined) expect(Number(base)).toBe(data.discounting?.base);
    },
  ],
  [
    /Service counts until ([A-Z][a-z]+ \d{4})\./g,
    ([, until], { study }) => expect(until).toBe(en.monthName(study.horizon)),
  ],
  [/What comes from draws has no contingency\./g, (_, { data }) => expect(data.contingency).toBeDefined()],
  [
    /(No scenario is feasible|In the plan every scenario fails a gate)\./g,
    (_, { comparison }) => expect(comparison.scenarios.some(({ feasible }) => feasible)).toBe(false),
  ],
  [
    /In the plan no scenario that passes its gates has the figure that is ranked by, so none comes first\./g,
    (_, { comparison }) => expect(comparison.scenarios.every(({ rank }) => rank === null)).toBe(true),
  ],
  [
    /Fewer than two feasible scenarios can be ranked, so there is no margin\./g,
    (_, { comparison }) => expect(comparison.scenarios.filter(({ rank }) => rank !== null).length).toBeLessThan(2),
  ],
  [
    /With the values in force: (.*)\./g,
    ([, text = ''], entry) => {
      const { scenarios } = entry.comparison;
      const only =
        scenarios.find(({ rank }) => rank === 1) ?? scenarios.find(({ id }) => !Number.isNaN(valueIn(entry, id)));
      expect(Math.abs(numberIn(text).value - valueIn(entry, only?.id))).toBeLessThanOrEqual(
        Math.max(numberIn(text).half, 6e-4 * Math.abs(valueIn(entry, only?.id))),
      );
    },
  ],
];
