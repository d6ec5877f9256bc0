// Programmes of any size, as the text of their files: for tests of what has no limit, and for benches, which run without TypeScript.

const ordinary = { scenarios: 3, phases: 10, assumptions: 20, chain: true, extending: false };

/** Values that differ from scenario to scenario and from phase to phase, without chance. */
const vary = (index, among) => (index * 7919) % among;

const estimate = (low, mode, high) => `{ low: ${low}, mode: ${mode}, high: ${high} }`;

/** Each unit in turn, so that phases, work, costs and prices all have assumptions of their own. */
const kinds = [
  { name: 'team', unit: 'fte', value: (n) => estimate(3 + vary(n, 4), 8 + vary(n, 5), 14 + vary(n, 6)) },
  { name: 'effort', unit: 'person-months', value: (n) => estimate(4 + vary(n, 5), 10 + vary(n, 9), 30 + vary(n, 20)) },
  {
    name: 'cost',
    unit: 'EUR',
    value: (n) => `{ p10: ${40_000 + 500 * vary(n, 60)}, p90: ${90_000 + 900 * vary(n, 80)} }`,
  },
  { name: 'lag', unit: 'months', value: (n) => `{ min: 0, max: ${1 + vary(n, 3)} }` },
  {
    name: 'service',
    unit: 'EUR/month',
    value: (n) => `{ p10: ${8000 + 10 * vary(n, 90)}, p90: ${15_000 + vary(n, 900)}, shape: normal }`,
  },
];

/** An assumption of a kind that a place of the programme uses. */
const pick = ({ assumptions }, kind, place) => {
  const count = Math.max(1, Math.floor(assumptions / kinds.length));
  return `$${kind}-${vary(place, count)}`;
};

function assumptionsOf({ assumptions }) {
  const count = Math.max(1, Math.floor(assumptions / kinds.length));
  return kinds.flatMap(({ name, unit, value }) =>
    Array.from({ length: count }, (_, index) => {
      const evidence = `kind: judgement, why: made up`;
      // Every ninth was believed to be another at first, so that there is something to explain.
      const known =
        index % 9 === 0
          ? `known: { 2024-01: { value: ${value(index + 3)}, ${evidence} }, 2024-07: { value: ${value(index)}, ${evidence} } }`
          : `value: ${value(index)}, ${evidence}`;
      return `  ${name}-${index}: { title: ${name} ${index}, unit: ${unit}, ${known} }`;
    }),
  );
}

function studyFile(size) {
  return `samen: 1
study: programme
title: Programme of ${size.scenarios} scenarios
currency: EUR
start: 2024-01
horizon: 2120-12
as-of: 2024-07
as-of-dates:
  2024-01: { title: at first, why: made up }
  2024-07: { title: later, why: made up }
prices: { basis: real, level: 2024 }
indexation: { labour: 1%/year }
discounting: { rate: 2.25%/year, basis: real, base: 2024, timing: mid-year }
vat: { rate: 21%, recoverable: false }
ranking: { by: present-value }
responsibility:
  fixed-price: { title: fixed price, rate: 14000, premium: 15%, deviation-borne-by-supplier: 60%, up-to: 40%, direction: 10%, direction-rate: 9000, vat: true }
  hired-team: { title: hired team, rate: 13000, direction: 25%, direction-rate: 9000, vat: true }
measures: { on-the-old: { title: on the old system, from: start, until: takeover } }
assumptions:
${assumptionsOf(size).join('\n')}
`;
}

/** After which phases one comes: the one before, or the phase that stands ten earlier. */
const after = ({ chain }, phase, lag) => {
  const before = chain ? phase - 1 : phase - 10;
  return before < 0 ? '' : ` after: [{ phase: p${before}${lag === null ? '' : `, lag: ${lag}`} }],`;
};

function phaseOf(size, scenario, phase) {
  const place = scenario * 31 + phase;
  const lag = phase % 3 === 1 ? pick(size, 'lag', place) : null;
  const form = (scenario + phase) % 3 === 0 ? 'hired-team' : 'fixed-price';
  const cost =
    phase % 4 === 0 ? ` costs: [{ title: licence, amount: ${pick(size, 'cost', place)}, when: spread }],` : '';
  const work = `work: [{ effort: ${pick(size, 'effort', place)} }]`;
  return `  p${phase}: {${after(size, phase, lag)} responsibility: ${form}, team: ${pick(size, 'team', place)},${cost} ${work} }`;
}

function scenarioFile(size, scenario) {
  const head = `scenario: s${scenario}\ntitle: Scenario ${scenario}\n`;
  if (size.extending && scenario > 0)
    return `${head}extends: s0\nphases:\n${phaseOf(size, scenario, vary(scenario, size.phases))}\n`;
  const phases = Array.from({ length: size.phases }, (_, phase) => phaseOf(size, scenario, phase));
  const last = `p${size.phases - 1}.end`;
  const risks = Array.from({ length: Math.min(10, size.phases) }, (_, index) => {
    const phase = Math.floor((index * size.phases) / 10) % size.phases;
    return `  - { title: setback ${index}, probability: ${5 + 2 * index}%, kind: judgement, why: made up, delays: { phase: p${phase}, by: ${estimate(1, 2, 6)} } }`;
  });
  return `${head}phases:
${phases.join('\n')}
milestones: { takeover: ${last} }
running:
  - { title: old system, amount: ${pick(size, 'service', scenario)}, from: start, until: takeover, vat: true }
  - { title: new system, amount: ${pick(size, 'service', scenario + 1)}, from: takeover, until: horizon }
risks:
${risks.join('\n')}
`;
}

export function programme(size = {}) {
  const whole = { ...ordinary, ...size };
  const scenarios = Array.from({ length: whole.scenarios }, (_, index) => [
    `s${index}.scenario.yaml`,
    scenarioFile(whole, index),
  ]);
  return { 'study.yaml': studyFile(whole), ...Object.fromEntries(scenarios) };
}
