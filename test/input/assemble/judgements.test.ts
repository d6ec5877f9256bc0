import { describe, expect, it } from 'vitest';
import { load } from '../../../src/input/load.ts';
import type { Study } from '../../../src/model/study/study.ts';
import { compared, faultsIn, month, runOf } from '../../support/studies.ts';
import { placed } from '../parse/reading.ts';

const text = (criteria: string, scores: string, more = ''): string => `samen: 1
study: s
title: S
currency: EUR
start: 2020-01
horizon: 2020-12
as-of: 2020-06
prices: { basis: real, level: 2020 }
discounting: { rate: 0%, basis: real, base: 2020, timing: mid-year }
criteria: ${criteria}
${more.includes('stakeholders') ? '' : 'stakeholders: { all: { say: 100%, weights: { trust: 1 } } }'}
scenarios:
  only: { title: O, phases: {}, scores: ${scores} }
${more}`;

const reading = (written: string, sets: Parameters<typeof load>[1] = []) =>
  load({ main: { name: 'study.yaml', text: written }, scenarios: [] }, sets);

function study(written: string, sets: Parameters<typeof load>[1] = []): Study {
  const { loaded, problems } = reading(written, sets);
  if (problems !== null) throw new Error(JSON.stringify(problems.map(({ fault, path }) => [fault, path])));
  return loaded.study;
}

const problemsOf = (written: string): readonly string[] =>
  (reading(written).problems ?? []).map(({ span, fault }) => `${placed(span)} ${fault.kind}`);

const score = (written: string, asOf?: string): number | null | undefined =>
  compared(study(written), asOf === undefined ? {} : { asOf }).scenarios[0]?.score;

const scale = '{ trust: { title: Trust, worst: 1, best: 5 } }';

const gated = (criterion: string, scores: string): string | undefined =>
  compared(study(text(criterion, scores))).scenarios[0]?.gates[0]?.status;

const lawful = (value: string, gates: string): number | null | undefined =>
  score(
    text(
      '{ trust: { result: feasible, worst: 0%, best: 100% } }',
      `{}, requires: [${gates}]`,
      `assumptions: { proof: { unit: percent, value: ${value}, kind: judgement }, other: { unit: percent, value: { min: 0%, max: 100% }, kind: judgement } }`,
    ),
  );

describe('a score that somebody judged', () => {
  it('is an assumption of the scenario, dated and with its source', () => {
    const known = `{ trust: { known: { 2020-03: { value: 2, kind: judgement }, 2020-09: { value: 4, kind: derived, why: a test } } } }`;

    expect(score(text(scale, known))).toBe(25);
    expect(score(text(scale, known), '2020-09')).toBe(75);
    const { scenarios } = study(text(scale, known));
    expect(scenarios.get('only')?.assumptions.get('scores.trust')).toMatchObject({
      title: 'Trust',
      unit: 'score',
      range: { low: 1, high: 5 },
      known: [{ since: month('2020-03') }, { since: month('2020-09'), provenance: { kind: 'derived', why: 'a test' } }],
    });
  });

  it('is the mean of what assessors gave, and each group goes by its own', () => {
    const groups = `stakeholders:
  ministry: { say: 50%, weights: { trust: 1 } }
  customers: { say: 50%, weights: { trust: 1 } }
  others: { say: 0%, weights: { trust: 1 } }`;
    const written = text(scale, '{ trust: { by: { ministry: 4, customers: 2, board: 3 } } }', groups);
    const { columns } = runOf(study(written));

    expect(columns.number('assumptions.only/scores.trust')).toBe(3);
    expect(columns.number('stakeholders.ministry.score')).toBe(0.75);
    expect(columns.number('stakeholders.customers.score')).toBe(0.25);
    expect(columns.number('stakeholders.others.score')).toBe(0.5);
    expect(columns.number('score')).toBe(50);
  });

  it('is set as any assumption is', () => {
    const written = text(scale, '{ trust: { value: 2, kind: judgement } }');
    const set = study(written, [{ name: 'only/scores.trust', value: '5' }]);

    expect(compared(set).scenarios[0]?.score).toBe(100);
  });

  it('is at fault where it is written', () => {
    expect(problemsOf(text(scale, '{ trust: { value: 6, kind: judgement } }'))).toEqual(['13:59 6 outside-range']);
    expect(problemsOf(text(scale, '{ trust: { value: 3 } }'))).toEqual(['13:50 { value: 3 } missing-key']);
    expect(problemsOf(text(scale, '{ trust: { by: {} } }'))).toEqual(['13:43 trust exactly-one-of']);
    expect(problemsOf(text(scale, '{ trust: { value: 3, kind: judgement, wy: x } }'))).toEqual([
      '13:79 wy unknown-key',
    ]);
  });

  it('is no second assumption of its name', () => {
    const own = 'assumptions: { weights.all.trust: { unit: score, value: 1, kind: judgement } }';
    const weights = 'stakeholders: { all: { say: 100%, weights: { trust: { value: 2, kind: judgement } } } }';

    expect(problemsOf(text(scale, '{ trust: 3 }', `${weights}\n${own}`))).toEqual([
      '15:16 weights.all.trust reserved-name',
    ]);
  });
});

describe('a score that nobody knows', () => {
  it('leaves the scenario without a score, and never takes the middle', () => {
    expect(score(text(scale, '{ trust: unknown }'))).toBeNull();
    expect(score(text(scale, '{ trust: { by: { a: 3, b: unknown } } }'))).toBeNull();
  });

  it('may have been unknown, and be known later', () => {
    const known = `{ trust: { known: { 2020-01: { value: unknown }, 2020-09: { value: 4, kind: judgement } } } }`;

    expect(score(text(scale, known))).toBeNull();
    expect(score(text(scale, known), '2020-09')).toBe(75);
  });

  it('is refused where a cost rests on it', () => {
    const written = text(
      scale,
      '{ trust: 3 }, running: [{ title: R, amount: $rent, from: start, until: horizon }]',
      'assumptions: { rent: { unit: EUR/month, range: 1 .. 5, value: unknown } }',
    );

    expect(faultsIn(study(written))).toEqual(['nobody-knows']);
  });

  it.each(['', 'range: 2025-01 .. 2025-06, '])('is refused of a month as an estimate is: %j', (range) => {
    const own = `assumptions: { begin: { unit: month, ${range}value: unknown } }`;

    expect(() => study(text(scale, '{ trust: 3 }', own))).toThrow('constant-needed');
  });
});

describe('a value function in pieces', () => {
  const points = '{ trust: { points: { 12: 100%, 24: 70%, 60: 0% } } }';

  it('is flat beyond its ends and straight between its points', () => {
    expect(score(text(points, '{ trust: 12 }'))).toBe(100);
    expect(score(text(points, '{ trust: 30 }'))).toBeCloseTo(58.333333333, 9);
    expect(score(text(points, '{ trust: 60 }'))).toBeCloseTo(0, 12);
    expect(score(text('{ trust: { result: one-off, points: { € 1k: 0%, € 0: 100% } } }', '{}'))).toBe(100);
    expect(score(text('{ trust: { result: one-off, points: { 1000: 0%, -1000: 100% } } }', '{}'))).toBe(50);
  });

  it('may rise and fall, and have its ends apart', () => {
    const hill = '{ trust: { worst: 0, points: { 5: 100%, 10: 20% } } }';

    expect([0, 2.5, 5, 10].map((at) => score(text(hill, `{ trust: ${at} }`)))).toEqual([0, 50, 100, 20]);
  });

  it('has every score on it', () => {
    expect(problemsOf(text(points, '{ trust: 61 }'))).toEqual(['13:50 61 out-of-bounds']);
  });
});

describe('a threshold', () => {
  it('is a gate on what was scored, in the direction of its scale', () => {
    const up = '{ trust: { worst: 1, best: 5, threshold: 3 } }';
    const down = '{ trust: { worst: 5, best: 1, threshold: 3 } }';

    expect([2, 3, 4].map((given) => gated(up, `{ trust: ${given} }`))).toEqual(['fail', 'pass', 'pass']);
    expect([2, 3, 4].map((given) => gated(down, `{ trust: ${given} }`))).toEqual(['pass', 'pass', 'fail']);
    expect(gated(up, '{ trust: unknown }')).toBe('unknown');
  });

  it('is a gate on a result', () => {
    expect(gated('{ trust: { result: total-cost, worst: € 9k, best: € 0, threshold: € 1k } }', '{}')).toBe('pass');
  });
});

describe('weights', () => {
  const two = '{ trust: { worst: 0, best: 1 }, speed: { worst: 0, best: 1 } }';
  const weighed = (group: string): number | null | undefined =>
    score(text(two, '{ trust: 1, speed: 0 }', `stakeholders: { all: { say: 100%, ${group} } }`));

  it('are points, swings, or a judgement of either', () => {
    expect(weighed('weights: { trust: 3, speed: 1 }')).toBe(75);
    expect(weighed('swing: { trust: 25, speed: 100 }')).toBe(20);
    expect(weighed('weights: { trust: { value: 1, kind: judgement }, speed: 1 }')).toBe(50);
    expect(weighed('weights: { trust: { by: { a: 1, b: 3 } }, speed: 2 }')).toBe(50);
    expect(weighed('weights: { trust: unknown, speed: 2 }')).toBeNull();
  });

  it('count as much as a group has to say, which may be judged too', () => {
    const groups = `stakeholders:
  one: { say: { value: 75%, kind: judgement }, weights: { trust: 1 } }
  other: { say: 25%, weights: { speed: 1 } }`;

    expect(score(text(two, '{ trust: 1, speed: 0 }', groups))).toBe(75);
  });
});

describe('the chance that no gate fails', () => {
  const [proof, other] = ['{ assumption: proof, at-least: 25% }', '{ assumption: other, at-least: 50% }'];

  it('is that of its gates, where it is known without draws', () => {
    expect(lawful('{ min: 0%, max: 100% }', proof)).toBe(75);
    expect(lawful('{ min: 0%, max: 100% }', `${proof}, ${other}`)).toBe(37.5);
    expect(lawful('30%', `${proof}, ${other}`)).toBe(50);
    expect(lawful('20%', `${proof}, ${other}`)).toBe(0);
    expect(lawful('20%', '')).toBe(100);
  });

  it('is unknown where only draws tell', () => {
    expect(lawful('{ min: 0%, max: 100% }', `${proof}, { assumption: proof, at-most: 90% }`)).toBeNull();
  });
});
